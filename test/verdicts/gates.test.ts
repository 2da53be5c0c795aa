import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../src/assumptions/evidence.ts';
import type { Claim } from '../../src/model/claim.ts';
import { METHOD, SETTINGS } from '../../src/model/settings.ts';
import { judgeAll } from '../../src/verdicts/judge.ts';
import {
  amounts,
  categories,
  ground,
  item,
  rate,
  segments,
  spells,
  steps,
  twoRates,
  twoSamples,
  verdictOn,
  wins,
  YEAR,
} from './build.ts';

const quarter: Claim = { measure: 'win_rate', at_least: 0.25 };
const half: Claim = { measure: 'share', field: 'buyer_role', in: ['CFO'], among: 'won', at_least: 0.5 };
const cfo: Claim = { measure: 'top_category', field: 'buyer_role', value: 'CFO', among: 'won' };

describe('G0: too few', () => {
  test.each<[string, Claim, Evidence, Evidence]>([
    ['20 closed deals for a rate', quarter, rate(0, 19), rate(0, 20)],
    ['30 closed deals for coverage', { measure: 'coverage', at_least: 0.8 }, rate(29, 29), rate(30, 30)],
    ['20 filled records for a category', cfo, categories(16, { CTO: 3 }), categories(17, { CTO: 3 })],
    ['12 wins', { measure: 'time_to_win', at_most: 60 }, wins(steps(5, 10, 11)), wins(steps(5, 10, 12))],
    ['12 amounts', { measure: 'deal_size', at_least: 5 }, amounts(steps(8, 9, 11)), amounts(steps(8, 9, 12))],
    [
      '20 deals in the other group',
      { measure: 'win_rate_order', direction: 'higher' },
      twoRates({ x: 50, n: 60 }, { x: 1, n: 19 }),
      twoRates({ x: 50, n: 60 }, { x: 1, n: 20 }),
    ],
  ])('%s: one fewer is no verdict and no p, however clear', (_, claim, fewer, enough) => {
    expect(verdictOn(claim, fewer)).toMatchObject({ verdict: 'not-enough-evidence', p: null, p_adjusted: null });
    expect(verdictOn(claim, fewer).reasons).toContain('too_few');
    expect(['holds', 'contradicted']).toContain(verdictOn(claim, enough).verdict);
  });

  test('estimate and interval are shown all the same', () => {
    expect(verdictOn(quarter, rate(3, 12))).toMatchObject({ estimate: 0.25, x: 3, n: 12 });
  });

  test('no deal at all is a verdict too', () => {
    const verdict = verdictOn(quarter, rate(0, 0));
    expect(verdict).toMatchObject({ verdict: 'not-enough-evidence', estimate: null, interval: null });
    expect(verdict.sentence).toContain('no closed deals');
  });
});

