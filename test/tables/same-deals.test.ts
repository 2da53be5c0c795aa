import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { sumLeftOut } from '../../src/tables/left-out.ts';
import { possibleDuplicates } from '../../src/tables/possible-duplicates.ts';
import { unnamedDeals } from '../../src/tables/told-apart.ts';
import { buildWarehouse, type SourceFile } from '../../src/tables/warehouse.ts';
import { fileOf, placeByName } from '../support/file-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

type Rows = readonly (readonly (string | number | null)[])[];

const HEADERS = ['opportunity_id', 'account', 'name', 'created_date', 'outcome', 'amount'];
const deals = (rows: Rows, choices: Partial<SourceFile> = {}, headers = HEADERS): SourceFile => ({
  file: fileOf('deals.csv', headers, rows),
  table: 'deals',
  ...choices,
});

async function built(...sources: SourceFile[]) {
  const warehouse = await buildWarehouse(engine, sources, placeByName, null);
  for (const [index, { rows, set_aside, left_out }] of warehouse.files.entries()) {
    expect(rows + set_aside.length + sumLeftOut(left_out)).toBe(sources[index]?.file.plan.records);
  }
  return warehouse;
}

describe('deals that may be one', () => {
  const alike = async (rows: Rows, headers = HEADERS) => {
    const source = deals(rows, {}, headers);
    const { files, outcome_column } = await built(source);
    const { groups, total } = await possibleDuplicates(engine, files, [source], outcome_column);
    expect(total).toBe(groups.length);
    return groups.map((group) => group.map(({ said }) => said).join(''));
  };

  test('have the same account, the same name but for case and punctuation, an equal amount, and are a week apart at most', async () => {
    expect(
      await alike([
        ['a', 'Acme', 'Renewal 2026', '2026-01-01', 'open', 100],
        ['b', ' ACME', 'renewal - 2026!', '2026-01-08', 'won', 100],
        ['c', 'Acme', 'Renewal 2026', '2026-01-16', 'open', 100],
        ['d', 'Acme', 'Renewal 2026', '2026-01-02', 'open', 101],
        ['e', 'Beta', 'Renewal 2026', '2026-01-01', 'open', 100],
        ['f', 'Acme', 'Renewals 2026', '2026-01-01', 'open', 100],
      ]),
    ).toEqual(['ab']);
  });

  test('have a name, an amount above 0 and a day on which they were created', async () => {
    expect(
      await alike([
        ['a', 'Acme', null, '2026-01-01', 'open', 100],
        ['b', 'Acme', null, '2026-01-01', 'open', 100],
        ['c', 'Beta', 'Pilot', '2026-01-01', 'open', 0],
        ['d', 'Beta', 'Pilot', '2026-01-01', 'open', 0],
        ['e', 'Gamma', 'Pilot', null, 'open', 100],
        ['f', 'Gamma', 'Pilot', null, 'open', 100],
        ['g', 'Delta', '–', '2026-01-01', 'open', 100],
        ['h', 'Delta', '–', '2026-01-01', 'open', 100],
      ]),
    ).toEqual([]);
    expect(await alike([['a', 'won']], ['opportunity_id', 'outcome'])).toEqual([]);
  });

  test('are told largest first, and a chain of days is one group', async () => {
    expect(
      await alike([
        ['a', 'Acme', 'Pilot', '2026-01-01', 'open', 100],
        ['b', 'Acme', 'Pilot', '2026-01-07', 'open', 100],
        ['c', 'Acme', 'Pilot', '2026-01-13', 'open', 100],
        ['d', 'Acme', 'Pilot', '2026-03-01', 'open', 100],
        ['e', 'Acme', 'Pilot', '2026-03-02', 'open', 100],
        ['f', 'Beta', 'Pilot', '2026-01-01', 'open', 900],
        ['g', 'Beta', 'Pilot', '2026-01-01', 'open', 900],
      ]),
    ).toEqual(['fg', 'abc', 'de']);
  });

  test('count as one where a person says so: created first, as the latest stands, and what names the other names it', async () => {
    const people: SourceFile = {
      file: fileOf(
        'people.csv',
        ['person_id', 'opportunity_id'],
        [
          ['p', 'a'],
          ['q', 'b'],
          ['r', 'c'],
        ],
        { table: 'people' },
      ),
      table: 'people',
    };
    const source = deals(
      [
        ['a', 'Acme', 'Renewal', '2026-01-01', 'open', 100],
        ['b', 'Acme', 'Renewal', '2026-01-05', 'won', 100],
        ['c', 'Beta', 'Pilot', '2026-01-01', 'lost', 50],
      ],
      { as_one: [['a', 'b', 'not here']] },
    );
    const { files, deals: count } = await built(source, people);
    expect([count, files[0]?.rows, files[0]?.left_out.as_one]).toEqual([2, 2, 1]);
    const rows = await engine.rows('SELECT opportunity_id, created_date, outcome FROM deals ORDER BY opportunity_id');
    expect(rows).toEqual([
      { opportunity_id: 'b', created_date: '2026-01-01', outcome: 'won' },
      { opportunity_id: 'c', created_date: '2026-01-01', outcome: 'lost' },
    ]);
    const named = await engine.rows('SELECT person_id, opportunity_id FROM people ORDER BY person_id');
    expect(named.map((row) => `${row.person_id}${row.opportunity_id}`)).toEqual(['pb', 'qb', 'rc']);
  });

  test('can be spoken of without an id, for as long as they say the same', async () => {
    const bare = HEADERS.slice(1);
    const rows: Rows = [
      ['Acme', 'Renewal', '2026-01-01', 'open', 100],
      ['Acme', 'renewal', '2026-01-03', 'won', 100],
    ];
    const source = deals(rows, {}, bare);
    const { files, outcome_column } = await built(source);
    const { groups } = await possibleDuplicates(engine, files, [source], outcome_column);
    const said = groups[0]?.map((deal) => deal.said) ?? [];
    expect(said).toHaveLength(2);
    expect((await built(deals(rows, { as_one: [said] }, bare))).deals).toBe(1);
    const later = rows.map((row) => row.map((cell) => (cell === 'open' ? 'lost' : cell)));
    expect((await built(deals(later, { as_one: [said] }, bare))).deals).toBe(2);
  });
});

