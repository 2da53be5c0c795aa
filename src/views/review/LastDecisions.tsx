import { useMemo } from 'react';
import { writeDay } from '../../model/write-day.ts';
import type { Project } from '../../project/schema.ts';
import { DECISION_WORDS, targetWords } from '../../review/minutes.ts';
import { type Score, type Since, scoreDecision } from '../../review/replay.ts';
import type { Decision, FrozenVerdict, Review } from '../../review/review.ts';
import { figuresSince } from '../../state/review/review-ground.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { writeFigure, writeRange } from '../verdict/figure-words.ts';
import { DecisionLines } from './ItemDetail.tsx';

const LOOK: Record<Score, string> = {
  happened: 'bg-holds-wash text-holds',
  'did not happen': 'bg-contradicted-wash text-contradicted',
  'too early': 'bg-sunken text-soft',
};
const MARK: Record<Score, string> = { happened: '✓', 'did not happen': '✕', 'too early': '…' };

type Props = { answer: ReportAnswer; before: Review; project: Project };

/** What was decided last time, and what the deals that closed since say about it. */
export function LastDecisions({ answer, before, project }: Props) {
  const since = useMemo(() => figuresSince(answer, project, before), [answer, project, before]);
  const agenda = before.pack?.agenda ?? [];
  const decisions = Object.entries(before.decisions);
  if (decisions.length === 0) {
    return (
      <Card>
        <EmptyState title="Nothing was decided">{before.name} was closed without a decision.</EmptyState>
      </Card>
    );
  }
  return (
    <Card
      note={
        since === null
          ? 'No quarter has ended since, so nothing can be said yet'
          : `Held against the deals of the ${since.quarters === 1 ? 'quarter' : `${since.quarters} quarters`} since`
      }
      title={`Decided in ${before.name}, ${writeDay(before.held_on)}`}
    >
      <ul className="divide-y divide-line">
        {decisions.map(([key, decision]) => {
          const item = agenda.find((each) => each.key === key);
          const about = item?.about ?? null;
          const verdict = before.pack?.verdicts.find(
            (each) => about !== null && each.persona === about.persona && each.assumption === about.assumption,
          );
          const figure = about === null ? null : (since?.figureOf(about) ?? null);
          return (
            <li className="py-3 first:pt-0 last:pb-0" key={key}>
              <h3 className="break-words font-semibold">
                {DECISION_WORDS[decision.word]}: {item?.title ?? key}
              </h3>
              <Outcome currency={answer.settings.currency} decision={decision} figure={figure} verdict={verdict} />
              <DecisionLines decision={decision} />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

type OutcomeProps = {
  decision: Decision;
  figure: Since | null;
  verdict: FrozenVerdict | undefined;
  currency: string | undefined;
};

function Outcome({ decision, figure, verdict, currency }: OutcomeProps) {
  const score = scoreDecision(decision, figure);
  if (score === null || decision.target === null || verdict === undefined) {
    return (
      <p className="mt-1 text-[13px] text-soft">No figure was expected, so the data cannot say whether it happened.</p>
    );
  }
  const figured = { unit: verdict.unit, n: figure?.n ?? 0 };
  const observed =
    figure === null || figure.estimate === null || figure.interval === null || !Number.isFinite(figure.estimate)
      ? 'no figure since'
      : `since then ${writeFigure(figured, figure.estimate, currency)}, likely ${writeRange(figured, figure.interval, currency)}, n ${figure.n}`;
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-2 text-[13px]">
      <span className={`inline-flex items-center gap-1 rounded px-1.5 py-0.5 text-xs font-semibold ${LOOK[score]}`}>
        <span aria-hidden="true">{MARK[score]}</span>
        {score.charAt(0).toUpperCase() + score.slice(1)}
      </span>
      <span>
        Expected {targetWords(decision.target)}; {observed}
      </span>
    </p>
  );
}
