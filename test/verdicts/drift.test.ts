import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../src/assumptions/evidence.ts';
import type { History } from '../../src/assumptions/scrutiny.ts';
import type { Claim } from '../../src/model/claim.ts';
import { METHOD, SETTINGS } from '../../src/model/settings.ts';
import { judgeAll } from '../../src/verdicts/judge.ts';
import {
  amounts,
  categories,
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
import { history, LAST } from './history.ts';

const AT_LEAST: Claim = { measure: 'win_rate', at_least: 0.25 };
const AT_MOST: Claim = { measure: 'share', field: 'loss_reason', in: ['Price'], among: 'lost', at_most: 0.3 };
const BETWEEN: Claim = { measure: 'win_rate', between: [0.3, 0.5] };

/** The drift of a claim whose window is of no interest. */
const driftOf = (claim: Claim, evidence: Evidence, past: History) =>
  verdictOn(claim, evidence, SETTINGS, { history: past }).drift;

describe('a rate, rules M1 and M4', () => {
  // By hand, Wilson at 90%: 8 of 56 → 0.0824 to 0.2362, 86 of 222 → 0.3353 to 0.4422.
  const drift = driftOf(AT_LEAST, rate(71, 224), history(rate(8, 56), rate(86, 222)));

  test('8 of 56 after 86 of 222 is 24 points lower, likely 14 to 33', () => {
    expect(drift?.change).toBeCloseTo(8 / 56 - 86 / 222, 12);
    expect(drift?.change).toBeCloseTo(-0.24453, 5);
    expect(drift?.interval?.[0]).toBeCloseTo(-0.24453 - Math.hypot(0.142857 - 0.08241, 0.44222 - 0.387387), 4);
    expect(drift?.interval?.[1]).toBeCloseTo(-0.24453 + Math.hypot(0.23621 - 0.142857, 0.387387 - 0.33527), 4);
  });

  test('it is adverse, flagged, and its p is twice that of the one test there was', () => {
    expect(drift?.direction).toBe('adverse');
    expect(drift?.flag).toBe('adverse');
    // Alone in the review: nothing to adjust. The tail where Newcombe's upper limit meets 0 is beyond 3 standard errors.
    expect(drift?.p_adjusted).toBe(drift?.p);
    expect(drift?.p).toBeLessThan(2 * 0.00135);
    expect(drift?.p).toBeGreaterThan(0);
  });

  test('a rise is favourable, and what did not move is neither', () => {
    const rise = driftOf(AT_LEAST, rate(71, 224), history(rate(40, 56), rate(86, 222)));
    expect(rise).toMatchObject({ direction: 'favourable', flag: 'favourable', adverse: 'lower' });
    const same = driftOf(AT_LEAST, rate(71, 224), history(rate(14, 56), rate(60, 240)));
    expect(same).toMatchObject({ direction: 'none', flag: null, change: 0 });
  });

  test('a fall that is clear and smaller than 5 points is not flagged', () => {
    const small = driftOf(AT_LEAST, rate(5200, 16000), history(rate(1140, 4000), rate(5280, 16000)));
    expect(small?.p).toBeLessThan(0.001);
    expect(small?.size).toBeCloseTo(0.045, 10);
    expect(small?.flag).toBeNull();
  });

  test('fewer than 15 deals in the last quarter, or 40 before, leave it unsaid', () => {
    expect(driftOf(AT_LEAST, rate(71, 224), history(rate(0, 14), rate(86, 222)))).toBeNull();
    expect(driftOf(AT_LEAST, rate(71, 224), history(rate(0, 15), rate(35, 39)))).toBeNull();
    expect(driftOf(AT_LEAST, rate(71, 224), history(rate(0, 15), rate(20, 40)))?.flag).toBe('adverse');
  });

  test('deals that come in pairs of one account are worth about half as many, rule G3', () => {
    // 36 accounts with both deals won and 76 with both lost: design effect 2.018.
    const units = { units: { x: 72, n: 224 }, clusters: 112, squares: { nn: 448, xn: 144, xx: 144 } };
    const past = history(rate(8, 56), rate(86, 222));
    const alone = driftOf(AT_LEAST, rate(72, 224), past);
    const paired = driftOf(AT_LEAST, { ...rate(72, 224), accounts: { units } }, past);
    const half = driftOf(AT_LEAST, rate(72, 224), history(rate(8 / 2.018, 56 / 2.018), rate(86 / 2.018, 222 / 2.018)));
    expect(paired?.change).toBe(alone?.change);
    expect(paired?.now).toEqual({ estimate: 8 / 56, x: 8, n: 56 });
    expect(paired?.interval?.[0]).toBeCloseTo(half?.interval?.[0] ?? Number.NaN, 3);
    expect(paired?.p).toBeGreaterThan(alone?.p ?? 1);
    expect(paired?.seen_from).toBeGreaterThan(alone?.seen_from ?? 1);
  });

  test('no deal at all in the last quarter is no drift', () => {
    expect(driftOf(AT_LEAST, rate(71, 224), history(rate(0, 0), rate(86, 222)))).toBeNull();
  });
});

describe('which way is away from the claim, rule M3', () => {
  const fell = history(rate(10, 60), rate(96, 240));
  const rose = history(rate(36, 60), rate(96, 240));

  test('at most: a rise', () => {
    expect(driftOf(AT_MOST, rate(60, 240), rose)).toMatchObject({ direction: 'adverse', adverse: 'higher' });
    expect(driftOf(AT_MOST, rate(60, 240), fell)?.direction).toBe('favourable');
  });

  test('a range: out of it on either side, and back into it', () => {
    expect(driftOf(BETWEEN, rate(96, 240), fell)).toMatchObject({ direction: 'adverse', adverse: 'lower' });
    expect(driftOf(BETWEEN, rate(96, 240), rose)).toMatchObject({ direction: 'adverse', adverse: 'higher' });
    const within = history(rate(20, 60), rate(110, 240));
    expect(driftOf(BETWEEN, rate(96, 240), within)?.direction).toBe('none');
    const back = history(rate(24, 60), rate(168, 240));
    expect(driftOf(BETWEEN, rate(96, 240), back)?.direction).toBe('favourable');
  });

  test('a range pays for the choice of its side: twice the p of a claim with one end', () => {
    const one = driftOf({ measure: 'win_rate', at_least: 0.3 }, rate(96, 240), fell);
    expect(driftOf(BETWEEN, rate(96, 240), fell)?.p).toBeCloseTo(2 * (one?.p ?? Number.NaN), 12);
  });

  test('the top category loses share, or what should not be on top gains it', () => {
    const past = history(categories(10, { CEO: 50 }), categories(120, { CEO: 120 }));
    const top: Claim = { measure: 'top_category', field: 'role', value: 'CFO', among: 'closed' };
    expect(driftOf(top, categories(140, { CEO: 100 }), past)).toMatchObject({
      direction: 'adverse',
      unit: 'share',
      now: { x: 10, n: 60 },
      before: { x: 120, n: 240 },
    });
    expect(driftOf({ ...top, is: false }, categories(100, { CEO: 140 }), past)?.direction).toBe('favourable');
  });

  test('an order of rates: the lead shrinks, or turns', () => {
    const order: Claim = { measure: 'win_rate_order', direction: 'higher' };
    const past = history(
      twoRates({ x: 10, n: 50 }, { x: 40, n: 100 }),
      twoRates({ x: 120, n: 200 }, { x: 120, n: 400 }),
    );
    const drift = driftOf(order, twoRates({ x: 120, n: 200 }, { x: 120, n: 400 }), past);
    // From 30 points ahead to 20 points behind.
    expect(drift?.now.estimate).toBeCloseTo(-0.2, 12);
    expect(drift?.before.estimate).toBeCloseTo(0.3, 12);
    expect(drift).toMatchObject({ direction: 'adverse', flag: 'adverse', unit: 'points' });
    expect(
      driftOf({ ...order, direction: 'lower' }, twoRates({ x: 120, n: 200 }, { x: 120, n: 400 }), past),
    ).toMatchObject({ direction: 'favourable', flag: 'favourable' });
  });

  test('a ratio that stays while both rates fall has not drifted', () => {
    const twice: Claim = { measure: 'win_rate_ratio', at_least: 2 };
    const window = twoRates({ x: 80, n: 200 }, { x: 80, n: 400 });
    const bothFell = history(twoRates({ x: 10, n: 50 }, { x: 10, n: 100 }), window);
    expect(driftOf(twice, window, bothFell)).toMatchObject({ change: 0, direction: 'none' });
    const gone = history(twoRates({ x: 12, n: 60 }, { x: 48, n: 120 }), window);
    expect(driftOf(twice, window, gone)).toMatchObject({ unit: 'ratio', size: 0.75, flag: 'adverse' });
  });

  test('the best value of a field against the one that decided over the window', () => {
    const best: Claim = { measure: 'best_segment', field: 'industry', value: 'Retail', is: 'best' };
    const window = segments({ x: 90, n: 150 }, { Health: { x: 45, n: 150 }, Software: { x: 20, n: 150 } });
    const past = history(
      segments({ x: 6, n: 30 }, { Health: { x: 18, n: 30 }, Software: { x: 1, n: 30 } }),
      segments({ x: 90, n: 150 }, { Health: { x: 45, n: 150 }, Software: { x: 20, n: 150 } }),
    );
    const drift = driftOf(best, window, past);
    expect(drift?.before.estimate).toBeCloseTo(0.3, 12);
    expect(drift?.now.estimate).toBeCloseTo(-0.4, 12);
    expect(drift?.flag).toBe('adverse');
  });
});

describe('lengths and amounts, rule M1', () => {
  test('deals that take half as long again are slower by log-rank, and measured by their medians', () => {
    const claim: Claim = { measure: 'time_to_close', at_most: 90 };
    const window = spells(Object.fromEntries(steps(20, 80, 61).map((day) => [day, 4])));
    const past = history(
      spells(Object.fromEntries(steps(60, 120, 31).map((day) => [day, 1]))),
      spells(Object.fromEntries(steps(20, 80, 61).map((day) => [day, 2]))),
    );
    const drift = driftOf(claim, window, past);
    expect(drift?.now.estimate).toBe(90);
    expect(drift?.before.estimate).toBe(50);
    expect(drift).toMatchObject({ unit: 'days', flag: 'adverse', interval: null, size: 0.8 });
  });

  test('a median that is not reached counts for as long as the longest deal in sight', () => {
    const claim: Claim = { measure: 'time_to_close', at_most: 60 };
    const window = spells(Object.fromEntries(steps(20, 60, 41).map((day) => [day, 4])));
    const before = spells(Object.fromEntries(steps(20, 60, 41).map((day) => [day, 2])));
    const still = history(spells({ 50: 4 }, { 80: 26 }), before);
    expect(driftOf(claim, window, still)).toMatchObject({ change: 40, size: 1, flag: 'adverse' });
    const early = history(spells({ 10: 4 }, { 30: 26 }), before);
    expect(driftOf(claim, window, early)).toBeNull();
  });

  test('amounts a third smaller: medians, with the shift of the whole as their likely range', () => {
    const claim: Claim = { measure: 'deal_size', at_least: 20_000 };
    const past = history(amounts(steps(15_000, 25_000, 21)), amounts(steps(25_000, 35_000, 81)));
    const drift = driftOf(claim, amounts(steps(20_000, 40_000, 100)), past);
    expect(drift).toMatchObject({ unit: 'money', change: -10_000, flag: 'adverse' });
    expect(drift?.size).toBeCloseTo(1 / 3, 12);
    expect(drift?.interval?.[0]).toBeLessThan(-10_000);
    expect(drift?.interval?.[1]).toBeGreaterThan(-12_500);
  });

  test('a clear change below a fifth is not flagged, one of a fifth is', () => {
    const claim: Claim = { measure: 'time_to_win', at_most: 100 };
    const before = wins(steps(90, 110, 201));
    const slower = (days: number) => driftOf(claim, before, history(wins(steps(days - 10, days + 10, 101)), before));
    expect(slower(119)).toMatchObject({ direction: 'adverse', flag: null });
    expect(slower(120)).toMatchObject({ direction: 'adverse', flag: 'adverse' });
  });

  test('an order of lengths: the lead of one group over the other is gone', () => {
    const claim: Claim = { measure: 'duration_order', direction: 'lower' };
    const ahead = twoSamples(steps(20, 40, 60), steps(60, 80, 60));
    const level = twoSamples(steps(60, 80, 20), steps(60, 80, 20));
    expect(driftOf(claim, ahead, history(level, ahead))).toMatchObject({ flag: 'adverse', unit: 'days', change: 40 });
    expect(driftOf(claim, ahead, history(ahead, ahead))).toMatchObject({ flag: null, change: 0 });
  });
});

describe('a slow fall, rule M2', () => {
  // 12, 9, 6 and 3 of 30: Cochran–Armitage z = -2.828427, one-sided p = 0.002339.
  const quarters = [12, 9, 6, 3].map((x) => rate(x, 30));

  test('four quarters of eight deals and more are a trend, and the smaller p counts twice', () => {
    const drift = driftOf(AT_LEAST, rate(30, 120), history(rate(3, 30), rate(27, 90), { quarters }));
    expect(drift?.p).toBeCloseTo(2 * 0.0023389, 6);
    expect(drift?.flag).toBe('adverse');
  });

  test('a fall over quarters too small to be compared one by one is still seen', () => {
    const few = [8, 7, 6, 5, 4, 3, 2, 1].map((x) => rate(x, 9));
    const drift = driftOf(AT_LEAST, rate(10, 36), history(rate(1, 9), rate(14, 36), { quarters: few }));
    expect(drift).toMatchObject({ flag: 'adverse', seen_from: null });
  });

  test('three quarters, or a last one of seven deals, are none', () => {
    const three = history(rate(3, 14), rate(27, 90), { quarters: quarters.slice(1) });
    expect(driftOf(AT_LEAST, rate(30, 120), three)).toBeNull();
    const small = history(rate(0, 7), rate(27, 90), { quarters: [...quarters, rate(0, 7)] });
    expect(driftOf(AT_LEAST, rate(30, 120), small)).toBeNull();
  });

  test('of more than eight quarters the oldest are left out', () => {
    const steady = [6, 6, 6, 6, 6, 6, 6, 6].map((x) => rate(x, 30));
    const past = history(rate(6, 14), rate(24, 120), { quarters: [rate(30, 30), rate(30, 30), ...steady] });
    expect(driftOf(AT_LEAST, rate(30, 120), past)).toMatchObject({ p: 1, flag: null });
  });

  test('medians fall where ever fewer deals reach the stated value', () => {
    const claim: Claim = { measure: 'deal_size', at_least: 100 };
    const of = (above: number) => amounts([...Array(above).fill(115), ...Array(10 - above).fill(55)]);
    const past = history(of(1), amounts([...steps(110, 120, 25), ...steps(50, 60, 15)]), {
      quarters: [9, 7, 5, 3, 1].map(of),
    });
    expect(driftOf(claim, amounts(steps(90, 120, 60)), past)?.flag).toBe('adverse');
  });
});

describe('over the whole review, rule M4', () => {
  const mild = history(rate(8, 60), rate(67, 240));
  const steady = history(rate(15, 60), rate(60, 240));
  const judged = (pasts: readonly (History | null)[]) =>
    judgeAll(
      pasts.map((past, index) => item(AT_LEAST, rate(75, 240), `a-${index}`, { history: past })),
      SETTINGS,
      YEAR,
    );

  test('one fall is flagged alone and not among twenty that did not move', () => {
    expect(judged([mild])[0]?.drift?.flag).toBe('adverse');
    const among = judged([mild, ...Array.from({ length: 19 }, () => steady)]);
    expect(among[0]?.drift?.p).toBe(judged([mild])[0]?.drift?.p);
    expect(among[0]?.drift?.p_adjusted).toBeCloseTo(Math.min(1, 20 * (among[0]?.drift?.p ?? 0)), 12);
    expect(among[0]?.drift?.flag).toBeNull();
  });

  test('assumptions without a past are no part of the family', () => {
    expect(judged([mild, ...Array.from({ length: 19 }, () => null)])[0]?.drift?.flag).toBe('adverse');
  });

  test('the family of drifts and that of contradictions do not touch', () => {
    const p = judgeAll([item(AT_LEAST, rate(30, 240))], SETTINGS, YEAR)[0]?.p_adjusted;
    const withPasts = judgeAll(
      [
        item(AT_LEAST, rate(30, 240), 'a-1', { history: mild }),
        ...Array.from({ length: 9 }, (_, index) => item(AT_LEAST, rate(120, 240), `b-${index}`, { history: mild })),
      ],
      SETTINGS,
      YEAR,
    );
    const without = judgeAll(
      [
        item(AT_LEAST, rate(30, 240), 'a-1', {}),
        ...Array.from({ length: 9 }, (_, index) => item(AT_LEAST, rate(120, 240), `b-${index}`, {})),
      ],
      SETTINGS,
      YEAR,
    );
    expect(withPasts[0]?.p_adjusted).toBe(without[0]?.p_adjusted);
    expect(p).toBeLessThan(without[0]?.p_adjusted ?? 0);
  });

  test('the constants come from the settings', () => {
    const lenient = { ...SETTINGS, method: { ...METHOD, drift: { ...METHOD.drift, points: 0.5 } } };
    expect(verdictOn(AT_LEAST, rate(75, 240), lenient, { history: mild }).drift?.flag).toBeNull();
    const strict = { ...SETTINGS, method: { ...METHOD, drift: { ...METHOD.drift, now: 61 } } };
    expect(verdictOn(AT_LEAST, rate(75, 240), strict, { history: mild }).drift).toBeNull();
  });

  test('the quarters that are compared are named', () => {
    expect(judged([mild])[0]?.drift).toMatchObject({ quarter: LAST, before_quarters: [LAST - 4, LAST - 1] });
  });
});
