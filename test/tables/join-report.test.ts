import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { joinReport, type LinkCounts } from '../../src/tables/join-report.ts';
import { buildWarehouse, type SourceFile } from '../../src/tables/warehouse.ts';
import { fileOf, placeByName } from '../support/file-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

async function report(...sources: readonly SourceFile[]): Promise<LinkCounts[]> {
  return joinReport(engine, await buildWarehouse(engine, sources, placeByName, null));
}

const between = (links: readonly LinkCounts[], from: string, to: string) =>
  links.find((link) => link.from === from && (link.lookup ?? link.to) === to);

const deals = (rows: readonly (readonly (string | null)[])[], headers = ['opportunity_id', 'outcome', 'account']) => ({
  file: fileOf('deals.csv', headers, rows),
  table: 'deals' as const,
});

const lookup = (name: string, key: string, rows: readonly (readonly (string | null)[])[]) => ({
  file: fileOf(name, [key, 'Industry'], rows, { table: 'lookup', mapped: [] }),
  table: 'lookup' as const,
  lookup: { key, joins: 'account' },
});

const FOUR = deals([
  ['1', 'won', 'Acme'],
  ['2', 'lost', 'Acme'],
  ['3', 'lost', 'Bolt'],
  ['4', 'open', null],
]);

describe('counts of a link', () => {
  test('rows that name a deal, those that find it, orphans of both directions and the rows of one deal', async () => {
    const people = {
      file: fileOf(
        'people.csv',
        ['person_id', 'opportunity_id'],
        [
          ['a', '1'],
          ['b', '1'],
          ['c', '1'],
          ['d', '2'],
          ['e', '9'],
          ['f', null],
        ],
        { table: 'people' },
      ),
      table: 'people' as const,
    };
    const link = between(await report(FOUR, people), 'people', 'deals');
    expect(link).toEqual({
      from: 'people',
      to: 'deals',
      lookup: null,
      by: 'opportunity_id',
      files: ['people.csv'],
      rows: 6,
      with_key: 5,
      matched: 4,
      orphans: 1,
      targets: 4,
      unreached: 2,
      most: 3,
      median: 2,
      repeated_keys: 0,
      samples: [{ value: '9', rows: 1 }],
      near_misses: [],
    });
  });

  test('only lost deals are missed in the list of lost deals', async () => {
    const losses = {
      file: fileOf('losses.csv', ['opportunity_id', 'loss_reason'], [['2', 'Price']], { table: 'losses' }),
      table: 'losses' as const,
    };
    const link = between(await report(FOUR, losses), 'losses', 'deals');
    expect([link?.matched, link?.targets, link?.unreached]).toEqual([1, 2, 1]);
  });

  test('deals and a lookup: keys that stand there twice, and rows that no deal names', async () => {
    const accounts = lookup('accounts.csv', 'Account', [
      ['acme ', 'Retail'],
      ['ACME', 'Media'],
      ['Cole', 'Media'],
    ]);
    const link = between(await report(FOUR, accounts), 'deals', 'accounts.csv');
    expect(link).toMatchObject({ by: 'account', rows: 4, with_key: 3, matched: 2, orphans: 1 });
    expect(link).toMatchObject({ targets: 2, unreached: 1, most: 2, median: 2, repeated_keys: 1 });
    expect(link?.samples).toEqual([{ value: 'Bolt', rows: 1 }]);
  });

  test('touches, people and campaigns, by the id or the name of the campaign', async () => {
    const links = await report(
      FOUR,
      {
        file: fileOf('people.csv', ['person_id', 'opportunity_id'], [['a', '1']], { table: 'people' }),
        table: 'people',
      },
      {
        file: fileOf(
          'campaigns.csv',
          ['campaign_id', 'name'],
          [
            ['100', 'Spring Fair'],
            ['101', 'Webinar'],
          ],
          { table: 'campaigns' },
        ),
        table: 'campaigns',
      },
      {
        file: fileOf(
          'touches.csv',
          ['person_id', 'campaign'],
          [
            ['a', '100'],
            ['a', 'spring fair'],
            ['b', 'Springfair'],
          ],
          { table: 'touches' },
        ),
        table: 'touches',
      },
    );
    expect(links.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'people deals',
      'touches people',
      'touches campaigns',
    ]);
    expect(between(links, 'touches', 'people')).toMatchObject({ matched: 2, orphans: 1, most: 2 });
    const campaigns = between(links, 'touches', 'campaigns');
    expect(campaigns).toMatchObject({ matched: 2, orphans: 1, targets: 2, unreached: 1, most: 2 });
    expect(campaigns?.near_misses.map(({ value, meant }) => [value, meant])).toEqual([['Springfair', 'Spring Fair']]);
  });

  test('nothing is reported where there are no deals, nor where a file has no key', async () => {
    const people = fileOf('people.csv', ['person_id'], [['a']], { table: 'people' });
    expect(await report({ file: people, table: 'people' })).toEqual([]);
    expect(await report(FOUR, { file: people, table: 'people' })).toEqual([]);
  });
});

