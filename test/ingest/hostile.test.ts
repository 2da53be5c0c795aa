import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type PlannedFile, planFile } from '../../src/ingest/plan-file.ts';

type Case = {
  file: string;
  expected: {
    rows?: number;
    columns?: number;
    header?: string[] | null;
    first_row?: string[] | null;
    ragged?: { data_row: number; fields: number }[];
    records?: Record<string, string>[] | Record<string, string>;
    outcome?: string;
  };
  dialect?: { delimiter: string; quote: string | null; escape: string | null };
};

const folder = new URL('../../../shared/cases/hostile/', import.meta.url);
const cases: Case[] = existsSync(folder) ? JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')).files : [];

async function plan(file: string): Promise<PlannedFile> {
  return planFile(new Blob([readFileSync(new URL(file, folder))]), file);
}

/** The records of the body by the other parser, without its header. */
async function cellsOf({ body }: PlannedFile): Promise<string[][]> {
  const text = await body.blob.text();
  const { data } = Papa.parse<string[]>(text, { delimiter: body.delimiter, quoteChar: '"', skipEmptyLines: true });
  return data.slice(body.skip_lines);
}

/** Accepted and set-aside rows in the order of the file. */
async function rowsOf(planned: PlannedFile): Promise<readonly string[][]> {
  const accepted = (await cellsOf(planned)).map((cells, index) => ({ line: planned.lineOf(index), cells }));
  const others = planned.plan.set_aside.map(({ line, original }) => ({ line, cells: [...original] }));
  return [...accepted, ...others].sort((one, other) => one.line - other.line).map(({ cells }) => cells);
}

describe.skipIf(cases.length === 0)('files that break importers', () => {
  test('the corpus has 46 of them', () => expect(cases).toHaveLength(46));

  test.each(cases)('$file', async ({ file, expected, dialect }) => {
    const planned = await plan(file);
    const { plan: found } = planned;
    const { lines } = found;
    expect(lines.total).toBe(lines.preamble + lines.header + lines.data + lines.blank + lines.footer);
    expect(planned.body.records + found.set_aside.length).toBe(found.records);
    if (expected.outcome !== undefined) {
      expect(found.error).toMatch(expected.outcome.includes('empty') ? /empty/ : /Excel/);
      return;
    }
    expect(found.error).toBeNull();
    expect(found.records).toBe(expected.rows);
    expect(found.columns).toHaveLength(expected.columns!);
    if (expected.header !== undefined) {
      const raw = expected.header === null ? found.columns.map(() => null) : expected.header;
      expect(found.columns.map(({ header }) => header)).toEqual(raw);
      expect(found.header_line === null).toBe(expected.header === null);
    }
    if (dialect !== undefined) {
      expect(found.dialect.delimiter).toBe(dialect.delimiter);
      expect(found.dialect.quote).toBe(dialect.quote);
      expect(found.dialect.escape === '\\').toBe(dialect.escape === '\\');
    }
    const rows = await rowsOf(planned);
    expect(rows).toHaveLength(found.records);
    if (expected.first_row) {
      expect(rows[0]!.map((cell) => cell.slice(0, 80))).toEqual(expected.first_row.map((cell) => unescapeNul(cell)));
    }
    for (const { data_row, fields } of expected.ragged ?? []) expect(rows[data_row - 1]).toHaveLength(fields);
    if (expected.ragged !== undefined) {
      const ragged = found.set_aside.filter(({ original }) => original.length !== expected.columns);
      expect(ragged).toHaveLength(expected.ragged.length);
    }
    // The truth of one file was written for CRLF inside a cell where the file itself holds LF.
    const records = Array.isArray(expected.records) ? expected.records : [];
    records.forEach((record, index) => {
      expect(rows[index]).toEqual(Object.values(record).map((cell) => cell.replaceAll('\r\n', '\n')));
    });
  });

  test.each(cases)('$file has distinct names, and a question where no header was found', async ({ file }) => {
    const { plan: found } = await plan(file);
    const names = found.columns.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain('');
    if (found.error !== null || found.header_line !== null) return;
    expect(found.columns.map(({ name }) => name)).toEqual(names.map((_, index) => `Column ${index + 1}`));
    expect(found.questions.map(({ about }) => about)).toContain('header');
  });

  const reading = async (file: string, column: number) => (await plan(file)).plan.columns[column]!.reading;

  test('5,5 and 5.555 in one column never become 55', async () => {
    expect(await reading('semicolon-comma-decimals.csv', 1)).toEqual({ kind: 'text' });
  });

  test('codes with leading zeros stay text, and the date beside them is read day first', async () => {
    expect(await reading('semicolon-leading-zero.csv', 0)).toEqual({ kind: 'text' });
    for (const column of [0, 1, 2, 3])
      expect(await reading('leading-zeros-italian.csv', column)).toEqual({ kind: 'text' });
    expect(await reading('leading-zeros-italian.csv', 6)).toMatchObject({ kind: 'date', order: 'dmy' });
  });

  test('all values of repeated headers are kept', async () => {
    const planned = await plan('duplicate-headers.csv');
    expect(planned.plan.columns.map(({ name }) => name)).toEqual(['id', 'name', 'id_2', 'age', 'id_3']);
    expect((await cellsOf(planned))[0]).toEqual(['1101', 'John', '0', '30', '001101']);
    const collision = await plan('duplicate-header-collision.csv');
    expect(collision.plan.columns.map(({ name }) => name)).toEqual(['a', 'b', 'a_2', 'a_1']);
  });

  test('backslash escapes are read', async () => {
    expect(await cellsOf(await plan('backslash-escape.csv'))).toEqual([
      ['332', 'Surname, Firstname'],
      ['123', 'foo ("foo")'],
    ]);
  });

  test('a row with text behind a quote is named and merges with no other', async () => {
    const planned = await plan('unescaped-inner-quote.csv');
    expect(planned.plan.set_aside).toMatchObject([{ line: 5, original: ['"blaaaaaaaaaaaaaa"bla', '4'] }]);
    expect((await cellsOf(planned)).map(([, second]) => second)).toEqual(['1', '2', '3', '1', '2', '3']);
  });

  test('cells that look like formulas are read as they stand', async () => {
    const cells = await cellsOf(await plan('formula-cells-deals.csv'));
    expect(cells.map(([first]) => first)).toEqual(expect.arrayContaining(['+1-555-0100', '-5% discount']));
  });
});

const unescapeNul = (cell: string): string => cell.replace('\\0', '\0');
