import { describe, expect, test } from 'vitest';
import { METHOD } from '../../src/model/settings.ts';
import { lastQuarter, rateChange } from '../../src/verdicts/rate-change.ts';

const kind = (label: string, before: [number, number], now: [number, number]) => ({
  label,
  before: { x: before[0], n: before[1] },
  now: { x: now[0], n: now[1] },
});

describe('what moved a win rate', () => {
  test('other deals with the same rates within them are all mix, and the kind that became rarer bears most of it', () => {
    const told = rateChange([kind('Referral', [120, 200], [36, 60]), kind('Web', [40, 200], [68, 340])], METHOD)!;
    expect(told.change).toBeCloseTo(104 / 400 - 160 / 400, 12);
    expect(told.rate).toBeCloseTo(0, 12);
    expect(told.moved).toBe('mix');
    const [web, referral] = told.parts;
    expect([web?.label, referral?.label]).toEqual(['Web', 'Referral']);
    // 35 points fewer of what wins 60% against an average of 33%; 35 more of what wins 20%.
    expect(referral?.mix).toBeCloseTo(-0.35 * (0.6 - 0.33), 12);
    expect(web?.mix).toBeCloseTo(0.35 * (0.2 - 0.33), 12);
  });

  test('the same mix with other rates within it is all rate', () => {
    const told = rateChange([kind('A', [80, 200], [40, 200]), kind('B', [60, 200], [60, 200])], METHOD)!;
    expect([told.mix, told.moved]).toEqual([0, 'rate']);
    expect(told.parts.map(({ rate }) => rate)).toEqual([expect.closeTo(-0.1, 12), 0]);
  });

  test('a change that may as well be none is open, whatever its parts', () => {
    expect(rateChange([kind('A', [10, 30], [9, 30])], METHOD)?.moved).toBe('open');
    expect(rateChange([kind('A', [10, 30], [0, 0])], METHOD)).toBeNull();
  });

  test('rare kinds are one, and no deal is lost by that', () => {
    const kinds = Array.from({ length: 12 }, (_, at) => kind(`k${String(at).padStart(2, '0')}`, [at, 20], [at, 30]));
    const told = rateChange(kinds, METHOD)!;
    expect(told.parts.at(-1)?.label).toBe('4 others');
    expect(told.parts.reduce((sum, { now }) => sum + now.n, 0)).toBe(360);
    expect(told.parts.reduce((sum, { mix, rate }) => sum + mix + rate, 0)).toBeCloseTo(told.change, 12);
  });

  test('the last quarter is held against the four before it, and not against fewer deals than the method asks for', () => {
    const share = (x: number, n: number) => ({ x, n });
    const told = lastQuarter([share(0, 50), ...[1, 2, 3, 4].map(() => share(20, 50)), share(10, 50)], METHOD)!;
    expect([told.before, told.change]).toEqual([share(80, 200), expect.closeTo(-0.2, 12)]);
    expect(told.interval[1]).toBeLessThan(0);
    expect(lastQuarter([share(20, 50), share(5, METHOD.drift.now - 1)], METHOD)).toBeNull();
  });
});
