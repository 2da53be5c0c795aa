import { describe, expect, test } from 'vitest';
import { kaplanMeier } from '../../src/stats/kaplan-meier.ts';
import { kaplanMeierMedianP } from '../../src/stats/kaplan-meier-median-p.ts';
import { kaplanMeierQuantiles } from '../../src/stats/kaplan-meier-quantiles.ts';
import { survivalQuantile } from '../../src/stats/survival-quantile.ts';
import { closed, open } from './support.ts';

describe('Kaplan–Meier', () => {
  test('closed after 10 and 30 days, open at 20: two thirds, two thirds, none', () => {
    const curve = kaplanMeier([...closed(10, 30), ...open(20)], 0.9);
    expect(curve.map(({ days, atRisk, events, censored }) => [days, atRisk, events, censored])).toEqual([
      [10, 3, 1, 0],
      [20, 2, 0, 1],
      [30, 1, 1, 0],
    ]);
    expect(curve.map((point) => point.survival)).toEqual([expect.closeTo(2 / 3, 14), expect.closeTo(2 / 3, 14), 0]);
  });

  test('a deal that is open on the day another closes still counts as at risk on it', () => {
    expect(kaplanMeier([...closed(5), ...open(5)], 0.9)[0]).toMatchObject({ atRisk: 2, events: 1, survival: 0.5 });
  });

  test('no deals, no points, and a quantile that is not reached', () => {
    expect(kaplanMeier([], 0.9)).toEqual([]);
    expect(kaplanMeierQuantiles([], [0.5])).toEqual([{ probability: 0.5, days: null, lower: null, upper: null }]);
  });
});

describe('Kaplan–Meier quantiles', () => {
  test('the curve of four closed deals is flat at one half from day 20 to 30, so the median is 25', () => {
    const [median] = kaplanMeierQuantiles(kaplanMeier(closed(10, 20, 30, 40), 0.9), [0.5]);
    expect(median).toEqual({ probability: 0.5, days: 25, lower: 10, upper: null });
  });

  test('nothing has to close for the quantile of 0, and the end of the curve takes its last flat stretch', () => {
    const curve = kaplanMeier([...closed(10), ...open(30)], 0.9);
    const [none, half] = kaplanMeierQuantiles(curve, [0, 0.5]);
    expect([none?.days, half?.days]).toEqual([0, 20]);
  });

  test('where fewer than half have closed the median is not reached', () => {
    const [median] = kaplanMeierQuantiles(kaplanMeier([...closed(10), ...open(20, 20, 20)], 0.9), [0.5]);
    expect(median?.days).toBeNull();
  });
});

describe('the test of a median', () => {
  test('S(30) = 1/4 of four closed deals is one factor of two from a half: z = log 2 · log 4 / √0.75', () => {
    const { z, pBelow, pAbove } = kaplanMeierMedianP(closed(10, 20, 30, 40), 30);
    expect(z).toBeCloseTo((Math.LN2 * Math.log(4)) / Math.sqrt(0.75), 12);
    expect(z?.toFixed(6)).toBe('1.109559');
    expect(pBelow.toFixed(6)).toBe('0.133595');
    expect(pBelow + pAbove).toBeCloseTo(1, 14);
  });

  test('where nothing has closed by the stated day, only the deals seen beyond it speak', () => {
    const spells = [...open(5, 5, 5), ...closed(40, 50), ...open(60)];
    expect(kaplanMeierMedianP(spells, 30)).toEqual({ z: null, pBelow: 1, pAbove: 1 / 8 });
    expect(kaplanMeierMedianP(open(5, 5), 30)).toEqual({ z: null, pBelow: 1, pAbove: 1 });
    expect(kaplanMeierMedianP([], 30)).toEqual({ z: null, pBelow: 1, pAbove: 1 });
  });

  test('where all closed on one day before the stated one, each of them counts one half', () => {
    expect(kaplanMeierMedianP([...open(5), ...closed(10, 10, 10)], 30)).toEqual({ z: null, pBelow: 1 / 8, pAbove: 1 });
  });

  test('where the curve has come down to nothing, it is read just before its last drop', () => {
    const spells = closed(10, 20, 30, 40);
    expect(kaplanMeierMedianP(spells, 100)).toEqual(kaplanMeierMedianP(spells, 30));
  });
});

describe('maturity', () => {
  test('of 50 deals closed after 1 to 50 days, 98% have closed on day 49', () => {
    const curve = kaplanMeier(closed(...Array.from({ length: 50 }, (_, i) => i + 1)), 0.9);
    expect(survivalQuantile(curve, 0.98)).toEqual({ days: 49, historyTooShort: false });
  });

  test('of 400 it is day 392, although the product of the fractions misses 2% by a rounding', () => {
    const curve = kaplanMeier(closed(...Array.from({ length: 400 }, (_, i) => i + 1)), 0.9);
    expect(survivalQuantile(curve, 0.98).days).toBe(392);
  });

  test('where the curve stays above the level, the last closing stands in and says so', () => {
    expect(survivalQuantile(kaplanMeier([...closed(10, 20), ...open(15, 90)], 0.9), 0.98)).toEqual({
      days: 20,
      historyTooShort: true,
    });
    expect(survivalQuantile(kaplanMeier(open(15, 90), 0.9), 0.98)).toEqual({ days: null, historyTooShort: true });
  });
});
