import type { WarehouseCurrency } from '../tables/lay-currency.ts';

/** Which currency values are in, and how many amounts are in none of them for want of a rate. */
export const currencyJson = ({ reporting, found, foreign_amounts, foreign_spend }: WarehouseCurrency) => ({
  reporting,
  left_out: { amounts: foreign_amounts, spend: foreign_spend },
  found: found.map(({ table, currency, amounts, left_out }) => ({ table, currency, amounts, left_out })),
});