describe('near misses', () => {
  const offered = async (named: readonly (string | null)[], there: readonly string[]) => {
    const links = await report(
      deals(named.map((account, index) => [`D${index}`, 'won', account])),
      lookup(
        'accounts.csv',
        'Account',
        there.map((account) => [account, 'Retail']),
      ),
    );
    return between(links, 'deals', 'accounts.csv')?.near_misses.map(({ value, meant, rows, differs }) => [
      value,
      meant,
      rows,
      differs,
    ]);
  };

  test('case, spaces, punctuation and accents do not count, most rows first', async () => {
    expect(
      await offered(['GTXPro', 'gtx-pro', 'GTXPro', 'Cafe Noir', 'Acme', null, ' '], ['GTX Pro', 'Café-Noir', 'Acme']),
    ).toEqual([
      ['GTXPro', 'GTX Pro', 2, 'in-spelling'],
      ['Cafe Noir', 'Café-Noir', 1, 'in-spelling'],
      ['gtx-pro', 'GTX Pro', 1, 'in-spelling'],
    ]);
  });

  test('one letter more, less, other or exchanged counts as a slip in words of six letters and more', async () => {
    const there = ['technology', 'Bolt', 'Harbour', 'Mercury'];
    expect(await offered(['technolgy', 'Bold', 'Harbor', 'Mrecury', 'technical'], there)).toEqual([
      ['Harbor', 'Harbour', 1, 'by-a-letter'],
      ['Mrecury', 'Mercury', 1, 'by-a-letter'],
      ['technolgy', 'technology', 1, 'by-a-letter'],
    ]);
  });

  test('what could mean two things is not offered, nor what differs in a digit', async () => {
    expect(await offered(['Northern'], ['Norther', 'Northerna'])).toEqual([]);
    expect(await offered(['A B-C'], ['ABC', 'A.B.C'])).toEqual([]);
    expect(await offered(['Region 12', 'Region12'], ['Region 13', 'Region 14'])).toEqual([]);
    expect(await offered(['Region12'], ['Region 12', 'Region 14', 'Coastal', 'Inland'])).toEqual([
      ['Region12', 'Region 12', 1, 'in-spelling'],
    ]);
  });

  test('ids differ in one letter and are not offered; ids that case alone tells apart are left alone altogether', async () => {
    const ids = ['00Q5gA1', '00Q5gB2', '00Q5gC3'];
    expect(await offered(['00Q5hA1', '00q5-ga1'], ids)).toEqual([['00q5-ga1', '00Q5gA1', 1, 'in-spelling']]);
    expect(await offered(['00q5-ga1'], [...ids, '00Q5Ga1'])).toEqual([]);
  });

  test('each names the files in which it stands, and reading it as meant finds the row', async () => {
    const headers = ['opportunity_id', 'outcome', 'account'];
    const source = (name: string, id: string, account: string): SourceFile => ({
      file: fileOf(name, headers, [[id, 'won', account]]),
      table: 'deals',
    });
    const accounts = lookup('accounts.csv', 'Account', [['GTX Pro', 'Retail']]);
    const files = [source('q1.csv', '1', 'GTX Pro'), source('q2.csv', '2', 'GTXPro'), source('q3.csv', '3', 'GTXPro')];
    const link = between(await report(...files, accounts), 'deals', 'accounts.csv');
    expect(link?.near_misses).toEqual([
      { value: 'GTXPro', meant: 'GTX Pro', rows: 2, differs: 'in-spelling', files: ['q2.csv', 'q3.csv'] },
    ]);
    const read = files.map((file, index) =>
      index === 0 ? file : { ...file, values: { account: { GTXPro: 'GTX Pro' } } },
    );
    const after = between(await report(...read, accounts), 'deals', 'accounts.csv');
    expect([after?.matched, after?.orphans, after?.near_misses]).toEqual([3, 0, []]);
  });

  test('a lookup joined by the header of a mapped column follows what a label map makes of it', async () => {
    const file = fileOf('deals.csv', ['opportunity_id', 'outcome', 'Product line'], [['1', 'won', 'GTXPro']], {
      mapped: ['opportunity_id', 'outcome'],
    });
    const mapped = {
      ...file,
      plan: {
        ...file.plan,
        columns: file.plan.columns.map((column) =>
          column.header === 'Product line' ? { ...column, maps_to: 'product' } : column,
        ),
      },
    };
    const products: SourceFile = {
      file: fileOf('products.csv', ['Name', 'Series'], [['GTX Pro', 'GTX']], { table: 'lookup', mapped: [] }),
      table: 'lookup',
      lookup: { key: 'Name', joins: 'Product line' },
    };
    const before = await report({ file: mapped, table: 'deals' }, products);
    expect(before[0]).toMatchObject({ by: 'product', matched: 0 });
    const after = await report({ file: mapped, table: 'deals', values: { product: { GTXPro: 'GTX Pro' } } }, products);
    expect(after[0]).toMatchObject({ by: 'product', matched: 1 });
  });
});
