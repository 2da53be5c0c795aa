import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import type { Reading } from '../../src/model/import-plan.ts';
import { sumLeftOut } from '../../src/tables/left-out.ts';
import type { FileToLoad } from '../../src/tables/load-file.ts';
import { buildWarehouse, type SourceFile } from '../../src/tables/warehouse.ts';
import { fileOf, placeByName } from '../support/file-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

const MOMENT: Reading = { kind: 'date', order: 'ymd', formats: ['%Y-%m-%d %H:%M'] };

/** Deals of id, outcome and amount, with a moment of modification where one is given. */
function deals(name: string, rows: readonly (readonly (string | number | null)[])[]): FileToLoad {
  const withMoment = rows.some((row) => row.length > 3);
  const headers = ['opportunity_id', 'outcome', 'amount', ...(withMoment ? ['Last Modified Date'] : [])];
  return fileOf(name, headers, rows, {
    mapped: ['opportunity_id', 'outcome', 'amount'],
    readings: { 'Last Modified Date': MOMENT },
  });
}

async function build(...given: readonly (FileToLoad | SourceFile)[]) {
  const sources = given.map((file) => ('file' in file ? file : { file, table: 'deals' as const }));
  const { files, deals: count } = await buildWarehouse(engine, sources, placeByName, null);
  for (const [index, { rows, set_aside, left_out }] of files.entries()) {
    expect(rows + set_aside.length + sumLeftOut(left_out)).toBe(sources[index]?.file.plan.records);
  }
  const counted = await engine.rows('SELECT * FROM deals');
  expect(counted).toHaveLength(count);
  return { files, ids: counted.map((row) => `${row.opportunity_id} ${row.outcome} ${row.amount}`).sort() };
}

test('the file that was imported last says what a deal is now, whatever the files are called', async () => {
  const first = deals('b.csv', [
    ['1', 'open', 10],
    ['2', 'lost', 20],
    ['3', 'won', 30],
  ]);
  const second = deals('a.csv', [
    ['4', 'open', 40],
    ['1', 'won', 11],
    ['3', 'won', 30],
  ]);
  const { files, ids } = await build(first, second);
  expect(ids).toEqual(['1 won 11', '2 lost 20', '3 won 30', '4 open 40']);
  expect(files.map(({ rows, left_out }) => [rows, left_out.replaced])).toEqual([
    [1, 2],
    [3, 0],
  ]);
  expect((await build(second, first)).ids).toEqual(['1 open 10', '2 lost 20', '3 won 30', '4 open 40']);
});

test('where both versions say when they were modified the newer one counts, to the minute, and a tie goes to the later file', async () => {
  const first = deals('q1.csv', [
    ['1', 'won', 10, '2026-03-01 09:31'],
    ['2', 'open', 20, '2026-03-01 09:30'],
    ['3', 'open', 30, '2026-03-01 09:30'],
  ]);
  const second = deals('q2.csv', [
    ['1', 'open', 11, '2026-03-01 09:30'],
    ['2', 'lost', 21, '2026-03-02 08:00'],
    ['3', 'lost', 31, '2026-03-01 09:30'],
  ]);
  const { files, ids } = await build(first, second);
  expect(ids).toEqual(['1 won 10', '2 lost 21', '3 lost 31']);
  expect(files.map(({ left_out }) => left_out.replaced)).toEqual([2, 1]);
});

test('where one version does not say when it was modified, the later file counts', async () => {
  const first = deals('q1.csv', [
    ['1', 'won', 10, '2026-03-01 09:30'],
    ['2', 'won', 20, '2026-03-01 09:30'],
  ]);
  const bare = deals('q2.csv', [['1', 'lost', 11]]);
  const blank = deals('q3.csv', [
    ['2', 'lost', 21, null],
    ['9', 'won', 90, '2026-01-01 00:00'],
  ]);
  expect((await build(first, bare, blank)).ids).toEqual(['1 lost 11', '2 lost 21', '9 won 90']);
});

test('a day that could be a month orders nothing: the later file counts while the question is open', async () => {
  const asked = (file: FileToLoad): FileToLoad => ({
    ...file,
    plan: { ...file.plan, questions: [{ about: 'Last Modified Date', why: 'Day or month?', options: ['dmy', 'mdy'] }] },
  });
  const newer = deals('q1.csv', [['1', 'won', 10, '2026-05-01 00:00']]);
  const older = deals('q2.csv', [['1', 'lost', 11, '2026-04-01 00:00']]);
  expect((await build(newer, older)).ids).toEqual(['1 won 10']);
  expect((await build(newer, asked(older))).ids).toEqual(['1 lost 11']);
});

test('the same id twice in one file is set aside with its reason; earlier files are left out without one', async () => {
  const first = deals('q1.csv', [
    ['1', 'open', 10],
    ['1', 'lost', 11],
  ]);
  const second = deals('q2.csv', [
    ['1', 'won', 12, '2026-03-02 00:00'],
    ['1', 'open', 13, '2026-03-01 00:00'],
    ['2', 'won', 20, '2026-03-01 00:00'],
  ]);
  const { files, ids } = await build(first, second);
  expect(ids).toEqual(['1 won 12', '2 won 20']);
  expect(files.map(({ left_out }) => left_out.replaced)).toEqual([1, 0]);
  expect(files.flatMap(({ set_aside }) => set_aside.map(({ line, reason }) => [line, reason]))).toEqual([
    [2, 'Another row with the same id follows; the last one counts.'],
    [3, 'Another row of the same deal was modified later; that one counts.'],
  ]);
});

test('rows without an id are told apart by nothing until a person says by what', async () => {
  const headers = ['account', 'name', 'created_date', 'outcome', 'amount'];
  const rows = (outcome: string) => [
    ['Acme', 'Renewal', '2026-01-05', outcome, 10],
    [' ACME ', 'renewal', '2026-01-05', outcome, 11],
    ['Acme', 'Pilot', '2026-01-05', outcome, 12],
    ['Acme', null, '2026-01-05', outcome, 13],
  ];
  const [first, second] = [fileOf('q1.csv', headers, rows('open')), fileOf('q2.csv', headers, rows('won'))];
  const outcomes = async () =>
    (await engine.rows('SELECT outcome, amount FROM deals ORDER BY ALL')).map((row) => `${row.outcome} ${row.amount}`);
  await build(first, second);
  expect(await outcomes()).toHaveLength(8);
  const told_apart_by = ['account', 'name', 'created_date'];
  const table = 'deals' as const;
  const { files } = await build({ file: first, table, told_apart_by }, { file: second, table, told_apart_by });
  expect(await outcomes()).toEqual(['open 13', 'won 11', 'won 12', 'won 13']);
  expect(files.map(({ rows: left, set_aside, left_out }) => [left, set_aside.length, left_out.replaced])).toEqual([
    [1, 1, 2],
    [3, 1, 0],
  ]);
});

test('ids that differ in case alone are different deals', async () => {
  const { ids } = await build(deals('q1.csv', [['00aB', 'won', 1]]), deals('q2.csv', [['00Ab', 'lost', 2]]));
  expect(ids).toEqual(['00Ab lost 2', '00aB won 1']);
});
