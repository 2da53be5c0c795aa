import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../src/assumptions/evidence.ts';
import type { Scrutiny } from '../../src/assumptions/scrutiny.ts';
import type { Claim } from '../../src/model/claim.ts';
import { SETTINGS } from '../../src/model/settings.ts';
import { mixShareOf } from '../../src/verdicts/drift-mix.ts';
import { sensitivitySentence } from '../../src/verdicts/explain/drift-words.ts';
import { judgeAll } from '../../src/verdicts/judge.ts';
import { amounts, item, rate, spells, steps, verdictOn, YEAR } from './build.ts';
import { history, mixBy } from './history.ts';

const AT_LEAST: Claim = { measure: 'win_rate', at_least: 0.25 };
const FALL = history(rate(8, 56), rate(86, 222));
const judged = (evidence: Evidence, scrutiny: Partial<Scrutiny> | null, claim: Claim = AT_LEAST) =>
  verdictOn(claim, evidence, SETTINGS, scrutiny);

describe('rule G6', () => {
  test('holds with an adverse drift is at risk, under the word Drifting', () => {
    const verdict = judged(rate(71, 224), { history: FALL });
    expect(verdict).toMatchObject({ verdict: 'at-risk', label: 'Drifting', reasons: ['drift'] });
  });

  test('the same without a past, or with a steady one, holds', () => {
    expect(judged(rate(71, 224), {})).toMatchObject({ verdict: 'holds', label: 'Holds', reasons: [], drift: null });
    expect(judged(rate(71, 224), null)).toMatchObject({ verdict: 'holds', drift: null });
    const steady = judged(rate(71, 224), { history: history(rate(18, 56), rate(71, 222)) });
    expect(steady).toMatchObject({ verdict: 'holds', label: 'Holds', drift: { flag: null } });
  });

  test('a rise changes no verdict and is told', () => {
    const verdict = judged(rate(120, 224), { history: history(rate(40, 56), rate(86, 222)) });
    expect(verdict).toMatchObject({ verdict: 'holds', label: 'Holds', reasons: [], drift: { flag: 'favourable' } });
    expect(verdict.sentence).toContain(
      'Last quarter was 71% (40 of 56) against 39% (86 of 222) before: 33 points higher, likely 21–43.',
    );
    expect(judged(rate(20, 224), { history: history(rate(20, 56), rate(20, 222)) }).verdict).toBe('contradicted');
  });

  test.each([
    ['contradicted', rate(20, 224)],
    ['at-risk', rate(42, 212)],
    ['not-enough-evidence', rate(50, 224)],
  ] as const)('what is %s stays so, with the fall as a remark', (word, evidence) => {
    const verdict = judged(evidence, { history: FALL });
    expect(verdict.verdict).toBe(word);
    expect(verdict.label).not.toBe('Drifting');
    expect(verdict.reasons).not.toContain('drift');
    expect(verdict.sentence).toContain('Last quarter was 14% (8 of 56) against 39% (86 of 222) before');
  });

  test('nothing more of the same would settle it', () => {
    expect(judged(rate(71, 224), { history: FALL }).settling).toEqual({ kind: 'none' });
  });
});

