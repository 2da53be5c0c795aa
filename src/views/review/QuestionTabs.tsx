import { formatCount } from '../../model/format.ts';
import { type AgendaItem, QUESTIONS, type ReviewQuestion } from '../../review/review.ts';
import { type ReviewTab, useReviewTab } from './use-review-tab.ts';

const NAMES: Record<ReviewQuestion, string> = {
  fits: '1 · What fits no persona?',
  changed: '2 · What has changed?',
  holds: '3 · Which assumptions hold?',
};

type Props = { agenda: readonly AgendaItem[]; last: number | null };

/** The three questions of the meeting, and what was decided in the one before. */
export function QuestionTabs({ agenda, last }: Props) {
  const { tab, hrefTo } = useReviewTab();
  const tabs: { to: ReviewTab; name: string; count: number }[] = QUESTIONS.map((question) => ({
    to: question,
    name: NAMES[question],
    count: agenda.filter((item) => item.question === question).length,
  }));
  if (last !== null) tabs.push({ to: 'last', name: 'Last review’s decisions', count: last });
  return (
    <nav aria-label="Questions of the review" className="mb-4 border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {tabs.map(({ to, name, count }) => (
          <li key={to}>
            <a
              aria-current={tab === to ? 'page' : undefined}
              className={`block border-b-2 py-2 ${
                tab === to ? 'border-accent font-semibold text-accent' : 'border-transparent text-soft hover:text-ink'
              }`}
              href={hrefTo({ tab: to })}
            >
              {name} <b>{formatCount(count)}</b>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
