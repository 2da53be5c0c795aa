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
});

const unescapeNul = (cell: string): string => cell.replace('\\0', '\0');
