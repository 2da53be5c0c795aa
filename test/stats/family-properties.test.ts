import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjustP } from '../../src/stats/adjust-p.ts';
import { binomialTest } from '../../src/stats/binomial-test.ts';
import { categoryDominance } from '../../src/stats/category-dominance.ts';
import { near, ps, SEED, shuffled } from './arbitraries.ts';

describe('adjusted p-values', () => {
  const methods = fc.constantFrom('bh' as const, 'by' as const, 'holm' as const);

  test('are at least the raw ones, at most 1, and keep their order', () => {
    fc.assert(
      fc.property(ps, methods, (raw, method) => {
        const adjusted = adjustP(raw, method);
        raw.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p);
          expect(adjusted[i]).toBeLessThanOrEqual(1);
          raw.forEach((other, j) => {
            if (p < other) expect(adjusted[i]! - adjusted[j]!).toBeLessThanOrEqual(1e-12);
          });
        });
      }),
      SEED,
    );
  });

  test('follow their p-values wherever these stand in the list', () => {
    fc.assert(
      fc.property(
        ps.chain((raw) => fc.tuple(fc.constant(raw), shuffled(raw.map((_, i) => i)))),
        methods,
        ([raw, order], method) => {
          const adjusted = adjustP(raw, method);
          const moved = adjustP(
            order.map((i) => raw[i]!),
            method,
          );
          order.forEach((from, to) => {
            near(moved[to]!, adjusted[from]!, 1e-12);
          });
        },
      ),
      SEED,
    );
  });

  test('a category ahead of all others has the largest rival as its p-value, and renaming rivals changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 8 }), (counts) => {
        const { rivals, topP } = categoryDominance(counts, 0);
        const strongest = Math.max(...counts.slice(1));
        near(topP, binomialTest(counts[0]!, counts[0]! + strongest, 0.5, 'greater'), 1e-12);
        const turned = categoryDominance([counts[0]!, ...counts.slice(1).reverse()], 0).rivals.reverse();
        rivals.forEach((rival, i) => {
          near(turned[i]!.holmPLess, rival.holmPLess, 1e-12);
          expect(rival.holmPLess).toBeGreaterThanOrEqual(rival.pLess);
        });
      }),
      SEED,
    );
  });
});
