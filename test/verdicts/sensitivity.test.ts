import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { SETTINGS } from '../../src/model/settings.ts';
import { rate, twoRates, verdictOn, wins } from './build.ts';
import { course, denominators, spell, strata, value } from './definitions.ts';

const claim: Claim = { measure: 'win_rate', at_least: 0.3 };
const holding = rate(100, 250);
const plain = verdictOn(claim, holding, SETTINGS, {});

describe('G4: another count of a win rate', () => {
  test('100 of 250 holds; with 250 stale open deals as lost it is 20%: at risk, and the deals are counted', () => {
    const verdict = verdictOn(claim, holding, SETTINGS, denominators({ course: course(100, 150, { stale: 250 }) }));
    expect(plain.verdict).toBe('holds');
    expect(verdict).toMatchObject({ verdict: 'at-risk', label: 'At risk', reasons: ['timing'], estimate: 0.4 });
    expect(verdict.sentence).toContain('But the answer depends on 250 deals still open.');
  });

  test('by value it is 10%: at risk, with the figure', () => {
    const verdict = verdictOn(claim, holding, SETTINGS, denominators({ value: value(100, 1000, 150, 6000) }));
    expect(verdict).toMatchObject({ verdict: 'at-risk', reasons: ['value'] });
    expect(verdict.sentence).toContain('But by value it reads 10%.');
  });

  test('both at once are both said', () => {
    const both = denominators({ course: course(100, 150, { stale: 250 }), value: value(100, 1000, 150, 6000) });
    const verdict = verdictOn(claim, holding, SETTINGS, both);
    expect(verdict.reasons).toEqual(['timing', 'value']);
    expect(verdict.sentence).toContain('the answer depends on 250 deals still open; by value it reads 10%');
  });

  test('a contradiction that the value turns round is at risk as well', () => {
    const verdict = verdictOn(claim, rate(30, 250), SETTINGS, denominators({ value: value(30, 60_000, 220, 1000) }));
    expect(verdictOn(claim, rate(30, 250), SETTINGS, {}).verdict).toBe('contradicted');
    expect(verdict).toMatchObject({ verdict: 'at-risk', reasons: ['value'] });
  });

  test('where the adjusted rate decides, the closed-date one is the other count', () => {
    // 45 of 100 closed; the open ones have outlasted every win, so that 45 of 300 are won in the end.
    const slow = course(45, 55, { spells: [spell(10, 'won', 45), spell(15, 'open', 200), spell(20, 'lost', 55)] });
    const verdict = verdictOn(claim, rate(45, 100), SETTINGS, denominators({ course: slow }));
    expect(verdict).toMatchObject({ verdict: 'at-risk', decided_by: 'adjusted', reasons: ['timing'], x: 45, n: 100 });
    expect(verdict.sentence).toContain('the answer depends on 200 deals still open');
  });

  test('a count that is only undecided costs one step of grade, however many there are', () => {
    const stale = denominators({ course: course(100, 150, { stale: 130 }) });
    const verdict = verdictOn(claim, holding, SETTINGS, stale);
    expect(verdict).toMatchObject({ verdict: 'holds', reasons: [] });
    expect(verdict.grade_reasons).toEqual([
      ...plain.grade_reasons,
      'with stale open deals counted as lost it stays open',
    ]);
    const two = denominators({ course: course(100, 150, { stale: 130 }), value: value(100, 1000, 150, 2000) });
    expect(verdictOn(claim, holding, SETTINGS, two).grade).toBe(verdict.grade);
    expect([plain.grade, verdict.grade]).toEqual(['B', 'C']);
  });

  test('the narrow and the created-cohort rate are shown and gate nothing', () => {
    const shown = denominators({ no_decision: 150, cohort: { x: 10, n: 250 } });
    expect(verdictOn(claim, holding, SETTINGS, shown)).toMatchObject({ verdict: 'holds', grade: plain.grade });
  });

  test('an open question stays one, without reasons', () => {
    const verdict = verdictOn(claim, rate(30, 100), SETTINGS, denominators({ value: value(30, 1000, 70, 60_000) }));
    expect(verdict).toMatchObject({ verdict: 'not-enough-evidence', reasons: [] });
  });

  test('whatever the other counts say, the verdict only moves towards caution', () => {
    const share = fc.integer({ min: 0, max: 250 });
    fc.assert(
      fc.property(share, share, fc.integer({ min: 1, max: 90_000 }), share, (won, stale, each, undecided) => {
        const alone = verdictOn(claim, rate(won, 250), SETTINGS, {});
        const { verdict, reasons } = verdictOn(
          claim,
          rate(won, 250),
          SETTINGS,
          denominators({
            no_decision: Math.min(undecided, 250 - won),
            course: course(won, 250 - won, { stale }),
            value: value(won, each, 250 - won, 5000),
          }),
        );
        if (verdict !== alone.verdict) {
          expect(['holds', 'contradicted']).toContain(alone.verdict);
          expect(verdict).toBe('at-risk');
          expect(reasons.some((reason) => reason === 'timing' || reason === 'value')).toBe(true);
        }
      }),
      { seed: 11, numRuns: 120 },
    );
  });
});

const more: Claim = { measure: 'win_rate_order', direction: 'higher' };
const ahead = twoRates({ x: 31, n: 84 }, { x: 23, n: 132 });
const regions = strata('region', {
  'North America': [29, 64, 8, 14],
  Europe: [1, 12, 8, 70],
  'Asia Pacific': [1, 8, 7, 48],
});

