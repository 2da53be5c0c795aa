import type { Day } from '../../model/quarter.ts';
import type { Rate } from '../../model/rates.ts';
import type { WarehouseCurrency } from '../../tables/lay-currency.ts';
import { Card } from '../../ui/Card.tsx';
import { SmallTable } from '../../ui/SmallTable.tsx';
import { CurrencyRates } from './CurrencyRates.tsx';
import { currenciesSummary, fateWords, foundWords, isAsked } from './currency-words.ts';
import { FileCurrencies } from './FileCurrencies.tsx';

export type CurrencyEdits = {
  busy: boolean;
  /** States a rate from a day on, or takes it back. */
  onRate: (rate: Pick<Rate, 'currency' | 'from'>, value: number | null) => void;
  onMove: (rate: Rate, from: Day | null) => void;
  /** Says which currency a file is of; null: what the file says. */
  onSay: (file: string, currency: string | null) => void;
};

type Props = CurrencyEdits & { currency: WarehouseCurrency; rates: readonly Rate[] };

/** Which currencies amounts are of, what each is worth, and which file says so. */
export function CurrencyTable({ currency, rates, ...edits }: Props) {
  const { reporting, found, stated } = currency;
  const foreign = [
    ...new Set([
      ...found.flatMap((each) => (each.currency === null || each.currency === reporting ? [] : [each.currency])),
      ...rates.map((rate) => rate.currency),
    ]),
  ];
  const asked = stated.filter((each) => isAsked(each, currency));
  return (
    <Card note={currenciesSummary(currency)} title="Currencies">
      {(foreign.length > 0 || asked.length > 0) && (
        <div className="max-w-3xl">
          <SmallTable
            caption="Currencies found"
            columns={[{ header: 'Currency' }, { header: 'Found in' }, { header: 'In values' }]}
            rows={found.map((each) => ({
              key: `${each.table} ${each.currency}`,
              cells: [
                each.currency ?? 'not said',
                foundWords(each),
                <span className={each.left_out > 0 ? 'font-semibold text-at-risk' : 'text-soft'} key="fate">
                  {fateWords(each, reporting)}
                </span>,
              ],
            }))}
          />
        </div>
      )}
      {reporting !== null && foreign.length > 0 && (
        <ul className="mt-4 grid gap-4">
          {foreign.map((code) => (
            <CurrencyRates
              {...edits}
              currency={code}
              key={code}
              rates={rates.filter((rate) => rate.currency === code)}
              reporting={reporting}
            />
          ))}
        </ul>
      )}
      {stated.length > 0 && (
        <details className="mt-4" open={asked.length > 0}>
          <summary className="cursor-pointer text-[13px] marker:text-faint">Which file is of which currency</summary>
          <FileCurrencies {...edits} currency={currency} />
        </details>
      )}
    </Card>
  );
}
