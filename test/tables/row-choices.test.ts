import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { sumLeftOut } from '../../src/tables/left-out.ts';
import { buildWarehouse, type SourceFile } from '../../src/tables/warehouse.ts';
import { fileOf, placeByName } from '../support/file-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

/** Deals with these ids, "!" for one whose amount cannot be read; exports of one kind have the same headers. */
const exported = (name: string, ids: string, choices: Partial<SourceFile> = {}): SourceFile => ({
  file: fileOf(
    name,
    ['opportunity_id', 'outcome', 'amount'],
    [...ids.matchAll(/(\w)(!?)/g)].map(([, id = '', bad]) => [id, 'won', bad === '!' ? 'ten' : 1]),
  ),
  table: 'deals',
  headers: 'pipeline',
  ...choices,
});

async function build(...sources: SourceFile[]) {
  const warehouse = await buildWarehouse(engine, sources, placeByName, null);
  for (const [index, { rows, set_aside, left_out }] of warehouse.files.entries()) {
    expect(rows + set_aside.length + sumLeftOut(left_out)).toBe(sources[index]?.file.plan.records);
  }
  const rows = await engine.rows('SELECT * FROM deals');
  expect(rows).toHaveLength(warehouse.deals);
  return {
    ids: rows
      .map((row) => row.opportunity_id)
      .sort()
      .join(''),
    files: warehouse.files,
  };
}

const WITHOUT = { without_vanished: true } as const;

test('deals that a later export has no more are kept until a person leaves them out', async () => {
  expect((await build(exported('q1', 'abc'), exported('q2', 'bcd'))).ids).toBe('abcd');
  const { ids, files } = await build(exported('q1', 'abc'), exported('q2', 'bcd', WITHOUT));
  expect(ids).toBe('bcd');
  expect(files.map(({ rows, left_out }) => [rows, left_out.replaced, left_out.vanished])).toEqual([
    [0, 2, 1],
    [3, 0, 0],
  ]);
});

test('only what the export before had is left out: what was kept earlier stays, and so does what comes back', async () => {
  const kept = exported('q1', 'ab');
  expect((await build(kept, exported('q2', 'bc'), exported('q3', 'c', WITHOUT))).ids).toBe('ac');
  expect((await build(kept, exported('q2', 'c', WITHOUT), exported('q3', 'ac'))).ids).toBe('ac');
});

test('a deal whose row is set aside in the later export, or that another kind of export has, has not vanished', async () => {
  expect((await build(exported('q1', 'ab'), exported('q2', 'a!c', WITHOUT))).ids).toBe('ac');
  const other = exported('emea', 'a', { headers: 'another' });
  expect((await build(exported('q1', 'ab'), other, exported('q2', 'c', WITHOUT))).ids).toBe('ac');
  expect((await build(other, exported('q2', 'c', WITHOUT))).ids).toBe('ac');
});

test('exact copies of rows of the file or of an earlier one are kept until a person leaves them out', async () => {
  const touches = (name: string, days: string, without_copies = false): SourceFile => ({
    file: fileOf(
      name,
      ['opportunity_id', 'date', 'Note'],
      [...days].map((day) => ['1', `2026-01-0${day}`, 'mail']),
      {
        table: 'touches',
        mapped: ['opportunity_id', 'date'],
      },
    ),
    table: 'touches',
    without_copies,
  });
  const built = async (...sources: SourceFile[]) => {
    const { files } = await build(exported('q1', 'a'), ...sources);
    const [row] = await engine.rows('SELECT count(*) AS n FROM touches');
    return [row?.n, ...files.slice(1).map(({ left_out }) => left_out.copies)];
  };
  expect(await built(touches('one', '1123'), touches('two', '3344'))).toEqual([8, 0, 0]);
  expect(await built(touches('one', '1123'), touches('two', '3344', true))).toEqual([5, 0, 3]);
  expect(await built(touches('one', '1123', true), touches('two', '3344'))).toEqual([7, 1, 0]);
  expect(await built(touches('one', '1123', true))).toEqual([3, 1]);
});
