import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Project } from '../../project/schema.ts';
import { DECISION_WORDS, decisionLines } from '../../review/minutes.ts';
import type { AgendaItem, Decision, Review } from '../../review/review.ts';
import { changeReview } from '../../state/review/reviews.ts';
import { useSession } from '../../state/sitting/use-session.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { VerdictBadge } from '../../ui/VerdictBadge.tsx';
import type { Verdict } from '../../verdicts/verdict.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { useCanEdit } from '../personas/use-can-edit.ts';
import { askedOf } from '../verdict/asked-of.ts';
import { assumptionPath } from '../verdict/assumption-path.ts';
import { dealsBehind } from '../verdict/deals-behind.ts';
import { withoutRule } from '../verdict/side-names.ts';
import { VerdictStrip } from '../verdict/VerdictStrip.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { useReviewTab } from './use-review-tab.ts';

type Props = {
  answer: ReportAnswer;
  item: AgendaItem;
  project: Project;
  review: Review;
  verdict: Verdict | undefined;
};

/** What is known of one item, and what is decided about it. */
export function ItemDetail({ answer, item, project, review, verdict }: Props) {
  const persona = verdict === undefined ? null : (askedOf(answer.questions, verdict)?.persona ?? null);
  const heading = useChosenHeading();
  const [deals] = verdict === undefined ? [] : dealsBehind(verdict);
  const title = verdict === undefined ? item.title : withoutRule(verdict.headline, verdict.claim, persona);
  const owners = project.personas.find(({ id }) => id === persona?.id)?.owners ?? {};
  return (
    <Card>
      <h2 className="scroll-mt-4 break-words text-xl font-semibold tracking-tight" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {verdict === undefined ? (
        <p className="mt-1 text-soft">{item.note}</p>
      ) : (
        <>
          <p className="mt-1 flex flex-wrap items-center gap-x-2 text-[13px] text-soft">
            <VerdictBadge label={verdict.label} verdict={verdict.verdict} />
            {verdict.grade !== null && <span>grade {verdict.grade}</span>}
            <span>{item.note}</span>
          </p>
          <p className="mt-2">{verdict.sentence}</p>
          <div className="mt-2">
            <VerdictStrip currency={answer.settings.currency} label={verdict.sentence} verdict={verdict} />
          </div>
          <div className="mt-2 flex flex-wrap gap-2 print:hidden">
            {deals !== undefined && (
              <SeeDeals selection={deals.selection} size="small">
                See the deals
              </SeeDeals>
            )}
            <ScreenLink look="quiet" size="small" to={assumptionPath(verdict)}>
              Open the assumption
            </ScreenLink>
          </div>
        </>
      )}
      <hr className="my-4 border-line" />
      <Decided item={item} owners={owners} review={review} verdict={verdict} />
    </Card>
  );
}

/** Whoever chose an item goes on with it, also where it stands below the list; the first one is chosen by nobody. */
function useChosenHeading(): RefObject<HTMLHeadingElement> {
  const { item } = useReviewTab();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (item !== null) heading.current?.focus();
  }, [item]);
  return heading;
}

type DecidedProps = Pick<Props, 'item' | 'review' | 'verdict'> & { owners: { sales?: string; marketing?: string } };

function Decided({ item, owners, review, verdict }: DecidedProps) {
  const session = useSession();
  const canEdit = useCanEdit();
  const decision = review.decisions[item.key];
  const [editing, setEditing] = useState(false);
  const save = (next: Decision | null) => {
    session.edit(next === null ? 'Took back a decision' : 'Recorded a decision', (project) =>
      changeReview(project, review.id, (before) => {
        const { [item.key]: _, ...others } = before.decisions;
        return { ...before, decisions: next === null ? others : { ...others, [item.key]: next } };
      }),
    );
    setEditing(false);
  };
  if (canEdit && (editing || decision === undefined)) {
    return (
      <DecisionForm
        decision={decision}
        onCancel={decision === undefined ? null : () => setEditing(false)}
        onSave={save}
        owners={owners}
        verdict={verdict}
      />
    );
  }
  if (decision === undefined) return <p className="text-soft">Nothing is decided yet.</p>;
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h3 className="font-semibold">Decided: {DECISION_WORDS[decision.word].toLowerCase()}</h3>
        {canEdit && (
          <div className="flex gap-2">
            <Button onClick={() => setEditing(true)} size="small">
              Change
            </Button>
            <Button onClick={() => save(null)} size="small">
              Take back
            </Button>
          </div>
        )}
      </div>
      <DecisionLines decision={decision} />
    </>
  );
}

export function DecisionLines({ decision }: { decision: Decision }) {
  return (
    <dl className="mt-2 grid gap-x-4 gap-y-1 text-[13px] sm:grid-cols-[max-content_minmax(0,1fr)]">
      {decisionLines(decision).map(([name, text]) => (
        <div className="contents" key={name}>
          <dt className="text-soft">{name}</dt>
          <dd className="break-words">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
