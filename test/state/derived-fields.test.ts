import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { derivedName, ENDING, readDerivedName } from '../../src/model/derived-field.ts';
import { SETTINGS } from '../../src/model/settings.ts';
import { CodedFields } from '../../src/state/fields/coded-fields.ts';
import { buildWarehouse, type SourceFile } from '../../src/tables/warehouse.ts';
import { fileOf, placeByName } from '../support/file-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

type Row = readonly [outcome: string, reason: string | null, competitor: string | null];

const listed = fileOf(
  'losses.csv',
  ['opportunity_id', 'reason_primary', 'interview_source'],
  [
    ['1', 'Timing', 'Buyer interview'],
    ['2', 'Price', 'Rep'],
    ['3', 'Price', ''],
  ],
  { table: 'losses' },
);

async function named(name: string, rows: readonly Row[], also: SourceFile[] = []) {
  const file = fileOf(
    'deals.csv',
    ['opportunity_id', 'outcome', 'loss_reason', 'competitor'],
    rows.map((row, index) => [String(index + 1), ...row]),
    { null_words: ['n/a'] },
  );
  const warehouse = await buildWarehouse(engine, [{ file, table: 'deals' }, ...also], placeByName, null);
  const dimension = await new CodedFields(engine, warehouse).dimension(name, null, SETTINGS);
  return dimension === null ? null : Object.fromEntries(dimension.values.map(({ label, deals }) => [label, deals]));
}

describe('fields that are made of others', () => {
  test('a name is read as it was written, and no other name is', () => {
    expect(readDerivedName(derivedName('each', 'competitor'))).toEqual({ from: 'each', field: 'competitor' });
    expect(['competitor', 'deal:each', 'Voice: who', ''].map(readDerivedName)).toEqual([null, null, null, null]);
  });

  test('a loss ended as the whole words of its reason say', async () => {
    const reasons = ['Lost to Competition', 'Went dark', 'No decision maker', 'Other', 'n/a', null, 'Stalledness'];
    const rows = [['won', null, 'Acme'], ['open', 'Price', null], ...reasons.map((why) => ['lost', why, null])];
    expect(await named(ENDING, rows as unknown as Row[])).toEqual({
      Won: 1,
      'Lost to a competitor': 1,
      'No decision': 1,
      'Lost for another reason': 2,
      'Lost, reason unknown': 3,
    });
  });

  test('a competitor that is named on lost deals alone is who won them, unless nobody was chosen', async () => {
    const rows: Row[] = [
      ['won', null, null],
      ['lost', 'Price', 'Acme'],
      ['lost', 'On hold', 'Acme'],
    ];
    expect(await named(ENDING, rows)).toEqual({ Won: 1, 'Lost to a competitor': 1, 'No decision': 1 });
  });

  test('several values of one cell count one by one, and once a deal', async () => {
    const rows: Row[] = [
      ['won', null, 'Acme; Bolt;'],
      ['lost', null, 'acme'],
      ['lost', null, 'n/a; Acme;Acme'],
    ];
    expect(await named(derivedName('each', 'competitor'), rows)).toEqual({ Acme: 3, Bolt: 1 });
  });

  test('what buyers said is told from what reps listed', async () => {
    const rows: Row[] = ['', '', ''].map(() => ['lost', null, null]);
    const ask = (from: 'voice' | 'losses' | 'listed', field = 'loss_reason') =>
      named(derivedName(from, field), rows, [{ file: listed, table: 'losses' }]);
    expect(await ask('voice')).toEqual({ Timing: 1 });
    expect(await ask('losses')).toEqual({ Price: 2 });
    expect(await ask('listed')).toEqual({ Price: 2, Timing: 1 });
    expect(await ask('voice', 'stage_lost')).toBeNull();
    expect(await named(derivedName('voice', 'loss_reason'), rows)).toBeNull();
  });
});