describe('G0: missing data', () => {
  test('40 of 46 filled of 90 eligible (51%) holds without the gate, not with it', () => {
    expect(verdictOn(half, rate(40, 46)).verdict).toBe('holds');
    const verdict = verdictOn(half, rate(40, 46, { eligible: 90 }));
    expect(verdict).toMatchObject({ verdict: 'not-enough-evidence', reasons: ['missing_data'] });
    expect(verdict.sentence).toContain('46 of 90');
  });

  test('10 of 46 filled of 90 eligible contradicts without the gate and is at risk with it', () => {
    expect(verdictOn(half, rate(10, 46)).verdict).toBe('contradicted');
    expect(verdictOn(half, rate(10, 46, { eligible: 90 }))).toMatchObject({
      verdict: 'at-risk',
      reasons: ['missing_data'],
    });
  });

  test('exactly 60% filled is no gate: 54 of 90', () => {
    expect(verdictOn(half, rate(45, 54, { eligible: 90 })).reasons).toEqual([]);
    expect(verdictOn(half, rate(45, 54, { eligible: 91, recorded: 54 })).reasons).toEqual(['missing_data']);
  });

  test('a verdict that survives all blanks for and all against is not capped: 5 of 300, 590 of 1,000 filled', () => {
    const third: Claim = { ...half, at_least: 0.6 };
    const verdict = verdictOn(third, rate(5, 590, { eligible: 1000 }));
    expect(verdict).toMatchObject({ verdict: 'contradicted', reasons: [] });
    expect(verdict.sentence).toContain('590 of 1,000');
  });

  test('both ends have to agree: against alone is not enough', () => {
    const third: Claim = { ...half, at_least: 0.4 };
    expect(verdictOn(third, rate(5, 590, { eligible: 1000 }))).toMatchObject({
      verdict: 'at-risk',
      reasons: ['missing_data'],
    });
  });

  const blank = { eligible: 100 };
  test.each<[string, Claim, Evidence, Evidence]>([
    ['a category', cfo, categories(45, { CTO: 5 }, blank), categories(5900, { CTO: 3 }, { eligible: 10_000 })],
    [
      'an order',
      { measure: 'win_rate_order', direction: 'higher' },
      twoRates({ x: 30, n: 50 }, { x: 10, n: 50 }, { ...blank, recorded: 50 }),
      twoRates({ x: 3000, n: 3000 }, { x: 10, n: 3000 }, { ...blank, recorded: 50 }),
    ],
    [
      'time to close',
      { measure: 'time_to_close', at_most: 90 },
      spells({ 30: 40 }, {}, blank),
      spells({ 20: 300, 40: 300, 60: 300 }, {}, { ...blank, recorded: 50 }),
    ],
    [
      'time to win',
      { measure: 'time_to_win', at_most: 90 },
      wins(steps(20, 40, 50), blank),
      wins(steps(20, 40, 500), { ...blank, recorded: 50 }),
    ],
    [
      'a median amount',
      { measure: 'deal_size', at_least: 100 },
      amounts(steps(200, 400, 50), blank),
      amounts(steps(200, 400, 500), { ...blank, recorded: 50 }),
    ],
  ])('%s is held back by blanks, unless the blanks cannot matter', (_, claim, weak, firm) => {
    expect(verdictOn(claim, weak)).toMatchObject({ verdict: 'not-enough-evidence', reasons: ['missing_data'] });
    expect(verdictOn(claim, firm)).toMatchObject({ verdict: 'holds', reasons: [] });
  });

  test('blanks count both ways: long deals hold "at least 60 days" until blanks may have closed at once', () => {
    const sixty: Claim = { measure: 'time_to_close', at_least: 60 };
    const long = { 100: 15, 120: 15, 140: 15 };
    expect(verdictOn(sixty, spells(long)).verdict).toBe('holds');
    expect(verdictOn(sixty, spells(long, {}, { eligible: 90 }))).toMatchObject({
      verdict: 'not-enough-evidence',
      reasons: ['missing_data'],
    });
  });

  test('where blanks cannot be placed, half of them always hold the verdict back', () => {
    const best: Claim = { measure: 'best_segment', field: 'industry', value: 'Retail', is: 'best' };
    const clear = segments({ x: 900, n: 1000 }, { Media: { x: 100, n: 1000 } }, { eligible: 5000 });
    expect(verdictOn(best, clear).reasons).toEqual(['missing_data']);
    const longer: Claim = { measure: 'deal_size_order', direction: 'higher' };
    const apart = twoSamples(steps(100, 200, 50), steps(1, 2, 50), { eligible: 500 });
    expect(verdictOn(longer, apart).reasons).toEqual(['missing_data']);
    const mean: Claim = { measure: 'deal_size', statistic: 'mean', at_least: 10 };
    expect(verdictOn(mean, amounts(steps(100, 200, 150), { eligible: 500 })).reasons).toEqual(['missing_data']);
  });

  test('W4: a field filled for 80% is named without being gated', () => {
    expect(verdictOn(half, rate(60, 80, { eligible: 100 })).sentence).toContain('filled in for 80 of 100');
  });
});

