import type { Course, Denominators, OutcomeSpell, Stratified } from '../../src/assumptions/scrutiny.ts';
import type { Variant } from '../../src/verdicts/variant.ts';
import type { Verdict } from '../../src/verdicts/verdict.ts';

export const spell = (days: number, outcome: OutcomeSpell['outcome'], deals: number): OutcomeSpell => ({
  days,
  outcome,
  deals,
});

/** Deals that closed as fast as they were lost, with ten still open. */
export const course = (won: number, lost: number, more: Partial<Course> = {}): Course => ({
  tau: 20,
  reached: true,
  stale: 0,
  spells: [spell(20, 'won', won), spell(20, 'lost', lost), spell(5, 'open', 10)],
  timed: { x: won + lost, n: won + lost },
  open_known: true,
  ...more,
});

export const denominators = (more: Partial<Denominators>): { denominators: Denominators } => ({
  denominators: { no_decision: null, cohort: null, course: null, value: null, ...more },
});

/** Amounts in cents: so many won and lost deals of one amount each. */
export const value = (won: number, each_won: number, lost: number, each_lost: number): Denominators['value'] => ({
  minor: {
    won: won * each_won,
    closed: won * each_won + lost * each_lost,
    squares: won * each_won ** 2 + lost * each_lost ** 2,
  },
  valued: { won: { x: won, n: won }, lost: { x: lost, n: lost } },
});

export const strata = (
  field: string,
  values: Record<string, readonly [x1: number, n1: number, x2: number, n2: number]>,
): Stratified => ({
  field,
  strata: Object.entries(values).map(([name, [x1, n1, x2, n2]]) => ({
    value: name,
    first: { x: x1, n: n1 },
    second: { x: x2, n: n2 },
  })),
});

export const variantOf = ({ variants }: Verdict, definition: Variant['definition']): Variant => {
  const found = variants.find((variant) => variant.definition === definition);
  if (found === undefined) throw new Error(`there is no ${definition} rate`);
  return found;
};
