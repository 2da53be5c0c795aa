import type { RelatedTable } from '../../model/filter.ts';
import { useFieldValues } from '../../state/fields/use-field-values.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import type { Behaviour } from './roles-address.ts';

type Props = {
  behaviour: Behaviour;
  /** What there is to count. */
  kinds: readonly RelatedTable[];
  /** Whether it is known when people entered, and where they have their title. */
  dated: boolean;
  field: string | null;
  onChange: (behaviour: Behaviour) => void;
};

const ANYBODY = '';
const WORDS: Record<RelatedTable, string> = { touches: 'touches', people: 'people' };

/** At least so many of what, of whom, and by when. */
export function BehaviourFields({ behaviour, kinds, dated, field, onChange }: Props) {
  const { has, at_least, before, title } = behaviour;
  const found = useFieldValues(has === 'people' && field !== null ? field : '', 'people');
  const titles = found.kind === 'ready' ? found.value.values.map(({ value }) => value) : [];
  const known = title === null || titles.includes(title) ? titles : [title, ...titles];
  return (
    <div className="flex flex-wrap items-end gap-3 print:hidden">
      <NumberField
        className="w-40"
        label="At least"
        max={999}
        min={1}
        onChange={(least) => {
          if (least !== null && Number.isInteger(least) && least >= 1) onChange({ ...behaviour, at_least: least });
        }}
        step={1}
        value={at_least}
      />
      <Select<RelatedTable>
        className="w-40"
        label="Of"
        onChange={(next) => onChange({ ...behaviour, has: next, before: next === 'people' && !dated ? null : before })}
        options={kinds.map((value) => ({ value, label: WORDS[value] }))}
        value={has}
      />
      {has === 'people' && field !== null && (
        <Select
          className="w-52"
          label="Who are"
          onChange={(next) => onChange({ ...behaviour, title: next === ANYBODY ? null : next })}
          options={[{ value: ANYBODY, label: 'anybody' }, ...known.map((value) => ({ value, label: value }))]}
          value={title ?? ANYBODY}
        />
      )}
      {(has === 'touches' || dated) && (
        <Select
          className="w-56"
          label="When"
          onChange={(when) => onChange({ ...behaviour, before: when === 'any' ? null : when })}
          options={[
            { value: 'any', label: 'at any time' },
            { value: 'created_date', label: 'before the deal was created' },
            { value: 'close_date', label: 'before the deal closed' },
          ]}
          value={before ?? 'any'}
        />
      )}
    </div>
  );
}
