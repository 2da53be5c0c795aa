import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { categoryDominance } from '../../src/stats/category-dominance.ts';
import { costPerWin } from '../../src/stats/cost-per-win.ts';
import { exactRankCut, exactRankTails } from '../../src/stats/exact-rank-tails.ts';
import { falseCoverageLevel } from '../../src/stats/false-coverage-level.ts';
import { hodgesLehmannShift } from '../../src/stats/hodges-lehmann-shift.ts';
import { kitagawaDecomposition } from '../../src/stats/kitagawa.ts';
import { poissonRateInterval } from '../../src/stats/poisson-rate-interval.ts';
import { rankBounds } from '../../src/stats/rank-bounds.ts';
import type { Tally } from '../../src/stats/tally.ts';
import { weightedWilson } from '../../src/stats/weighted-wilson.ts';
import { wilsonInterval } from '../../src/stats/wilson-interval.ts';
import { amounts, count, level, near, oneByOne, SEED, shuffled } from './arbitraries.ts';

const counts = fc.tuple(count, count).map(([x, more]) => ({ x, n: x + more }));
const segments = fc
  .array(fc.record({ before: counts, now: counts }), { minLength: 1, maxLength: 8 })
  .filter((list) => list.some(({ before }) => before.n > 0) && list.some(({ now }) => now.n > 0));
const times = (tally: Tally, factor: number): Tally =>
  tally.map(({ value, deals }) => ({ value: value * factor, deals }));

describe('mix and rate', () => {
  test('the parts add up to the change, in any order of the segments, and mirror when time runs backwards', () => {
    fc.assert(
      fc.property(
        segments.chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
        ([list, moved]) => {
          const { change, mix, rate, segments: parts } = kitagawaDecomposition(list);
          near(mix + rate, change, 1e-12);
          near(
            parts.reduce((sum, part) => sum + part.mix + part.rate, 0),
            change,
            1e-12,
          );
          near(kitagawaDecomposition(moved).mix, mix, 1e-12);
          near(kitagawaDecomposition(list.map(({ before, now }) => ({ before: now, now: before }))).mix, -mix, 1e-12);
        },
      ),
      SEED,
    );
  });

  test('equal weights leave no mix, equal rates leave no rate', () => {
    const steady = fc.tuple(count, count, fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(fc.array(steady, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 9 }), (list, factor) => {
        const weights = list.map(([a, b, n]) => ({
          before: { x: Math.min(a, n), n },
          now: { x: factor * Math.min(b, n), n: factor * n },
        }));
        near(kitagawaDecomposition(weights).mix, 0, 1e-12);
        const rates = list.map(([a, b, n]) => ({
          before: { x: Math.min(a, n), n },
          now: { x: Math.min(a, n) * (b + 1), n: n * (b + 1) },
        }));
        near(kitagawaDecomposition(rates).rate, 0, 1e-12);
      }),
      SEED,
    );
  });

  test('a segment that is only in one period is all mix', () => {
    fc.assert(
      fc.property(segments, counts, (list, only) => {
        const parts = kitagawaDecomposition([...list, { before: { x: 0, n: 0 }, now: only }]).segments;
        expect(parts.at(-1)!.rate).toBe(0);
      }),
      SEED,
    );
  });
});

