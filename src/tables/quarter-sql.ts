export const NO_QUARTER = 0;

/** The integer of a fiscal quarter, as `quarterOf` in the model counts it. */
export function quarterSql(day: string, fiscalYearStart: number): string {
  const shift = fiscalYearStart === 1 ? -1 : 12 - fiscalYearStart;
  return `(year(${day}) * 12 + month(${day}) + ${shift}) // 3`;
}
