import { COMPARE_WORDS, comparesOf, MEASURE_WORDS, type NumberKind } from '../../../personas/measure-words.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import type { DraftProps } from './ClaimFields.tsx';

/** "At least 30 percent", "between 30 and 60 days". */
export function ComparisonFields({ draft, onChange, currency }: DraftProps) {
  const { number } = MEASURE_WORDS[draft.measure];
  if (number === null || (draft.measure === 'campaign_conversion' && draft.against)) return null;
  const compares = comparesOf(draft.measure);
  const compare = compares.includes(draft.compare) ? draft.compare : 'at_least';
  const unit = unitWords(number, currency);
  const between = compare === 'between';
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Select
        className="w-36"
        label="Comparison"
        onChange={(next) => onChange({ ...draft, compare: next })}
        options={compares.map((value) => ({ value, label: COMPARE_WORDS[value] }))}
        value={compare}
      />
      <NumberField
        className="w-40"
        label={between ? `From (${unit})` : `Value (${unit})`}
        min={0}
        onChange={(low) => onChange({ ...draft, low })}
        step={number === 'times' ? 0.1 : 1}
        value={draft.low}
      />
      {between && (
        <NumberField
          className="w-40"
          label={`To (${unit})`}
          min={0}
          onChange={(high) => onChange({ ...draft, high })}
          step={1}
          value={draft.high}
        />
      )}
    </div>
  );
}

function unitWords(number: NumberKind, currency: string | undefined): string {
  switch (number) {
    case 'percent':
      return '%';
    case 'days':
      return 'days';
    case 'money':
      return currency ?? 'amount';
    case 'times':
      return 'times';
    default:
      return number satisfies never;
  }
}
