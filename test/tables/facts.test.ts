import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { stateOf } from '../../src/model/cell.ts';
import type { Filter } from '../../src/model/filter.ts';
import { buildFacts } from '../../src/tables/facts.ts';
import { buildWarehouse } from '../../src/tables/warehouse.ts';
import { FACTS_REQUEST } from '../support/facts-request.ts';
import { fileOf, placeByName } from '../support/file-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

const deals = fileOf(
  'pipeline.csv',
  ['opportunity_id', 'account', 'outcome', 'created_date', 'close_date', 'amount', 'buyer_role', 'Employees'],
  [
    ['1', 'Acme', 'won', '2026-01-05', '2026-02-10', '100.10', 'CFO', '200'],
    ['2', 'acme ', 'lost', '2026-01-06', '2026-02-20', '50', 'cfo ', '1,500'],
    ['3', 'Birch', 'open', '2026-03-01', '2026-12-01', '70', 'Executive Assistant', '20'],
    ['4', 'Cedar', 'won', '2026-03-02', '2026-03-01', '10', '', '30'],
    ['5', 'Dune', 'won', '2026-04-02', '2026-06-30', '', 'VP Finance', ''],
    ['6', '', 'Waiting', '2026-04-02', '', '5', 'VP, Finance', '900'],
  ],
  { mapped: ['opportunity_id', 'account', 'outcome', 'created_date', 'close_date', 'amount', 'buyer_role'] },
);
const accounts = fileOf(
  'Accounts.csv',
  ['name', 'Sector'],
  [
    ['ACME', 'Steel'],
    ['birch', 'Wood'],
    ['Acme', 'Twice'],
  ],
  {
    table: 'lookup',
    mapped: [],
  },
);

async function statesOf(filters: Filter[]) {
  const warehouse = await buildWarehouse(
    engine,
    [
      { file: deals, table: 'deals' },
      { file: accounts, table: 'lookup', lookup: { key: 'name', joins: 'account' } },
    ],
    placeByName,
    null,
  );
  const facts = await buildFacts(engine, warehouse.catalog, warehouse.related, {
    ...FACTS_REQUEST,
    conditions: filters,
    categories: ['Sector', 'buyer_role'],
  });
  const rows = await engine.rows(
    'SELECT d.opportunity_id AS id, f.cell, f.days, f.amount_minor FROM facts f JOIN deals d ON d.deal = f.deal ORDER BY d.opportunity_id',
  );
  const states = filters.map((_, index) =>
    rows.map((row) => {
      const cell = facts.cells[Number(row.cell)];
      return cell === undefined ? 'none' : stateOf(cell, index);
    }),
  );
  return { facts, rows, states, warehouse };
}

test('an empty field makes a condition unknown, and not() keeps it unknown', async () => {
  const finance: Filter = { field: 'buyer_role', in: ['CFO', 'VP Finance'] };
  const { states, facts } = await statesOf([finance, { not: finance }, { all: [] }, { any: [] }]);
  // Deal 4 closed before it was created and is in no figure.
  expect(states[0]).toEqual(['in', 'in', 'out', 'in', 'out']);
  expect(states[1]).toEqual(['out', 'out', 'in', 'out', 'in']);
  expect(states[2]).toEqual(['in', 'in', 'in', 'in', 'in']);
  expect(states[3]).toEqual(['out', 'out', 'out', 'out', 'out']);
  expect(facts.excluded).toEqual({ closed_after_as_of: 0, closed_before_created: 1 });
});

test('numbers are read out of text columns, titles by whole words, lookups by key without regard to case', async () => {
  const { states, warehouse } = await statesOf([
    { field: 'Employees', at_least: 200 },
    { field: 'buyer_role', title_matches: ['executive', 'cfo'], title_excludes: ['assistant'] },
    { field: 'buyer_role', title_matches: ['VP Finance'] },
    { field: 'Sector', in: ['steel'] },
    { field: 'sector', is_known: false },
    {
      all: [
        { field: 'Sector', in: ['Steel'] },
        { field: 'Employees', at_most: 200 },
      ],
    },
    { field: 'close_date', at_least: '2026-06-01' },
  ]);
  expect(states[0]).toEqual(['in', 'in', 'out', 'unknown', 'in']);
  expect(states[1]).toEqual(['in', 'in', 'out', 'out', 'out']);
  expect(states[2]).toEqual(['out', 'out', 'out', 'in', 'out']);
  expect(states[3]).toEqual(['in', 'in', 'out', 'unknown', 'unknown']);
  expect(states[4]).toEqual(['out', 'out', 'out', 'in', 'in']);
  expect(states[5]).toEqual(['in', 'out', 'out', 'unknown', 'out']);
  expect(states[6]).toEqual(['out', 'out', 'in', 'in', 'unknown']);
  expect(warehouse.joins).toEqual([
    {
      file: 'Accounts.csv',
      files: ['Accounts.csv'],
      key: 'name',
      joins: 'account',
      deals_with_key: 5,
      matched: 3,
      repeated_keys: 1,
      error: null,
    },
  ]);
});

test('the as-of date is the newest close of a closed deal, and open deals are cut off by it', async () => {
  const { facts, rows } = await statesOf([{ all: [] }]);
  expect(facts.as_of).toBe('2026-06-30');
  expect(rows.map((row) => row.days)).toEqual([36, 45, 121, 89, 89]);
  expect(rows.map((row) => row.amount_minor)).toEqual([10010, 5000, 7000, null, 500]);
  expect(facts.cells.map((cell) => cell.outcome).sort()).toEqual(['lost', 'open', 'unmapped', 'won', 'won']);
});

