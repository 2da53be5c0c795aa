import { useState } from 'react';
import type { FieldNote } from '../../model/field-note.ts';
import type { StatedPersona } from '../../project/schema.ts';
import { changeFieldNote, removeFieldNote } from '../../state/review/field-notes.ts';
import { useSession } from '../../state/sitting/use-session.ts';
import { Button } from '../../ui/Button.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useCanEdit } from '../personas/use-can-edit.ts';
import { useFirstField } from '../personas/use-first-field.ts';
import { personaPath } from '../verdict/assumption-path.ts';
import { KIND_NAMES } from './note-words.ts';

type Props = { note: FieldNote; personas: readonly StatedPersona[]; onNotice: (message: string) => void };

export function NoteItem({ note, personas, onNotice }: Props) {
  const session = useSession();
  const canEdit = useCanEdit();
  const [editing, setEditing] = useState(false);
  const persona = personas.find(({ id }) => id === note.persona);
  const remove = () => {
    session.edit('Deleted a field note', (project) => removeFieldNote(project, note.id));
    onNotice('The note was deleted.');
  };
  const details = [
    KIND_NAMES[note.kind],
    note.heard_on,
    note.heard_by === '' ? null : `heard by ${note.heard_by}`,
    note.deal === '' ? null : `deal ${note.deal}`,
  ].filter((each) => each !== null);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2.5">
      <div className="min-w-0 flex-1 basis-72">
        {editing ? <Words note={note} onClose={() => setEditing(false)} /> : <p className="break-words">{note.said}</p>}
        <p className="mt-0.5 break-words text-[13px] text-soft">
          {details.join(' · ')}
          {persona !== undefined && (
            <>
              {' · '}
              <ScreenLink to={personaPath(persona.id)}>{persona.name}</ScreenLink>
            </>
          )}
          {persona === undefined && note.persona !== null && ' · of a persona that was deleted'}
        </p>
      </div>
      {canEdit && !editing && (
        <div className="flex gap-1">
          <Button aria-label={`Edit: ${note.said}`} look="quiet" onClick={() => setEditing(true)} size="small">
            Edit
          </Button>
          <Button aria-label={`Delete: ${note.said}`} look="quiet" onClick={remove} size="small">
            Delete
          </Button>
        </div>
      )}
    </li>
  );
}

function Words({ note, onClose }: { note: FieldNote; onClose: () => void }) {
  const session = useSession();
  const [said, setSaid] = useState(note.said);
  const form = useFirstField<HTMLFormElement>();
  const save = () => {
    if (said.trim() === '') return;
    if (said.trim() !== note.said)
      session.edit('Changed a field note', (project) => changeFieldNote(project, note.id, { said: said.trim() }));
    onClose();
  };
  return (
    <form
      className="flex flex-wrap items-start gap-2"
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      ref={form}
    >
      <TextField bare className="min-w-0 flex-1 basis-60" label="What was heard" onChange={setSaid} value={said} />
      <Button look="primary" type="submit">
        Save
      </Button>
      <Button onClick={onClose}>Cancel</Button>
    </form>
  );
}