describe('the words of drift', () => {
  test('the sentence of a rate', () => {
    const kinds = mixBy('region', {
      North: { before: [43, 111], now: [4, 28] },
      South: { before: [43, 111], now: [4, 28] },
    });
    const past = history(rate(8, 56), rate(86, 222), { mix: [kinds] });
    expect(judged(rate(71, 224), { history: past }).sentence).toBe(
      'Finance leader: at least 25% of closed deals are won. Drifting. It holds over Q4 2025 to Q3 2026 (71 of 224, 32%), but last quarter was 14% (8 of 56) against 39% (86 of 222) before: 24 points lower, likely 14–33. The drop is within the same kinds of deals.',
    );
  });

  test('the headline and the next step', () => {
    const verdict = judged(rate(71, 224), { history: FALL });
    expect(verdict.headline).toBe(
      'Finance leader: won 71 of 224 closed deals (32%), as stated, but 8 of 56 (14%) last quarter',
    );
    expect(verdict.next_step).toBe(
      'Look into the deals of Q3 2026, and see at the next review whether it was one quarter or is the new level.',
    );
  });

  test('a change in the mix says so, by which field, and asks for the reason', () => {
    const kinds = mixBy('lead_source', {
      Referral: { before: [60, 100], now: [6, 10] },
      Cold: { before: [24, 120], now: [9, 45] },
    });
    const past = history(rate(15, 55), rate(84, 220), { mix: [kinds] });
    const verdict = judged(rate(90, 240), { history: past });
    // 15 of 55 against 84 of 220 is 11 points lower; each kind of deal won exactly as often as before.
    expect(verdict.drift?.mix).toMatchObject({ field: 'lead_source' });
    expect(verdict.drift?.mix?.share).toBeCloseTo(1, 12);
    const quick = verdictOn(AT_LEAST, rate(90, 240), { ...SETTINGS, method: lenient }, { history: past });
    expect(quick.label).toBe('Drifting');
    expect(quick.sentence).toContain('11 points lower');
    expect(quick.sentence).toContain('Mostly a change in the mix of deals (by lead source).');
    expect(quick.next_step).toContain('Find out why other deals came in Q3 2026');
  });

  test('amounts and lengths are told in their own units', () => {
    const claim: Claim = { measure: 'deal_size', at_least: 20_000 };
    const past = history(amounts(steps(15_000, 25_000, 21)), amounts(steps(25_000, 35_000, 81)));
    expect(judged(amounts(steps(20_000, 40_000, 100)), { history: past }, claim).sentence).toMatch(
      /Drifting\. It holds over Q4 2025 to Q3 2026 \(30,000\), but last quarter was 20,000 \(21 won deals with an amount\) against 30,000 before: 33% lower, likely by [\d,]+ to [\d,]+\./,
    );
    const within: Claim = { measure: 'time_to_close', at_most: 60 };
    const window = spells(Object.fromEntries(steps(20, 60, 41).map((day) => [day, 4])));
    const before = spells(Object.fromEntries(steps(20, 60, 41).map((day) => [day, 2])));
    const open = history(spells({ 50: 4 }, { 80: 26 }), before, { cohort: true });
    expect(judged(window, { history: open }, within).sentence).toContain(
      'but for deals created in Q3 2026 it was not reached (30 deals) against 40 days before: at least 100% higher',
    );
  });
});

const lenient = { ...SETTINGS.method, drift: { ...SETTINGS.method.drift, fdr: 0.3 } };

describe('mix against rate, rule M5', () => {
  test('another mix of unchanged kinds is all mix, unchanged mix is all rate', () => {
    const mixed = mixBy('region', { A: { before: [40, 80], now: [10, 20] }, B: { before: [2, 20], now: [8, 80] } });
    expect(mixShareOf([mixed])?.share).toBeCloseTo(1, 12);
    const within = mixBy('region', { A: { before: [40, 80], now: [10, 40] }, B: { before: [20, 40], now: [5, 20] } });
    expect(mixShareOf([within])?.share).toBeCloseTo(0, 12);
  });

  test('the field that explains most is the one that is named', () => {
    const little = mixBy('region', { A: { before: [21, 50], now: [9, 50] }, B: { before: [21, 50], now: [9, 50] } });
    const most = mixBy('lead_source', { A: { before: [40, 80], now: [10, 20] }, B: { before: [2, 20], now: [8, 80] } });
    expect(mixShareOf([little, most])?.field).toBe('lead_source');
    expect(mixShareOf([most, little])?.field).toBe('lead_source');
  });

  test('one kind of deal, or no change, has nothing to split', () => {
    expect(mixShareOf([mixBy('region', { A: { before: [40, 80], now: [10, 20] } })])).toBeNull();
    const still = mixBy('region', { A: { before: [4, 8], now: [4, 8] }, B: { before: [1, 4], now: [1, 4] } });
    expect(mixShareOf([still])).toBeNull();
    expect(mixShareOf([])).toBeNull();
  });
});

