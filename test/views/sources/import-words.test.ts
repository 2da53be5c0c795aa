import { describe, expect, test } from 'vitest';
import type { IncomingFile } from '../../../src/state/imports/incoming.ts';
import type { OutcomeMove } from '../../../src/tables/changed-deals.ts';
import type { ImportComparison } from '../../../src/tables/preview-import.ts';
import {
  countsTold,
  fieldsTold,
  inWeight,
  moveTold,
  readAsWords,
  rowsTold,
  sizeTold,
  warnings,
} from '../../../src/views/sources/incoming/import-words.ts';

const NO_ROWS = { new: 0, changed: 0, unchanged: 0, older: 0, repeated: 0, copies: 0 };
const comparison = (rows: Partial<typeof NO_ROWS>, rest: Partial<ImportComparison> = {}): ImportComparison => ({
  rows: { ...NO_ROWS, ...rows },
  set_aside: 0,
  problems: [],
  days: [],
  is_named: true,
  fields: [],
  moves: [],
  stages: [],
  vanished: null,
  lacks: [],
  ...rest,
});

const FILE: IncomingFile = {
  name: 'q2.csv',
  stored: { name: 'q2.csv', size: 1, sha256: 'a', imported_at: 0, decisions: {} },
  same_as: null,
  planned: null,
  table: 'deals',
  before: null,
  replaceable: null,
  other_columns: null,
  comparison: null,
};

describe('what an import would do', () => {
  test('is told as a sum of rows, leaving out what is none', () => {
    expect(rowsTold(comparison({ new: 1, changed: 3, unchanged: 1200 }, { set_aside: 1 }))).toBe(
      '1,205 rows = 1 new + 3 changed + 1,200 unchanged + 1 set aside',
    );
    expect(rowsTold(comparison({ older: 1, repeated: 1, copies: 2 }))).toBe(
      '4 rows = 1 older than what is here + 1 further row of the same deal + 2 exact copies',
    );
    expect(rowsTold(comparison({}))).toBe('no rows');
  });

  test('names the columns that change most and counts the others', () => {
    const fields = ['stage', 'close_date', 'amount'].map((field, index) => ({ field, deals: 3 - index }));
    expect(fieldsTold(fields)).toBe('What changes: stage in 3 rows, close date in 2, amount in 1.');
    const many = Array.from({ length: 9 }, (_, index) => ({ field: `Field ${index}`, deals: 1 }));
    expect(fieldsTold(many)).toMatch(/^What changes: Field 0 in 1 row, .*, 3 other columns\.$/);
    expect(fieldsTold([])).toBeNull();
  });

  test('puts deals that were decided otherwise before those that were decided at all', () => {
    const move = (from: OutcomeMove['from'], to: OutcomeMove['to'], deals: number) => ({ from, to, deals, first: [] });
    const moves = [move('open', 'won', 40), move('won', 'lost', 1), move('lost', 'won', 2), move('open', 'lost', 50)];
    expect(inWeight(moves).map(moveTold)).toEqual([
      '2 deals were lost and are won now',
      '1 deal was won and is lost now',
      '50 deals were open and are lost now',
      '40 deals were open and are won now',
    ]);
  });

  test('warns of other columns, of columns that lack, and of what it takes the place of', () => {
    const other_columns = { file: 'q2.csv', added: ['Value'], gone: ['Amount', 'Region'] };
    const lacking = comparison({}, { lacks: ['amount', 'lead_source'] });
    expect(warnings({ ...FILE, other_columns, comparison: lacking })).toEqual([
      'q2.csv is here with other columns: Value is new, Amount and Region are gone. What was decided about it is not applied.',
      'It has no column for amount and lead source: deals that it brings anew will have nothing there.',
    ]);
    const replaceable = { file: 'q2.csv', asked: false };
    expect(warnings({ ...FILE, replaceable, comparison: comparison({}) })).toEqual([
      'It takes the place of q2.csv: every deal of that file is in this one.',
    ]);
    expect(warnings(FILE)).toEqual([]);
  });
});

describe('what was imported', () => {
  test('is told in a line', () => {
    const rows = { new: 12, changed: 3, unchanged: 0, older: 0, repeated: 0, set_aside: 2, vanished: 5 };
    expect(countsTold(rows)).toBe('12 new, 3 changed, 2 set aside, 5 gone since');
    expect(countsTold({ ...rows, new: 0, changed: 0, set_aside: 0, vanished: 0 })).toBe('no rows');
  });

  test('says as which file it was read, and when', () => {
    const read_as = { file: 'q1.csv', on: '2026-08-03' };
    expect(readAsWords(read_as, 'q2.csv')).toBe('Read as last time, on 3 Aug 2026: as q1.csv');
    expect(readAsWords(read_as, 'q1.csv')).toBe('Read as last time, on 3 Aug 2026');
  });

  test('has a size that people read', () => {
    expect([0, 1, 999, 1000, 48_211, 1_234_567, 250_000_000].map(sizeTold)).toEqual([
      '0 bytes',
      '1 byte',
      '999 bytes',
      '1.0 KB',
      '48 KB',
      '1.2 MB',
      '250 MB',
    ]);
  });
});
