/** A quarter as one integer: `year * 4 + (quarter - 1)`, of the fiscal year where that starts later than January. */
export type Quarter = number;

/** A calendar day as `YYYY-MM-DD`. */
export type Day = string;

/** The fiscal quarter of a day. A fiscal year starting in any month but January is named after the year it ends in. */
export function quarterOf(day: Day, fiscalYearStart = 1): Quarter {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const shifted = year * 12 + (month - 1) - (fiscalYearStart - 1) + (fiscalYearStart === 1 ? 0 : 12);
  return Math.floor(shifted / 3);
}

/** First day of a quarter. */
export function firstDay(quarter: Quarter, fiscalYearStart = 1): Day {
  const months = quarter * 3 + (fiscalYearStart - 1) - (fiscalYearStart === 1 ? 0 : 12);
  const year = Math.floor(months / 12);
  return `${String(year).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

/** Last day of a quarter. */
export function lastDay(quarter: Quarter, fiscalYearStart = 1): Day {
  return addDays(firstDay(quarter + 1, fiscalYearStart), -1);
}

export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The newest quarter that is complete on the given day. */
export function lastCompleteQuarter(asOf: Day, fiscalYearStart = 1): Quarter {
  const current = quarterOf(asOf, fiscalYearStart);
  return lastDay(current, fiscalYearStart) === asOf ? current : current - 1;
}

export const quarterName = (quarter: Quarter): string => `Q${(quarter % 4) + 1} ${Math.floor(quarter / 4)}`;
export const shortQuarterName = (quarter: Quarter): string =>
  `Q${(quarter % 4) + 1} ${String(Math.floor(quarter / 4)).slice(2)}`;

/** The quarter that `quarterName` names; null for other words. */
export function readQuarterName(name: string): Quarter | null {
  const parts = /^Q([1-4]) (\d{4})$/.exec(name.trim());
  return parts === null ? null : Number(parts[2]) * 4 + Number(parts[1]) - 1;
}