describe('G0: empty window', () => {
  test('names the dates that the data cover, whichever way round they come', () => {
    const [oldest, newest] = [2016 * 4 + 3, 2017 * 4 + 3];
    for (const covered of [[oldest, newest] as const, [newest, oldest] as const]) {
      const verdict = verdictOn(quarter, { ...ground(0, { covered }), kind: 'window-empty' });
      expect(verdict).toMatchObject({
        verdict: 'not-enough-evidence',
        reasons: ['window_empty'],
        p: null,
        grade: null,
      });
      expect(verdict.sentence).toContain('Q4 2016 to Q4 2017 (2016-10-01 to 2017-12-31)');
    }
  });

  test('in fiscal quarters where the year starts in February', () => {
    const evidence: Evidence = { ...ground(0, { covered: [2017 * 4, 2017 * 4] }), kind: 'window-empty' };
    const verdict = verdictOn(quarter, evidence, { ...SETTINGS, fiscal_year_start: 2 });
    expect(verdict.sentence).toContain('Q1 2017 (2016-02-01 to 2016-04-30)');
  });
});

describe('G1: one family per review', () => {
  const contradicted = item(quarter, rate(3, 40), 'miss');
  const fine = (count: number) => Array.from({ length: count }, (_, i) => item(quarter, rate(40, 100), `fine-${i}`));
  const first = (others: ReturnType<typeof fine>, settings = SETTINGS) =>
    judgeAll([contradicted, ...others], settings, YEAR)[0]!;

  test('p = 0.0285 contradicts alone and beside two that hold (3 × 0.0285 = 0.085)', () => {
    expect(first([])).toMatchObject({ verdict: 'contradicted', reasons: [] });
    expect(first(fine(2)).verdict).toBe('contradicted');
    expect(first(fine(2)).p_adjusted).toBeCloseTo(3 * 0.028462094459744576, 12);
  });

  test('beside three that hold it is at risk (4 × 0.0285 = 0.114), with the same interval', () => {
    const verdict = first(fine(3));
    expect(verdict).toMatchObject({ verdict: 'at-risk', reasons: ['fdr'] });
    expect(verdict.p_adjusted).toBeCloseTo(4 * 0.028462094459744576, 12);
    expect(verdict.interval).toEqual(first([]).interval);
    expect(verdict.sentence).toContain('with 4 assumptions checked at once');
  });

  test('beliefs, untestable claims and too few records bring no p to the family', () => {
    const silent = [
      item({ measure: 'belief', statement: 'they like us' }, ground40(), 'belief'),
      item(quarter, { ...ground(40), kind: 'untestable', missing: ['outcome'], because: 'missing' }, 'no-column'),
      item(quarter, rate(3, 12), 'few'),
      item({ measure: 'win_rate_ratio', at_most: 2 }, twoRates({ x: 9, n: 40 }, { x: 9, n: 40 }), 'refused'),
      item(quarter, { ...ground(0), kind: 'window-empty' }, 'empty'),
    ];
    expect(first(silent).p_adjusted).toBeCloseTo(0.028462094459744576, 12);
    expect(judgeAll([contradicted, ...silent], SETTINGS, YEAR)).toHaveLength(5);
  });

  test('Benjamini–Yekutieli is stricter: beside two, 3 × (1 + 1/2 + 1/3) × 0.0285 = 0.157', () => {
    const by = { ...SETTINGS, method: { ...METHOD, fdr_method: 'by' as const } };
    expect(first(fine(2), by).p_adjusted).toBeCloseTo(3 * (11 / 6) * 0.028462094459744576, 12);
    expect(first(fine(2), by).verdict).toBe('at-risk');
  });

  test('several contradictions carry each other: three of four stand', () => {
    const three = [1, 2, 3].map((i) => item(quarter, rate(3, 40), `miss-${i}`));
    expect(judgeAll([...three, ...fine(1)], SETTINGS, YEAR).map(({ verdict }) => verdict)).toEqual([
      'contradicted',
      'contradicted',
      'contradicted',
      'holds',
    ]);
  });

  test('holds needs no correction, whatever else is checked', () => {
    expect(judgeAll([...fine(1), ...Array.from({ length: 40 }, () => contradicted)], SETTINGS, YEAR)[0]!.verdict).toBe(
      'holds',
    );
  });
});

test('a rate of another claim is refused loudly', () => {
  expect(() => verdictOn({ measure: 'deal_size', at_least: 5 }, segments({ x: 1, n: 2 }, {}))).toThrow(TypeError);
});

function ground40(): Evidence {
  return { ...ground(40), kind: 'untestable', missing: [], because: 'belief' };
}