describe('what could not have been seen, rule M6', () => {
  test('30 deals after 120 at 25%: a fall of less than about 14 points', () => {
    const drift = judged(rate(38, 150), { history: history(rate(6, 30), rate(30, 120)) }).drift;
    // By hand: at 3.3 of 30 Newcombe's 90% upper limit meets 0.
    expect(drift?.seen_from).toBeCloseTo(0.14, 2);
    expect(drift === null || drift === undefined ? '' : sensitivitySentence(drift)).toBe(
      'With 30 deals in the last quarter and 120 before, a fall of less than about 14 points in one quarter is more likely missed than seen.',
    );
  });

  test('more deals let smaller falls be seen', () => {
    const from = (n: number) =>
      judged(rate(38, 150), { history: history(rate(n / 5, n), rate(n, 4 * n)) }).drift?.seen_from ?? Number.NaN;
    expect(from(120)).toBeLessThan(from(60));
    expect(from(60)).toBeLessThan(from(30));
  });

  test('where not even no win at all would show, it says so', () => {
    const drift = judged(rate(4, 150), { history: history(rate(1, 15), rate(3, 60)) }).drift;
    expect(drift?.seen_from).toBe(Number.POSITIVE_INFINITY);
    expect(drift === null || drift === undefined ? '' : sensitivitySentence(drift)).toContain(
      'no fall in one quarter could have been seen',
    );
  });

  test('for a claim of at most it is the rise', () => {
    const drift = judged(
      rate(20, 150),
      { history: history(rate(6, 30), rate(24, 120)) },
      { measure: 'win_rate', at_most: 0.3 },
    ).drift;
    expect(drift === null || drift === undefined ? '' : sensitivitySentence(drift)).toContain(
      'a rise of less than about',
    );
  });
});

describe('properties', () => {
  const count = fc
    .tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 60 }))
    .map(([x, n]) => [Math.min(x, n), n] as const);

  test('drift moves no verdict but one that holds, and that one only to at risk', () => {
    fc.assert(
      fc.property(fc.nat({ max: 200 }), count, count, (x, now, before) => {
        const alone = judged(rate(x, 200), {});
        const verdict = judged(rate(x, 200), { history: history(rate(...now), rate(...before)) });
        if (verdict.verdict === alone.verdict) expect(verdict.reasons).toEqual(alone.reasons);
        else expect([alone.verdict, verdict.verdict, verdict.label]).toEqual(['holds', 'at-risk', 'Drifting']);
      }),
      { seed: 7 },
    );
  });

  test('a further loss in the last quarter never makes an adverse p larger', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 99 }), (x, x0) => {
        const at = (won: number) => judged(rate(71, 224), { history: history(rate(won, 30), rate(x0, 100)) }).drift;
        const [more, less] = [at(x), at(x - 1)];
        if (more?.direction === 'adverse') expect(less?.p).toBeLessThanOrEqual(more.p + 1e-12);
      }),
      { seed: 7 },
    );
  });

  test('the currency, and the order of assumptions, do not matter', () => {
    const claim = (unit: number): Claim => ({ measure: 'deal_size', at_least: 20 * unit });
    const past = (unit: number) =>
      history(amounts(steps(15 * unit, 25 * unit, 21)), amounts(steps(25 * unit, 35 * unit, 81)));
    const at = (unit: number) =>
      judged(amounts(steps(20 * unit, 40 * unit, 100)), { history: past(unit) }, claim(unit)).drift;
    expect(at(1000)?.p).toBeCloseTo(at(1)?.p ?? Number.NaN, 12);
    expect(at(1000)?.size).toBeCloseTo(at(1)?.size ?? Number.NaN, 12);
    const items = [8, 12, 16, 20].map((x) =>
      item(AT_LEAST, rate(71, 224), `a-${x}`, { history: history(rate(x, 56), rate(86, 222)) }),
    );
    const forth = judgeAll(items, SETTINGS, YEAR);
    const back = judgeAll([...items].reverse(), SETTINGS, YEAR).reverse();
    expect(forth).toEqual(back);
  });

  test('the parts of a change are its whole, whatever the kinds of deals', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count), { minLength: 2, maxLength: 6 }), (kinds) => {
        const values = Object.fromEntries(kinds.map(([before, now], index) => [`kind ${index}`, { before, now }]));
        const found = mixShareOf([mixBy('region', values)]);
        const renamed = mixShareOf([
          mixBy(
            'region',
            Object.fromEntries(
              Object.values(values)
                .reverse()
                .map((value, index) => [`${index}`, value]),
            ),
          ),
        ]);
        if (found === null) expect(renamed).toBeNull();
        else expect(renamed?.share).toBeCloseTo(found.share, 6);
      }),
      { seed: 7 },
    );
  });
});
