import { CURRENCY_CODES } from '../../model/currency-names.ts';
import type { StatedCurrency } from '../../tables/currency.ts';
import type { WarehouseCurrency } from '../../tables/lay-currency.ts';
import { Select } from '../../ui/Select.tsx';
import { SmallTable } from '../../ui/SmallTable.tsx';
import type { CurrencyEdits } from './CurrencyTable.tsx';
import { isAsked, statedWords } from './currency-words.ts';

type Props = Pick<CurrencyEdits, 'busy' | 'onSay'> & { currency: WarehouseCurrency };

/** Who says which currency the amounts of each file are of; a person can say otherwise. */
export function FileCurrencies({ currency, busy, onSay }: Props) {
  const { stated, reporting } = currency;
  return (
    <div className="mt-2 max-w-3xl">
      <SmallTable
        caption="Currency of each file"
        columns={[{ header: 'File' }, { header: 'Its amounts are' }, { header: 'Say otherwise' }]}
        rows={stated.map((each) => ({
          key: each.file,
          cells: [
            each.file,
            <span className={isAsked(each, currency) ? 'font-semibold text-at-risk' : 'text-soft'} key="stated">
              {statedWords(each, reporting)}
            </span>,
            <Select
              bare
              className="w-40"
              disabled={busy}
              key="say"
              label={`Currency of ${each.file}`}
              onChange={(chosen) => onSay(each.file, chosen === '' ? null : chosen)}
              options={optionsOf(each)}
              value={each.by === 'person' ? (each.currency ?? '') : ''}
            />,
          ],
        }))}
      />
    </div>
  );
}

function optionsOf({ by, currency }: StatedCurrency) {
  const codes = by === 'person' && currency !== null ? [...new Set([currency, ...CURRENCY_CODES])] : CURRENCY_CODES;
  return [
    { value: '', label: 'what the file says' },
    ...[...codes].sort().map((code) => ({ value: code, label: code })),
  ];
}
