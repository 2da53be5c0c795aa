import { expect, test } from 'vitest';
import { newProject, readProject, writeProject } from '../../../src/project/schema.ts';
import {
  addMarketChange,
  changeMarketChange,
  marketChangesOf,
  removeMarketChange,
} from '../../../src/state/review/market-changes.ts';

const change = (what: string, changed_on: string) => ({
  ...{ what, changed_on, kind: 'price' as const, source: 'A customer' },
});

test('changes are kept in the project file under ids of their own, the newest first', () => {
  const first = addMarketChange(newProject('P'), change('one', '2026-01-01'));
  const both = addMarketChange(first, change('two', '2026-03-01'));
  const again = addMarketChange(removeMarketChange(both, 'm-1'), change('three', '2026-02-01'));
  const read = readProject(writeProject(again));
  if (!read.ok) throw new Error(read.error);
  expect(marketChangesOf(read.project).map(({ id, what }) => [id, what])).toEqual([
    ['m-2', 'two'],
    ['m-3', 'three'],
  ]);
  const other = changeMarketChange(read.project, 'm-3', change('else', '2026-04-01'));
  expect(marketChangesOf(other).map(({ id, what }) => [id, what])).toEqual([
    ['m-3', 'else'],
    ['m-2', 'two'],
  ]);
});

test('a project without the key has none, and a kind that nobody knows is refused by name', () => {
  expect(marketChangesOf(newProject('P'))).toEqual([]);
  const odd = { ...newProject('P'), market_changes: [{ id: 'm-1', ...change('x', '2026-01-01'), kind: 'weather' }] };
  expect(readProject(JSON.stringify(odd))).toMatchObject({ ok: false, error: expect.stringContaining('regulation') });
});
