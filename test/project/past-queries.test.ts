import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetQueries, pastQueries, rememberQuery } from '../../src/project/past-queries.ts';

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

const AT = '2026-08-03T09:00:00.000Z';
const texts = () => pastQueries().map(({ sql }) => sql);

test('the newest query comes first, and one that is run again comes first again', () => {
  for (const sql of ['FROM deals', 'FROM people', 'FROM deals']) rememberQuery(sql, AT);
  expect(pastQueries()).toEqual([
    { sql: 'FROM deals', at: AT },
    { sql: 'FROM people', at: AT },
  ]);
});

test('fifty are kept, and none that is longer than a person writes', () => {
  for (let number = 1; number <= 60; number++) rememberQuery(`SELECT ${number}`, AT);
  expect(texts()).toHaveLength(50);
  expect(texts()[0]).toBe('SELECT 60');
  expect(rememberQuery(`SELECT ${'1, '.repeat(10_000)} 1`, AT)).toHaveLength(50);
  expect(texts()[0]).toBe('SELECT 60');
});

test('forgotten is forgotten', () => {
  rememberQuery('FROM deals', AT);
  forgetQueries();
  expect([pastQueries(), kept.size]).toEqual([[], 0]);
});

test('what somebody else put there is no query', () => {
  for (const text of ['{', 'null', '"FROM deals"', '[1, null, {"sql": 2, "at": "now"}]']) {
    kept.set('persona-proof.queries', text);
    expect(pastQueries()).toEqual([]);
  }
});

test('where the browser closes its storage to the page, nothing is kept and nothing breaks', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(rememberQuery('FROM deals', AT)).toEqual([{ sql: 'FROM deals', at: AT }]);
  expect(pastQueries()).toEqual([]);
  expect(forgetQueries).not.toThrow();
});
