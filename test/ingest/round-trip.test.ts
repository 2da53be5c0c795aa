import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { type PlannedFile, planFile } from '../../src/ingest/plan-file.ts';
import { crmFile } from './crm-table.ts';
import { write, writtenTable } from './written-table.ts';

const runs = Number(process.env.PROPERTY_RUNS ?? 200);
// One seed, so that the same tables are tried until someone asks for others.
const seed = Number(process.env.PROPERTY_SEED ?? 1);

async function cellsOf({ body }: PlannedFile): Promise<string[][]> {
  const newline = body.newline === 'crlf' ? '\r\n' : '\n';
  const text = await body.blob.text();
  const { data } = Papa.parse<string[]>(text, { delimiter: body.delimiter, quoteChar: '"', newline });
  if (/[\r\n]$/.test(text)) data.pop();
  return data.slice(body.skip_lines);
}

test('a table comes back as it was written, whatever delimiter, quotes, line ends, encoding, preamble and footer', async () => {
  await fc.assert(
    fc.asyncProperty(writtenTable, async (table) => {
      const planned = await planFile(write(table), 'table.csv');
      expect(planned.plan.error).toBeNull();
      expect(planned.plan.set_aside).toEqual([]);
      expect(planned.plan.columns.map(({ name }) => name)).toEqual(table.header);
      expect(await cellsOf(planned)).toEqual(table.rows);
    }),
    { numRuns: runs, seed },
  );
});

test('a pipeline comes back cell by cell from whatever program wrote it', async () => {
  await fc.assert(
    fc.asyncProperty(crmFile, async (file) => {
      const planned = await planFile(file.blob, 'deals.csv');
      expect(planned.plan.columns.map(({ name }) => name)).toEqual(file.header);
      expect(await cellsOf(planned)).toEqual(file.rows);
      expect(planned.plan.set_aside).toEqual([]);
      expect(planned.plan.lines.footer + planned.plan.lines.blank).toBe(file.footer);
    }),
    { numRuns: runs, seed },
  );
});

test('one sign too many costs at most the rows it touches', async () => {
  const signs = fc.constantFrom('"', ',', ';', "'", '\\', '"\n', ',"');
  const place = fc.double({ min: 0, max: 0.999, noNaN: true });
  const plain = crmFile.filter(
    ({ rows, how }) => rows.length > 3 && how.encoding === 'utf-8' && (how.quotes === 'needed' || how.quotes === 'all'),
  );
  await fc.assert(
    fc.asyncProperty(plain, place, signs, async (file, where, sign) => {
      const text = await file.blob.text();
      const from = text.indexOf(String(file.how.newline), file.how.sep ? 8 : 0) + 1;
      const at = from + Math.floor(where * (text.length - from));
      const planned = await planFile(new Blob([text.slice(0, at), sign, text.slice(at)]), 'deals.csv');
      const before = file.rows.map((row) => JSON.stringify(row));
      const after = (await cellsOf(planned)).map((row) => JSON.stringify(row));
      expect(new Set(before.filter((row) => !after.includes(row))).size).toBeLessThanOrEqual(2);
      expect(after.filter((row) => !before.includes(row)).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: runs, seed },
  );
});

test('every line of any bytes is counted once, and nothing makes planning throw', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '"',
      ',',
      ';',
      '\n',
      '\r',
      '\r\n',
      '\t',
      "'",
      '\\',
      ' ',
      'a',
      '1',
      'Total',
      'ä',
      '\0',
      '""',
      '","',
      '|',
    ),
    fc.string({ maxLength: 6 }),
  );
  const bytes = fc.oneof(
    fc.array(piece, { maxLength: 120 }).map((pieces) => new TextEncoder().encode(pieces.join(''))),
    fc.uint8Array({ maxLength: 200 }),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (content) => {
      const { plan, body, lineOf } = await planFile(new Blob([content]), 'any.csv');
      const { lines } = plan;
      expect(lines.total).toBe(lines.preamble + lines.header + lines.data + lines.blank + lines.footer);
      expect(plan.records).toBe(body.records + plan.set_aside.length);
      if (plan.error !== null) return;
      if (plan.dialect.encoding === 'utf-8') {
        const text = new TextDecoder('utf-8').decode(content);
        expect(lines.total).toBe(text.split(/\r\n|\r|\n/).length - (/[\r\n]$/.test(text) ? 1 : 0));
      }
      for (let record = 0; record < body.records; record++) expect(lineOf(record)).toBeGreaterThan(0);
      expect(await cellsOf({ plan, body, lineOf })).toHaveLength(body.records);
    }),
    { numRuns: runs, seed },
  );
});
