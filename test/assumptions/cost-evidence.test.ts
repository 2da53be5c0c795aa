import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Settings } from '../../src/model/settings.ts';
import { askSmall } from '../support/ask-small.ts';
import { fileOf } from '../support/file-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

const DEALS = ['opportunity_id', 'outcome', 'created_date', 'close_date', 'campaign', 'buyer_role'];
const deals = fileOf('deals.csv', DEALS, [
  ['1', 'won', '2026-01-02', '2026-02-01', 'Search Q1', 'CFO'],
  ['2', 'won', '2026-01-03', '2026-04-02', ' search q1 ', 'CTO'],
  ['3', 'won', '2026-01-04', '2026-05-01', 'C-2', 'CFO'],
  ['4', 'lost', '2026-01-05', '2026-05-02', 'Search Q1', 'CFO'],
  ['5', 'won', '2026-01-06', '2026-05-03', '', 'CFO'],
  ['6', 'won', '2026-01-07', '2026-06-30', 'Nobody knows', 'CFO'],
  ['7', 'open', '2026-01-08', '2026-12-01', 'Search Q1', 'CFO'],
]);
const CAMPAIGNS = ['campaign_id', 'name', 'channel', 'start_date', 'end_date', 'currency', 'spend'];
const campaigns = fileOf(
  'campaigns.csv',
  CAMPAIGNS,
  [
    ['C-1', 'Search Q1', 'Search', '2026-01-01', '2026-03-31', 'USD', '900.10'],
    ['C-2', 'Display all year', 'Display', '2026-01-01', '2026-12-31', 'USD', '181.00'],
    ['C-3', 'Abroad', 'Search', '2026-01-01', '2026-03-31', 'EUR', '5000'],
    ['c-2', 'Differs in case alone', 'Video', '', '', 'USD', '10'],
  ],
  { table: 'campaigns' },
);
const touches = fileOf(
  'touches.csv',
  ['opportunity_id', 'date', 'campaign'],
  [
    ['5', '2026-05-03', 'C-2'],
    ['5', '2026-03-01', 'Search Q1'],
    ['5', '2026-02-01', 'Display all year'],
    ['6', '2026-02-01', 'Search Q1'],
    ['1', '2025-02-01', 'Display all year'],
  ],
  { table: 'touches' },
);

const all: Claim = { measure: 'cost_per_win', campaigns: { all: [] }, at_most: 500 };
const search: Claim = { measure: 'cost_per_win', campaigns: { field: 'channel', in: ['Search'] }, at_most: 500 };
const display: Claim = { measure: 'cost_per_win', campaigns: { field: 'channel', in: ['display'] }, at_most: 500 };

async function costs(claims: readonly Claim[], settings: Partial<Settings> = {}, touched = true, of = deals) {
  const sources = [
    { file: of, table: 'deals' as const },
    { file: campaigns, table: 'campaigns' as const },
    ...(touched ? [{ file: touches, table: 'touches' as const }] : []),
  ];
  const { verdicts } = await askSmall(engine, sources, claims, { as_of: '2026-06-30', ...settings });
  return verdicts.map(({ evidence }) => evidence);
}

test('a deal belongs to the campaign it names by name or id, otherwise to that of its first touch before the close', async () => {
  const [whole, bySearch, byDisplay] = await costs([all, search, display]);
  // Search Q1: deals 1 and 2 by name, 6 by touch; Display: 3 by id, 5 by its first touch. Spend in euros is left out.
  expect(bySearch).toMatchObject({
    kind: 'cost',
    spend_minor: 90_010,
    wins: 3,
    campaigns: 1,
    eligible: 2,
    recorded: 1,
  });
  expect(byDisplay).toMatchObject({ kind: 'cost', spend_minor: 18_100, wins: 2, campaigns: 1, traced: 'either' });
  expect(whole).toMatchObject({ spend_minor: 109_110, wins: 5, campaigns: 3, eligible: 4, recorded: 3 });
});

