import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { previewImport } from '../../src/tables/preview-import.ts';
import { buildWarehouse, type SourceFile } from '../../src/tables/warehouse.ts';
import { fileOf, placeByName } from '../support/file-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

type Rows = readonly (readonly (string | number | null)[])[];

const HEADERS = ['opportunity_id', 'account', 'outcome', 'amount'];
const deals = (name: string, rows: Rows, headers = HEADERS): SourceFile => ({
  file: fileOf(name, headers, rows),
  table: 'deals',
  headers: headers.join(),
});

const NOTHING = { new: 0, changed: 0, unchanged: 0, older: 0, repeated: 0, copies: 0 };

async function preview(
  present: readonly SourceFile[],
  incoming: readonly SourceFile[],
  before: string | null = present.at(-1)?.file.plan.file ?? null,
) {
  const warehouse = await buildWarehouse(engine, present, placeByName, null);
  const count = async () => (await engine.rows('SELECT count(*) AS n, sum(hash(d)) AS h FROM deals_rows d'))[0];
  const standing = await count();
  const comparisons = await previewImport(
    engine,
    { warehouse, choices: present, place: placeByName },
    incoming.map((source) => ({ ...source, before })),
  );
  expect(await count()).toEqual(standing);
  const left = await engine.rows(
    "SELECT table_name FROM duckdb_tables() WHERE table_name LIKE '%import%' OR table_name LIKE 'incoming%'",
  );
  expect(left).toEqual([]);
  for (const [index, { rows, set_aside }] of comparisons.entries()) {
    const sum = Object.values(rows).reduce((all, each) => all + each, set_aside);
    expect(sum).toBe(incoming[index]?.file.plan.records);
  }
  return comparisons;
}

const Q1 = deals('q1.csv', [
  ['1', 'Acme', 'open', 10],
  ['2', 'Beta', 'lost', 20],
  ['3', 'Gamma', 'won', 30],
  ['4', 'Delta', 'won', 40],
  ['5', 'Omega', 'open', 50],
  ['6', 'Sigma', 'lost', 60],
]);

describe('what an import would do is told before it is done', () => {
  test('rows by kind, columns by how often they change, outcomes that move, and deals that are gone', async () => {
    const [told] = await preview(
      [Q1],
      [
        deals('q2.csv', [
          ['7', 'Kappa', 'open', 70],
          ['1', 'Acme', 'won', 11],
          ['2', 'Beta', 'won', 20],
          ['3', 'Gamma', 'won', 30],
          ['4', 'Delta', 'lost', 40],
          ['7', 'Kappa', 'open', 71],
          ['8', 'Lambda', 'open', 'ten'],
        ]),
      ],
    );
    expect(told?.rows).toEqual({ ...NOTHING, new: 1, changed: 3, unchanged: 1, repeated: 1 });
    expect(told?.set_aside).toBe(1);
    expect(told?.fields).toEqual([
      { field: 'outcome', deals: 3 },
      { field: 'amount', deals: 1 },
    ]);
    expect(told?.moves.map(({ from, to, deals: count }) => `${count} ${from} to ${to}`).sort()).toEqual([
      '1 lost to won',
      '1 open to won',
      '1 won to lost',
    ]);
    expect(told?.moves.find(({ from }) => from === 'lost')?.first).toEqual([
      { id: '2', title: 'Beta', was: 'lost', is: 'won', amount: 20 },
    ]);
    expect(told?.vanished?.rows).toBe(2);
    expect(told?.vanished?.first.map(({ id, title, was }) => [id, title, was])).toEqual([
      ['6', 'Sigma', 'lost'],
      ['5', 'Omega', 'open'],
    ]);
  });

  test('a deal whose new row is set aside has not vanished', async () => {
    const [told] = await preview(
      [Q1],
      [
        deals('q2.csv', [
          ['1', 'Acme', 'open', 'ten'],
          ['2', 'Beta', 'lost', 20],
        ]),
      ],
    );
    expect(told?.rows).toEqual({ ...NOTHING, unchanged: 1 });
    expect(told?.vanished?.first.map(({ id }) => id)).toEqual(['6', '5', '4', '3']);
  });

  test('of several exports the last of the same kind is the one before, also where later files have its deals', async () => {
    const later = deals('emea.csv', [['5', 'Omega', 'won', 50]], [...HEADERS.slice(0, 3), 'amount_actual']);
    const [told] = await preview([Q1, later], [deals('q2.csv', [['1', 'Acme', 'open', 10]])], 'q1.csv');
    expect(told?.vanished?.rows).toBe(5);
    expect(told?.rows).toEqual({ ...NOTHING, unchanged: 1 });
  });

  test('a version that was modified earlier than what is there changes nothing', async () => {
    const reading = { kind: 'date', order: 'ymd', formats: ['%Y-%m-%d'] } as const;
    const dated = (name: string, rows: Rows): SourceFile => ({
      file: fileOf(name, [...HEADERS, 'Modified On'], rows, { mapped: HEADERS, readings: { 'Modified On': reading } }),
      table: 'deals',
    });
    const [told] = await preview(
      [
        dated('q1.csv', [
          ['1', 'Acme', 'won', 10, '2026-03-01'],
          ['2', 'Beta', 'won', 20, '2026-03-01'],
          ['3', 'Gamma', 'won', 30, '2026-03-01'],
        ]),
      ],
      [
        dated('q0.csv', [
          ['1', 'Acme', 'open', 10, '2026-02-01'],
          ['2', 'Beta', 'won', 20, '2026-04-01'],
          ['3', 'Gamma', 'lost', 30, '2026-04-01'],
        ]),
      ],
    );
    expect(told?.rows).toEqual({ ...NOTHING, older: 1, unchanged: 1, changed: 1 });
    expect(told?.moves.map(({ from, to }) => `${from} ${to}`)).toEqual(['won lost']);
  });

  test('files that come together are compared with each other too', async () => {
    const [first, second] = await preview(
      [Q1],
      [
        deals('q2.csv', [
          ['1', 'Acme', 'won', 10],
          ['9', 'Tau', 'open', 90],
        ]),
        deals('q3.csv', [
          ['1', 'Acme', 'won', 10],
          ['9', 'Tau', 'won', 90],
          ['10', 'Phi', 'open', 100],
        ]),
      ],
    );
    expect(first?.rows).toEqual({ ...NOTHING, new: 1, changed: 1 });
    expect(second?.rows).toEqual({ ...NOTHING, new: 1, changed: 1, unchanged: 1 });
  });

  test('columns that a file lacks are named, as its versions have nothing to say in them', async () => {
    const [told] = await preview([Q1], [deals('q2.csv', [['1', 'won']], ['opportunity_id', 'outcome'])]);
    expect(told?.lacks).toEqual(['account', 'amount']);
  });
});

