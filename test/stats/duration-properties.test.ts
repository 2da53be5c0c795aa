import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aalenJohansen } from '../../src/stats/aalen-johansen.ts';
import { kaplanMeier } from '../../src/stats/kaplan-meier.ts';
import { kaplanMeierMedianP } from '../../src/stats/kaplan-meier-median-p.ts';
import { kaplanMeierQuantiles } from '../../src/stats/kaplan-meier-quantiles.ts';
import { logRankTest } from '../../src/stats/log-rank-test.ts';
import { restrictedMean } from '../../src/stats/restricted-mean.ts';
import { near, oneByOne, rivalSpells, SEED, shuffled, spells } from './arbitraries.ts';

describe('durations', () => {
  test('without open deals the curve is the share that lasted longer', () => {
    fc.assert(
      fc.property(spells, (some) => {
        const closed = some.map((spell) => ({ ...spell, event: true }));
        const days = oneByOne(closed).map((spell) => spell.days);
        for (const point of kaplanMeier(closed, 0.9)) {
          near(point.survival, days.filter((day) => day > point.days).length / days.length);
        }
      }),
      SEED,
    );
  });

  test('groups, single deals and any order give the same curve, quantiles and test', () => {
    fc.assert(
      fc.property(
        spells.chain((groups) => fc.tuple(fc.constant(groups), shuffled(oneByOne(groups)))),
        ([groups, single]) => {
          const [grouped, ungrouped] = [kaplanMeier(groups, 0.9), kaplanMeier(single, 0.9)];
          expect(ungrouped).toEqual(grouped);
          expect(kaplanMeierMedianP(single, 20)).toEqual(kaplanMeierMedianP(groups, 20));
          expect(grouped.reduce((sum, point) => sum + point.events + point.censored, 0)).toBe(single.length);
        },
      ),
      SEED,
    );
  });

  test('the curve falls, its band holds it, and later quantiles come later', () => {
    fc.assert(
      fc.property(spells, (groups) => {
        const curve = kaplanMeier(groups, 0.9);
        let before = 1;
        for (const { survival, lower, upper } of curve) {
          expect(survival).toBeLessThanOrEqual(before);
          if (lower !== null) expect(lower).toBeLessThanOrEqual(survival);
          if (upper !== null) expect(upper).toBeGreaterThanOrEqual(survival);
          before = survival;
        }
        const quantiles = kaplanMeierQuantiles(curve, [0.25, 0.5, 0.75]).map(({ days }) => days ?? Infinity);
        expect([...quantiles].sort((a, b) => a - b)).toEqual(quantiles);
      }),
      SEED,
    );
  });

  test('the median test passes 5% exactly where the 90% band passes one half', () => {
    fc.assert(
      fc.property(spells, fc.integer({ min: 0, max: 40 }), (groups, days0) => {
        const point = kaplanMeier(groups, 0.9).findLast(({ days }) => days <= days0);
        fc.pre(point !== undefined && point.lower !== null && point.upper !== null);
        const { pBelow, pAbove } = kaplanMeierMedianP(groups, days0);
        expect(pBelow < 0.05).toBe(point!.upper! < 0.5);
        expect(pAbove < 0.05).toBe(point!.lower! > 0.5);
      }),
      SEED,
    );
  });

  test('won, lost and open add up to one on every day, in any order and grouping', () => {
    fc.assert(
      fc.property(
        rivalSpells.chain((groups) => fc.tuple(fc.constant(groups), shuffled(oneByOne(groups)))),
        ([groups, single]) => {
          const curve = aalenJohansen(groups);
          for (const { won, lost, open } of curve) near(won + lost + open, 1);
          expect(aalenJohansen(single)).toEqual(curve);
        },
      ),
      SEED,
    );
  });

  test('the share open is the Kaplan–Meier curve of time to close', () => {
    fc.assert(
      fc.property(rivalSpells, (groups) => {
        const closing = groups.map(({ days, deals, outcome }) => ({ days, deals, event: outcome !== 'open' }));
        const shares = aalenJohansen(groups).map((point) => point.open);
        expect(shares).toEqual(kaplanMeier(closing, 0.9).map((point) => point.survival));
      }),
      SEED,
    );
  });

  test('without open deals the restricted mean is the mean, the horizon standing in for what is longer', () => {
    fc.assert(
      fc.property(spells, fc.integer({ min: 0, max: 50 }), (some, horizon) => {
        const closed = some.map((spell) => ({ ...spell, event: true }));
        const days = oneByOne(closed).map((spell) => Math.min(spell.days, horizon));
        fc.pre(days.length > 0);
        const found = restrictedMean(kaplanMeier(closed, 0.9), horizon);
        const mean = days.reduce((sum, day) => sum + day, 0) / days.length;
        const variance = days.reduce((sum, day) => sum + (day - mean) ** 2, 0) / days.length ** 2;
        near(found!.days, mean);
        near(found!.standardError, Math.sqrt(variance), 1e-7);
      }),
      SEED,
    );
  });

  test('a later horizon never lowers the restricted mean, and adds at most the days in between', () => {
    fc.assert(
      fc.property(spells, fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 20 }), (some, horizon, more) => {
        const curve = kaplanMeier(some, 0.9);
        fc.pre(curve.length > 0);
        const [early, late] = [restrictedMean(curve, horizon)!.days, restrictedMean(curve, horizon + more)!.days];
        expect(late).toBeGreaterThanOrEqual(early - 1e-9);
        expect(late).toBeLessThanOrEqual(early + more + 1e-9);
      }),
      SEED,
    );
  });

  test('log-rank: groups in any order and grouping, days in any unit, give the same; all closings are expected somewhere', () => {
    fc.assert(
      fc.property(
        fc.array(spells, { minLength: 2, maxLength: 4 }),
        fc.integer({ min: 2, max: 7 }),
        (groups, factor) => {
          const plain = logRankTest(groups);
          const total = (counts: readonly number[]): number => counts.reduce((sum, value) => sum + value, 0);
          near(total(plain.expected), total(plain.observed));
          const turned = logRankTest([...groups].reverse());
          expect(turned.observed).toEqual([...plain.observed].reverse());
          const scaled = groups.map((list) =>
            oneByOne(list)
              .map((one) => ({ ...one, days: factor * one.days }))
              .reverse(),
          );
          for (const other of [turned, logRankTest(scaled)]) {
            near(other.statistic, plain.statistic, 1e-7);
            expect(other.degreesOfFreedom).toBe(plain.degreesOfFreedom);
          }
        },
      ),
      SEED,
    );
  });

  test('log-rank: two like groups do not differ', () => {
    fc.assert(
      fc.property(spells, (group) => {
        const { statistic, p } = logRankTest([group, group]);
        near(statistic, 0);
        near(p, 1, 1e-6);
      }),
      SEED,
    );
  });
});
