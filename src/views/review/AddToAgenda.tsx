import { useMemo, useState } from 'react';
import { isOnAgenda } from '../../review/agenda.ts';
import { assumptionKey } from '../../review/review.ts';
import { addToAgenda, openReviewOf, reviewsOf } from '../../state/review/reviews.ts';
import { useChoices, useSession } from '../../state/sitting/use-session.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { Button, type ButtonSize } from '../../ui/Button.tsx';
import { Drawer } from '../../ui/Drawer.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import type { Verdict } from '../../verdicts/verdict.ts';
import { useCanEdit } from '../personas/use-can-edit.ts';
import { NewReview } from './NewReview.tsx';
import { reviewPath } from './review-path.ts';

type Props = {
  answer: ReportAnswer;
  verdict: Verdict;
  size?: ButtonSize;
  /** Id of the heading it stands under. */
  describedBy?: string;
  onNotice: (message: string) => void;
};

/** Puts an assumption on the agenda of the review that is open, or of one that is started for it. */
export function AddToAgenda({ answer, verdict, size = 'normal', describedBy, onNotice }: Props) {
  const session = useSession();
  const canEdit = useCanEdit();
  const project = useChoices((state) => state.project);
  const open = useMemo(() => (project === null ? undefined : openReviewOf(reviewsOf(project))), [project]);
  const [starting, setStarting] = useState(false);
  const key = assumptionKey(verdict.persona, verdict.assumption);
  const described = describedBy === undefined ? {} : { 'aria-describedby': describedBy };
  if (open !== undefined && isOnAgenda(verdict, open)) {
    const item = new URLSearchParams({ tab: 'holds', item: key }).toString();
    return (
      <ScreenLink look="quiet" search={item} size={size} to={reviewPath(open.id)}>
        <span aria-hidden="true">✓</span>
        <span {...described}>On the agenda</span>
      </ScreenLink>
    );
  }
  if (!canEdit) return null;
  const add = () => {
    if (open === undefined) {
      setStarting(true);
      return;
    }
    session.edit('Added an item to the agenda', (before) => addToAgenda(before, open.id, key));
    onNotice(`On the agenda of ${open.name}.`);
  };
  return (
    <>
      <Button {...described} aria-haspopup={open === undefined ? 'dialog' : undefined} onClick={add} size={size}>
        Add to agenda
      </Button>
      <Drawer
        note="The assumption goes on its agenda, beside what the data propose"
        onClose={() => setStarting(false)}
        open={starting}
        title="No review is open: start one"
      >
        <NewReview
          agenda={[key]}
          answer={answer}
          onClose={() => setStarting(false)}
          onStarted={(name) => {
            setStarting(false);
            onNotice(`${name} was started, with this on its agenda.`);
          }}
        />
      </Drawer>
    </>
  );
}
