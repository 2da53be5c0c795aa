import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breslowDayTest } from '../../src/stats/breslow-day-test.ts';
import { chiSquareIndependence } from '../../src/stats/chi-square-independence.ts';
import { cochranArmitageTrend } from '../../src/stats/cochran-armitage-trend.ts';
import { cramersV } from '../../src/stats/cramers-v.ts';
import { katzRatioInterval } from '../../src/stats/katz-ratio-interval.ts';
import { corpusPrior, logOddsDirichlet } from '../../src/stats/log-odds-dirichlet.ts';
import { mantelHaenszel } from '../../src/stats/mantel-haenszel.ts';
import type { Stratum } from '../../src/stats/stratum.ts';
import { count, near, rate, SEED, shuffled } from './arbitraries.ts';

const stratum: fc.Arbitrary<Stratum> = fc.tuple(rate, rate).map(([[x1, n1], [x2, n2]]) => ({ x1, n1, x2, n2 }));
const strata = fc.array(stratum, { minLength: 1, maxLength: 6 });
const reordered = strata.chain((list) => fc.tuple(fc.constant(list), shuffled(list)));
const table = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );
const exchanged = ({ x1, n1, x2, n2 }: Stratum): Stratum => ({ x1: x2, n1: n2, x2: x1, n2: n1 });
const lost = ({ x1, n1, x2, n2 }: Stratum): Stratum => ({ x1: n1 - x1, n1, x2: n2 - x2, n2 });
const turned = (rows: readonly (readonly number[])[]): number[][] => rows[0]!.map((_, j) => rows.map((row) => row[j]!));

describe('strata', () => {
  test('their order changes nothing, and a stratum without a rest adds nothing', () => {
    fc.assert(
      fc.property(reordered, rate, ([list, moved], [x1, n1]) => {
        const plain = mantelHaenszel(list, 0.9);
        const other = mantelHaenszel([...moved, { x1, n1, x2: 0, n2: 0 }], 0.9);
        near(other.statistic, plain.statistic);
        near(other.p, plain.p);
        for (const ratio of ['rateRatio', 'oddsRatio'] as const) {
          near(other[ratio].estimate ?? 0, plain[ratio].estimate ?? 0);
          near(other[ratio].lower, plain[ratio].lower);
          near(other[ratio].upper, plain[ratio].upper);
        }
        near(breslowDayTest(moved).statistic, breslowDayTest(list).statistic, 1e-6);
      }),
      SEED,
    );
  });

  test('exchanging the groups turns the ratios over; exchanging won and lost turns the odds over', () => {
    fc.assert(
      fc.property(strata, (list) => {
        const plain = mantelHaenszel(list, 0.9);
        fc.pre(
          plain.oddsRatio.estimate !== null && plain.oddsRatio.estimate > 0 && plain.oddsRatio.estimate < Infinity,
        );
        const groups = mantelHaenszel(list.map(exchanged), 0.9);
        const outcomes = mantelHaenszel(list.map(lost), 0.9);
        for (const [ratio, mirror] of [
          [plain.rateRatio, groups.rateRatio],
          [plain.oddsRatio, groups.oddsRatio],
          [plain.oddsRatio, outcomes.oddsRatio],
        ] as const) {
          near(ratio.estimate! * mirror.estimate!, 1);
          near(ratio.lower * mirror.upper, 1);
        }
        near(groups.statistic, plain.statistic);
        near(outcomes.statistic, plain.statistic);
      }),
      SEED,
    );
  });

  test('one stratum has the ratio and limits of Katz, its own odds ratio and (N - 1) / N of the chi-square', () => {
    fc.assert(
      fc.property(stratum, (one) => {
        const { x1, n1, x2, n2 } = one;
        fc.pre(x1 > 0 && x2 > 0 && x1 < n1 && x2 < n2);
        const { statistic, rateRatio, oddsRatio } = mantelHaenszel([one], 0.9);
        const katz = katzRatioInterval(x1, n1, x2, n2, 0.9);
        near(rateRatio.estimate!, katz.estimate!);
        near(rateRatio.lower, katz.lower!);
        near(rateRatio.upper, katz.upper!);
        near(oddsRatio.estimate!, (x1 * (n2 - x2)) / ((n1 - x1) * x2));
        const square = chiSquareIndependence([
          [x1, n1 - x1],
          [x2, n2 - x2],
        ]);
        near(statistic, (square.statistic * (n1 + n2 - 1)) / (n1 + n2));
      }),
      SEED,
    );
  });

  test('strata of one odds ratio do not depart from it, whatever their size', () => {
    const share = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(fc.array(fc.tuple(share, share, share), { minLength: 2, maxLength: 5 }), share, (list, odds) => {
        // Won and lost a·odds and b against a·c and b·c: the odds ratio is `odds` exactly.
        const same = list.map(([a, b, c]) => ({ x1: a * odds, n1: a * odds + b, x2: a * c, n2: (a + b) * c }));
        const { statistic, degreesOfFreedom, p } = breslowDayTest(same);
        expect(statistic).toBeLessThan(1e-9);
        expect(degreesOfFreedom).toBe(list.length - 1);
        expect(p).toBeGreaterThan(0.99);
      }),
      SEED,
    );
  });
});

