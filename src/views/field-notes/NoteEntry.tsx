import { useRef, useState } from 'react';
import { type FieldNote, NOTE_KINDS, type NoteKind } from '../../model/field-note.ts';
import type { StatedPersona } from '../../project/schema.ts';
import { useFieldValues } from '../../state/fields/use-field-values.ts';
import { addFieldNotes } from '../../state/review/field-notes.ts';
import { today } from '../../state/sitting/today.ts';
import { useSession } from '../../state/sitting/use-session.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { KIND_NAMES } from './note-words.ts';

type Draft = { said: string; heard_by: string; kind: NoteKind; persona: string; deal: string };

const EMPTY: Draft = { said: '', heard_by: '', kind: 'objection', persona: '', deal: '' };

/** One line and Enter. Who, kind and persona stay for the next note: several are written down after one call. */
export function NoteEntry({ personas }: { personas: readonly StatedPersona[] }) {
  const session = useSession();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(EMPTY);
  const [saved, setSaved] = useState('');
  const [pressed, setPressed] = useState(false);
  const deals = useFieldValues('name');
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const save = () => {
    const said = draft.said.trim();
    setPressed(true);
    if (said === '') return;
    const note: Omit<FieldNote, 'id'> = {
      ...{ said, heard_on: today(), heard_by: draft.heard_by.trim(), kind: draft.kind },
      ...{ persona: draft.persona === '' ? null : draft.persona, deal: draft.deal.trim() },
    };
    session.edit('Added a field note', (project) => addFieldNotes(project, [note]));
    setDraft({ ...draft, said: '', deal: '' });
    setPressed(false);
    setSaved(`Saved: ${said}`);
    form.current?.querySelector('input')?.focus();
  };
  return (
    <form
      className="grid gap-3 sm:grid-cols-2 lg:grid-cols-[minmax(0,3fr)_repeat(3,minmax(0,1fr))_minmax(0,1.4fr)_auto] lg:items-start"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      ref={form}
    >
      <TextField
        className="sm:col-span-2 lg:col-span-1"
        error={pressed && draft.said.trim() === '' ? 'Write what was heard, in the customer’s words.' : undefined}
        label="What was heard"
        onChange={(said) => set({ said })}
        placeholder="“Too slow to roll out before year end”"
        value={draft.said}
      />
      <TextField label="Heard by" onChange={(heard_by) => set({ heard_by })} value={draft.heard_by} />
      <Select<NoteKind>
        label="Kind"
        onChange={(kind) => set({ kind })}
        options={NOTE_KINDS.map((value) => ({ value, label: KIND_NAMES[value] }))}
        value={draft.kind}
      />
      <Select
        label="Persona"
        onChange={(persona) => set({ persona })}
        options={[{ value: '', label: 'None' }, ...personas.map(({ id, name }) => ({ value: id, label: name }))]}
        value={draft.persona}
      />
      <Combobox
        label="Deal, if any"
        onChange={(deal) => set({ deal })}
        suggestions={deals.kind === 'ready' ? deals.value.values.map(({ value }) => value) : []}
        value={draft.deal}
      />
      <Button className="lg:mt-6" look="primary" type="submit">
        Save
      </Button>
      <p className="sr-only" role="status">
        {saved}
      </p>
    </form>
  );
}
