import { fieldsOf } from '../model/filter.ts';
import { behindCategory } from '../model/size-band.ts';
import { type Answers, inGroup, inWindow, type Span } from './answers.ts';
import type { Share } from './evidence.ts';
import { groupOf, isClosed, versusOf } from './ground.ts';
import type { Asked, Questionnaire } from './questionnaire.ts';
import type { Stratified } from './scrutiny.ts';

/** More fields than these only find a reversal by accident. */
const MOST = 3;

type Pair = { first: Share; second: Share };

/**
 * Won and closed deals of both sides of a comparison by value of each declared field that the claim's own conditions do
 * not name. Deals without a value are left out.
 */
export function strataOf(answers: Answers, questions: Questionnaire, asked: Asked, span: Span): Stratified[] {
  const { measure } = asked.assumption.claim;
  if (measure !== 'win_rate_ratio' && measure !== 'win_rate_order') return [];
  const named = new Set(
    [asked.group, asked.versus]
      .flatMap((condition) => (condition === null ? [] : fieldsOf(questions.conditions[condition] ?? { all: [] })))
      .map((field) => field.trim().toLowerCase()),
  );
  return questions.stratifiers
    .filter((category) => !named.has(behindCategory(category).field.trim().toLowerCase()))
    .flatMap((category) => {
      const coded = answers.facts.coded.get(category);
      // A deal that holds several values belongs to no one stratum.
      if (coded === undefined || coded.several || coded.labels.length < 2) return [];
      return [
        { field: behindCategory(category).field, strata: stratify(answers, asked, span, category, coded.labels) },
      ];
    })
    .slice(0, MOST);
}

function stratify(
  answers: Answers,
  asked: Asked,
  span: Span,
  category: string,
  labels: readonly (readonly string[])[],
): Stratified['strata'] {
  const position = answers.fields.indexOf(category);
  const [first, second] = [groupOf(asked), versusOf(asked)];
  const pairs = new Map<number, Pair>();
  for (const row of answers.categories) {
    if (row.field !== position || row.code < 0) continue;
    const cell = answers.facts.cells[row.cell];
    if (cell === undefined || !isClosed(cell) || !inWindow(cell, span)) continue;
    const side = inGroup(cell, first) ? 'first' : inGroup(cell, second) ? 'second' : null;
    if (side === null) continue;
    const pair = pairs.get(row.code) ?? { first: { x: 0, n: 0 }, second: { x: 0, n: 0 } };
    const { x, n } = pair[side];
    pairs.set(row.code, { ...pair, [side]: { x: x + (cell.outcome === 'won' ? row.deals : 0), n: n + row.deals } });
  }
  return [...pairs].sort(([a], [b]) => a - b).map(([code, pair]) => ({ value: labels[code]?.[0] ?? '', ...pair }));
}
