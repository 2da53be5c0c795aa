import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agrestiCoullInterval } from '../../src/stats/agresti-coull-interval.ts';
import { betaCdf } from '../../src/stats/beta-distribution.ts';
import { chiSquareUpperTail } from '../../src/stats/distributions.ts';
import { geometricMeanInterval } from '../../src/stats/geometric-mean-interval.ts';
import { goodmanIntervals } from '../../src/stats/goodman-intervals.ts';
import { jeffreysInterval } from '../../src/stats/jeffreys-interval.ts';
import { katzRatioInterval } from '../../src/stats/katz-ratio-interval.ts';
import { nForHalfWidth } from '../../src/stats/n-for-half-width.ts';
import { nTwoProportions } from '../../src/stats/n-two-proportions.ts';
import { proportionScoreTest } from '../../src/stats/proportion-score-test.ts';
import { twoProportionsTest } from '../../src/stats/two-proportions-test.ts';
import { walterRatioInterval } from '../../src/stats/walter-ratio-interval.ts';
import { wilsonInterval } from '../../src/stats/wilson-interval.ts';
import { amounts, level, near, oneByOne, rate, SEED, share, shuffled } from './arbitraries.ts';

describe('one proportion', () => {
  test('Agresti–Coull and Jeffreys mirror, widen with the level and rise with every further win', () => {
    for (const interval of [agrestiCoullInterval, jeffreysInterval]) {
      fc.assert(
        fc.property(rate, level, ([x, n], confidence) => {
          const [wins, losses] = [interval(x, n, confidence), interval(n - x, n, confidence)];
          near(wins.lower, 1 - losses.upper);
          const wide = interval(x, n, 0.995);
          expect(wide.lower).toBeLessThanOrEqual(wins.lower);
          expect(wide.upper).toBeGreaterThanOrEqual(wins.upper);
          if (x === n) return;
          const more = interval(x + 1, n, confidence);
          expect(more.lower).toBeGreaterThanOrEqual(wins.lower);
          expect(more.upper).toBeGreaterThanOrEqual(wins.upper);
        }),
        SEED,
      );
    }
  });

  test('Agresti–Coull holds the Wilson interval, and Jeffreys leaves equal tails of its posterior', () => {
    fc.assert(
      fc.property(rate, level, ([x, n], confidence) => {
        const [wilson, coull] = [wilsonInterval(x, n, confidence), agrestiCoullInterval(x, n, confidence)];
        expect(coull.lower).toBeLessThanOrEqual(wilson.lower + 1e-12);
        expect(coull.upper).toBeGreaterThanOrEqual(wilson.upper - 1e-12);
        const { lower, upper } = jeffreysInterval(x, n, confidence);
        near(betaCdf(lower, x + 0.5, n - x + 0.5), (1 - confidence) / 2);
        near(betaCdf(1 - upper, n - x + 0.5, x + 0.5), (1 - confidence) / 2);
      }),
      SEED,
    );
  });

  test('the score test rejects a rate exactly where the Wilson interval leaves it out', () => {
    fc.assert(
      fc.property(rate, share, level, ([x, n], p0, confidence) => {
        const { z, pLess, pGreater, pTwoSided } = proportionScoreTest(x, n, p0);
        const { lower, upper } = wilsonInterval(x, n, confidence);
        if (Math.abs(pTwoSided - (1 - confidence)) > 1e-9) {
          expect(pTwoSided < 1 - confidence).toBe(p0 < lower || p0 > upper);
        }
        near(pLess + pGreater, 1);
        near(pTwoSided, chiSquareUpperTail(z * z, 1));
      }),
      SEED,
    );
  });
});

