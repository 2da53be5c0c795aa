import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { buildFacts, type FactsRequest } from '../../src/tables/facts.ts';
import { buildWarehouse } from '../../src/tables/warehouse.ts';
import { FACTS_REQUEST } from '../support/facts-request.ts';
import { fileOf, placeByName } from '../support/file-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

type Rows = Parameters<typeof fileOf>[2];

async function factsOf(headers: readonly string[], rows: Rows, request: Partial<FactsRequest> = {}) {
  const file = fileOf('deals.csv', headers, rows, { null_words: ['none'] });
  const warehouse = await buildWarehouse(engine, [{ file, table: 'deals' }], placeByName, null);
  return buildFacts(engine, warehouse.catalog, warehouse.related, { ...FACTS_REQUEST, ...request });
}

const codes = async (column: string) =>
  (await engine.rows(`SELECT ${column} AS code FROM facts ORDER BY deal`)).map(({ code }) => code);

test('spellings of one account are one cluster, the largest comes first, and a blank is none', async () => {
  const facts = await factsOf(
    ['outcome', 'account'],
    [
      ['won', 'Birch'],
      ['lost', 'Acme'],
      ['lost', ' acme '],
      ['won', 'Acme'],
      ['lost', ''],
      ['open', 'none'],
    ],
  );
  expect(facts.clusters.map(({ by, names }) => [by, names])).toEqual([['account', ['Acme', 'Birch']]]);
  expect(await codes('account')).toEqual([1, 0, 0, 0, -1, -1]);
});

test('where a file holds ids of accounts they tell accounts apart, by case as well, and names name them', async () => {
  const facts = await factsOf(
    ['outcome', 'account_id', 'account'],
    [
      ['won', '001a', 'Acme'],
      ['lost', '001A', 'Acme'],
      ['lost', '001A', 'Acme'],
      ['lost', '001b', ''],
    ],
  );
  expect(await codes('account')).toEqual([1, 0, 0, 2]);
  expect(facts.clusters[0]?.names).toEqual(['Acme', 'Acme', '001b']);
});

test('a kind of which the file knows one cluster only is left out', async () => {
  const facts = await factsOf(
    ['outcome', 'owner', 'campaign', 'close_date'],
    [
      ['won', 'Ann', 'Spring', '2026-01-05'],
      ['lost', 'Ann', 'Autumn', '2026-01-06'],
      ['lost', 'ann', '', '2026-01-06'],
    ],
  );
  expect(facts.clusters.map(({ by }) => by)).toEqual(['campaign', 'day']);
});

test('conditions and counted fields that read the same words are known', async () => {
  const facts = await factsOf(
    ['outcome', 'owner', 'region'],
    [
      ['won', 'Ann', 'EMEA'],
      ['lost', 'Bo', 'APAC'],
    ],
    {
      conditions: [{ field: 'region', in: ['EMEA'] }, { not: { field: 'Owner', in: ['Ann'] } }],
      categories: ['region', 'owner'],
    },
  );
  expect(facts.clusters).toMatchObject([{ by: 'owner', conditions: [1], fields: ['owner'] }]);
});

test('renaming and shuffling change which codes there are, and not which deals share one', async () => {
  const rows: Rows = [
    ['won', 'Acme'],
    ['lost', 'Acme'],
    ['won', 'Birch'],
    ['lost', 'Cedar'],
    ['lost', 'Birch'],
  ];
  const groups = async (given: Rows) => {
    await factsOf(['outcome', 'account'], given);
    const found = await engine.rows('SELECT count(*) AS deals FROM facts GROUP BY account ORDER BY deals');
    return found.map(({ deals }) => deals);
  };
  const names: Record<string, string> = { Acme: 'Zinc', Birch: 'Ash', Cedar: 'Mole' };
  const renamed = rows.map(([outcome, account]) => [outcome!, names[String(account)]!]);
  expect(await groups(renamed)).toEqual(await groups(rows));
  expect(await groups([...rows].reverse())).toEqual(await groups(rows));
});

test('how often a field is filled in after a win and after a loss, open deals and words for empty left out', async () => {
  const facts = await factsOf(
    ['outcome', 'primary_need', 'company_size', 'loss_reason'],
    [
      ['won', 'Close', '10', ''],
      ['won', 'none', '20', ''],
      ['lost', 'Close', '', 'Price'],
      ['lost', '', '30', 'Price'],
      ['lost', ' ', '40', ''],
      ['open', 'Close', '50', ''],
    ],
    {
      conditions: [
        { all: [{ field: 'primary_need', in: ['Close'] }, { not: { field: 'company_size', at_least: 20 } }] },
        { field: 'no such field', is_known: true },
      ],
      categories: ['loss_reason'],
    },
  );
  expect([...facts.filled.values()]).toEqual([
    { field: 'primary_need', won: { x: 1, n: 2 }, lost: { x: 1, n: 3 } },
    { field: 'company_size', won: { x: 2, n: 2 }, lost: { x: 2, n: 3 } },
    { field: 'loss_reason', won: { x: 0, n: 2 }, lost: { x: 2, n: 3 } },
  ]);
});

test('a field of people is filled in where one of the deal has it, read through `has` or straight', async () => {
  const deals = fileOf(
    'deals.csv',
    ['opportunity_id', 'outcome'],
    [
      ['1', 'won'],
      ['2', 'lost'],
      ['3', 'lost'],
    ],
  );
  const people = fileOf(
    'people.csv',
    ['opportunity_id', 'role'],
    [
      ['1', ''],
      ['1', 'CFO'],
      ['2', ''],
    ],
    { table: 'people' },
  );
  const warehouse = await buildWarehouse(
    engine,
    [
      { file: deals, table: 'deals' },
      { file: people, table: 'people' },
    ],
    placeByName,
    null,
  );
  for (const filter of [
    { field: 'role', in: ['CFO'] },
    { has: 'people' as const, where: { field: 'role', in: ['CFO'] } },
  ]) {
    const request = { ...FACTS_REQUEST, conditions: [filter] };
    const { filled } = await buildFacts(engine, warehouse.catalog, warehouse.related, request);
    expect([...filled.values()]).toEqual([{ field: 'role', won: { x: 1, n: 1 }, lost: { x: 0, n: 2 } }]);
  }
});
