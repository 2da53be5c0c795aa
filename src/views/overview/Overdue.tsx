import { Fragment } from 'react';
import { formatCount } from '../../model/format.ts';
import { quarterName } from '../../model/quarter.ts';
import { writeDay } from '../../model/write-day.ts';
import { overdueReviews } from '../../personas/next-review.ts';
import { overdueDecisions, reviewDue } from '../../review/due.ts';
import { reviewsOf } from '../../state/review/reviews.ts';
import { today } from '../../state/sitting/today.ts';
import { useChoices } from '../../state/sitting/use-session.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { personaPath } from '../verdict/assumption-path.ts';

/** A review, decisions or personas whose day has passed; nothing where none has. */
export function Overdue({ answer: { report, settings } }: { answer: ReportAnswer }) {
  const project = useChoices((state) => state.project);
  if (project === null) return null;
  const reviews = reviewsOf(project);
  // Whoever has begun to review goes on every quarter; old files of somebody who has not are late for nothing.
  const due = reviews.length === 0 ? null : reviewDue(reviews, report.periods[0] ?? null, settings.fiscal_year_start);
  const late = overdueDecisions(reviews, today());
  const words = [
    due !== null && due.by < today()
      ? `The review of ${quarterName(due.quarter)} was due by ${writeDay(due.by)}.`
      : null,
    late === 0 ? null : `${formatCount(late)} ${late === 1 ? 'decision is' : 'decisions are'} past the day agreed on.`,
  ].filter((each) => each !== null);
  const personas = overdueReviews(project.personas, today());
  return (
    <>
      {words.length > 0 && (
        <p className="mb-4 text-at-risk">
          {words.join(' ')} <ScreenLink to="/review">Go to the review</ScreenLink>
        </p>
      )}
      {personas.length > 0 && (
        <p className="mb-4 text-at-risk">
          {personas.length === 1 ? 'A persona is past its day of review: ' : 'Personas are past their day of review: '}
          {personas.map(({ id, name, review_by = '' }, index) => (
            <Fragment key={id}>
              {index > 0 && ', '}
              <ScreenLink to={personaPath(id)}>{name}</ScreenLink> ({writeDay(review_by)})
            </Fragment>
          ))}
          .
        </p>
      )}
    </>
  );
}
