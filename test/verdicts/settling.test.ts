import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { normalQuantile } from '../../src/stats/distributions.ts';
import { mannWhitney } from '../../src/stats/mann-whitney.ts';
import { knowable } from '../../src/verdicts/knowable.ts';
import { roundUp } from '../../src/verdicts/settling.ts';
import { amounts, categories, rate, segments, steps, tally, twoRates, twoSamples, verdictOn } from './build.ts';

const fifth: Claim = { measure: 'win_rate', at_least: 0.25 };
const more: Claim = { measure: 'win_rate_order', direction: 'higher' };

describe('S1: how many more', () => {
  test('7 of 60 below 20%: z² · 0.16 / 0.0833² = 62.3, so 63 in all, 3 more', () => {
    const verdict = verdictOn(fifth, rate(7, 60));
    expect(verdict.verdict).toBe('at-risk');
    expect(verdict.settling).toMatchObject({ kind: 'more', more: 3, quarters: 1 });
  });

  test('26 of 90 above 20%: z² · 0.16 / 0.0889² = 54.8, which is there already: it holds and needs nothing', () => {
    expect(verdictOn(fifth, rate(26, 90))).toMatchObject({ verdict: 'holds', settling: { kind: 'none' } });
  });

  test('never fewer than the minimum: 10 of 12 needs 8 more', () => {
    expect(verdictOn(fifth, rate(10, 12)).settling).toMatchObject({ kind: 'more', more: 8, quarters: 3 });
  });

  test('a difference needs its interval shrunk by √n: reach 14.0 points to a lead of 10.0 doubles 60', () => {
    const verdict = verdictOn(more, twoRates({ x: 24, n: 60 }, { x: 18, n: 60 }));
    const [low] = verdict.interval!;
    const units = Math.ceil(60 * ((0.1 - low) / 0.1) ** 2);
    expect(verdict.settling).toMatchObject({ kind: 'more', more: units - 60, quarters: Math.ceil((units - 60) / 15) });
    expect(units).toBeGreaterThan(100);
  });

  test('a pair of categories is part of all records: 30 against 21 among 102', () => {
    const cfo: Claim = { measure: 'top_category', field: 'buyer_role', value: 'CFO', among: 'won' };
    const alone = verdictOn(cfo, categories(30, { CTO: 21 }, { pace: 1000 }));
    const diluted = verdictOn(cfo, categories(30, { CTO: 21, A: 17, B: 17, C: 17 }, { pace: 1000 }));
    if (alone.settling.kind !== 'more' || diluted.settling.kind !== 'more') throw new Error('both need more');
    expect(diluted.settling.more).toBe(2 * alone.settling.more);
  });

  test('ranks: a one-sided p lies z standard errors out, and 1.645 of them take (1.645 / z)² times as many', () => {
    const [first, second] = [steps(11, 111, 30), steps(1, 101, 30)];
    const larger: Claim = { measure: 'deal_size_order', direction: 'higher' };
    const verdict = verdictOn(larger, twoSamples(first, second));
    const z = -normalQuantile(mannWhitney(tally(first), tally(second)).pGreater);
    expect(z).toBeGreaterThan(1);
    expect(z).toBeLessThan(1.645);
    const units = Math.ceil(30 * (1.6448536269514722 / z) ** 2);
    expect(verdict.settling).toMatchObject({ kind: 'more', more: units - 30 });
  });

  test('a segment that is ahead has to shake off its closest rival, not its weakest', () => {
    const best: Claim = { measure: 'best_segment', field: 'industry', value: 'Retail', is: 'best' };
    const close = { Media: { x: 49, n: 100 } };
    const with_weak = verdictOn(best, segments({ x: 58, n: 100 }, { ...close, Finance: { x: 5, n: 100 } }));
    const without = verdictOn(best, segments({ x: 58, n: 100 }, close));
    if (with_weak.settling.kind !== 'more' || without.settling.kind !== 'more') throw new Error('both need more');
    expect(with_weak.settling.more).toBe(without.settling.more);
  });
});