test('without touches only deals that name a campaign are traced', async () => {
  const [bySearch, byDisplay] = await costs([search, display], {}, false);
  expect(bySearch).toMatchObject({ wins: 2, traced: 'named' });
  expect(byDisplay).toMatchObject({ wins: 1 });
});

test('within a window a campaign has spent what its days in it have: 91 of 181 days of 181 dollars are 91', async () => {
  const [byDisplay, bySearch] = await costs([display, search], { window: { quarters: 1 } });
  // Up to the as-of date the campaign of the year has run for 181 days.
  expect(byDisplay).toMatchObject({ spend_minor: 9_100, wins: 2 });
  expect(bySearch).toMatchObject({ spend_minor: 0, wins: 2, campaigns: 0 });
});

test('the quarters of a campaign add up to its spend to the cent', async () => {
  await costs([search, display]);
  const rows = await engine.rows(
    'SELECT campaign_number, CAST(sum(spend_minor) AS BIGINT) AS spend, count(*) AS quarters FROM campaign_quarters WHERE kind IN (0, 3) GROUP BY 1 ORDER BY 1',
  );
  expect(rows.map((row) => [row.spend, row.quarters])).toEqual([
    [90_010, 1],
    [18_100, 2],
    [null, 1],
  ]);
});

test('what is missing is named: the list, the spend, the days, the way from a deal to its campaign', async () => {
  const missing = async (sources: Parameters<typeof askSmall>[1], settings: Partial<Settings> = {}) => {
    const { verdicts } = await askSmall(engine, sources, [all], settings);
    return verdicts[0]?.missing;
  };
  const untraced = fileOf(
    'deals.csv',
    ['opportunity_id', 'outcome', 'close_date'],
    [
      ['1', 'won', '2026-02-01'],
      ['2', 'lost', '2026-02-01'],
    ],
  );
  const list = (...headers: string[]) =>
    fileOf('campaigns.csv', headers, [headers.map((header) => (header === 'spend' ? '10' : 'X'))], {
      table: 'campaigns',
    });
  expect(await missing([{ file: deals, table: 'deals' }])).toEqual(['campaigns']);
  expect(
    await missing([
      { file: deals, table: 'deals' },
      { file: list('name'), table: 'campaigns' },
    ]),
  ).toEqual(['spend']);
  expect(
    await missing([
      { file: untraced, table: 'deals' },
      { file: campaigns, table: 'campaigns' },
    ]),
  ).toEqual(['campaign']);
  const undated = list('name', 'spend');
  const window = { window: { quarters: 2 }, as_of: '2026-06-30' } as const;
  expect(
    await missing(
      [
        { file: deals, table: 'deals' },
        { file: undated, table: 'campaigns' },
      ],
      window,
    ),
  ).toEqual(['start_date']);
});

test('a list that states wins is believed where no deal can be traced, and says so', async () => {
  const listed = fileOf(
    'campaigns.csv',
    ['name', 'spend', 'wins'],
    [
      ['A', '100', '3'],
      ['B', '60', '1'],
    ],
    { table: 'campaigns' },
  );
  const plain = fileOf('deals.csv', ['outcome'], [['won'], ['lost']]);
  const { verdicts } = await askSmall(
    engine,
    [
      { file: plain, table: 'deals' },
      { file: listed, table: 'campaigns' },
    ],
    [all],
  );
  expect(verdicts[0]?.evidence).toMatchObject({ kind: 'cost', spend_minor: 16_000, wins: 4, traced: 'listed' });
});

test('a kind of campaigns that the list does not hold is said to be so', async () => {
  const { verdicts } = await askSmall(
    engine,
    [
      { file: deals, table: 'deals' },
      { file: campaigns, table: 'campaigns' },
    ],
    [{ measure: 'cost_per_win', campaigns: { field: 'channel', in: ['Radio'] }, at_most: 5 }],
  );
  expect(verdicts[0]).toMatchObject({ verdict: 'untestable', missing: [] });
  expect(verdicts[0]?.sentence).toContain('The list has no campaign where channel is Radio');
});
