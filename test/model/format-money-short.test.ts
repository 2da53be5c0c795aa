import { expect, test } from 'vitest';
import { formatMoneyShort } from '../../src/model/format.ts';

test('an amount in a line of figures keeps two or three digits', () => {
  expect(formatMoneyShort(3_705_500, 'USD')).toBe('$3.7M');
  expect(formatMoneyShort(840_000, 'EUR')).toBe('€840K');
  expect(formatMoneyShort(455_321, 'USD')).toBe('$455K');
  expect(formatMoneyShort(12_400, 'USD')).toBe('$12.4K');
  expect(formatMoneyShort(62, 'USD')).toBe('$62');
  expect(formatMoneyShort(0, 'USD')).toBe('$0');
});

test('a currency that is no code follows the amount, and none is no symbol', () => {
  expect(formatMoneyShort(1_250_000, 'kr.')).toBe('1.3M kr.');
  expect(formatMoneyShort(9_600_000)).toBe('9.6M');
  expect(formatMoneyShort(-9_600_000)).toBe('−9.6M');
});
