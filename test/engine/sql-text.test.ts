import { expect, test } from 'vitest';
import { identifier, literal } from '../../src/engine/sql-text.ts';

test('an identifier is quoted and its quotes are doubled', () => {
  expect(identifier('Deal "size"; --')).toBe('"Deal ""size""; --"');
});

test('a text is quoted and its quotes are doubled, backslashes mean nothing', () => {
  expect(literal('it\'s \\ "x"')).toBe("'it''s \\ \"x\"'");
});

test.each([
  [null, 'NULL'],
  [true, 'TRUE'],
  [false, 'FALSE'],
  [42, '42'],
  [-7, '-7'],
  [2 ** 53 - 1, '9007199254740991'],
  [0.1, '0.1::DOUBLE'],
  [1e21, '1e+21::DOUBLE'],
] as const)('%j is written %s', (value, text) => {
  expect(literal(value)).toBe(text);
});

test('NUL and numbers that are not finite are refused, not cut off', () => {
  expect(() => identifier('a\0b')).toThrow(RangeError);
  expect(() => literal('a\0b')).toThrow(RangeError);
  expect(() => literal(Number.POSITIVE_INFINITY)).toThrow(RangeError);
});
