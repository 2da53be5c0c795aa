import { formatCount } from '../../model/format.ts';
import type { FoundCurrency, StatedCurrency } from '../../tables/currency.ts';
import type { WarehouseCurrency } from '../../tables/lay-currency.ts';

/** "2,100 amounts of deals". */
export const foundWords = ({ table, amounts }: FoundCurrency): string =>
  table === 'deals'
    ? `${formatCount(amounts)} ${amounts === 1 ? 'amount of a deal' : 'amounts of deals'}`
    : `spend in ${formatCount(amounts)} ${amounts === 1 ? 'row' : 'rows'} of campaigns`;

/** What becomes of the amounts of a currency. */
export function fateWords({ currency, amounts, left_out }: FoundCurrency, reporting: string | null): string {
  if (reporting === null) return 'as they are';
  if (currency === null) return `taken to be ${reporting}`;
  if (currency === reporting) return 'as they are';
  if (left_out === 0) return 'converted';
  const rest = amounts - left_out;
  const out = `${formatCount(left_out)} in no value: no rate${rest === 0 ? '' : ' on their day'}`;
  return rest === 0 ? out : `${formatCount(rest)} converted, ${out}`;
}

/** Who says the currency of a file, and what it is. */
export function statedWords({ currency, by, header }: StatedCurrency, reporting: string | null): string {
  switch (by) {
    case 'person':
      return 'as you say';
    case 'column':
      return 'as each row says';
    case 'header':
      return `${currency ?? ''}, as “${header}” says`;
    case 'nobody':
      return reporting === null ? 'not said' : `not said, taken to be ${reporting}`;
    default:
      return by satisfies never;
  }
}

/** Where another currency is in play, or the one in force is only a guess, a file that says none has to be asked about. */
export const isAsked = ({ by }: StatedCurrency, { found, reporting, guessed }: WarehouseCurrency): boolean =>
  by === 'nobody' && found.some(({ currency }) => currency !== null && (guessed || currency !== reporting));

/** The reporting currency, and whether anything is of another. */
export function currenciesSummary({ reporting, found }: WarehouseCurrency): string {
  if (reporting === null) return 'No file says which currency its amounts are of, so they are shown as bare numbers.';
  const foreign = found.filter(({ currency }) => currency !== null && currency !== reporting);
  if (foreign.length === 0) return `Every amount is shown in ${reporting}; none is known to be of another currency.`;
  return `Every value is in ${reporting}. Amounts of another currency are converted on the day a deal closed or a campaign ended, those of open deals on the as-of date.`;
}
