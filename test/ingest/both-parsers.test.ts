import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { identifier, literal } from '../../src/engine/sql-text.ts';
import { type PlannedFile, planFile } from '../../src/ingest/plan-file.ts';
import { crmFile } from './crm-table.ts';
import { write, writtenTable } from './written-table.ts';

const runs = Number(process.env.PROPERTY_RUNS ?? 60);
const folder = new URL('../../../shared/cases/hostile/', import.meta.url);

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

async function byDatabase({ plan, body }: PlannedFile): Promise<string[][]> {
  const file = await engine.openFile(body.blob);
  const names = plan.columns.map(({ index }) => `c${index}`);
  const columns = names.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');
  const newline = body.newline === 'crlf' ? '\\r\\n' : '\\n';
  const rows = await engine.rows(
    `SELECT ${names.map(identifier).join(', ')} FROM read_csv(${literal(file.path)}, auto_detect = false, header = false,
     skip = ${body.skip_lines}, delim = ${literal(body.delimiter)}, quote = '"', escape = '"', new_line = ${literal(newline)},
     nullstr = '', null_padding = false, columns = {${columns}})`,
  );
  await file.close();
  return rows.map((row) => names.map((name) => String(row[name] ?? '')));
}

async function byOtherParser({ body }: PlannedFile): Promise<string[][]> {
  const text = await body.blob.text();
  const newline = body.newline === 'crlf' ? '\r\n' : '\n';
  const { data } = Papa.parse<string[]>(text, { delimiter: body.delimiter, quoteChar: '"', newline });
  if (/[\r\n]$/.test(text)) data.pop();
  return data.slice(body.skip_lines);
}

async function agree(planned: PlannedFile): Promise<void> {
  if (planned.body.records === 0) return;
  expect(await byDatabase(planned)).toEqual(await byOtherParser(planned));
}

test('database and parser read the same cells from the body of any pipeline', async () => {
  const property = fc.asyncProperty(crmFile, async ({ blob }) => agree(await planFile(blob, 'deals.csv')));
  await fc.assert(property, { numRuns: runs, seed: 2 });
});

test('database and parser read the same cells from the body of any table', async () => {
  const property = fc.asyncProperty(writtenTable, async (table) => agree(await planFile(write(table), 'table.csv')));
  await fc.assert(property, { numRuns: runs, seed: 2 });
});

test.skipIf(!existsSync(folder))('database and parser read the same cells from the body of hostile files', async () => {
  for (const name of readdirSync(folder).filter((file) => /\.[ct]sv$/.test(file))) {
    await agree(await planFile(new Blob([readFileSync(new URL(name, folder))]), name));
  }
});
