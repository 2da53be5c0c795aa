import { useId, useState } from 'react';
import { formatCount } from '../../../model/format.ts';
import type { RuleValue } from '../../../personas/rule.ts';
import type { RuleTable } from '../../../state/fields/rule-catalog.ts';
import { useFieldValues } from '../../../state/fields/use-field-values.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useRuleTable } from './rule-table.ts';

type Props = {
  label: string;
  field: string;
  values: readonly RuleValue[];
  onChange: (values: readonly RuleValue[]) => void;
  /** Choosing another value replaces the one before. */
  single?: boolean;
  error?: string | undefined;
};

const SHOWN_FIRST = 10;
const folded = (value: RuleValue): string => String(value).trim().toLowerCase();

/** Values of a field: the most frequent ones to press, with the deals that hold them, and any other to write. */
export function ValuePicker({ label, field, values, onChange, single = false, error }: Props) {
  const table = useRuleTable();
  const found = useFieldValues(field, table);
  const [typed, setTyped] = useState('');
  const [all, setAll] = useState(false);
  const list = useId();
  const offered = found.kind === 'ready' ? found.value.values : [];
  const chosen = new Set(values.map(folded));
  const known = new Set(offered.map(({ value }) => folded(value)));
  const others = values.filter((value) => !known.has(folded(value)));
  const shown = all ? offered : offered.slice(0, SHOWN_FIRST);
  const hidden = offered.slice(shown.length).filter(({ value }) => chosen.has(folded(value)));

  const toggle = (value: RuleValue) => {
    if (chosen.has(folded(value))) onChange(values.filter((each) => folded(each) !== folded(value)));
    else onChange(single ? [value] : [...values, value]);
  };
  const add = () => {
    const word = typed.trim();
    if (word === '') return;
    const written = offered.find(({ value }) => folded(value) === folded(word))?.value ?? word;
    if (!chosen.has(folded(written))) toggle(written);
    setTyped('');
  };
  return (
    <div className="min-w-0">
      <Field error={error} label={label}>
        {(links) => (
          <div className="flex gap-2">
            <input
              {...links}
              autoComplete="off"
              className="h-[38px] w-full min-w-0 max-w-64 rounded-md border border-control bg-surface px-2.5 text-sm placeholder:text-faint"
              list={list}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                add();
              }}
              placeholder={single ? 'Another value' : 'Add a value'}
              type="text"
              value={typed}
            />
            <Button disabled={typed.trim() === ''} onClick={add}>
              {single ? 'Use' : 'Add'}
            </Button>
          </div>
        )}
      </Field>
      <datalist id={list}>
        {offered.map(({ value }) => (
          <option key={value} value={value} />
        ))}
      </datalist>
      <ul aria-label={`Values of ${label}`} className="mt-2 flex flex-wrap gap-1.5">
        {others.map((value) => (
          <li key={folded(value)}>
            <Toggle
              deals={found.kind === 'ready' ? 0 : null}
              isOn
              onToggle={() => toggle(value)}
              value={String(value)}
            />
          </li>
        ))}
        {[...shown, ...hidden].map(({ value, deals }) => (
          <li key={value}>
            <Toggle deals={deals} isOn={chosen.has(folded(value))} onToggle={() => toggle(value)} value={value} />
          </li>
        ))}
        {offered.length > SHOWN_FIRST && (
          <li>
            <Button look="quiet" onClick={() => setAll(!all)} size="small">
              {all ? 'Show fewer' : `Show ${offered.length - SHOWN_FIRST} more`}
            </Button>
          </li>
        )}
      </ul>
      {found.kind === 'ready' && found.value.distinct > offered.length && (
        <p className="mt-1 text-xs text-soft">
          The {offered.length} most frequent of {formatCount(found.value.distinct)} values. Any other can be written.
        </p>
      )}
      {found.kind === 'ready' && <p className="mt-1 text-xs text-soft">{filledWords(found.value, table)}</p>}
    </div>
  );
}

/** What people hold is counted by their deals. */
export const filledWords = ({ filled, deals }: { filled: number; deals: number }, of: RuleTable): string => {
  const all = `${formatCount(deals)} ${of === 'campaigns' ? 'campaigns' : 'deals'}`;
  return filled === deals ? `Filled in for all ${all}.` : `Filled in for ${formatCount(filled)} of ${all}.`;
};

type ToggleProps = { value: string; deals: number | null; isOn: boolean; onToggle: () => void };

function Toggle({ value, deals, isOn, onToggle }: ToggleProps) {
  return (
    <button
      aria-pressed={isOn}
      className={`inline-flex min-h-7 max-w-full items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-left text-[13px] ${
        isOn
          ? 'border-accent bg-accent-wash font-medium text-accent'
          : 'border-line bg-surface text-ink hover:bg-sunken'
      }`}
      onClick={onToggle}
      type="button"
    >
      <span className="truncate">{value}</span>
      {deals !== null && <span className={isOn ? '' : 'text-soft'}>{formatCount(deals)}</span>}
    </button>
  );
}
