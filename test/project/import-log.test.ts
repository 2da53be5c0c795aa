import { expect, test } from 'vitest';
import type { ImportEntry } from '../../src/project/import-log.ts';
import { newProject, readProject, writeProject } from '../../src/project/schema.ts';
import { fixture, read } from './sample-project.ts';

const ENTRY: ImportEntry = {
  at: '2026-07-02T08:30:00.000Z',
  file: 'q3.csv',
  size: 10,
  sha256: '0'.repeat(64),
  headers: 'f'.repeat(64),
  table: 'deals',
  rows: { new: 1, changed: 0, unchanged: 0, older: 0, repeated: 0, set_aside: 0, vanished: 0 },
};

const fileWith = (entry: Record<string, unknown>): string =>
  JSON.stringify({ kind: 'persona-proof-project', version: 1, imports: [{ ...ENTRY, ...entry }] });

test('the log of imports is read and written with its order kept', () => {
  const project = {
    ...newProject('x'),
    imports: [ENTRY, { ...ENTRY, file: 'a.csv', read_as: { file: 'q3.csv', on: '2026-07-02' } }],
  };
  expect(read(writeProject(project)).imports).toEqual(project.imports);
  expect(fixture().imports?.map(({ file }) => file)).toEqual(['emea Q3.csv', 'cover letter.csv']);
});

test('a project without a log is one that was written before there was any', () => {
  const written = writeProject(newProject('x'));
  expect(written).not.toContain('imports');
  expect(read(written).imports).toBeUndefined();
});

test.each([
  [{ at: '3 Aug 2026' }, 'imports[0].at', 'a moment in UTC'],
  [{ at: '2026-13-03T14:05:00Z' }, 'imports[0].at', 'a moment in UTC'],
  [{ sha256: 'ABC' }, 'imports[0].sha256', 'SHA-256'],
  [{ headers: '' }, 'imports[0].headers', 'SHA-256'],
  [{ size: -1 }, 'imports[0].size', '0'],
  [{ rows: { ...ENTRY.rows, new: 1.5 } }, 'imports[0].rows.new', 'whole number'],
  [{ rows: { ...ENTRY.rows, lost: 1 } }, 'imports[0].rows', '"lost"'],
  [{ read_as: { file: 'q2.csv', on: 'yesterday' } }, 'imports[0].read_as.on', 'YYYY-MM-DD'],
])('an entry that cannot be is refused by its place: %o', (change, place, words) => {
  const reading = readProject(fileWith(change));
  expect(reading.ok ? '' : reading.error).toContain(place);
  expect(reading.ok ? '' : reading.error).toContain(words);
});
