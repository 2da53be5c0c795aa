import { describe, expect, test } from 'vitest';
import {
  formatCount,
  formatDays,
  formatMoney,
  formatPoints,
  formatRatio,
  formatShare,
  formatShareRange,
  formatStatedRatio,
  formatStatedShare,
} from '../../src/model/format.ts';

describe('an observed share', () => {
  test('has no decimals under 1,000 units and one from there on', () => {
    expect(formatShare(30 / 212, 212)).toBe('14%');
    expect(formatShare(183 / 999, 999)).toBe('18%');
    expect(formatShare(183 / 1000, 1000)).toBe('18.3%');
    expect(formatShare(0.5, 4000)).toBe('50.0%');
  });

  test('is never written as none when there is some, nor as all when some are missing', () => {
    expect(formatShare(1 / 400, 400)).toBe('<1%');
    expect(formatShare(399 / 400, 400)).toBe('>99%');
    expect(formatShare(1 / 40_000, 40_000)).toBe('<0.1%');
    expect(formatShare(39_999 / 40_000, 40_000)).toBe('>99.9%');
    expect(formatShare(0, 400)).toBe('0%');
    expect(formatShare(1, 400)).toBe('100%');
  });

  test('shares one percent sign in a range', () => {
    expect(formatShareRange(0.101, 0.184, 212)).toBe('10–18%');
    expect(formatShareRange(0.001, 0.184, 212)).toBe('<1% to 18%');
  });
});

test('a stated share keeps the decimals it was stated with', () => {
  expect(formatStatedShare(0.25)).toBe('25%');
  expect(formatStatedShare(0.125)).toBe('12.5%');
  expect(formatStatedShare(0.07)).toBe('7%');
});

test('differences are points, one point in the singular, with a true minus', () => {
  expect(formatPoints(0.08)).toBe('8 points');
  expect(formatPoints(0.01)).toBe('1 point');
  expect(formatPoints(-0.25)).toBe('−25 points');
  expect(formatPoints(-0.001)).toBe('0 points');
  expect(formatPoints(-0.0123, 2000)).toBe('−1.2 points');
});

test('ratios carry a decimal below 10 and an infinite one is words', () => {
  expect(formatRatio(2)).toBe('2.0×');
  expect(formatRatio(12.4)).toBe('12×');
  expect(formatRatio(Number.POSITIVE_INFINITY)).toBe('any multiple');
  expect(formatStatedRatio(1.25)).toBe('1.25×');
});

test('days keep a half and know the singular', () => {
  expect(formatDays(57)).toBe('57 days');
  expect(formatDays(57.5)).toBe('57.5 days');
  expect(formatDays(1)).toBe('1 day');
  expect(formatDays(Number.POSITIVE_INFINITY)).toBe('not reached');
});

test('money carries its currency, cents only where they matter, and survives a code that is none', () => {
  expect(formatMoney(22_700, 'USD')).toBe('$22,700');
  expect(formatMoney(1101.5, 'EUR')).toBe('€1,102');
  expect(formatMoney(12.5, 'GBP')).toBe('£12.50');
  expect(formatMoney(22_700, 'CHF')).toBe('CHF 22,700');
  expect(formatMoney(-500, 'USD')).toBe('−$500');
  expect(formatMoney(500)).toBe('500');
  expect(formatMoney(500, 'Kčs.')).toBe('500 Kčs.');
});

test('counts are grouped in thousands', () => {
  expect(formatCount(1267)).toBe('1,267');
});
