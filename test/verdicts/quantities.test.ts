import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { amounts, spells, steps, twoSamples, verdictOn, wins } from './build.ts';

const END = Number.POSITIVE_INFINITY;
const ninety: Claim = { measure: 'time_to_close', at_most: 90 };
const sixty: Claim = { measure: 'time_to_win', at_most: 60 };
const size: Claim = { measure: 'deal_size', at_least: 10_000 };
const mean: Claim = { ...size, statistic: 'mean' };
const longer: Claim = { measure: 'duration_order', direction: 'higher' };
const shorter: Claim = { measure: 'duration_order', direction: 'lower' };

describe('K8: time to close', () => {
  test('open deals count as long as they lasted: 13 closed at 100 days beside 40 still open at 200 → no median', () => {
    const verdict = verdictOn(ninety, spells({ 100: 13 }, { 200: 40 }));
    expect(verdict).toMatchObject({ verdict: 'contradicted', estimate: END, interval: [200, END] });
    expect(verdict.sentence).toContain('still open at day 200 (40 of 53 deals)');
  });

  test('without open deals the median is that of the closed ones: 20 at 40 days, 15 at 60, 5 at 80 → 50', () => {
    expect(verdictOn(ninety, spells({ 40: 20, 60: 15, 80: 5 })).estimate).toBe(50);
  });

  test('an upper limit that is not reached is infinite and leaves "at most" open', () => {
    const verdict = verdictOn(ninety, spells({ 30: 10, 60: 4, 100: 1 }, { 101: 14 }));
    expect(verdict.interval?.[1]).toBe(END);
    expect(verdict.verdict).toBe('not-enough-evidence');
    expect(verdict.sentence).toMatch(/likely \d+ days or more/);
  });

  test('the same limit is no obstacle to "at least"', () => {
    const verdict = verdictOn(
      { measure: 'time_to_close', at_least: 60 },
      spells({ 70: 10, 90: 6, 100: 1 }, { 101: 14 }),
    );
    expect(verdict.interval?.[1]).toBe(END);
    expect(verdict.verdict).toBe('holds');
  });

  test('11 closed deals are too few, 12 are enough', () => {
    expect(verdictOn(ninety, spells({ 30: 11 }, { 20: 30 })).reasons).toEqual(['too_few']);
    expect(verdictOn(ninety, spells({ 30: 12 }, { 20: 30 })).reasons).toEqual([]);
  });
});

describe('K9: time to win', () => {
  test('median 45 of 40 wins within 10 to 80 days holds "at most 60 days"', () => {
    expect(verdictOn(sixty, wins(steps(10, 80, 40)))).toMatchObject({ verdict: 'holds', estimate: 45, n: 40 });
  });

  test('sign test: all 20 wins beyond the limit of 75 days give p = 2^-20', () => {
    const verdict = verdictOn(sixty, wins(steps(80, 120, 20)));
    expect(verdict.verdict).toBe('contradicted');
    expect(verdict.p).toBeCloseTo(2 ** -20, 12);
  });

  test('only a duration column: no_dates, grade C at most, and the sentence says so', () => {
    const verdict = verdictOn(sixty, wins(steps(10, 80, 40), { tau: null, periods: null, pace: null, covered: null }));
    expect(verdict).toMatchObject({ verdict: 'holds', grade: 'C', reasons: ['no_dates'] });
    expect(verdict.sentence).toContain('no dates');
  });

  test('a history shorter than the longest deals is noted', () => {
    expect(verdictOn(sixty, wins(steps(10, 80, 40), { tau_reached: false })).reasons).toEqual(['history_short']);
  });
});

describe('K10: the median amount', () => {
  test('order statistics: of 12 amounts the third from below and from above are the limits', () => {
    const verdict = verdictOn(size, amounts(steps(1_000, 12_000, 12)));
    expect(verdict).toMatchObject({ unit: 'money', estimate: 6_500, interval: [3_000, 10_000] });
  });

  test('one deal of half a million moves neither median nor verdict, and is named', () => {
    const plain = verdictOn(size, amounts(steps(9_000, 20_000, 21)));
    const whale = verdictOn(size, amounts([...steps(9_000, 20_000, 21).slice(0, 20), 500_000]));
    expect(whale.estimate).toBe(plain.estimate);
    expect(whale.verdict).toBe(plain.verdict);
    expect(whale.reasons).toEqual(['largest_deal']);
    expect(whale.sentence).toContain('The largest deal alone is');
  });
});

