import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspect } from '../../src/cli/inspect.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'inspect-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

type Json = {
  rows: { accepted: number; set_aside: number };
  lines: Record<string, number>;
  columns: Record<string, unknown>[];
  problems: { line: number }[];
  questions: { about: string }[];
  error: string | null;
};

async function run(text: string | Uint8Array, ...args: string[]) {
  const file = path.join(folder, 'deals.csv');
  writeFileSync(file, text);
  const { json, exitCode } = await inspect([file, ...args]);
  return { json: json as Json, exitCode };
}

const KEYS = 'file tool table encoding delimiter quote header_line columns lines rows problems questions error'.split(
  ' ',
);

test('the answer has its keys, its lines add up, and rows are accepted or set aside', async () => {
  const { json, exitCode } = await run('Deal ID,Stage,Amount\n1,Won,5\n2,Lost\n3,Won,ten\n4,Won,7\n5,Lost,8\n');
  expect(exitCode).toBe(0);
  expect(Object.keys(json)).toEqual(KEYS);
  expect(json).toMatchObject({
    file: 'deals.csv',
    table: 'deals',
    delimiter: ',',
    quote: '"',
    header_line: 1,
    error: null,
  });
  expect(json.columns[2]).toEqual({ header: 'Amount', maps_to: 'amount', type: 'number', date_order: null, filled: 1 });
  expect(json.lines).toEqual({ total: 6, preamble: 0, header: 1, data: 5, blank: 0, footer: 0 });
  expect(json.rows).toEqual({ accepted: 3, set_aside: 2 });
  expect(json.problems.map((problem) => problem.line)).toEqual([3, 4]);
  expect(Object.keys(json.problems[0]!)).toEqual(['line', 'column', 'value', 'reason', 'fix']);
});

test('a file without a header has numbered columns, every row, and a question', async () => {
  const { json } = await run('28/01/2018,12.5,a@b.com\n29/01/2018,13.5,c@d.com\n');
  expect(json).toMatchObject({ header_line: null, rows: { accepted: 2, set_aside: 0 } });
  expect(json.columns.map(({ header }) => header)).toEqual(['Column 1', 'Column 2', 'Column 3']);
  expect(json.columns[0]).toMatchObject({ type: 'date', date_order: 'dmy' });
  expect(json.questions.map(({ about }) => about)).toContain('header');
});

test('an unusable file exits with 2, one sentence and the whole JSON', async () => {
  const { json, exitCode } = await run(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]));
  expect(exitCode).toBe(2);
  expect(Object.keys(json)).toEqual(KEYS);
  expect(json).toMatchObject({ columns: [], rows: { accepted: 0, set_aside: 0 }, problems: [] });
  expect(json.error).toMatch(/Excel/);
});

test('a file that is not there is an unusable file', async () => {
  const { json, exitCode } = await inspect([path.join(folder, 'none.csv')]);
  expect(exitCode).toBe(2);
  expect(Object.keys(json as Json)).toEqual(KEYS);
  expect((json as Json).error).toMatch(/cannot be read/);
});

test('--table overrules the guess, and a table that does not exist is refused', async () => {
  expect((await run('Name,Industry\nA,B\n', '--table', 'people')).json).toMatchObject({ table: 'people' });
  await expect(run('Name,Industry\nA,B\n', '--table', 'customers')).rejects.toThrow(/--table/);
});
