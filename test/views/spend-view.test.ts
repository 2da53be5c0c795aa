import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import type { Settings } from '../../src/model/settings.ts';
import { askCampaigns } from '../../src/state/campaigns/ask-campaigns.ts';
import { Analyst } from '../../src/state/verdicts/analyst.ts';
import { spendView } from '../../src/views/campaigns/spend-view.ts';
import { spendTitle } from '../../src/views/campaigns/spend-words.ts';
import { askSmall } from '../support/ask-small.ts';
import { fileOf } from '../support/file-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

const DEALS = ['opportunity_id', 'outcome', 'created_date', 'close_date'];
const ROWS = [
  ['1', 'won', '2026-01-02', '2026-02-01'],
  ['2', 'lost', '2026-01-03', '2026-03-31'],
];
const CAMPAIGNS = ['name', 'start_date', 'currency', 'spend', 'leads', 'wins'];
const LIST = [
  ['Search', '2026-01-01', 'USD', '900', '10', '2'],
  ['Abroad', '2026-01-01', 'EUR', '500', '10', '1'],
  ['Blank', '', 'USD', '100', '5', '0'],
];
const cells = (rows: readonly string[][], columns: readonly number[]) =>
  rows.map((row) => columns.map((column) => row[column] ?? ''));

async function viewOf(
  list: ReturnType<typeof fileOf>,
  deals = fileOf('deals.csv', DEALS, ROWS),
  given: Partial<Settings> = {},
) {
  const { warehouse, questions, answered, settings, report } = await askSmall(
    engine,
    [
      { file: deals, table: 'deals' },
      { file: list, table: 'campaigns' },
    ],
    [],
    given,
  );
  const answers = await new Analyst(engine).withFacts(warehouse, questions, settings, (facts) =>
    askCampaigns(engine, facts, [], settings),
  );
  const answer = { report, compared: null, answered, questions, settings, warehouse };
  return spendView(answer, answers, { period: null, compare: null, facets: [] }, []);
}

const listOf = (columns: readonly number[]) =>
  fileOf(
    'campaigns.csv',
    columns.map((column) => CAMPAIGNS[column] ?? ''),
    cells(LIST, columns),
    { table: 'campaigns' },
  );

test('without a way from deals to campaigns the list speaks for itself, without its spend in another currency', async () => {
  const view = await viewOf(listOf([0, 1, 2, 3, 4, 5]));
  expect(view.by).toBe('list');
  expect(view.all).toMatchObject({ spend: 1000, totals: { cost_wins: 2, won: 3, without_spend: 1, spending: 2 } });
  expect(spendTitle(view)).toBe('Campaigns spent $1,000 for 2 won deals: $500 each');
});

test('spend alone says that nobody knows what it brought', async () => {
  const view = await viewOf(listOf([0, 1, 2, 3]));
  expect(view.by).toBeNull();
  expect(spendTitle(view)).toBe('Campaigns spent $1,000; what they brought is not known');
});

test('campaigns that deals name and that say no spend have no cost; no win yet has a lower limit only', async () => {
  const named = (rows: readonly string[][]) =>
    fileOf(
      'deals.csv',
      [...DEALS, 'campaign'],
      rows.map((row) => [...row, 'Search']),
    );
  const free = await viewOf(listOf([0, 1]), named(ROWS));
  expect(free.by).toBe('deals');
  expect(spendTitle(free)).toBe('Campaigns brought 1 won deal; they do not say what they cost');
  const lost = await viewOf(listOf([0, 1, 2, 3]), named(ROWS.slice(1)));
  expect(lost.all.cost).toMatchObject({ estimate: null, upper: Number.POSITIVE_INFINITY });
  // 1,000 without a win at 90%: at least 1,000 / ln 20.
  expect(lost.all.cost?.lower).toBeCloseTo(1000 / Math.log(20), 6);
});

test('in a window of quarters campaigns without a day are in no cost, and are counted', async () => {
  const view = await viewOf(listOf([0, 1, 2, 3, 4, 5]), undefined, { window: { quarters: 1 } });
  expect(view.undated).toBe(1);
  expect(view.all).toMatchObject({ spend: 900, totals: { spending: 1 } });
});
