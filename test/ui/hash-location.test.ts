import { expect, test } from 'vitest';
import { readHash, scopeOf, writeHash } from '../../src/ui/hash-location.ts';

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

test('period, comparison and filters go along to another screen, and the rest of an address stays behind', () => {
  const scope = 'period=2026Q3&compare=2026Q2&f.region=EMEA&f.region=APAC';
  expect(scopeOf(`${scope}&deals=assumption&deals.persona=it`)).toBe(scope);
  expect(scopeOf('')).toBe('');
});
