import { behindCategory } from '../model/size-band.ts';
import { type Answers, inGroup, inWindow, type Span } from './answers.ts';
import type { Share } from './evidence.ts';
import { groupOf, isClosed } from './ground.ts';
import type { Asked } from './questionnaire.ts';
import type { History } from './scrutiny.ts';

// More fields than these only find a mix that explains by accident.
const MOST_FIELDS = 3;
// Rarer values than these are one, or every deal would be a kind of its own.
const MOST_VALUES = 8;

type Segment = { now: Share; before: Share };

/**
 * Closed deals of the group by value of each category in both periods; a blank is a value. One of which all of them
 * hold the same value, as one that the claim's own filter fixes, is passed over.
 */
export function mixOf(
  answers: Answers,
  asked: Asked,
  periods: { now: Span; before: Span },
  categories: readonly string[],
): History['mix'] {
  return categories
    .filter((category) => answers.fields.includes(category))
    .map((category) => ({
      field: behindCategory(category).field,
      segments: segmentsOf(answers, asked, periods, category),
    }))
    .filter(({ segments }) => segments.length > 1)
    .slice(0, MOST_FIELDS);
}

function segmentsOf(
  answers: Answers,
  asked: Asked,
  periods: { now: Span; before: Span },
  category: string,
): History['mix'][number]['segments'] {
  const position = answers.fields.indexOf(category);
  const labels = answers.facts.coded.get(category)?.labels ?? [];
  const found = new Map<number, Segment>();
  for (const row of answers.categories) {
    if (row.field !== position) continue;
    const cell = answers.facts.cells[row.cell];
    if (cell === undefined || !isClosed(cell) || !inGroup(cell, groupOf(asked))) continue;
    for (const period of ['now', 'before'] as const) {
      if (!inWindow(cell, periods[period])) continue;
      const segment = found.get(row.code) ?? { now: { x: 0, n: 0 }, before: { x: 0, n: 0 } };
      const { x, n } = segment[period];
      found.set(row.code, {
        ...segment,
        [period]: { x: x + (cell.outcome === 'won' ? row.deals : 0), n: n + row.deals },
      });
    }
  }
  const size = ({ now, before }: Segment): number => now.n + before.n;
  const sorted = [...found].sort(([a, one], [b, other]) => size(other) - size(one) || a - b);
  const rest = sorted.slice(MOST_VALUES).map(([, segment]) => segment);
  return [
    ...sorted
      .slice(0, MOST_VALUES)
      .map(([code, segment]) => ({ value: code < 0 ? 'blank' : (labels[code] ?? []).join(', '), ...segment })),
    ...(rest.length === 0 ? [] : [{ value: 'other', now: sum(rest, 'now'), before: sum(rest, 'before') }]),
  ];
}

const sum = (segments: readonly Segment[], period: 'now' | 'before'): Share =>
  segments.reduce((total, { [period]: { x, n } }) => ({ x: total.x + x, n: total.n + n }), { x: 0, n: 0 });
