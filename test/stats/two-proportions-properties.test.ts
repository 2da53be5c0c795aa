import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newcombeDifference } from '../../src/stats/newcombe-difference.ts';
import { newcombeOneSidedP } from '../../src/stats/newcombe-one-sided-p.ts';
import { ratioScoreInterval } from '../../src/stats/ratio-score-interval.ts';
import { ratioScoreTest } from '../../src/stats/ratio-score-test.ts';
import { level, near, rate, SEED, Z90 } from './arbitraries.ts';

describe('Newcombe', () => {
  test('swapping the groups turns the sign and swaps the limits', () => {
    fc.assert(
      fc.property(rate, rate, level, ([x1, n1], [x2, n2], confidence) => {
        const forth = newcombeDifference(x1, n1, x2, n2, confidence);
        const back = newcombeDifference(x2, n2, x1, n1, confidence);
        near(forth.estimate, -back.estimate);
        near(forth.lower, -back.upper);
        near(forth.upper, -back.lower);
      }),
      SEED,
    );
  });

  test('lies inside the next higher level, between -1 and 1, and rises with a further win in the first group', () => {
    fc.assert(
      fc.property(rate, rate, ([x1, n1], [x2, n2]) => {
        const [narrow, wide] = [newcombeDifference(x1, n1, x2, n2, 0.9), newcombeDifference(x1, n1, x2, n2, 0.95)];
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
        expect(wide.lower).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(wide.upper).toBeLessThanOrEqual(1 + 1e-12);
        if (x1 === n1) return;
        const more = newcombeDifference(x1 + 1, n1, x2, n2, 0.9);
        expect(more.lower).toBeGreaterThan(narrow.lower);
        expect(more.upper).toBeGreaterThan(narrow.upper);
      }),
      SEED,
    );
  });

  test('the one-sided p-value at a limit of the 90% interval is 5%, and both directions make one', () => {
    fc.assert(
      fc.property(rate, rate, ([x1, n1], [x2, n2]) => {
        const { lower, upper, estimate } = newcombeDifference(x1, n1, x2, n2, 0.9);
        if (upper > estimate) near(newcombeOneSidedP(x1, n1, x2, n2, upper, 'below'), 0.05, 1e-7);
        if (lower < estimate) near(newcombeOneSidedP(x1, n1, x2, n2, lower, 'above'), 0.05, 1e-7);
        const below = newcombeOneSidedP(x1, n1, x2, n2, 0.1, 'below');
        near(below + newcombeOneSidedP(x1, n1, x2, n2, 0.1, 'above'), 1);
      }),
      SEED,
    );
  });
});

describe('ratio of two proportions', () => {
  test('swapping the groups gives the reciprocal limits', () => {
    fc.assert(
      fc.property(rate, rate, level, fc.boolean(), ([x1, n1], [x2, n2], confidence, correction) => {
        fc.pre(x1 + x2 > 0);
        const forth = ratioScoreInterval(x1, n1, x2, n2, confidence, correction);
        const back = ratioScoreInterval(x2, n2, x1, n1, confidence, correction);
        near(forth.lower, 1 / back.upper, 1e-8);
        near(forth.upper, 1 / back.lower, 1e-8);
      }),
      SEED,
    );
  });

  test('lies inside the next higher level, and the score at its limits is that of the level', () => {
    fc.assert(
      fc.property(rate, rate, ([x1, n1], [x2, n2]) => {
        fc.pre(x1 + x2 > 0);
        const [narrow, wide] = [ratioScoreInterval(x1, n1, x2, n2, 0.9), ratioScoreInterval(x1, n1, x2, n2, 0.95)];
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
        if (x1 > 0) near(ratioScoreTest(x1, n1, x2, n2, narrow.lower).z, Z90, 1e-7);
        if (x2 > 0) near(ratioScoreTest(x1, n1, x2, n2, narrow.upper).z, -Z90, 1e-7);
      }),
      SEED,
    );
  });

  test('rises with a further win in the first group', () => {
    fc.assert(
      fc.property(rate, rate, ([x1, n1], [x2, n2]) => {
        fc.pre(x1 < n1 && x2 > 0);
        const [fewer, more] = [ratioScoreInterval(x1, n1, x2, n2, 0.9), ratioScoreInterval(x1 + 1, n1, x2, n2, 0.9)];
        expect(more.lower).toBeGreaterThan(fewer.lower);
        expect(more.upper).toBeGreaterThan(fewer.upper);
      }),
      SEED,
    );
  });
});