describe('S2: what cannot be settled', () => {
  test('more than four times what there is: 21 of 100, one point from the limit', () => {
    expect(verdictOn(fifth, rate(21, 100, { pace: null })).settling).toMatchObject({ kind: 'not-at-this-volume' });
  });

  test('exactly at the limit no number would do: 20 of 100', () => {
    expect(verdictOn(fifth, rate(20, 100)).settling).toMatchObject({ kind: 'not-at-this-volume' });
  });

  test('an infinite estimate never closes in: 5 of 40 against none of 40', () => {
    const verdict = verdictOn({ measure: 'win_rate_ratio', at_least: 3 }, twoRates({ x: 5, n: 40 }, { x: 0, n: 40 }));
    expect(verdict.verdict).toBe('not-enough-evidence');
    expect(verdict.settling).toMatchObject({ kind: 'not-at-this-volume' });
  });

  test('more than two years at the current pace, though fewer than four times as many', () => {
    expect(verdictOn(fifth, rate(9, 60, { pace: 15 })).settling.kind).toBe('more');
    expect(verdictOn(fifth, rate(9, 60, { pace: 10 })).settling).toMatchObject({ kind: 'not-at-this-volume' });
    expect(verdictOn(fifth, rate(9, 60, { pace: 0 })).settling).toMatchObject({ kind: 'not-at-this-volume' });
  });

  test('without dates there is no pace: the number stands alone', () => {
    const verdict = verdictOn(fifth, rate(9, 60, { pace: null, periods: null }));
    expect(verdict.settling).toMatchObject({ kind: 'more', quarters: null });
    expect(verdict.sentence).not.toContain('pace');
  });
});

test('S2: the pace is that of the units: 13 won of 52 closed at 13 closed a quarter is 3.25 won, 17 more take 6', () => {
  const size: Claim = { measure: 'deal_size', at_least: 10_000 };
  const evidence = amounts(steps(2_000, 20_000, 13), { counts: { won: 13, lost: 39, open: 0 }, pace: 13 });
  expect(verdictOn(size, evidence).settling).toMatchObject({ kind: 'more', more: 17, quarters: 6 });
});

test('S3: rounded up to two digits', () => {
  expect([1, 9, 17, 99, 100, 101, 113, 1982, 24_101].map(roundUp)).toEqual([1, 9, 17, 99, 100, 110, 120, 2000, 25_000]);
});

describe('S4: what could have settled it', () => {
  const sets = { claim: [0.25, 1], tolerated: [0.2, 1] } as const;

  test('with 40 deals, at least 13 (33%) or at most 3 (8%)', () => {
    expect(knowable(40, sets, 0.9)).toEqual({
      n: 40,
      holds: [13 / 40, 1],
      contradicted_to: 3 / 40,
      contradicted_from: null,
    });
  });

  test('a range may be out of reach altogether: 60 deals cannot hold "between 20% and 30%"', () => {
    const range = { claim: [0.2, 0.3], tolerated: [0.18, 0.32] } as const;
    const found = knowable(60, range, 0.9);
    expect(found?.holds).toBeNull();
    expect(found?.contradicted_from).toBeGreaterThan(0.32);
  });

  test('stands in the sentence of an undecided rate, and in no other', () => {
    expect(verdictOn(fifth, rate(10, 40)).sentence).toContain('at least 33% or of at most 8% could have settled this');
    expect(verdictOn(fifth, rate(20, 40)).sentence).not.toContain('could have');
    expect(verdictOn(fifth, rate(4, 12)).sentence).not.toContain('could have');
  });
});

describe('S5: where more deals would not help', () => {
  test('just missed, or held back by blanks', () => {
    expect(verdictOn(fifth, rate(1140, 5000)).settling).toMatchObject({ kind: 'none' });
    const blank = verdictOn(
      { measure: 'share', field: 'x', in: ['y'], among: 'won', at_least: 0.5 },
      rate(10, 46, { eligible: 90 }),
    );
    expect(blank.settling).toMatchObject({ kind: 'none' });
    expect(blank.next_step).toContain('filled in');
  });

  test('too few in the other group: the next step names that group', () => {
    const verdict = verdictOn(more, twoRates({ x: 30, n: 60 }, { x: 3, n: 10 }));
    expect(verdict.settling).toMatchObject({ kind: 'none' });
    expect(verdict.next_step).toContain('at least 20 closed deals to compare with');
  });
});
