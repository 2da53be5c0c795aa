import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AccountRepeats, Evidence, Repeats, Share } from '../../src/assumptions/evidence.ts';
import type { Claim } from '../../src/model/claim.ts';
import { binomialTest } from '../../src/stats/binomial-test.ts';
import { newcombeDifference } from '../../src/stats/newcombe-difference.ts';
import { ratioScoreInterval } from '../../src/stats/ratio-score-interval.ts';
import { wilsonInterval } from '../../src/stats/wilson-interval.ts';
import { categories, rate, segments, twoRates, verdictOn } from './build.ts';

const quarter: Claim = { measure: 'win_rate', at_least: 0.25 };
const more: Claim = { measure: 'win_rate_order', direction: 'higher' };
const double: Claim = { measure: 'win_rate_ratio', at_least: 2 };
const cfo: Claim = { measure: 'top_category', field: 'buyer_role', value: 'CFO', among: 'won' };
const retail: Claim = { measure: 'best_segment', field: 'industry', value: 'Retail', is: 'best' };

/** Clusters of won and lost deals, added up. */
function repeats(clusters: readonly Share[]): Repeats {
  const sum = (of: (cluster: Share) => number) => clusters.reduce((total, cluster) => total + of(cluster), 0);
  return {
    units: { x: sum(({ x }) => x), n: sum(({ n }) => n) },
    clusters: clusters.length,
    squares: { nn: sum(({ n }) => n * n), xn: sum(({ x, n }) => x * n), xx: sum(({ x }) => x * x) },
  };
}

/** Every deal twice: `x` of `n` in accounts of two that agree, so that each pair counts like one deal and a little less. */
const inPairs = (x: number, n: number): Repeats =>
  repeats([
    ...Array.from({ length: x / 2 }, () => ({ x: 2, n: 2 })),
    ...Array.from({ length: (n - x) / 2 }, () => ({ x: 0, n: 2 })),
  ]);
/** Of m clusters the between-cluster variance takes m / (m − 1). */
const pairsEffect = (n: number): number => (2 * (n / 2)) / (n / 2 - 1);

const single = (x: number, n: number): Repeats =>
  repeats(Array.from({ length: n }, (_, i) => ({ x: i < x ? 1 : 0, n: 1 })));

const among = (evidence: Evidence, accounts: AccountRepeats): Evidence => ({ ...evidence, accounts });