describe('deals without an id', () => {
  const bare = ['account', 'name', 'created_date', 'outcome'];
  const unnamed = async (rows: Rows, headers = bare) => {
    const { files } = await built(deals(rows, {}, headers));
    return unnamedDeals(engine, files, ['deals.csv']);
  };

  test('are offered what could tell them apart, with the rows that would be taken for one', async () => {
    const { rows, copies, candidates } = await unnamed([
      ['Acme', 'Renewal', '2026-01-01', 'open'],
      ['Acme', 'Renewal', '2026-01-01', 'open'],
      ['acme', 'renewal ', '2026-01-01', 'won'],
      ['Acme', 'Renewal', '2026-02-01', 'won'],
      ['Beta', null, '2026-01-01', 'won'],
    ]);
    expect([rows, copies]).toEqual([5, 1]);
    expect(candidates.map(({ fields, empty, collisions }) => [fields.join('+'), empty, collisions])).toEqual([
      ['account+name+created_date', 1, 2],
      ['account+name', 1, 3],
      ['name+created_date', 1, 2],
      ['name', 1, 3],
    ]);
    expect(candidates[0]?.first).toEqual([{ values: expect.stringMatching(/renewal/i), rows: 3 }]);
  });

  test('are only those whose id is empty, where a file has ids', async () => {
    const { rows } = await unnamed(
      [
        ['1', 'Acme', 'won'],
        [null, 'Beta', 'won'],
      ],
      ['opportunity_id', 'account', 'outcome'],
    );
    expect(rows).toBe(1);
  });
});
