import { expect, test } from 'vitest';
import { readHash, writeHash } from '../../src/ui/hash-location.ts';

test('a screen and its choices are read from the part of the address that is never sent', () => {
  expect(readHash('#/personas/finance-leader?period=2026Q3&f.region=EMEA')).toEqual({
    path: '/personas/finance-leader',
    search: 'period=2026Q3&f.region=EMEA',
  });
});

test('a page without a screen shows the first one', () => {
  expect(readHash('')).toEqual({ path: '/', search: '' });
  expect(readHash('#')).toEqual({ path: '/', search: '' });
});

test('a value may hold a question mark', () => {
  const place = { path: '/sources', search: 'f.name=who?' };
  expect(readHash(writeHash(place))).toEqual(place);
});