describe('G3: deals of one account', () => {
  test('pairs of equal deals count half: the interval is that of half as many, the counts stay what they are', () => {
    const verdict = verdictOn(quarter, among(rate(30, 100), { units: inPairs(30, 100) }));
    const effect = pairsEffect(100);
    const { lower, upper } = wilsonInterval(30 / effect, 100 / effect, 0.9);
    expect(verdict.interval?.[0]).toBeCloseTo(lower, 12);
    expect(verdict.interval?.[1]).toBeCloseTo(upper, 12);
    expect(verdict).toMatchObject({ x: 30, n: 100, estimate: 0.3 });
    expect(verdict.clustering).toMatchObject({ by: 'account', clusters: 50, units: 100 });
    expect(verdict.clustering?.design_effect).toBeCloseTo(effect, 12);
    expect(verdict.sentence).toContain('Deals of one account are alike: 100 deals count like 49.');
    expect(verdict.sentence).toContain('30 of 100');
  });

  test('a verdict that single deals would carry is not carried by pairs of them', () => {
    const held = (x: number, units: Repeats) => verdictOn(quarter, among(rate(x, 100), { units })).verdict;
    expect([held(28, single(28, 100)), held(28, inPairs(28, 100))]).toEqual(['holds', 'not-enough-evidence']);
    expect([held(12, single(12, 100)), held(12, inPairs(12, 100))]).toEqual(['contradicted', 'at-risk']);
  });

  test('where no account repeats everything is the same to the last bit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 200 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const x = Math.round(part * n);
        const { evidence: _, ...alone } = verdictOn(quarter, rate(x, n));
        const { evidence: __, ...same } = verdictOn(quarter, among(rate(x, n), { units: single(x, n) }));
        expect(same).toEqual(alone);
      }),
      { seed: 7 },
    );
  });

  test('none and all won count as they are: no spread to be wider than', () => {
    for (const x of [0, 60]) {
      const units = repeats(Array.from({ length: 6 }, () => ({ x: x / 6, n: 10 })));
      expect(verdictOn(quarter, among(rate(x, 60), { units })).interval).toEqual(
        verdictOn(quarter, rate(x, 60)).interval,
      );
    }
  });

  test('exact tests take whole counts, rounded against the contradiction', () => {
    const effect = pairsEffect(100);
    const low = verdictOn(quarter, among(rate(10, 100), { units: inPairs(10, 100) }));
    expect(low.p).toBeCloseTo(binomialTest(Math.ceil(10 / effect), Math.floor(100 / effect), 0.2, 'less'), 12);
    const most: Claim = { measure: 'win_rate', at_most: 0.2 };
    const high = verdictOn(most, among(rate(40, 100), { units: inPairs(40, 100) }));
    expect(high.p).toBeCloseTo(binomialTest(Math.floor(40 / effect), Math.ceil(100 / effect), 0.25, 'greater'), 12);
  });

  test('the least number of deals stays a number of deals', () => {
    const verdict = verdictOn(quarter, among(rate(10, 20), { units: inPairs(10, 20) }));
    expect(verdict.reasons).not.toContain('too_few');
  });

  test('what would settle it is as many deals as are alike: about twice as many as of single ones', () => {
    const of = (evidence: Evidence) => {
      const { settling } = verdictOn(quarter, { ...evidence, pace: 100 });
      return settling.kind === 'none' ? 0 : settling.more;
    };
    const [alone, paired] = [of(rate(24, 100)), of(among(rate(24, 100), { units: inPairs(24, 100) }))];
    expect(paired + 100).toBeGreaterThan(1.9 * (alone + 100));
    expect(paired + 100).toBeLessThan(2.2 * (alone + 100));
  });

  test('with fewer than five accounts those of all deals stand in, and where they are too few it is said', () => {
    const four = repeats(Array.from({ length: 4 }, (_, i) => ({ x: i * 3, n: 15 })));
    const evidence = rate(18, 60);
    const pooled = verdictOn(quarter, among(evidence, { units: four, pooled: inPairs(200, 800) }));
    expect(pooled.clustering?.design_effect).toBeCloseTo(pairsEffect(800), 12);
    expect(pooled.reasons).not.toContain('clusters_unknown');
    for (const accounts of [{ units: four }, { units: four, pooled: four }]) {
      const unknown = verdictOn(quarter, among(evidence, accounts));
      expect(unknown.reasons).toContain('clusters_unknown');
      expect(unknown.sentence).toContain('Too few accounts');
      expect({ verdict: unknown.verdict, interval: unknown.interval, grade: unknown.grade }).toEqual({
        verdict: verdictOn(quarter, evidence).verdict,
        interval: verdictOn(quarter, evidence).interval,
        grade: verdictOn(quarter, evidence).grade,
      });
    }
  });

  test('each side of a comparison has its own: order and ratio', () => {
    const [first, second] = [
      { x: 50, n: 100 },
      { x: 40, n: 160 },
    ];
    const accounts = { units: inPairs(50, 100), versus: single(40, 160) };
    const effect = pairsEffect(100);
    const order = verdictOn(more, among(twoRates(first, second), accounts));
    const points = newcombeDifference(50 / effect, 100 / effect, 40, 160, 0.9);
    expect(order.interval?.[0]).toBeCloseTo(points.lower, 12);
    expect(order.versus_clustering).toBeNull();
    const times = verdictOn(double, among(twoRates(first, second), accounts));
    expect(times.interval?.[0]).toBeCloseTo(ratioScoreInterval(50 / effect, 100 / effect, 40, 160, 0.9).lower, 12);
    const turned = verdictOn(
      more,
      among(twoRates(second, first), { units: single(40, 160), versus: inPairs(50, 100) }),
    );
    expect(turned.versus_clustering?.design_effect).toBeCloseTo(effect, 12);
    expect(turned.sentence).toContain('100 deals count like 49');
  });

  test('a category is compared with each rival by the accounts of that pair', () => {
    const rivals = { CTO: 22, CEO: 16 };
    const accounts = {
      units: single(38, 76),
      rivals: new Map([
        ['cto', inPairs(38, 60)],
        ['ceo', single(38, 54)],
      ]),
    };
    const verdict = verdictOn(cfo, among(categories(38, rivals), accounts));
    const effect = pairsEffect(60);
    expect(verdict.interval?.[0]).toBeCloseTo(wilsonInterval(38 / effect, 60 / effect, 0.9).lower, 12);
    expect(verdictOn(cfo, categories(38, rivals)).verdict).toBe('holds');
    expect(verdict.verdict).not.toBe('holds');
  });

  test('a segment is compared with each rival by the accounts of both', () => {
    const evidence = segments({ x: 30, n: 60 }, { Media: { x: 18, n: 60 } });
    const accounts = { units: inPairs(30, 60), rivals: new Map([['media', inPairs(18, 60)]]) };
    const effect = pairsEffect(60);
    const { lower } = newcombeDifference(30 / effect, 60 / effect, 18 / effect, 60 / effect, 0.9);
    const verdict = verdictOn(retail, among(evidence, accounts));
    expect(verdict.interval?.[0]).toBeCloseTo(lower, 12);
    expect(verdictOn(retail, evidence).verdict).toBe('holds');
    expect(verdict.verdict).not.toBe('holds');
  });

  test('more alike is never more certain: the interval only grows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 1, max: 9 }), (size, won) => {
        const units = repeats(Array.from({ length: 10 }, (_, i) => ({ x: i < won ? size : 0, n: size })));
        const n = 10 * size;
        const [low, high] = verdictOn(quarter, rate(won * size, n)).interval ?? [0, 0];
        const [wideLow, wideHigh] = verdictOn(quarter, among(rate(won * size, n), { units })).interval ?? [0, 0];
        expect(wideLow).toBeLessThanOrEqual(low);
        expect(wideHigh).toBeGreaterThanOrEqual(high);
      }),
      { seed: 7 },
    );
  });
});
