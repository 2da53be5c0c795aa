import type { Project } from '../../project/schema.ts';
import { DECISION_WORDS, QUESTION_WORDS } from '../../review/minutes.ts';
import { type AgendaItem, assumptionKey, type Review, type ReviewQuestion } from '../../review/review.ts';
import { addToAgenda } from '../../state/review/reviews.ts';
import { useSession } from '../../state/sitting/use-session.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { VerdictIcon } from '../../ui/VerdictIcon.tsx';
import { VERDICT_LOOK } from '../../ui/verdict-look.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { useCanEdit } from '../personas/use-can-edit.ts';
import { askedOf } from '../verdict/asked-of.ts';
import { withoutRule } from '../verdict/side-names.ts';
import { ItemDetail } from './ItemDetail.tsx';
import { useReviewTab } from './use-review-tab.ts';

type Props = {
  agenda: readonly AgendaItem[];
  answer: ReportAnswer;
  project: Project;
  question: ReviewQuestion;
  review: Review;
};

const NOTHING: Record<ReviewQuestion, string> = {
  fits: 'Every closed deal that can be placed belongs to a persona.',
  changed:
    'No change in the market was noted, no verdict changed since the comparison, no figure moved clearly in the last quarter, and no notes add up to a topic.',
  holds: 'No stated assumption is contradicted or at risk.',
};

/** The items of one question at the left, the one that is talked about at the right. */
export function Agenda({ agenda, answer, project, question, review }: Props) {
  const { item: wanted, hrefTo } = useReviewTab();
  const items = agenda.filter((item) => item.question === question);
  const shown = items.find(({ key }) => key === wanted) ?? items[0];
  const verdictOf = ({ about }: AgendaItem): Verdict | undefined =>
    answer.report.verdicts.find(
      ({ persona, assumption }) => about !== null && persona === about.persona && assumption === about.assumption,
    );
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,5fr)]">
      <Card className="!p-2">
        <h2 className="sr-only">{QUESTION_WORDS[question]}</h2>
        {items.length === 0 ? (
          <EmptyState title="Nothing to decide here">{NOTHING[question]}</EmptyState>
        ) : (
          <ul>
            {items.map((item) => {
              const verdict = verdictOf(item);
              const decided = review.decisions[item.key];
              return (
                <li key={item.key}>
                  <a
                    aria-current={item === shown ? 'true' : undefined}
                    className={`block rounded-md px-2.5 py-2 ${item === shown ? 'bg-accent-wash' : 'hover:bg-sunken'}`}
                    href={hrefTo({ tab: question, item: item.key })}
                  >
                    <span className="flex gap-1.5">
                      {verdict !== undefined && (
                        <span className={`mt-0.5 shrink-0 ${VERDICT_LOOK[verdict.verdict].text}`}>
                          <VerdictIcon verdict={verdict.verdict} />
                          <span className="sr-only">{verdict.label}: </span>
                        </span>
                      )}
                      <span className="min-w-0 break-words">
                        {verdict === undefined ? item.title : shortTitle(answer, verdict)}
                        {decided !== undefined && (
                          <span className="text-xs text-holds">
                            {' '}
                            decided: {DECISION_WORDS[decided.word].toLowerCase()}
                          </span>
                        )}
                      </span>
                    </span>
                    {question === 'holds' && <span className="block text-xs text-soft">{item.note}</span>}
                  </a>
                </li>
              );
            })}
          </ul>
        )}
        {question === 'holds' && <Others agenda={items} answer={answer} review={review} />}
      </Card>
      {shown !== undefined && (
        <ItemDetail
          answer={answer}
          item={shown}
          key={shown.key}
          project={project}
          review={review}
          verdict={verdictOf(shown)}
        />
      )}
    </div>
  );
}

function shortTitle({ questions }: ReportAnswer, verdict: Verdict): string {
  const persona = askedOf(questions, verdict)?.persona ?? null;
  const stated = withoutRule(verdict.stated, verdict.claim, persona);
  return persona === null ? stated : `${persona.name}: ${stated}`;
}

/** Assumptions that the data do not propose; any of them can be put on the agenda. */
function Others({ agenda, answer, review }: Pick<Props, 'agenda' | 'answer' | 'review'>) {
  const session = useSession();
  const canEdit = useCanEdit();
  const others = answer.report.verdicts.filter(
    ({ persona, assumption }) => !agenda.some(({ key }) => key === assumptionKey(persona, assumption)),
  );
  if (others.length === 0) return null;
  const add = ({ persona, assumption }: Verdict) =>
    session.edit('Added an item to the agenda', (project) =>
      addToAgenda(project, review.id, assumptionKey(persona, assumption)),
    );
  return (
    <details className="mt-2 px-2.5 py-1 text-[13px]">
      <summary className="cursor-pointer text-soft">{others.length} that hold or cannot be judged yet</summary>
      <ul className="mt-2 grid gap-2">
        {others.map((verdict) => (
          <li className="flex items-start justify-between gap-2" key={`${verdict.persona} ${verdict.assumption}`}>
            <span className="flex min-w-0 gap-1.5 break-words">
              <span className={`mt-0.5 shrink-0 ${VERDICT_LOOK[verdict.verdict].text}`}>
                <VerdictIcon verdict={verdict.verdict} />
                <span className="sr-only">{verdict.label}: </span>
              </span>
              {shortTitle(answer, verdict)}
            </span>
            {canEdit && (
              <Button
                aria-label={`Add to agenda: ${shortTitle(answer, verdict)}`}
                look="quiet"
                onClick={() => add(verdict)}
                size="small"
              >
                Add
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
