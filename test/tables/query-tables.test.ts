import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { buildDealRoles } from '../../src/tables/deal-roles.ts';
import { buildDealWords } from '../../src/tables/deal-texts.ts';
import { queryTables } from '../../src/tables/query-tables.ts';
import { buildWarehouse, type SourceFile } from '../../src/tables/warehouse.ts';
import { fileOf, placeByName } from '../support/file-of.ts';
import { openFolder, projectFrom } from '../support/open-case.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

const tablesOf = async (...sources: readonly SourceFile[]) =>
  queryTables(engine, await buildWarehouse(engine, sources, placeByName, null));

const lookup = (name: string, rows: readonly (readonly (string | null)[])[]): SourceFile => ({
  file: fileOf(name, ['Account', 'Industry'], rows, { table: 'lookup', mapped: [] }),
  table: 'lookup',
  lookup: { key: 'Account', joins: 'account' },
});
const DEALS: SourceFile = {
  file: fileOf(
    'deals.csv',
    ['opportunity_id', 'outcome', 'account'],
    [
      ['1', 'won', 'Acme'],
      ['2', 'lost', 'Bolt'],
    ],
  ),
  table: 'deals',
};
const PEOPLE: SourceFile = {
  file: fileOf('people.csv', ['person_id', 'opportunity_id'], [['a', '1']], { table: 'people' }),
  table: 'people',
};

test('tables that files fill are listed with rows, types and what a deal has by its lookups', async () => {
  const tables = await tablesOf(DEALS, PEOPLE, lookup('Accounts 2026.csv', [['Acme', 'Retail']]));
  expect(tables.map(({ name, files, rows }) => [name, files, rows])).toEqual([
    ['deals', ['deals.csv'], 2],
    ['people', ['people.csv'], 1],
    ['lookup_accounts_2026', ['Accounts 2026.csv'], 1],
    ...['deal_roles', 'deal_sides', 'role_names'].map((name) => [name, [], null]),
  ]);
  expect(tables[0]?.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
    'deal BIGINT',
    'opportunity_id VARCHAR',
    'outcome_label VARCHAR',
    'account VARCHAR',
    'outcome VARCHAR',
    'Accounts 2026.Account VARCHAR',
    'Industry VARCHAR',
  ]);
  expect(tables[0]?.columns.find(({ name }) => name === 'outcome_label')?.header).toBe('outcome');
  for (const { name, rows } of tables) if (rows !== null) expect((await engine.read(`FROM ${name}`)).total).toBe(rows);
});

test('where a table came from within several files is no column of it', async () => {
  const second: SourceFile = {
    ...PEOPLE,
    file: fileOf('more.csv', ['person_id', 'opportunity_id'], [['b', '2']], { table: 'people' }),
  };
  const people = (await tablesOf(DEALS, PEOPLE, second)).find(({ name }) => name === 'people');
  expect(people).toMatchObject({ files: ['people.csv', 'more.csv'], rows: 2 });
  expect(people?.columns.map(({ name }) => name)).toEqual(['person_id', 'opportunity_id']);
});

test('lookups of one name are told apart, names of digits stay names, and lookups that are gone leave no name behind', async () => {
  const names = async (...lookups: readonly SourceFile[]) =>
    (await tablesOf(DEALS, ...lookups)).map(({ name }) => name).filter((name) => name !== 'deals');
  const owners: SourceFile = {
    file: fileOf('ACCOUNTS.csv', ['Owner', 'Region'], [['Ann', 'EMEA']], { table: 'lookup', mapped: [] }),
    table: 'lookup',
    lookup: { key: 'Owner', joins: 'account' },
  };
  expect(await names(lookup('accounts.csv', [['Acme', 'Retail']]), owners)).toEqual([
    'lookup_accounts',
    'lookup_accounts_2',
  ]);
  expect(await names(lookup('0.csv', [['Acme', 'Retail']]))).toEqual(['lookup_file_0']);
  await expect(engine.read('FROM lookup_accounts')).rejects.toMatchObject({ kind: 'bad-sql' });
});

test('a table made of others has the columns that are listed, once it is made', async () => {
  const project = projectFrom('sample-data/project.json');
  const { warehouse } = await openFolder(engine, project, 'sample-data');
  await buildDealRoles(engine, warehouse);
  await buildDealWords(engine);
  const made = (await queryTables(engine, warehouse)).filter(({ rows }) => rows === null);
  expect(made.length).toBe(8);
  for (const { name, columns } of made) {
    const { columns: held } = await engine.read(`FROM ${name}`, { most: 1 });
    const inOrder = (each: readonly { name: string; type: string }[]) =>
      each.map((column) => `${column.name} ${column.type}`).sort();
    expect([name, inOrder(held)]).toEqual([name, inOrder(columns)]);
  }
});
