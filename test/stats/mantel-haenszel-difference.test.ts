import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mantelHaenszelDifference } from '../../src/stats/mantel-haenszel-difference.ts';
import type { Stratum } from '../../src/stats/stratum.ts';
import { near, rate, SEED } from './arbitraries.ts';

test('one stratum: the plain difference, with the variance of two proportions', () => {
  // 0.5·0.5/20 + 0.25·0.75/20 = 0.021875; 1.6448536 · √0.021875 = 0.243277
  const found = mantelHaenszelDifference([{ x1: 10, n1: 20, x2: 5, n2: 20 }], 0.9);
  expect(found?.estimate).toBeCloseTo(0.25, 14);
  expect(found?.lower).toBeCloseTo(0.006723, 6);
  expect(found?.upper).toBeCloseTo(0.493277, 6);
});

test('two strata: each difference weighs n1·n2/N, so a comparison that is ahead overall can be behind in each', () => {
  const strata = [
    { x1: 29, n1: 64, x2: 8, n2: 14 },
    { x1: 1, n1: 12, x2: 8, n2: 70 },
  ];
  const weights = [(64 * 14) / 78, (12 * 70) / 82] as const;
  const differences = [29 / 64 - 8 / 14, 1 / 12 - 8 / 70] as const;
  const by = weights[0] * differences[0] + weights[1] * differences[1];
  expect(mantelHaenszelDifference(strata, 0.9)?.estimate).toBeCloseTo(by / (weights[0] + weights[1]), 12);
  expect(30 / 76 - 16 / 84).toBeGreaterThan(0.2);
  expect(mantelHaenszelDifference(strata, 0.9)?.estimate).toBeLessThan(-0.07);
});

const stratum: fc.Arbitrary<Stratum> = fc.tuple(rate, rate).map(([[x1, n1], [x2, n2]]) => ({ x1, n1, x2, n2 }));

test('exchanging the groups turns it round, and a stratum without one of the groups adds nothing', () => {
  fc.assert(
    fc.property(fc.array(stratum, { minLength: 1, maxLength: 6 }), rate, (strata, [x1, n1]) => {
      const plain = mantelHaenszelDifference(strata, 0.9);
      const turned = mantelHaenszelDifference(
        strata.map((each) => ({ x1: each.x2, n1: each.n2, x2: each.x1, n2: each.n1 })),
        0.9,
      );
      near(plain?.estimate ?? 0, -(turned?.estimate ?? 0));
      near(plain?.lower ?? 0, -(turned?.upper ?? 0));
      near(mantelHaenszelDifference([...strata, { x1, n1, x2: 0, n2: 0 }], 0.9)?.upper ?? 0, plain?.upper ?? 0);
    }),
    SEED,
  );
});

test('nothing to compare is no difference at all', () => {
  expect(mantelHaenszelDifference([], 0.9)).toBeNull();
  expect(mantelHaenszelDifference([{ x1: 1, n1: 3, x2: 0, n2: 0 }], 0.9)).toBeNull();
  expect(() => mantelHaenszelDifference([{ x1: 4, n1: 3, x2: 0, n2: 1 }], 0.9)).toThrow(RangeError);
});