describe('two proportions', () => {
  test('the pooled test turns its sign with the groups, and its square is the chi-square of the table', () => {
    fc.assert(
      fc.property(rate, rate, ([x1, n1], [x2, n2]) => {
        const [forth, back] = [twoProportionsTest(x1, n1, x2, n2), twoProportionsTest(x2, n2, x1, n1)];
        near(forth.z, -back.z);
        near(forth.pLess, back.pGreater);
        const total = n1 + n2;
        let square = 0;
        for (const [cell, row, column] of [
          [x1, n1, x1 + x2],
          [n1 - x1, n1, total - x1 - x2],
          [x2, n2, x1 + x2],
          [n2 - x2, n2, total - x1 - x2],
        ] as const) {
          const expected = (row * column) / total;
          square += expected === 0 ? 0 : (cell - expected) ** 2 / expected;
        }
        near(forth.z ** 2, square);
      }),
      SEED,
    );
  });

  test('the log intervals turn to their reciprocals with the groups and widen with the level', () => {
    fc.assert(
      fc.property(rate, rate, level, ([x1, n1], [x2, n2], confidence) => {
        const walter = walterRatioInterval(x1, n1, x2, n2, confidence);
        const katz = x1 > 0 && x2 > 0 ? [katzRatioInterval] : [];
        for (const interval of [walterRatioInterval, ...katz]) {
          const forth = interval(x1, n1, x2, n2, confidence);
          const back = interval(x2, n2, x1, n1, confidence);
          near(forth.lower!, 1 / back.upper!);
          near(forth.upper!, 1 / back.lower!);
          const wide = interval(x1, n1, x2, n2, 0.995);
          expect(wide.lower).toBeLessThanOrEqual(forth.lower!);
          expect(wide.upper).toBeGreaterThanOrEqual(forth.upper!);
        }
        expect(walter.lower).toBeGreaterThan(0);
        expect(walter.upper).toBeLessThan(Infinity);
      }),
      SEED,
    );
  });

  test('the planned units give the planned power, and closer rates need more', () => {
    fc.assert(
      fc.property(share, share, fc.constantFrom(1 as const, 2 as const), (p1, p2, sides) => {
        fc.pre(p1 !== p2);
        const n = nTwoProportions({ p1, p2, power: 0.8, alpha: 0.05, sides });
        near(nTwoProportions({ p1: p2, p2: p1, power: 0.8, alpha: 0.05, sides }), n);
        const pooled = (p1 + p2) / 2;
        const critical = (sides === 1 ? 1.6448536269514722 : 1.959963984540054) * Math.sqrt(2 * pooled * (1 - pooled));
        const reached = Math.sqrt(n) * Math.abs(p1 - p2) - critical;
        near(reached / Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2)), 0.8416212335729143, 1e-7);
        const nearer = nTwoProportions({ p1, p2: (p1 + p2) / 2, power: 0.8, alpha: 0.05, sides });
        expect(nearer).toBeGreaterThan(n);
      }),
      SEED,
    );
  });
});

describe('shares, widths and geometric means', () => {
  test('Goodman intervals follow their categories, hold their shares, and are wider than Wilson for two and more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 8 }),
        level,
        (counts, confidence) => {
          const total = counts.reduce((sum, count) => sum + count, 0);
          fc.pre(total > 0);
          const intervals = goodmanIntervals(counts, confidence);
          expect(goodmanIntervals([...counts].reverse(), confidence).reverse()).toEqual(intervals);
          intervals.forEach(({ estimate, lower, upper }, i) => {
            const alone = wilsonInterval(counts[i]!, total, confidence);
            expect(estimate).toBe(alone.estimate);
            expect(lower).toBeLessThanOrEqual(alone.lower);
            expect(upper).toBeGreaterThanOrEqual(alone.upper);
          });
        },
      ),
      SEED,
    );
  });

  test('half the width takes four times the units', () => {
    fc.assert(
      fc.property(share, share, level, (p, halfWidth, confidence) => {
        near(nForHalfWidth(p, halfWidth / 2, confidence), 4 * nForHalfWidth(p, halfWidth, confidence));
      }),
      SEED,
    );
  });

  test('a geometric mean scales with the currency, and neither order nor grouping moves it', () => {
    const positive = amounts.map((groups) => groups.map(({ value, deals }) => ({ value: value + 1, deals })));
    fc.assert(
      fc.property(
        positive.chain((groups) => fc.tuple(fc.constant(groups), shuffled(oneByOne(groups)))),
        ([groups, single]) => {
          const plain = geometricMeanInterval(groups, 0.9);
          expect(geometricMeanInterval(single, 0.9)).toEqual(plain);
          const scaled = geometricMeanInterval(
            groups.map(({ value, deals }) => ({ value: value * 100, deals })),
            0.9,
          );
          near(scaled.estimate, plain.estimate * 100);
          if (plain.lower === null || plain.upper === null) return;
          near(scaled.lower!, plain.lower * 100);
          near(plain.lower * plain.upper, plain.estimate ** 2);
          const wide = geometricMeanInterval(groups, 0.95);
          expect(wide.lower).toBeLessThanOrEqual(plain.lower);
        },
      ),
      SEED,
    );
  });
});
