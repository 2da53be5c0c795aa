import { useMemo } from 'react';
import { formatCount } from '../../model/format.ts';
import { writeDay } from '../../model/write-day.ts';
import type { StatedPersona } from '../../project/schema.ts';
import { fieldNotesOf } from '../../state/review/field-notes.ts';
import { useChoices } from '../../state/sitting/use-session.ts';
import { Card } from '../../ui/Card.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';

/** So many of the latest are shown; the rest stand with the field notes. */
const SHOWN = 5;

/** Triggers that somebody heard of and wrote down as field notes: no rate, since nobody counts what was not heard. */
export function HeardTriggers({ personas }: { personas: readonly StatedPersona[] }) {
  const project = useChoices((state) => state.project);
  const notes = useMemo(
    () =>
      (project === null ? [] : fieldNotesOf(project)).filter(
        ({ kind, persona }) => kind === 'trigger' && (persona === null || personas.some(({ id }) => id === persona)),
      ),
    [project, personas],
  );
  if (notes.length === 0) return null;
  const nameOf = (id: string | null) => personas.find((persona) => persona.id === id)?.name ?? null;
  return (
    <Card
      actions={<ScreenLink to="/field-notes">Field notes</ScreenLink>}
      note="Evidence of a low grade: it decides nothing."
      title={`${formatCount(notes.length)} ${notes.length === 1 ? 'trigger was' : 'triggers were'} heard and noted by the team`}
    >
      <ul className="grid gap-2 text-[13px]">
        {notes.slice(0, SHOWN).map(({ id, said, heard_on, heard_by, persona, deal }) => (
          <li key={id}>
            “{said}”{' '}
            <span className="text-soft">
              {[heard_by, heard_on === null ? '' : writeDay(heard_on), nameOf(persona), deal]
                .filter((part) => part !== null && part !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
