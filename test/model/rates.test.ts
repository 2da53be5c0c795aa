import { expect, test } from 'vitest';
import { decimalText, ratesOf, tableOf } from '../../src/model/rates.ts';

test('rates are in order: by currency, then the newest first, and what holds from the beginning last', () => {
  const rates = ratesOf([
    { currency: 'usd ', rate: 0.9 },
    { currency: 'GBP', from: '2026-01-01', rate: 1.2 },
    { currency: 'GBP', rate: 1.1 },
    { currency: 'GBP', from: '2026-04-01', rate: 1.3 },
  ]);
  expect(rates.map(({ currency, from, rate }) => [currency, from, rate])).toEqual([
    ['GBP', '2026-04-01', 1.3],
    ['GBP', '2026-01-01', 1.2],
    ['GBP', null, 1.1],
    ['USD', null, 0.9],
  ]);
});

test('a table is written by currency alone where no day is stated, and reads back as the same rates', () => {
  expect(tableOf([])).toBeUndefined();
  expect(tableOf(ratesOf({ EUR: 1.08, GBP: 1.27 }))).toEqual({ EUR: 1.08, GBP: 1.27 });
  const dated = ratesOf([
    { currency: 'EUR', from: '2026-01-01', rate: 1.1 },
    { currency: 'EUR', rate: 1 },
  ]);
  expect(ratesOf(tableOf(dated))).toEqual(dated);
});

test('a rate is written digit by digit, however small', () => {
  expect([1.08, 155.27, 1, 0.0000613, 1e-7, 5.123e-7].map(decimalText)).toEqual([
    '1.08',
    '155.27',
    '1',
    '0.0000613',
    '0.000000100000',
    '0.000000512300',
  ]);
});