describe('tables', () => {
  test('turned over, in another order and with an empty row they say the same', () => {
    fc.assert(
      fc.property(
        table.chain((rows) => fc.tuple(fc.constant(rows), shuffled(rows))),
        ([rows, moved]) => {
          const plain = chiSquareIndependence(rows);
          for (const other of [turned(rows), moved, [...rows, rows[0]!.map(() => 0)]]) {
            const same = chiSquareIndependence(other);
            near(same.statistic, plain.statistic);
            expect([same.degreesOfFreedom, same.leastExpected === null]).toEqual([
              plain.degreesOfFreedom,
              plain.leastExpected === null,
            ]);
            near(cramersV(other) ?? -1, cramersV(rows) ?? -1);
          }
        },
      ),
      SEED,
    );
  });

  test('rows in proportion are independent; the strength lies between 0 and 1 and does not grow with the numbers', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 2, max: 9 }), (rows, factor) => {
        const same = rows.map((_, i) => rows[0]!.map((value) => value * (i + 1)));
        near(chiSquareIndependence(same).statistic, 0);
        const v = cramersV(rows);
        const larger = cramersV(rows.map((row) => row.map((value) => value * factor)));
        expect(larger === null).toBe(v === null);
        if (v === null) return;
        expect(v).toBeGreaterThanOrEqual(0);
        expect(v).toBeLessThanOrEqual(1 + 1e-12);
        near(larger!, v);
      }),
      SEED,
    );
  });

  test('a trend over two periods is the chi-square of the two; scores matter only by their spacing', () => {
    fc.assert(
      fc.property(rate, rate, ([x1, n1], [x2, n2]) => {
        const two = [
          { x: x1, n: n1, score: 0 },
          { x: x2, n: n2, score: 1 },
        ];
        const { z, pLess, pGreater } = cochranArmitageTrend(two);
        const square = chiSquareIndependence([
          [x1, n1 - x1],
          [x2, n2 - x2],
        ]);
        near(z * z, square.statistic);
        const rescaled = cochranArmitageTrend(two.map((one) => ({ ...one, score: 8104 + 3 * one.score })));
        near(rescaled.z, z, 1e-7);
        const reversed = cochranArmitageTrend(two.map((one) => ({ ...one, score: -one.score })));
        near(reversed.z, -z);
        near(reversed.pLess, pGreater);
        near(reversed.pGreater, pLess);
      }),
      SEED,
    );
  });

  test('terms: exchanging the texts turns the signs, order and further scaling of nothing else changes none', () => {
    const terms = fc.array(fc.record({ first: count, second: count }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(
        terms.chain((list) => fc.tuple(fc.constant(list), shuffled(list.map((_, i) => i)))),
        ([list, order]) => {
          const priors = corpusPrior(list.map(({ first, second }) => first + second));
          const all = list.map((term, i) => ({ ...term, prior: priors[i]! }));
          const z = logOddsDirichlet(all);
          const exchangedTexts = logOddsDirichlet(
            all.map(({ first, second, prior }) => ({ first: second, second: first, prior })),
          );
          const moved = logOddsDirichlet(order.map((i) => all[i]!));
          order.forEach((from, to) => {
            near(moved[to]!, z[from]!);
          });
          exchangedTexts.forEach((value, i) => {
            near(value!, -z[i]!);
          });
        },
      ),
      SEED,
    );
  });
});
