import { expect, test } from 'vitest';
import { newProject, readProject, writeProject } from '../../../src/project/schema.ts';
import { dropQuery, keepQuery, renameQuery } from '../../../src/state/sql/edit-queries.ts';

const EMPTY = newProject('Queries');
const LOST = { name: 'Lost by stage', sql: 'FROM deals' };
const WON = { name: 'Won', sql: "FROM deals WHERE outcome = 'won'" };
const both = keepQuery(keepQuery(EMPTY, WON), LOST);

test('saved queries stand in the order of their names and come back from the file', () => {
  expect(both.queries).toEqual([LOST, WON]);
  expect(readProject(writeProject(both))).toMatchObject({ ok: true, project: both });
});

test('a query saved under a name that is taken takes its place, and so does one that is renamed', () => {
  expect(keepQuery(both, { ...WON, sql: 'SELECT 1' }).queries).toEqual([LOST, { ...WON, sql: 'SELECT 1' }]);
  expect(renameQuery(both, 'Won', 'Lost by stage').queries).toEqual([{ ...WON, name: 'Lost by stage' }]);
  expect(renameQuery(both, 'Won', 'All wins').queries?.map(({ name }) => name)).toEqual(['All wins', 'Lost by stage']);
});

test('what changes nothing is the same project, and the last query gone leaves none', () => {
  expect(renameQuery(both, 'gone', 'other')).toBe(both);
  expect(renameQuery(both, 'Won', 'Won')).toBe(both);
  expect(dropQuery(both, 'gone')).toBe(both);
  expect(dropQuery(dropQuery(both, 'Won'), 'Lost by stage')).toEqual(EMPTY);
});

test('a file with two queries of one name is refused with their places', () => {
  const file = { ...EMPTY, queries: [WON, LOST, WON] };
  expect(readProject(JSON.stringify(file))).toMatchObject({
    ok: false,
    error: expect.stringMatching(/queries\[2\]\.name.*is "Won", which entry \[0\].*names must differ/),
  });
});
