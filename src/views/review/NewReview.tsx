import { useState } from 'react';
import { quarterName } from '../../model/quarter.ts';
import { isDay } from '../../project/shapes.ts';
import { addReview } from '../../state/review/reviews.ts';
import { today } from '../../state/sitting/today.ts';
import { useSession } from '../../state/sitting/use-session.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { Button } from '../../ui/Button.tsx';
import { goTo, hrefOf } from '../../ui/hash-location.ts';
import { TextField } from '../../ui/TextField.tsx';
import { reviewPath } from './review-path.ts';

type Props = {
  answer: ReportAnswer;
  onClose: (() => void) | null;
  /** Keys of assumptions that stand on its agenda from the start. */
  agenda?: readonly string[];
  /** What comes next, with its name; without it the review is opened. */
  onStarted?: (name: string) => void;
};

/** A name, one owner, a day: the agenda comes from the data. */
export function NewReview({ answer, onClose, agenda = [], onStarted }: Props) {
  const session = useSession();
  const { period } = answer.report;
  const [name, setName] = useState(period === null ? 'Review' : `${quarterName(period)} review`);
  const [owner, setOwner] = useState('');
  const [day, setDay] = useState(today());
  const [pressed, setPressed] = useState(false);
  const start = () => {
    setPressed(true);
    const { project } = session.store.getState();
    if (project === null || name.trim() === '' || owner.trim() === '' || !isDay(day)) return;
    const given = { name: name.trim(), owner: owner.trim(), held_on: day, period, added: agenda };
    const { id } = addReview(project, given);
    session.edit(`Started ${given.name}`, (before) => addReview(before, given).project);
    if (onStarted === undefined) goTo(hrefOf(reviewPath(id)));
    else onStarted(given.name);
  };
  return (
    <form
      className="grid gap-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,2fr)_minmax(0,1fr)_auto] sm:items-start"
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <TextField
        error={pressed && name.trim() === '' ? 'A review needs a name.' : undefined}
        label="Name"
        onChange={setName}
        value={name}
      />
      <TextField
        error={
          pressed && owner.trim() === '' ? 'One person leads it and sees that decisions are written down.' : undefined
        }
        label="Owner"
        onChange={setOwner}
        value={owner}
      />
      <TextField
        error={pressed && !isDay(day) ? 'Write the day as 2026-10-08.' : undefined}
        label="Held on"
        onChange={setDay}
        value={day}
      />
      <div className="flex gap-2 sm:mt-6">
        <Button look="primary" type="submit">
          Start
        </Button>
        {onClose !== null && <Button onClick={onClose}>Cancel</Button>}
      </div>
    </form>
  );
}
