import { useEffect, useState } from 'react';
import { writeDay } from '../../../model/write-day.ts';
import { overdueReviews } from '../../../personas/next-review.ts';
import type { StatedPersona } from '../../../project/schema.ts';
import { isDay } from '../../../project/shapes.ts';
import { changePersona } from '../../../state/personas/edit-personas.ts';
import { today } from '../../../state/sitting/today.ts';
import { useSession } from '../../../state/sitting/use-session.ts';
import { DayField } from '../../../ui/DayField.tsx';
import { useCanEdit } from '../use-can-edit.ts';

/** When the persona is looked at again. */
export function ReviewDay({ persona }: { persona: StatedPersona }) {
  const session = useSession();
  const canEdit = useCanEdit();
  const kept = persona.review_by ?? '';
  const [typed, setTyped] = useState(kept);
  useEffect(() => setTyped(kept), [kept]);
  // While a year is typed every digit is a day of its own.
  const commit = () => {
    if (typed === kept || (typed !== '' && !isDay(typed))) return;
    session.edit(`Changed the next review of ${persona.name}`, (project) =>
      changePersona(project, persona.id, ({ review_by: _before, ...stated }) =>
        typed === '' ? stated : { ...stated, review_by: typed },
      ),
    );
  };
  const isLate = overdueReviews([persona], today()).length > 0;
  return (
    <>
      <p className="hidden print:block">
        <span className="text-xs text-soft">Next review</span>
        <br />
        {kept === '' ? 'not set' : writeDay(kept)}
      </p>
      <DayField
        className="max-w-48 print:hidden"
        disabled={!canEdit}
        error={isLate ? 'This day has passed: review it, then set the next.' : undefined}
        label="Next review"
        onChange={setTyped}
        onLeave={commit}
        value={typed}
      />
    </>
  );
}
