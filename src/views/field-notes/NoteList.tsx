import { useMemo } from 'react';
import { type FieldNote, NOTE_KINDS } from '../../model/field-note.ts';
import { formatCount } from '../../model/format.ts';
import type { StatedPersona } from '../../project/schema.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { goTo, hrefOf, useSearch } from '../../ui/hash-location.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { NoteItem } from './NoteItem.tsx';
import { KIND_NAMES } from './note-words.ts';

type Props = {
  notes: readonly FieldNote[];
  personas: readonly StatedPersona[];
  onNotice: (message: string) => void;
};

/** Newest first, narrowed by words, persona and kind; the choice stands in the address. */
export function NoteList({ notes, personas, onNotice }: Props) {
  const search = useSearch();
  const query = useMemo(() => new URLSearchParams(search), [search]);
  const [words, persona, kind] = ['words', 'persona', 'kind'].map((key) => query.get(key) ?? '');
  const choose = (key: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(key);
    else next.set(key, value);
    // Every letter would be a step of its own on the way back.
    goTo(hrefOf('/field-notes', next.toString()), { replace: true });
  };
  const shown = notes.filter(
    (note) =>
      (persona === '' || (persona === 'none' ? note.persona === null : note.persona === persona)) &&
      (kind === '' || note.kind === kind) &&
      `${note.said} ${note.heard_by} ${note.deal}`.toLowerCase().includes((words ?? '').trim().toLowerCase()),
  );
  const count =
    shown.length === notes.length ? 'Newest first' : `${formatCount(shown.length)} of ${formatCount(notes.length)}`;
  return (
    <Card note={<span role="status">{count}</span>} title="Notes">
      <div className="mb-4 grid gap-3 sm:grid-cols-3">
        <TextField label="Words" onChange={(value) => choose('words', value)} value={words ?? ''} />
        <Select
          label="About"
          onChange={(value) => choose('persona', value)}
          options={[
            { value: '', label: 'Everybody' },
            ...personas.map(({ id, name }) => ({ value: id, label: name })),
            { value: 'none', label: 'No persona' },
          ]}
          value={persona ?? ''}
        />
        <Select
          label="Of the kind"
          onChange={(value) => choose('kind', value)}
          options={[
            { value: '', label: 'Every kind' },
            ...NOTE_KINDS.map((value) => ({ value, label: KIND_NAMES[value] })),
          ]}
          value={kind ?? ''}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState title="No note fits">Choose other words, another persona or another kind.</EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {shown.map((note) => (
            <NoteItem key={note.id} note={note} onNotice={onNotice} personas={personas} />
          ))}
        </ul>
      )}
    </Card>
  );
}