describe('rows that no id tells apart', () => {
  const BARE = ['account', 'name', 'created_date', 'outcome', 'amount'];
  const bare = (name: string, rows: Rows, told_apart_by?: string[]): SourceFile => ({
    ...deals(name, rows, BARE),
    ...(told_apart_by && { told_apart_by }),
  });
  const rows: Rows = [
    ['Acme', 'Renewal', '2026-01-05', 'open', 10],
    ['Acme', 'Renewal', '2026-01-05', 'open', 10],
    ['Beta', null, '2026-01-06', 'won', 20],
  ];
  const next: Rows = [
    ['Acme', 'Renewal', '2026-01-05', 'won', 10],
    ['Beta', null, '2026-01-06', 'won', 20],
    ['Gamma', 'Pilot', '2026-02-01', 'open', 30],
    ['Gamma', 'Pilot', '2026-02-01', 'open', 30],
  ];

  test('are new, or exact copies of what is there or in the file', async () => {
    const [told] = await preview([bare('q1.csv', rows)], [bare('q2.csv', next)]);
    expect(told?.is_named).toBe(false);
    expect(told?.rows).toEqual({ ...NOTHING, new: 2, copies: 2 });
    expect(told?.vanished?.rows).toBe(2);
  });

  test('are versions of each other once a person has said what tells them apart', async () => {
    const by = ['account', 'name', 'created_date'];
    const [told] = await preview([bare('q1.csv', rows, by)], [bare('q2.csv', next, by)]);
    expect(told?.is_named).toBe(true);
    expect(told?.rows).toEqual({ ...NOTHING, changed: 1, new: 1, repeated: 1, copies: 1 });
    expect(told?.moves.map(({ from, to, first }) => [from, to, first[0]?.id])).toEqual([
      ['open', 'won', 'acme renewal 2026-01-05'],
    ]);
  });
});

test('a lookup is compared by its key with the file that it would replace', async () => {
  const accounts = (name: string, given: Rows): SourceFile => ({
    file: fileOf(name, ['Account', 'Industry'], given, { table: 'lookup', mapped: [] }),
    table: 'lookup',
    lookup: { key: 'Account', joins: 'account' },
  });
  const [told] = await preview(
    [
      Q1,
      accounts('accounts.csv', [
        ['Acme', 'Retail'],
        ['Beta', 'Health'],
        ['Gamma', 'Energy'],
      ]),
    ],
    [
      accounts('accounts.csv', [
        ['Acme', 'Media'],
        ['Beta', 'Health'],
        ['Delta', 'Retail'],
      ]),
    ],
  );
  expect(told?.rows).toEqual({ ...NOTHING, new: 1, changed: 1, unchanged: 1 });
  expect(told?.vanished?.first.map(({ id }) => id)).toEqual(['Gamma']);
});