test('a field that no file has is named, and spellings that differ in case are one value', async () => {
  const { facts } = await statesOf([{ field: 'region', in: ['EMEA'] }]);
  expect([...facts.missing]).toEqual([[0, 'region']]);
  expect(facts.coded.get('buyer_role')?.labels.map(([label]) => label)).toEqual([
    'CFO',
    'Executive Assistant',
    'VP Finance',
    'VP, Finance',
  ]);
});

test('an id that comes twice counts once, by its last row, and says on which line the other stood', async () => {
  const twice = fileOf(
    'twice.csv',
    ['opportunity_id', 'outcome', 'amount'],
    [
      ['1', 'won', '10'],
      ['2', 'lost', '20'],
      ['1', 'lost', '30'],
      ['1a', 'won', '5'],
      ['1A', 'won', '6'],
    ],
  );
  const warehouse = await buildWarehouse(engine, [{ file: twice, table: 'deals' }], placeByName, null);
  expect(warehouse.deals).toBe(4);
  expect(warehouse.files[0]?.set_aside.map(({ line, value }) => [line, value])).toEqual([[2, '1']]);
  expect(await engine.rows('SELECT opportunity_id AS id, outcome FROM deals ORDER BY deal')).toEqual([
    { id: '2', outcome: 'lost' },
    { id: '1', outcome: 'lost' },
    { id: '1a', outcome: 'won' },
    { id: '1A', outcome: 'won' },
  ]);
});

test('files of one kind are one table; a row set aside is named with its own line', async () => {
  const first = fileOf(
    'a.csv',
    ['opportunity_id', 'outcome', 'amount'],
    [
      ['1', 'won', '10'],
      ['2', 'lost', 'ten'],
    ],
  );
  const second = fileOf(
    'b.csv',
    ['opportunity_id', 'outcome'],
    [
      ['1', 'lost'],
      ['3', 'open'],
    ],
  );
  const warehouse = await buildWarehouse(
    engine,
    [
      { file: first, table: 'deals' },
      { file: second, table: 'deals' },
    ],
    placeByName,
    null,
  );
  expect(
    warehouse.files.map(({ rows, set_aside, left_out }) => [
      rows,
      set_aside.map(({ line, value }) => [line, value]),
      left_out.replaced,
    ]),
  ).toEqual([
    [0, [[3, 'ten']], 1],
    [2, [], 0],
  ]);
  expect(warehouse.deals).toBe(2);
});

test('keys that differ only in case join without folding them; names join whatever their case', async () => {
  const ids = fileOf(
    'ids.csv',
    ['opportunity_id', 'outcome', 'account'],
    [
      ['006a', 'won', 'ACME'],
      ['006A', 'lost', 'Birch'],
    ],
  );
  const byId = fileOf(
    'extra.csv',
    ['id', 'size'],
    [
      ['006A', 'large'],
      ['006a', 'small'],
    ],
    { table: 'lookup', mapped: [] },
  );
  const byName = fileOf(
    'names.csv',
    ['company', 'sector'],
    [
      ['acme', 'Steel'],
      ['birch', 'Wood'],
    ],
    { table: 'lookup', mapped: [] },
  );
  await buildWarehouse(
    engine,
    [
      { file: ids, table: 'deals' },
      { file: byId, table: 'lookup', lookup: { key: 'id', joins: 'opportunity_id' } },
      { file: byName, table: 'lookup', lookup: { key: 'company', joins: 'account' } },
    ],
    placeByName,
    null,
  );
  expect(await engine.rows('SELECT opportunity_id AS id, size, sector FROM deals ORDER BY deal')).toEqual([
    { id: '006a', size: 'small', sector: 'Steel' },
    { id: '006A', size: 'large', sector: 'Wood' },
  ]);
});

test('a flag that is only true or false leaves the outcome to the stage', async () => {
  const flagged = fileOf(
    'hubspot.csv',
    ['opportunity_id', 'outcome', 'stage'],
    [
      ['1', 'true', 'won'],
      ['2', 'false', 'lost'],
      ['3', 'false', 'open'],
    ],
  );
  const warehouse = await buildWarehouse(engine, [{ file: flagged, table: 'deals' }], placeByName, null);
  expect(warehouse.outcome_labels.map(({ label, outcome }) => [label, outcome]).sort()).toEqual([
    ['lost', 'lost'],
    ['open', 'open'],
    ['won', 'won'],
  ]);
});

test('an id that a spreadsheet rounded is set aside, since it would be the id of many deals', async () => {
  const rounded = fileOf(
    'rounded.csv',
    ['opportunity_id', 'outcome'],
    [
      ['1.23E+18', 'won'],
      ['1.23E+18', 'lost'],
      ['12E4', 'won'],
    ],
  );
  const warehouse = await buildWarehouse(engine, [{ file: rounded, table: 'deals' }], placeByName, null);
  expect(warehouse.deals).toBe(1);
  expect(warehouse.files[0]?.set_aside.map(({ line, value }) => [line, value])).toEqual([
    [2, '1.23E+18'],
    [3, '1.23E+18'],
  ]);
});
