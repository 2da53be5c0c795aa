import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evidence, Share } from '../../src/assumptions/evidence.ts';
import type { Clustering } from '../../src/assumptions/scrutiny.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { ClusterKind } from '../../src/model/cluster.ts';
import { METHOD, SETTINGS } from '../../src/model/settings.ts';
import { amounts, categories, rate, steps, twoRates, verdictOn } from './build.ts';

const quarter: Claim = { measure: 'win_rate', at_least: 0.25 };
const more: Claim = { measure: 'win_rate_order', direction: 'higher' };
const cfo: Claim = { measure: 'top_category', field: 'buyer_role', value: 'CFO', among: 'won' };
const size: Claim = { measure: 'deal_size', at_least: 100 };

/** A cluster among so many units; what the others look like is of no concern to G2. */
const cluster = (largest: Share, units: Share, by: ClusterKind = 'account', name = 'Acme'): Clustering => ({
  by,
  units,
  clusters: 1 + units.n - largest.n,
  squares: { nn: largest.n ** 2, xn: largest.x * largest.n, xx: largest.x ** 2 },
  largest: { name, units: largest },
});

const on = (claim: Claim, evidence: Evidence, ...clusters: Clustering[]) =>
  verdictOn(claim, evidence, SETTINGS, { clusters });

describe('G2: one cluster supplies most', () => {
  const claims: [string, Claim, Evidence, Share][] = [
    ['a rate', quarter, rate(40, 100), { x: 40, n: 100 }],
    ['a category', cfo, categories(80, { CTO: 20 }), { x: 80, n: 100 }],
    ['an amount', size, amounts(steps(200, 400, 100)), { x: 100, n: 100 }],
  ];
  test.each(claims)('%s: 51 of 100 from one account is at risk, 50 of 100 is not', (_, claim, evidence, units) => {
    const half = { x: Math.round(units.x / 2), n: 50 };
    expect(on(claim, evidence, cluster(half, units))).toMatchObject({ verdict: 'holds', reasons: [] });
    const verdict = on(claim, evidence, cluster({ x: Math.round(units.x / 2), n: 51 }, units));
    expect(verdict).toMatchObject({ verdict: 'at-risk', label: 'At risk', reasons: ['one_off'] });
    expect(verdict.sentence).toContain('51% of this comes from one account (Acme)');
    expect(verdict.sentence).toContain('as stated');
    expect(verdict.headline).toContain('in doubt');
    expect(verdict.settling).toEqual({ kind: 'none' });
  });

  test('a contradiction is held back as well', () => {
    expect(on(quarter, rate(5, 100)).verdict).toBe('contradicted');
    const verdict = on(quarter, rate(5, 100), cluster({ x: 2, n: 60 }, { x: 5, n: 100 }, 'owner', 'Bo'));
    expect(verdict).toMatchObject({ verdict: 'at-risk', reasons: ['one_off'] });
    expect(verdict.sentence).toContain('60% of this comes from one owner (Bo)');
  });

  test('of several kinds the one that supplies most is named; a day is closed on', () => {
    const units = { x: 40, n: 100 };
    const verdict = on(
      quarter,
      rate(40, 100),
      cluster({ x: 20, n: 55 }, units),
      cluster({ x: 30, n: 80 }, units, 'day', '2026-03-31'),
    );
    expect(verdict.sentence).toContain('80% of this closed on one day (2026-03-31)');
    expect(verdict.sentence).not.toContain('Acme');
  });

  test('the other side of a comparison counts too, and is told apart', () => {
    const evidence = twoRates({ x: 40, n: 80 }, { x: 20, n: 100 });
    expect(verdictOn(more, evidence, SETTINGS, {}).verdict).toBe('holds');
    const verdict = verdictOn(more, evidence, SETTINGS, {
      clusters: [cluster({ x: 2, n: 4 }, { x: 40, n: 80 })],
      versus_clusters: [cluster({ x: 12, n: 60 }, { x: 20, n: 100 }, 'campaign', 'Spring')],
    });
    expect(verdict).toMatchObject({ verdict: 'at-risk', reasons: ['one_off'] });
    expect(verdict.sentence).toContain('60% of what it is compared with comes from one campaign (Spring)');
  });

  test('how much is too much is a setting', () => {
    const settings = { ...SETTINGS, method: { ...METHOD, checks: { ...METHOD.checks, one_off: 0.2 } } };
    const clusters = [cluster({ x: 12, n: 30 }, { x: 40, n: 100 })];
    expect(verdictOn(quarter, rate(40, 100), settings, { clusters }).reasons).toEqual(['one_off']);
    expect(verdictOn(quarter, rate(40, 100), SETTINGS, { clusters }).reasons).toEqual([]);
  });

  test('too few stays too few', () => {
    const verdict = on(quarter, rate(10, 19), cluster({ x: 10, n: 18 }, { x: 10, n: 19 }));
    expect(verdict).toMatchObject({ verdict: 'not-enough-evidence', reasons: ['too_few'] });
  });
});

describe('G2: without the largest the evidence says the opposite', () => {
  const evidence = rate(44, 100);
  const units = { x: 44, n: 100 };

  test('44 of 100 hold; without one account that won 40 of 40 there are 4 of 60, which contradict', () => {
    expect(on(quarter, evidence, cluster({ x: 16, n: 40 }, units))).toMatchObject({ verdict: 'holds', reasons: [] });
    expect(on(quarter, rate(4, 60)).verdict).toBe('contradicted');
    const verdict = on(quarter, evidence, cluster({ x: 40, n: 40 }, units));
    expect(verdict).toMatchObject({ verdict: 'at-risk', reasons: ['one_off'] });
    expect(verdict.sentence).toContain(
      '40% of this comes from one account (Acme), and without it the answer would be the opposite',
    );
  });

  test('the reverse: 21 of 150 contradict; without one that lost 74 of 74 there are 21 of 76, which hold', () => {
    const low = rate(21, 150);
    expect(on(quarter, low).verdict).toBe('contradicted');
    expect(on(quarter, low, cluster({ x: 0, n: 30 }, { x: 21, n: 150 })).verdict).toBe('contradicted');
    expect(on(quarter, low, cluster({ x: 0, n: 74 }, { x: 21, n: 150 }))).toMatchObject({
      verdict: 'at-risk',
      reasons: ['one_off'],
    });
  });

  test('one deal is no cluster, whatever would be without it', () => {
    expect(on(quarter, rate(36, 100), cluster({ x: 1, n: 1 }, { x: 36, n: 100 })).reasons).toEqual([]);
  });

  test('names decide nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2, max: 60 }), (name, n) => {
        const verdict = on(
          quarter,
          rate(40, 100),
          cluster({ x: Math.min(40, n), n }, { x: 40, n: 100 }, 'account', name),
        );
        const other = on(quarter, rate(40, 100), cluster({ x: Math.min(40, n), n }, { x: 40, n: 100 }));
        expect([verdict.verdict, verdict.reasons]).toEqual([other.verdict, other.reasons]);
      }),
      { seed: 7 },
    );
  });
});
