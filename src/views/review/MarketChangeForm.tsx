import { useState } from 'react';
import {
  MARKET_CHANGE_KINDS,
  MARKET_CHANGE_WORDS,
  type MarketChange,
  type MarketChangeKind,
} from '../../model/market-change.ts';
import { isDay } from '../../project/shapes.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useFirstField } from '../personas/use-first-field.ts';

type Draft = Omit<MarketChange, 'id'>;

const EMPTY: Draft = { what: '', kind: 'regulation', changed_on: '', source: '' };

type Props = { change: Draft | null; onSave: (change: Draft) => void; onCancel: () => void };

/** What changed, its day, and where it is known from. */
export function MarketChangeForm({ change, onSave, onCancel }: Props) {
  const [draft, setDraft] = useState(change ?? EMPTY);
  const [pressed, setPressed] = useState(false);
  const form = useFirstField<HTMLFormElement>();
  const set = (more: Partial<Draft>) => setDraft({ ...draft, ...more });
  const { what, changed_on, source } = draft;
  const day = changed_on.trim();
  const save = () => {
    setPressed(true);
    if (what.trim() === '' || source.trim() === '' || !isDay(day)) return;
    onSave({ ...draft, what: what.trim(), changed_on: day, source: source.trim() });
  };
  return (
    <form
      className="grid gap-3 sm:grid-cols-2 lg:grid-cols-[minmax(0,3fr)_minmax(0,1fr)_minmax(0,1fr)_minmax(0,2fr)] lg:items-start"
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      ref={form}
    >
      <TextField
        className="sm:col-span-2 lg:col-span-1"
        error={pressed && what.trim() === '' ? 'Write what changed.' : undefined}
        label="What changed"
        onChange={(to) => set({ what: to })}
        placeholder="Audit trails are required"
        value={what}
      />
      <Select<MarketChangeKind>
        label="Kind"
        onChange={(kind) => set({ kind })}
        options={MARKET_CHANGE_KINDS.map((value) => ({ value, label: MARKET_CHANGE_WORDS[value] }))}
        value={draft.kind}
      />
      <TextField
        error={pressed && !isDay(day) ? 'Write the day as 2026-07-01.' : undefined}
        label="Since"
        onChange={(to) => set({ changed_on: to })}
        placeholder="2026-07-01"
        value={changed_on}
      />
      <TextField
        className="sm:col-span-2 lg:col-span-1"
        error={pressed && source.trim() === '' ? 'Say where it is known from.' : undefined}
        label="Known from"
        onChange={(to) => set({ source: to })}
        placeholder="Official journal"
        value={source}
      />
      <div className="flex gap-2 sm:col-span-2 lg:col-span-4">
        <Button look="primary" type="submit">
          Save
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
