import type { Quarter } from '../model/quarter.ts';
import type { ContactRule } from '../personas/contact-rules.ts';
import { firstMet } from '../personas/tally-rules.ts';
import type { Interval } from '../stats/interval.ts';
import { wilsonInterval } from '../stats/wilson-interval.ts';
import type { LabelledDeals } from '../tables/contact-labels.ts';
import { statesOf } from './classified-deals.ts';
import type { ReportAnswer } from './use-report.ts';

/** A share of deals with what it is likely to be between; null where there is none to take it of. */
export type Accuracy = { x: number; n: number; interval: Interval | null };

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
  { answered: { answers }, questions, settings }: Pick<ReportAnswer, 'answered' | 'questions' | 'settings'>,
  order: readonly string[],
  labelled: readonly LabelledDeals[] | null,
  rules: readonly ContactRule[],
  quarter: Quarter,
): QuarterAccuracy {
  const nameOf = (number: number) => {
    const cell = answers.facts.cells[number];
    if (cell === undefined || cell.outcome === 'unmapped' || cell.closed !== quarter) return undefined;
    const first = firstMet(statesOf(cell, questions, order));
    return first === null ? null : (order[first] ?? null);
  };
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
  const share = (x: number, n: number): Accuracy => ({
    x,
    n,
    interval: n === 0 ? null : wilsonInterval(x, n, settings.method.confidence),
  });
  return { quarter, named: share(named, deals), agreed: share(agreed, held), alone: share(alone, held) };
}
