import type { Day } from './quarter.ts';

/** What one unit of a currency is worth in the reporting currency, from a day on; null: from the beginning. */
export type Rate = { currency: string; from: Day | null; rate: number };

/** Rates as a project states them: one for each currency, or a list with days. */
export type RateTable =
  | Readonly<Record<string, number>>
  | readonly { currency: string; from?: Day | null | undefined; rate: number }[];

/** The rates of a table, by currency and then newest first: the first that has begun is in force. */
export function ratesOf(table: RateTable | undefined): Rate[] {
  if (table === undefined) return [];
  const rates: Rate[] = isList(table)
    ? table.map(({ currency, from = null, rate }) => ({ currency, from, rate }))
    : Object.entries(table).map(([currency, rate]) => ({ currency, from: null, rate }));
  const written = rates.map((rate) => ({ ...rate, currency: rate.currency.trim().toUpperCase() }));
  return written.sort((a, b) => {
    if (a.currency !== b.currency) return a.currency < b.currency ? -1 : 1;
    return (a.from ?? '') === (b.from ?? '') ? 0 : (a.from ?? '') > (b.from ?? '') ? -1 : 1;
  });
}

const isList = (table: RateTable): table is Extract<RateTable, readonly unknown[]> => Array.isArray(table);

/** Rates as a project keeps them: by currency alone where no day is stated. */
export function tableOf(rates: readonly Rate[]): RateTable | undefined {
  if (rates.length === 0) return undefined;
  if (rates.every(({ from }) => from === null))
    return Object.fromEntries(rates.map(({ currency, rate }) => [currency, rate]));
  return rates.map(({ currency, from, rate }) => ({ currency, ...(from === null ? {} : { from }), rate }));
}

/** A number as decimals, digit by digit as it was written: 1.08 → "1.08", 1e-7 → "0.0000001". */
export function decimalText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(12) : text;
}