describe('G4 and N6: a comparison within the values of a field', () => {
  test('ahead overall and behind in every region: at risk, and both figures are said', () => {
    const verdict = verdictOn(more, ahead, SETTINGS, { strata: [regions] });
    expect(verdictOn(more, ahead, SETTINGS, {}).verdict).toBe('holds');
    expect(verdict).toMatchObject({ verdict: 'at-risk', reasons: ['mix'], decided_by: null, variants: [] });
    expect(verdict.sentence).toContain('But the comparison reverses within region.');
    // Mantel–Haenszel by hand: weights 64·14/78, 12·70/82, 8·48/56; differences −0.1183, −0.0310, −0.0208.
    const [a, b, c] = [(64 * 14) / 78, (12 * 70) / 82, (8 * 48) / 56] as const;
    const pooled = (a * (29 / 64 - 8 / 14) + b * (1 / 12 - 8 / 70) + c * (1 / 8 - 7 / 48)) / (a + b + c);
    expect(Math.round(100 * pooled)).toBe(-6);
    expect(verdict.sentence).toContain(
      'Compared within the same region it is 6 points less, over all of them 19 points more.',
    );
  });

  test('the same claim as a ratio reverses too', () => {
    const ratio: Claim = { measure: 'win_rate_ratio', at_least: 1.3 };
    const verdict = verdictOn(ratio, ahead, SETTINGS, { strata: [regions] });
    expect(verdictOn(ratio, ahead, SETTINGS, {}).verdict).toBe('holds');
    expect(verdict).toMatchObject({ verdict: 'at-risk', reasons: ['mix'] });
    expect(verdict.sentence).toMatch(/within the same region it is 0\.\d+× as often, over all of them 2\.1× as often/);
  });

  test('a field that changes little says nothing', () => {
    const even = strata('region', { North: [15, 42, 12, 66], South: [16, 42, 11, 66] });
    const verdict = verdictOn(more, ahead, SETTINGS, { strata: [even] });
    expect(verdict).toMatchObject({ verdict: 'holds', reasons: [] });
    expect(verdict.sentence).not.toContain('region');
  });

  test('half of the lead gone within the field: it holds, and both are shown', () => {
    const halved = strata('company_size', { '1 to 49': [70, 100, 20, 40], '200 to 999': [15, 50, 30, 150] });
    const wide = twoRates({ x: 85, n: 150 }, { x: 50, n: 190 });
    const verdict = verdictOn(more, wide, SETTINGS, { strata: [halved] });
    expect(verdict.verdict).toBe('holds');
    expect(verdict.sentence).toMatch(
      /Compared within the same company size it is 1[0-9] points more, over all of them 30 points more\./,
    );
  });

  test('far ahead in one region and behind in another is told to be uneven', () => {
    const uneven = strata('region', { North: [40, 60, 5, 60], South: [10, 60, 20, 60] });
    const verdict = verdictOn(more, twoRates({ x: 50, n: 120 }, { x: 25, n: 120 }), SETTINGS, { strata: [uneven] });
    expect(verdict.sentence).toContain('How far the two are apart is not the same for every region.');
  });

  test('filled in for fewer than 60% of either side, or never on both, a field says nothing', () => {
    const thin = strata('region', { North: [20, 49, 20, 132] });
    const apart = strata('lead_source', { Partner: [31, 84, 0, 0], Web: [0, 0, 23, 132] });
    for (const field of [thin, apart]) {
      const verdict = verdictOn(more, ahead, SETTINGS, { strata: [field] });
      expect(verdict).toMatchObject({ verdict: 'holds', reasons: [] });
      expect(verdict.sentence).not.toContain('Compared within');
    }
  });

  test('as often as the rest overall, and not within the field: at risk', () => {
    const same: Claim = { measure: 'win_rate_order', direction: 'same' };
    const level = twoRates({ x: 600, n: 2000 }, { x: 600, n: 2000 });
    const split = strata('region', { North: [500, 1000, 100, 400], South: [100, 1000, 500, 1600] });
    expect(verdictOn(same, level, SETTINGS, {}).verdict).toBe('holds');
    const verdict = verdictOn(same, level, SETTINGS, { strata: [split] });
    // Weights 1000·400/1400 and 1000·1600/2600, differences +25 and −21 points: pooled −7.
    expect(verdict).toMatchObject({ verdict: 'at-risk', reasons: ['mix'] });
    expect(verdict.sentence).toContain('it is 7 points less, over all of them about as often');
  });
});

describe('N8: time to win of recent deals', () => {
  const within: Claim = { measure: 'time_to_win', at_most: 60 };
  const mature = wins(Array.from({ length: 30 }, (_, i) => 30 + i));
  const recent = (days: number) =>
    denominators({
      course: course(0, 0, {
        tau: 200,
        spells: [spell(days, 'won', 40), spell(190, 'lost', 60), spell(5, 'open', 20)],
      }),
    });

  test('half of them after 80 days instead of 44.5: told, and the verdict stays', () => {
    const verdict = verdictOn(within, mature, SETTINGS, recent(80));
    expect(verdict).toMatchObject({ verdict: 'holds', reasons: ['recent_differ'] });
    expect(verdict.sentence).toContain('Recent deals differ: counting them too, half of the wins take 80 days.');
  });

  test('within 0.8 to 1.25 times the median there is nothing to tell', () => {
    // 44.5 · 1.25 = 55.6 and 44.5 · 0.8 = 35.6.
    for (const days of [36, 50, 55]) {
      expect(verdictOn(within, mature, SETTINGS, recent(days)).reasons).toEqual([]);
    }
    for (const days of [35, 56]) {
      expect(verdictOn(within, mature, SETTINGS, recent(days)).reasons).toEqual(['recent_differ']);
    }
  });
});
