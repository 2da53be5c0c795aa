import { CURRENCY_CODES } from '../../model/currency-names.ts';
import type { StatedCurrency } from '../../tables/currency.ts';
import type { WarehouseCurrency } from '../../tables/lay-currency.ts';
import { Select } from '../../ui/Select.tsx';
import type { CurrencyEdits } from './CurrencyTable.tsx';
import { isAsked, statedWords } from './currency-words.ts';

type Props = Pick<CurrencyEdits, 'busy' | 'onSay'> & { currency: WarehouseCurrency };

/** Who says which currency the amounts of each file are of; a person can say otherwise. */
export function FileCurrencies({ currency, busy, onSay }: Props) {
  const { stated, reporting } = currency;
  return (
    <ul aria-label="Currency of each file" className="mt-2 max-w-3xl divide-y divide-line">
      {stated.map((each) => (
        <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1.5 text-[13px]" key={each.file}>
          <span className="min-w-0">
            {each.file}:{' '}
            <span className={isAsked(each, currency) ? 'font-semibold text-at-risk' : 'text-soft'}>
              {statedWords(each, reporting)}
            </span>
          </span>
          <Select
            bare
            className="w-44"
            disabled={busy}
            label={`Currency of ${each.file}`}
            onChange={(chosen) => onSay(each.file, chosen === '' ? null : chosen)}
            options={optionsOf(each)}
            value={each.by === 'person' ? (each.currency ?? '') : ''}
          />
        </li>
      ))}
    </ul>
  );
}

function optionsOf({ by, currency }: StatedCurrency) {
  const codes = by === 'person' && currency !== null ? [...new Set([currency, ...CURRENCY_CODES])] : CURRENCY_CODES;
  return [
    { value: '', label: 'what the file says' },
    ...[...codes].sort().map((code) => ({ value: code, label: code })),
  ];
}
