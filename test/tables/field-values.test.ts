import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { fieldValues } from '../../src/tables/field-values.ts';
import { buildWarehouse, type Warehouse } from '../../src/tables/warehouse.ts';
import { fileOf, placeByName } from '../support/file-of.ts';

let engine: Engine;
let warehouse: Warehouse;
beforeAll(async () => {
  engine = await openNodeEngine();
  const deals = fileOf(
    'pipeline.csv',
    ['opportunity_id', 'outcome', 'amount', 'close_date', 'region', 'Employees'],
    [
      ['1', 'won', '100.50', '2026-02-10', 'Europe', '1,500'],
      ['2', 'lost', '50', '2026-02-20', ' europe ', '20'],
      ['3', 'open', '', '2026-12-01', 'Asia', ''],
      ['4', 'won', '70', '', '', '900'],
    ],
    {
      mapped: ['opportunity_id', 'outcome', 'amount', 'close_date', 'region'],
      readings: { Employees: { kind: 'number', decimal: '.' } },
    },
  );
  const people = fileOf(
    'people.csv',
    ['opportunity_id', 'role'],
    [
      ['1', 'CFO'],
      ['1', 'CFO'],
      ['1', 'CIO'],
      ['2', 'cfo'],
    ],
    { table: 'people' },
  );
  warehouse = await buildWarehouse(
    engine,
    [
      { file: deals, table: 'deals' },
      { file: people, table: 'people' },
    ],
    placeByName,
    null,
  );
});
afterAll(() => engine.close());

async function valuesOf(name: string, most = 50) {
  const field = warehouse.catalog.find(name);
  if (field === undefined) throw new Error(`no ${name}`);
  return fieldValues(engine, field, most);
}

test('values that differ in case or spaces are one, most deals first', async () => {
  expect(await valuesOf('region')).toEqual({
    values: [
      { value: expect.stringMatching(/^europe$/i), deals: 2 },
      { value: 'Asia', deals: 1 },
    ],
    distinct: 2,
    filled: 3,
    deals: 4,
    range: null,
  });
});

test('a value that several people of a deal hold counts the deal once', async () => {
  const { values, filled, deals } = await valuesOf('role');
  expect(values).toEqual([
    { value: expect.stringMatching(/^cfo$/i), deals: 2 },
    { value: 'CIO', deals: 1 },
  ]);
  expect({ filled, deals }).toEqual({ filled: 2, deals: 4 });
});

test('numbers and days have a range, also where a column keeps them as text', async () => {
  expect((await valuesOf('amount')).range?.map(Number)).toEqual([50, 100.5]);
  expect((await valuesOf('close_date')).range).toEqual(['2026-02-10', '2026-12-01']);
  expect((await valuesOf('Employees')).range?.map(Number)).toEqual([20, 1500]);
});

test('no more values are listed than asked for, and all are counted', async () => {
  const { values, distinct } = await valuesOf('opportunity_id', 2);
  expect(values).toHaveLength(2);
  expect(distinct).toBe(4);
});
