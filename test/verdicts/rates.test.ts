import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { METHOD_STRICT, rate, segments, twoRates, verdictOn } from './build.ts';

const quarter: Claim = { measure: 'win_rate', at_least: 0.25 };
const double: Claim = { measure: 'win_rate_ratio', at_least: 2 };
const more: Claim = { measure: 'win_rate_order', direction: 'higher' };
const less: Claim = { measure: 'win_rate_order', direction: 'lower' };
const same: Claim = { measure: 'win_rate_order', direction: 'same' };
const best: Claim = { measure: 'best_segment', field: 'industry', value: 'Retail', is: 'best' };
const worst: Claim = { ...best, is: 'worst' };

describe('K1: a rate', () => {
  test('V4: 3 of 40 is 3% to 17%, p = P(at most 3 of 40 at 20%) = 0.02846, and contradicts "at least 25%"', () => {
    const verdict = verdictOn(quarter, rate(3, 40));
    expect(verdict).toMatchObject({ verdict: 'contradicted', unit: 'share', estimate: 0.075, x: 3, n: 40 });
    expect(verdict.interval?.[0]).toBeCloseTo(0.03037, 5);
    expect(verdict.interval?.[1]).toBeCloseTo(0.17348, 5);
    expect(verdict.p).toBeCloseTo(0.028462094459744576, 12);
  });

  test('V2: 13 of 40 holds, V6: 10 of 40 is open; both lie inside the tolerance, so p = 1', () => {
    expect(verdictOn(quarter, rate(13, 40))).toMatchObject({ verdict: 'holds', p: 1 });
    expect(verdictOn(quarter, rate(10, 40))).toMatchObject({ verdict: 'not-enough-evidence', p: 1 });
  });

  test('12 of 60 above "at most 10%": p = P(at least 12 of 60 at 12.5%) = 0.06570', () => {
    const verdict = verdictOn({ measure: 'win_rate', at_most: 0.1 }, rate(12, 60));
    expect(verdict.verdict).toBe('contradicted');
    expect(verdict.p).toBeCloseTo(0.06570103722688904, 12);
  });

  test('between 25% and 30%: 3 of 40 is tested below 23%, 22 of 40 above 32%', () => {
    const range: Claim = { measure: 'win_rate', between: [0.25, 0.3] };
    expect(verdictOn(range, rate(3, 40)).p).toBeCloseTo(0.009965967546440965, 12);
    expect(verdictOn(range, rate(22, 40)).p).toBeCloseTo(0.002192036547933148, 12);
  });

  test('0 of 40 and 40 of 40 have limits of exactly 0 and 1', () => {
    expect(verdictOn(quarter, rate(0, 40)).interval?.[0]).toBe(0);
    expect(verdictOn(quarter, rate(40, 40)).interval?.[1]).toBe(1);
  });

  test('27 of 100 is 20% to 35% and holds, but 19% to 36% at 95% and does not', () => {
    expect(verdictOn(quarter, rate(27, 100)).verdict).toBe('holds');
    const strict = verdictOn(quarter, rate(27, 100), {
      window: 'all',
      fiscal_year_start: 1,
      method: METHOD_STRICT,
    });
    expect(strict.verdict).toBe('not-enough-evidence');
  });
});

describe('K2: a ratio', () => {
  test('V2: 20 of 50 against 10 of 100 is 4 times, 2.28 to 7.06, and holds "at least twice"', () => {
    const verdict = verdictOn(double, twoRates({ x: 20, n: 50 }, { x: 10, n: 100 }));
    expect(verdict).toMatchObject({ verdict: 'holds', unit: 'ratio', estimate: 4 });
    expect(verdict.interval?.[0]).toBeCloseTo(2.28034, 4);
    expect(verdict.interval?.[1]).toBeCloseTo(7.05634, 4);
  });

  test('4 wins together are too few for a ratio, 5 are enough', () => {
    const few = verdictOn(double, twoRates({ x: 2, n: 40 }, { x: 2, n: 40 }));
    expect(few).toMatchObject({ verdict: 'not-enough-evidence', estimate: null, interval: null, reasons: ['too_few'] });
    expect(verdictOn(double, twoRates({ x: 2, n: 40 }, { x: 3, n: 40 })).estimate).toBeCloseTo(2 / 3, 12);
  });

  test('20 deals against 1,000 with 6 wins would expect 0.1 wins in the smaller group: counts, no ratio', () => {
    const verdict = verdictOn(double, twoRates({ x: 2, n: 20 }, { x: 4, n: 1000 }));
    expect(verdict).toMatchObject({ estimate: null, reasons: ['too_few'] });
    expect(verdict.sentence).toContain('2 of 20');
    expect(verdict.sentence).toContain('0.1 wins to be expected');
  });

  test('no win in the other group makes the ratio infinite, with a lower limit', () => {
    const verdict = verdictOn(double, twoRates({ x: 20, n: 40 }, { x: 0, n: 40 }));
    expect(verdict.estimate).toBe(Number.POSITIVE_INFINITY);
    expect(verdict.interval?.[1]).toBe(Number.POSITIVE_INFINITY);
    expect(verdict.verdict).toBe('holds');
    expect(verdict.sentence).toContain('× or more');
  });

  test('refused comparisons are untestable and say what to state instead', () => {
    const verdict = verdictOn({ measure: 'win_rate_ratio', at_most: 2 }, twoRates({ x: 20, n: 50 }, { x: 10, n: 100 }));
    expect(verdict).toMatchObject({ verdict: 'untestable', grade: null, missing: [], p: null });
    expect(verdict.sentence).toContain('order or a rate');
  });
});

