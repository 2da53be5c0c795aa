import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cluster, clusteredProportion } from '../../src/stats/clustered-proportion.ts';
import { designEffect } from '../../src/stats/design-effect.ts';

const sumsOf = (clusters: readonly Cluster[]) => {
  const filled = clusters.filter(({ n }) => n > 0);
  const sum = (of: (cluster: Cluster) => number) => filled.reduce((total, cluster) => total + of(cluster), 0);
  return {
    units: { x: sum(({ x }) => x), n: sum(({ n }) => n) },
    clusters: filled.length,
    squares: { nn: sum(({ n }) => n * n), xn: sum(({ x, n }) => x * n), xx: sum(({ x }) => x * x) },
  };
};

const cluster = fc.nat({ max: 12 }).chain((n) => fc.nat({ max: n }).map((x) => ({ x, n })));

test('equals the design effect of the clusters themselves', () => {
  fc.assert(
    fc.property(fc.array(cluster, { minLength: 2, maxLength: 30 }), (clusters) => {
      fc.pre(clusters.filter(({ n }) => n > 0).length >= 2);
      const direct = clusteredProportion(clusters).designEffect ?? Number.NaN;
      expect(designEffect(sumsOf(clusters))).toBeCloseTo(direct, 9);
    }),
    { seed: 7 },
  );
});

test('2 of 2 and 0 of 2 count like one deal: 4', () => {
  expect(designEffect({ units: { x: 2, n: 4 }, clusters: 2, squares: { nn: 8, xn: 4, xx: 4 } })).toBe(4);
});

test('is exactly 1 where no cluster repeats, and where all or none are won', () => {
  fc.assert(
    fc.property(fc.nat({ max: 50 }), fc.integer({ min: 1, max: 50 }), (x, lost) => {
      const n = x + lost;
      expect(designEffect({ units: { x, n }, clusters: n, squares: { nn: n, xn: x, xx: x } })).toBe(1);
      expect(designEffect({ units: { x: 0, n }, clusters: 1, squares: { nn: n * n, xn: 0, xx: 0 } })).toBe(1);
      expect(designEffect({ units: { x: n, n }, clusters: 1, squares: { nn: n * n, xn: n * n, xx: n * n } })).toBe(1);
    }),
    { seed: 7 },
  );
});

test('one cluster alone leaves it unknown', () => {
  expect(designEffect({ units: { x: 3, n: 9 }, clusters: 1, squares: { nn: 81, xn: 27, xx: 9 } })).toBeNull();
});

test('no unit is refused', () => {
  expect(() => designEffect(sumsOf([]))).toThrow(RangeError);
});
