import { useMemo } from 'react';
import { formatCount } from '../../model/format.ts';
import type { Project } from '../../project/schema.ts';
import { fieldNotesOf } from '../../state/review/field-notes.ts';
import { Card } from '../../ui/Card.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { KIND_NAMES } from '../field-notes/note-words.ts';

const SHOWN = 5;

/** What was heard of this persona outside; absent until there is something. */
export function PersonaNotes({ persona, project }: { persona: string; project: Project }) {
  const notes = useMemo(() => fieldNotesOf(project).filter((note) => note.persona === persona), [project, persona]);
  if (notes.length === 0) return null;
  return (
    <Card
      actions={
        <ScreenLink search={new URLSearchParams({ persona }).toString()} to="/field-notes">
          {notes.length === 1 ? 'Open it' : `See all ${formatCount(notes.length)}`}
        </ScreenLink>
      }
      note={notes.length > SHOWN ? `The newest ${SHOWN} of ${formatCount(notes.length)}` : 'Newest first'}
      title="Field notes"
    >
      <ul className="grid gap-2">
        {notes.slice(0, SHOWN).map((note) => (
          <li className="break-words" key={note.id}>
            {note.said}{' '}
            <span className="text-[13px] text-soft">
              {[KIND_NAMES[note.kind], note.heard_on, note.heard_by].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
