import { useState } from 'react';
import { formatCount } from '../../model/format.ts';
import { lastDay, quarterName } from '../../model/quarter.ts';
import { writeDay } from '../../model/write-day.ts';
import type { Project } from '../../project/schema.ts';
import { calendarFile } from '../../review/calendar.ts';
import { reviewDue } from '../../review/due.ts';
import { answerOf } from '../../review/minutes.ts';
import type { Review } from '../../review/review.ts';
import { removeReview, reviewsOf } from '../../state/review/reviews.ts';
import { today } from '../../state/sitting/today.ts';
import { useChoices, useSession } from '../../state/sitting/use-session.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { saveFile } from '../../ui/copy-or-save.ts';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { ScreenTabs } from '../../ui/ScreenTabs.tsx';
import { useCanEdit } from '../personas/use-can-edit.ts';
import { WithReport } from '../verdict/WithReport.tsx';
import { fileNameOf } from './file-name.ts';
import { Meeting } from './Meeting.tsx';
import { NewReview } from './NewReview.tsx';
import { reviewPath } from './review-path.ts';
import { REVIEW_TABS } from './review-tabs.ts';

/** The quarterly review: all of them, or one. */
export function Reviews({ review }: { review: string | null }) {
  const project = useChoices((state) => state.project);
  return (
    <WithReport title="Quarterly review">
      {(answer, choices) =>
        project === null ? null : review === null ? (
          <All answer={answer} project={project} />
        ) : (
          <Meeting answer={answer} choices={choices} id={review} key={review} project={project} />
        )
      }
    </WithReport>
  );
}

function All({ answer, project }: { answer: ReportAnswer; project: Project }) {
  const canEdit = useCanEdit();
  const session = useSession();
  const reviews = reviewsOf(project);
  const [starting, setStarting] = useState(reviews.length === 0);
  return (
    <>
      <ScreenTabs current="/review" label="Quarterly review" tabs={REVIEW_TABS} />
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <ScreenHeading below="Three questions, a decision on each item, and a record that stays as it was.">
          {dueWords(answer, reviews)}
        </ScreenHeading>
        <div className="mb-5">
          <InCalendar answer={answer} reviews={reviews} />
        </div>
      </div>
      <div className="grid gap-4">
        {canEdit && starting && (
          <Card title="Start a review">
            <NewReview answer={answer} onClose={reviews.length === 0 ? null : () => setStarting(false)} />
          </Card>
        )}
        {reviews.length > 0 && (
          <Card
            actions={canEdit && !starting && <Button onClick={() => setStarting(true)}>Start a review</Button>}
            title="Reviews"
          >
            <ul className="divide-y divide-line">
              {reviews.map((review) => (
                <li className="flex flex-wrap justify-between gap-x-4 py-3 first:pt-0 last:pb-0" key={review.id}>
                  <div className="min-w-0">
                    <ScreenLink className="font-semibold text-ink hover:underline" to={reviewPath(review.id)}>
                      {review.name}
                    </ScreenLink>
                    <p className="text-[13px] text-soft">{about(review)}</p>
                  </div>
                  {canEdit && review.pack === null && (
                    <Button
                      aria-label={`Delete: ${review.name}`}
                      look="quiet"
                      onClick={() =>
                        session.edit(`Deleted ${review.name}`, (before) => removeReview(before, review.id))
                      }
                      size="small"
                    >
                      Delete
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </>
  );
}

function about({ owner, held_on, pack, decisions }: Review): string {
  const decided = Object.keys(decisions).length;
  const words = [
    writeDay(held_on),
    owner === '' ? 'no owner' : `led by ${owner}`,
    `${formatCount(decided)} ${decided === 1 ? 'decision' : 'decisions'}`,
    pack === null ? 'open' : `closed on ${writeDay(pack.closed_on)}`,
  ];
  return `${words.join(' · ')}${pack === null ? '' : ` · ${answerOf(pack)}`}`;
}

/** Which quarter waits for its review, and until when. */
function dueWords({ report: { period }, settings }: ReportAnswer, reviews: readonly Review[]): string {
  if (period === null) return 'Quarterly review';
  const due = reviewDue(reviews, period, settings.fiscal_year_start);
  if (due === null) return `The review of ${quarterName(period)} is closed`;
  return `The review of ${quarterName(due.quarter)} ${today() > due.by ? 'was' : 'is'} due by ${writeDay(due.by)}`;
}

/** The day the next review is due, for a calendar; on its day nobody has to remember it. */
function InCalendar({ answer: { report, settings }, reviews }: { answer: ReportAnswer; reviews: readonly Review[] }) {
  const { period } = report;
  if (period === null) return null;
  const next = reviewDue(reviews, period, settings.fiscal_year_start) ?? {
    quarter: period + 1,
    by: lastDay(period + 2, settings.fiscal_year_start),
  };
  const save = () => {
    const title = `Persona review of ${quarterName(next.quarter)}`;
    const text = 'Three questions: what fits no persona, what has changed, which assumptions hold?';
    const file = calendarFile({ day: next.by, title, text, stamp: new Date().toISOString() });
    saveFile(new Blob([file], { type: 'text/calendar' }), fileNameOf(title, 'due', 'ics'));
  };
  return <Button onClick={save}>Put it in the calendar</Button>;
}
