import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMA, type Grammar } from '../../src/ingest/grammar.ts';
import { scanFile } from '../../src/ingest/scan-file.ts';
import { type ScannedRecord, scanRecords } from '../../src/ingest/scan-records.ts';
import { splitRecord } from '../../src/ingest/split-record.ts';
import { write, writtenTable } from './written-table.ts';

const encoder = new TextEncoder();

function scan(text: string, grammar: Grammar = COMMA, expected = 0): ScannedRecord[] {
  const records: ScannedRecord[] = [];
  scanRecords(encoder.encode(text), grammar, { last: true, expected, visit: (record) => void records.push(record) });
  return records;
}

const shapes = (text: string, grammar?: Grammar) =>
  scan(text, grammar).map(({ line, lines, fields, flaw }) => [line, lines, fields, flaw]);

test('records, their lines and fields are counted through quotes and every line end', () => {
  expect(shapes('a,b\r\n"1\n2",3\r"x","y"\nlast,one')).toEqual([
    [1, 1, 2, null],
    [2, 2, 2, null],
    [4, 1, 2, null],
    [5, 1, 2, null],
  ]);
});

test('blank lines are blank and rows of separators are empty', () => {
  expect(scan('a,b\n\n  \n,\n"",\n').map(({ blank, empty }) => [blank, empty])).toEqual([
    [false, false],
    [true, true],
    [true, true],
    [false, true],
    [false, true],
  ]);
});

test('a quote that closes nowhere costs one line', () => {
  expect(shapes('a,b\n1,"x\n2,y\n3,z')).toEqual([
    [1, 1, 2, null],
    [2, 1, 2, 'open-quote'],
    [3, 1, 2, null],
    [4, 1, 2, null],
  ]);
});

test('text behind a closing quote costs its line, and lines above it inside the same record', () => {
  expect(shapes('"a"b,1\n"c\nd",e,"f"g\nh,i')).toEqual([
    [1, 1, 1, 'stray-quote'],
    [2, 2, 3, 'stray-quote'],
    [4, 1, 2, null],
  ]);
});

test('a backslash protects quotes and delimiters where it is the escape', () => {
  const grammar: Grammar = { ...COMMA, escape: 'backslash' };
  expect(shapes('"a\\"b",c\\,d\n', grammar)).toEqual([[1, 1, 2, null]]);
  expect(splitRecord('"a\\"b",c\\,d,C:\\new', grammar)).toEqual(['a"b', 'c,d', 'C:\\new']);
});

test('a file read in small pieces gives the records of the whole', async () => {
  const runs = Number(process.env.PROPERTY_RUNS ?? 100);
  await fc.assert(
    fc.asyncProperty(
      writtenTable.map((table) => ({ ...table, encoding: 'utf-8' as const })),
      fc.integer({ min: 8, max: 200 }),
      async (table, chunk) => {
        const file = write(table);
        const grammar = { ...COMMA, delimiter: table.delimiter };
        const whole: ScannedRecord[] = [];
        scanRecords(new Uint8Array(await file.arrayBuffer()), grammar, {
          last: true,
          visit: (record) => void whole.push(record),
        });
        const pieces: ScannedRecord[] = [];
        const options = { from: 0, line: 1, expected: 0, chunk, trusted: false };
        for await (const { records, base } of scanFile(file, grammar, options)) {
          for (const record of records) {
            const { start, end, next } = record;
            pieces.push({ ...record, start: start + base, end: end + base, next: next + base });
          }
        }
        expect(pieces).toEqual(whole);
      },
    ),
    { seed: 7, numRuns: runs },
  );
});