describe('K11: the mean amount', () => {
  test('59 amounts are too few for a mean, though not for a median', () => {
    expect(verdictOn(mean, amounts(steps(9_000, 20_000, 59))).reasons).toEqual(['too_few']);
    expect(verdictOn(size, amounts(steps(9_000, 20_000, 59))).verdict).toBe('holds');
  });

  test('119 amounts that contradict are capped at at risk, 120 contradict', () => {
    expect(verdictOn(mean, amounts(steps(1_000, 9_000, 119)))).toMatchObject({
      verdict: 'at-risk',
      reasons: ['mean_capped'],
    });
    expect(verdictOn(mean, amounts(steps(1_000, 9_000, 120)))).toMatchObject({ verdict: 'contradicted', reasons: [] });
  });

  test('the verdict on the median stands beside it', () => {
    const skewed = [...Array.from({ length: 100 }, () => 4_000), ...steps(30_000, 80_000, 40)];
    const verdict = verdictOn(mean, amounts(skewed));
    expect(verdict.verdict).toBe('holds');
    expect(verdict.sentence).toContain('typical (median) deal is 4,000');
    expect(verdict.sentence).toContain('contradicted');
  });

  test('p agrees with the interval: at most 5% exactly where the interval lies beyond the limit', () => {
    const above = verdictOn(mean, amounts(steps(6_000, 9_400, 150)));
    const limit = 8_000;
    expect(above.interval![1] < limit).toBe(above.p! <= 0.05);
    const below = verdictOn(mean, amounts(steps(5_000, 9_400, 150)));
    expect(below.interval![1]).toBeLessThan(limit);
    expect(below.p).toBeLessThanOrEqual(0.05);
    expect(below.p).toBeGreaterThan(0);
  });

  test('the same data give the same bytes', () => {
    const run = () => JSON.stringify(verdictOn(mean, amounts(steps(1_000, 30_000, 90))));
    expect(run()).toBe(run());
  });
});

describe('K12: the order of medians', () => {
  const slow = steps(60, 160, 30);
  const fast = steps(10, 110, 30);

  test('110 against 60 days with 30 each: longer holds, shorter is contradicted', () => {
    const verdict = verdictOn(longer, twoSamples(slow, fast));
    expect(verdict).toMatchObject({ verdict: 'holds', unit: 'days', estimate: 50, interval: null, p: 1 });
    const reverse = verdictOn(shorter, twoSamples(slow, fast));
    expect(reverse.verdict).toBe('contradicted');
    expect(reverse.p).toBeLessThan(0.001);
  });

  test('62 against 60 days cannot be told apart either way', () => {
    const near = twoSamples(steps(12, 112, 30), fast);
    expect(verdictOn(longer, near).verdict).toBe('not-enough-evidence');
    expect(verdictOn(shorter, near).verdict).toBe('not-enough-evidence');
  });

  test('medians and ranks have to agree: a higher median with lower ranks decides nothing', () => {
    const first = [...Array.from({ length: 40 }, () => 5), ...Array.from({ length: 41 }, () => 50)];
    const second = [...Array.from({ length: 41 }, () => 49), ...Array.from({ length: 40 }, () => 100)];
    expect(verdictOn(longer, twoSamples(first, second))).toMatchObject({ estimate: 1, verdict: 'not-enough-evidence' });
    expect(verdictOn(shorter, twoSamples(first, second)).verdict).toBe('not-enough-evidence');
  });

  test('19 on either side are too few', () => {
    expect(verdictOn(longer, twoSamples(slow.slice(0, 19), fast)).reasons).toEqual(['too_few']);
    expect(verdictOn(longer, twoSamples(slow, fast.slice(0, 19))).reasons).toEqual(['too_few']);
  });
});
