import type { Quarter } from '../../model/quarter.ts';
import { wordsOf } from '../../model/words.ts';
import type { ContactRule } from '../../personas/contact-rules.ts';
import { folded } from '../../personas/rule-columns.ts';
import { firstMet } from '../../personas/tally-rules.ts';
import type { Interval } from '../../stats/interval.ts';
import { wilsonInterval } from '../../stats/wilson-interval.ts';
import type { LabelledDeals } from '../../tables/contact-labels.ts';
import type { Field } from '../../tables/fields.ts';
import { type Breakdown, labelOf } from '../fields/break-down.ts';
import type { ReportAnswer } from '../verdicts/use-report.ts';
import { statesOf } from './classified-deals.ts';

/** A share of deals with what it is likely to be between; null where there is none to take it of. */
export type Accuracy = { x: number; n: number; interval: Interval | null };

type Answered = Pick<ReportAnswer, 'answered' | 'questions' | 'settings'>;

export type QuarterAccuracy = {
  quarter: Quarter;
  /** Closed deals that a rule names. */
  named: Accuracy;
  /** Of those with a person whom a contact rule names: deals one of whose people bears the same name. */
  agreed: Accuracy;
  /** Of the same deals: those none of whose people bears another name. */
  alone: Accuracy;
};

/**
 * How the rules do on the deals that closed in a quarter: how many they name, and how often the name is the one that
 * the titles of the deal's own people give, which no membership over columns of the deal has read.
 */
export function accuracyIn(
  { answered: { answers }, questions, settings }: Answered,
  order: readonly string[],
  labelled: readonly LabelledDeals[] | null,
  rules: readonly ContactRule[],
  quarter: Quarter,
): QuarterAccuracy {
  const nameOf = nameIn(answers, questions, order, quarter);
  const told = new Set(rules.flatMap(({ id, own }) => (own ? [id] : [])));
  let [deals, named, held, agreed, alone] = [0, 0, 0, 0, 0];
  for (const { cell, deals: count } of answers.outcomes) {
    const name = nameOf(cell);
    if (name === undefined) continue;
    deals += count;
    if (name !== null) named += count;
  }
  for (const { cell, labels, deals: count } of labelled ?? []) {
    const name = nameOf(cell);
    // A persona without a rule for people cannot be told by their titles.
    if (name === undefined || name === null || labels.length === 0 || !told.has(name)) continue;
    held += count;
    const names = new Set(labels.map((label) => rules[label]?.id));
    if (!names.has(name)) continue;
    agreed += count;
    if (names.size === 1) alone += count;
  }
  const share = (x: number, n: number) => accuracyOf(x, n, settings);
  return { quarter, named: share(named, deals), agreed: share(agreed, held), alone: share(alone, held) };
}

/**
 * Of the deals that closed in a quarter and for which somebody wrote the name of a persona into a column: those that
 * the rules name alike. A deal that no rule names is named otherwise.
 */
export function handAccuracy(
  { answered, questions, settings }: Answered,
  personas: readonly { id: string; name: string }[],
  { dimensions: [dimension], rows }: Breakdown,
  quarter: Quarter,
): Accuracy {
  const nameOf = nameIn(
    answered.answers,
    questions,
    personas.map(({ id }) => id),
    quarter,
  );
  const ids = new Map(personas.flatMap(({ id, name }) => [id, name].map((word) => [folded(word), id] as const)));
  let [held, agreed] = [0, 0];
  for (const { cell, first, deals } of rows) {
    const written = dimension === undefined ? undefined : ids.get(folded(labelOf(dimension, first)));
    const name = nameOf(cell);
    if (written === undefined || name === undefined) continue;
    held += deals;
    if (name === written) agreed += deals;
  }
  return accuracyOf(agreed, held, settings);
}

/** The column of the deals in which people write personas by its name, where there is one. */
export const handField = (fields: readonly Field[]): string | null =>
  fields.find(({ table, name }) => table === 'deals' && wordsOf(name.replaceAll('_', ' ')).includes('persona'))?.name ??
  null;

const accuracyOf = (x: number, n: number, { method }: Answered['settings']): Accuracy => ({
  x,
  n,
  interval: n === 0 ? null : wilsonInterval(x, n, method.confidence),
});

/** What the rules call the deals of a cell that closed in the quarter: a persona, nobody (null), or none of its deals. */
function nameIn(
  { facts }: Pick<Answered['answered']['answers'], 'facts'>,
  questions: Answered['questions'],
  order: readonly string[],
  quarter: Quarter,
): (cell: number) => string | null | undefined {
  return (number) => {
    const cell = facts.cells[number];
    if (cell === undefined || cell.outcome === 'unmapped' || cell.closed !== quarter) return undefined;
    const first = firstMet(statesOf(cell, questions, order));
    return first === null ? null : (order[first] ?? null);
  };
}