describe('K3: an order', () => {
  const half = { x: 30, n: 60 };
  const quarterOf = { x: 15, n: 60 };

  test('30 of 60 against 15 of 60 is 10 to 38 points ahead: higher holds, lower is contradicted', () => {
    const verdict = verdictOn(more, twoRates(half, quarterOf));
    expect(verdict).toMatchObject({ verdict: 'holds', unit: 'points', estimate: 0.25, p: 1 });
    expect(verdict.interval?.[0]).toBeCloseTo(0.104866, 6);
    expect(verdict.interval?.[1]).toBeCloseTo(0.380978, 6);
    expect(verdictOn(less, twoRates(half, quarterOf)).verdict).toBe('contradicted');
  });

  test('swapping the groups mirrors estimate and interval, and p = 0.0022726 either way', () => {
    const mirrored = verdictOn(more, twoRates(quarterOf, half));
    const straight = verdictOn(less, twoRates(half, quarterOf));
    expect(mirrored.estimate).toBe(-0.25);
    expect(mirrored.interval?.[1]).toBeCloseTo(-straight.interval![0], 12);
    expect(mirrored.p).toBeCloseTo(0.0022725808, 8);
    expect(straight.p).toBeCloseTo(0.0022725808, 8);
  });

  test('a tie is not ahead: 30 of 60 on both sides gives p = 0.5, not 1', () => {
    expect(verdictOn(more, twoRates(half, half)).p).toBeCloseTo(0.5, 9);
    expect(verdictOn(less, twoRates(half, half)).p).toBeCloseTo(0.5, 9);
  });

  test('1,674 of 2,638 against 2,564 of 4,073 are the same within 5 points', () => {
    const verdict = verdictOn(same, twoRates({ x: 1674, n: 2638 }, { x: 2564, n: 4073 }));
    expect(verdict.verdict).toBe('holds');
  });

  test('same is contradicted on either side, and p is taken on the side it was missed', () => {
    const above = verdictOn(same, twoRates({ x: 150, n: 300 }, { x: 90, n: 300 }));
    const below = verdictOn(same, twoRates({ x: 90, n: 300 }, { x: 150, n: 300 }));
    expect([above.verdict, below.verdict]).toEqual(['contradicted', 'contradicted']);
    expect(above.p).toBeCloseTo(below.p!, 12);
    expect(above.p).toBeLessThan(0.001);
  });
});

describe('K7: the best or worst segment', () => {
  const retail = { x: 60, n: 100 };

  test('ahead of every rival with 20 closed deals holds; a rival with 19 has no say', () => {
    const verdict = verdictOn(best, segments(retail, { Finance: { x: 30, n: 100 }, Media: { x: 19, n: 19 } }));
    expect(verdict).toMatchObject({ verdict: 'holds', p: 1 });
    expect(verdict.estimate).toBeCloseTo(0.3, 12);
  });

  test('the closest rival decides: 60 of 100 is not clearly ahead of 55 of 100', () => {
    const verdict = verdictOn(best, segments(retail, { Finance: { x: 30, n: 100 }, Media: { x: 55, n: 100 } }));
    expect(verdict.verdict).toBe('not-enough-evidence');
    expect(verdict.estimate).toBeCloseTo(0.05, 12);
    expect(verdict.sentence).toContain('Media');
  });

  test('one rival clearly ahead contradicts', () => {
    const verdict = verdictOn(best, segments(retail, { Finance: { x: 30, n: 100 }, Media: { x: 85, n: 100 } }));
    expect(verdict.verdict).toBe('contradicted');
    expect(verdict.interval?.[1]).toBeLessThan(0);
    expect(verdict.sentence).toContain('Media');
  });

  test('the surest rival is the one that contradicts: 600 of 1,000 before 14 of 20', () => {
    const verdict = verdictOn(best, segments({ x: 20, n: 100 }, { Few: { x: 14, n: 20 }, Many: { x: 600, n: 1000 } }));
    expect(verdict.verdict).toBe('contradicted');
    expect(verdict.estimate).toBeCloseTo(-0.4, 12);
    expect(verdict.next_step).toContain('Many');
  });

  test('Holm: 38 of 100 against 50 of 100 contradicts alone, but not with eleven more rivals behind', () => {
    const one = { Media: { x: 50, n: 100 } };
    const others = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`Rival ${i}`, { x: 38, n: 100 }]));
    expect(verdictOn(best, segments({ x: 38, n: 100 }, one)).verdict).toBe('contradicted');
    expect(verdictOn(best, segments({ x: 38, n: 100 }, { ...one, ...others })).verdict).toBe('not-enough-evidence');
  });

  test('worst mirrors best: the complements of all rates give the mirrored interval', () => {
    const lost = (share: { x: number; n: number }) => ({ x: share.n - share.x, n: share.n });
    const rivals = { Finance: { x: 30, n: 100 }, Media: { x: 55, n: 100 } };
    const up = verdictOn(best, segments(retail, rivals));
    const down = verdictOn(worst, segments(lost(retail), { Finance: lost(rivals.Finance), Media: lost(rivals.Media) }));
    expect(down.verdict).toBe(up.verdict);
    expect(down.interval?.[0]).toBeCloseTo(-up.interval![1], 12);
  });

  test('worst is contradicted by a rival clearly below', () => {
    const verdict = verdictOn(worst, segments(retail, { Finance: { x: 30, n: 100 } }));
    expect(verdict.verdict).toBe('contradicted');
    expect(verdict.interval?.[0]).toBeGreaterThan(0);
  });

  test('no rival with 20 closed deals is too few', () => {
    const verdict = verdictOn(best, segments(retail, { Media: { x: 10, n: 19 } }));
    expect(verdict).toMatchObject({ verdict: 'not-enough-evidence', reasons: ['too_few'], p: null });
  });
});