describe('the shift between two groups', () => {
  test('is the middle of all differences, its limits are the ones that the exact ranks cut off', () => {
    fc.assert(
      fc.property(amounts, amounts, level, (x, y, confidence) => {
        const [first, second] = [oneByOne(x), oneByOne(y)];
        const all = first.flatMap((a) => second.map((b) => a.value - b.value)).sort((a, b) => a - b);
        const { estimate, lower, upper } = hodgesLehmannShift(x, y, confidence);
        const half = Math.floor(all.length / 2);
        expect(estimate).toBe(all.length % 2 === 1 ? all[half] : (all[half - 1]! + all[half]!) / 2);
        fc.pre(first.length <= 12 && second.length <= 12);
        const tail = (1 - confidence) / 2;
        const below = (u: number): number => exactRankTails(u, first.length, second.length).pLess;
        const cut = all.findIndex((_, u) => below(u) >= tail * (1 - 1e-12));
        if (cut === 0 && below(0) > tail * (1 + 1e-12)) expect([lower, upper]).toEqual([null, null]);
        else expect([lower, upper]).toEqual([all[Math.max(1, cut) - 1], all.at(-Math.max(1, cut))]);
      }),
      SEED,
    );
  });

  test('turns its sign with the groups, moves with a sum and scales with the currency', () => {
    fc.assert(
      fc.property(amounts, amounts, fc.constantFrom(2, 7, 100), (x, y, factor) => {
        const { estimate, lower, upper } = hodgesLehmannShift(x, y, 0.9);
        const negative = (value: number | null): number | null => (value === null ? null : 0 - value);
        expect(hodgesLehmannShift(y, x, 0.9)).toEqual({
          estimate: 0 - estimate,
          lower: negative(upper),
          upper: negative(lower),
        });
        const plus = x.map(({ value, deals }) => ({ value: value + factor, deals }));
        expect(hodgesLehmannShift(plus, y, 0.9)).toEqual({
          estimate: estimate + factor,
          lower: lower === null ? null : lower + factor,
          upper: upper === null ? null : upper + factor,
        });
        expect(hodgesLehmannShift(times(x, factor), times(y, factor), 0.9)).toEqual({
          estimate: estimate * factor,
          lower: lower === null ? null : lower * factor,
          upper: upper === null ? null : upper * factor,
        });
      }),
      SEED,
    );
  });

  test('groups, single deals and any order give the same shift', () => {
    fc.assert(
      fc.property(
        amounts.chain((groups) => fc.tuple(fc.constant(groups), shuffled(oneByOne(groups)))),
        amounts,
        ([a, b], y) => {
          expect(hodgesLehmannShift(b, y, 0.9)).toEqual(hodgesLehmannShift(a, y, 0.9));
        },
      ),
      SEED,
    );
  });

  test('the rank that is cut off is the same for both groups and grows with the tail', () => {
    const size = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(size, size, (m, n) => {
        const cuts = [0.005, 0.025, 0.05, 0.1].map((tail) => exactRankCut(tail, m, n) ?? 0);
        expect([...cuts].sort((a, b) => a - b)).toEqual(cuts);
        expect(exactRankCut(0.05, n, m)).toBe(exactRankCut(0.05, m, n));
      }),
      SEED,
    );
  });
});

describe('money', () => {
  test('equal amounts weigh as deals do, and the currency changes nothing', () => {
    fc.assert(
      fc.property(counts, amounts, amounts, ({ x, n }, won, lost) => {
        if (n > 0) {
          const equal = weightedWilson([{ value: 7, deals: x }], [{ value: 7, deals: n - x }], 0.9)!;
          const plain = wilsonInterval(x, n, 0.9);
          near(equal.effective, n);
          near(equal.estimate, plain.estimate);
          near(equal.lower, plain.lower);
          near(equal.upper, plain.upper);
        }
        const [one, hundred] = [weightedWilson(won, lost, 0.9), weightedWilson(times(won, 100), times(lost, 100), 0.9)];
        near(hundred?.lower ?? -1, one?.lower ?? -1);
        near(hundred?.upper ?? -1, one?.upper ?? -1);
      }),
      SEED,
    );
  });

  test('what a win costs is what the rate of wins says, in any currency, and falls with every further win', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), count, level, (spend, wins, confidence) => {
        const cost = costPerWin(spend, wins, confidence);
        const perUnit = poissonRateInterval(wins, spend, confidence);
        near(cost.lower * perUnit.upper, 1);
        expect(cost.upper).toBe(1 / perUnit.lower);
        const cents = costPerWin(spend * 100, wins, confidence);
        near(cents.lower, cost.lower * 100);
        near(cents.upper, cost.upper * 100);
        const more = costPerWin(spend, wins + 1, confidence);
        expect(more.lower).toBeLessThan(cost.lower);
        expect(more.upper).toBeLessThan(cost.upper);
      }),
      SEED,
    );
  });
});

describe('picked out of many', () => {
  test('the level rises with the number tested and falls with the number shown, and all shown need no correction', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 500 }), fc.nat(), (tested, pick) => {
        const shown = 1 + (pick % (tested - 1));
        const found = falseCoverageLevel(shown, tested, 0.05);
        expect(found).toBeLessThan(1);
        expect(found).toBeGreaterThan(falseCoverageLevel(shown + 1, tested, 0.05));
        expect(found).toBeLessThan(falseCoverageLevel(shown, tested + 1, 0.05));
        near(falseCoverageLevel(tested, tested, 0.05), 0.95);
      }),
      SEED,
    );
  });

  test('rank bounds hold the observed rank, count to the number of values, and renaming rivals changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 8 }), (list) => {
        const { best, worst } = rankBounds(categoryDominance(list, 0).rivals, 0.05);
        const above = list.filter((deals) => deals > list[0]!).length;
        expect(best).toBeLessThanOrEqual(1 + above);
        expect(worst).toBeGreaterThanOrEqual(1 + above);
        expect([best >= 1, worst <= list.length]).toEqual([true, true]);
        const turned = [list[0]!, ...list.slice(1).reverse()];
        expect(rankBounds(categoryDominance(turned, 0).rivals, 0.05)).toEqual({ best, worst });
      }),
      SEED,
    );
  });
});
