import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Persona } from '../../src/model/persona.ts';
import { listRequest } from '../../src/state/deals/deal-selection.ts';
import { numberSql } from '../../src/state/verdicts/number-sql.ts';
import { listDeals } from '../../src/tables/deal-list.ts';
import type { SourceFile } from '../../src/tables/warehouse.ts';
import type { SourceSaid } from '../../src/verdicts/source-said.ts';
import { askSmall } from '../support/ask-small.ts';
import { fileOf } from '../support/file-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

const HEADERS = ['opportunity_id', 'outcome', 'created_date', 'close_date', 'buyer_role', 'loss_reason'];
const ROWS = [
  ['D1', 'lost', '2026-01-01', '2026-02-01', 'CFO', 'Price'],
  ['D2', 'lost', '2026-01-01', '2026-02-02', 'CFO', 'Price'],
  ['D3', 'lost', '2026-01-01', '2026-02-03', 'CFO', 'Fit'],
  ['D4', 'lost', '2026-01-01', '2026-02-04', 'CTO', 'Fit'],
  ['D5', 'lost', '2025-01-01', '2025-02-05', 'CFO', 'Fit'],
  ['D6', 'won', '2026-01-01', '2026-02-06', 'CFO', ''],
];
const deals: SourceFile = { file: fileOf('deals.csv', HEADERS, ROWS), table: 'deals' };
const bare: SourceFile = {
  file: fileOf(
    'deals.csv',
    HEADERS.slice(0, 5),
    ROWS.map((row) => row.slice(0, 5)),
  ),
  table: 'deals',
};
const lost = (rows: readonly string[][]): SourceFile => ({
  file: fileOf(
    'lost.csv',
    ['opportunity_id', 'reason_primary', 'reason_secondary', 'competitor', 'decision_maker', 'interview_source'],
    rows,
    { table: 'losses' },
  ),
  table: 'losses',
});
const finance: Persona = {
  id: 'finance-leader',
  name: 'Finance leader',
  kind: 'buyer',
  owners: {},
  membership: { field: 'buyer_role', in: ['CFO'] },
  profile: {},
  assumptions: [],
};
const price: Claim = { measure: 'top_category', field: 'loss_reason', value: 'Price', among: 'lost' };
const YEAR = { window: { quarters: 4 }, as_of: '2026-03-31' } as const;
const owned = (...claims: Claim[]): Persona => ({
  ...finance,
  assumptions: claims.map((claim, index) => ({ id: `f-${index}`, claim })),
});

const spoken = (sources: readonly SourceSaid[] = []) =>
  sources
    .filter(({ family, says }) => family !== 'pipeline' && says !== 'cannot-speak')
    .map(({ family, what, line, x, n }) => ({ family, what, line, x, n }));

describe('the list of lost deals', () => {
  const list = lost([
    ['D1', 'Fit', 'Price', '', '', 'Buyer interview'],
    ['D1', 'Timing', '', '', '', 'Survey'],
    ['D2', 'price', '', '', '', 'Interview'],
    ['D2', 'Fit', '', '', '', 'Sales rep'],
    ['D3', '', '', 'Calvexa', 'CEO', 'Interview'],
    ['D3', 'Fit', '', 'Calvexa', '', ''],
    ['D4', 'Price', '', '', '', 'Interview'],
    ['D5', 'Price', '', '', '', 'Interview'],
    ['D9', 'Price', '', '', '', 'Interview'],
  ]);

  test('counts deals of the group in the window, customers and reps apart, and no orphan', async () => {
    const { report } = await askSmall(engine, [deals, list], [], YEAR, [owned(price)]);
    expect(spoken(report.verdicts[0]?.sources)).toEqual([
      // Two deals that reps spoke of: one says fit, the other too.
      { family: 'losses', what: 'reps on 2 deals', line: expect.stringContaining('Fit'), x: 0, n: 2 },
      // D1 names three values, D2 price alone, D3 leaves it blank.
      { family: 'voice', what: 'buyers of 3 deals', line: expect.stringContaining('Price (2 of 2)'), x: 2, n: 2 },
    ]);
  });

  test('answers for competitor and for who decides', async () => {
    const rival: Claim = { measure: 'share', field: 'competitor', in: ['Calvexa'], among: 'lost', at_least: 0.5 };
    const decides: Claim = { ...price, field: 'decision_maker_role', value: 'CEO' };
    const columns = fileOf(
      'deals.csv',
      [...HEADERS, 'competitor', 'decision_maker_role'],
      ROWS.map((row) => [...row, 'Ordovale', 'CFO']),
    );
    const { report } = await askSmall(engine, [{ file: columns, table: 'deals' }, list], [], YEAR, [
      owned(rival, decides),
    ]);
    const [first, second] = report.verdicts.map(({ sources }) => spoken(sources));
    expect(first).toMatchObject([
      { family: 'losses', x: 1, n: 1 },
      { family: 'voice', x: 1, n: 1 },
    ]);
    expect(second).toMatchObject([{ family: 'voice', x: 1, n: 1 }]);
  });

  test('a field under its own header is known for what it maps to', async () => {
    const renamed = fileOf(
      'deals.csv',
      HEADERS.map((header) => (header === 'loss_reason' ? 'Why lost' : header)),
      ROWS,
      { mapped: HEADERS },
    );
    const columns = renamed.plan.columns.map((column) =>
      column.header === 'Why lost' ? { ...column, maps_to: 'loss_reason' } : column,
    );
    const file = { ...renamed, plan: { ...renamed.plan, columns } };
    const { report } = await askSmall(engine, [{ file, table: 'deals' }, list], [], YEAR, [
      owned({ ...price, field: 'Why lost' }),
    ]);
    expect(spoken(report.verdicts[0]?.sources).map(({ family }) => family)).toEqual(['losses', 'voice']);
    expect(report.verdicts[0]?.grade_reasons).toContain('the Why lost is what the rep wrote down');
  });

  test('lists the deals behind what a source said', async () => {
    const { questions, answered } = await askSmall(engine, [deals, list], [], YEAR, [owned(price)]);
    const selection = { of: 'assumption', persona: finance.id, assumption: 'f-0', side: 'group' } as const;
    const span = { first: 2025 * 4 + 1, last: 2026 * 4 };
    const listed = async (source: 'voice' | 'losses') => {
      const request = listRequest(answered.answers.facts, questions, span, { ...selection, source });
      const found = Array.from(await listDeals(engine, request), Number);
      const rows = await engine.rows('SELECT deal, opportunity_id FROM deals ORDER BY deal');
      return found.map((deal) => rows.find((row) => Number(row.deal) === deal)?.opportunity_id);
    };
    expect(await listed('voice')).toEqual(['D1', 'D2']);
    expect(await listed('losses')).toEqual(['D2', 'D3']);
  });

  test('where deals have no such field the list is the evidence itself, and nobody is heard twice', async () => {
    const { report, ...asked } = await askSmall(engine, [bare, list], [], YEAR, [owned(price)]);
    const [verdict] = report.verdicts;
    if (verdict === undefined) throw new Error('no verdict');
    const shown = await engine.rows(numberSql(asked, verdict, { period: null, compare: null, facets: [] }));
    expect(shown.map(({ value, deals: count }) => [value, count])).toEqual([
      ['Fit', 3],
      ['Price', 1],
      ['Timing', 1],
      ['price', 1],
    ]);
    expect(verdict).toMatchObject({ x: 2, n: 3, evidence: { eligible: 3, recorded: 3, several: true } });
    expect(verdict.sources[0]).toMatchObject({ family: 'pipeline', name: 'Lost-deal list', indirect: true });
    expect(spoken(verdict.sources)).toEqual([]);
  });

  test('a list of interviews alone is no rep’s opinion', async () => {
    const interviews = lost([['D1', 'Fit', '', '', '', 'Buyer interview']]);
    const { report } = await askSmall(engine, [bare, interviews], [], YEAR, [owned(price)]);
    expect(report.verdicts[0]?.sources[0]).toMatchObject({ name: 'Lost-deal interviews', indirect: false });
  });

  test('says nothing of claims about anything else', async () => {
    const { report } = await askSmall(engine, [deals, list], [], YEAR, [
      owned({ measure: 'win_rate', at_least: 0.2 }, { ...price, field: 'buyer_role', value: 'CFO' }),
    ]);
    expect(report.verdicts.map(({ sources }) => spoken(sources))).toEqual([[], []]);
  });
});

describe('campaigns', () => {
  const conversion: Claim = { measure: 'conversion', at_least: 0.2 };
  const columns = ['campaign_id', 'name', 'audience', 'start_date', 'end_date', 'opportunities', 'wins'];
  const campaigns = (rows: readonly string[][]): SourceFile => ({
    file: fileOf('campaigns.csv', columns, rows, { table: 'campaigns' }),
    table: 'campaigns',
  });
  const report = [
    ['1', 'By id', 'finance-leader', '2025-05-01', '2025-06-01', '40', '4'],
    ['2', 'By name', 'Finance leaders; CTOs', '2025-05-01', '', '20', '3'],
    ['3', 'Somebody else', 'IT director', '2025-05-01', '2025-06-01', '99', '9'],
    ['4', 'More wins than opportunities', 'Finance leader', '2025-05-01', '2025-06-01', '3', '4'],
    ['5', 'Ended too lately', 'Finance leader', '2026-03-01', '2026-03-30', '50', '0'],
    ['6', 'Before the window', 'Finance leader', '2024-01-01', '2024-02-01', '50', '0'],
  ];

  test('speak for conversion by the wins of opportunities of those aimed at the persona', async () => {
    const { report: told } = await askSmall(engine, [deals, campaigns(report)], [], YEAR, [owned(conversion)]);
    expect(spoken(told.verdicts[0]?.sources)).toEqual([
      { family: 'campaigns', what: '60 opportunities of 2 campaigns', line: '7 of 60 (12%)', x: 7, n: 60 },
    ]);
  });

  test('say nothing of a part of the persona, of other measures, or without the columns', async () => {
    const part: Claim = { ...conversion, segment: { field: 'buyer_role', in: ['CFO'] } };
    const { report: told } = await askSmall(engine, [deals, campaigns(report)], [conversion], YEAR, [
      owned(part, { measure: 'win_rate', at_least: 0.2 }),
    ]);
    expect(told.verdicts.map(({ sources }) => spoken(sources))).toEqual([[], [], []]);
    const file = fileOf(
      'campaigns.csv',
      columns.slice(0, 6),
      report.map((row) => row.slice(0, 6)),
      {
        table: 'campaigns',
      },
    );
    const without = await askSmall(engine, [deals, { file, table: 'campaigns' }], [], YEAR, [owned(conversion)]);
    expect(spoken(without.report.verdicts[0]?.sources)).toEqual([]);
  });
});

describe('counts that somebody brought along', () => {
  const columns = ['segment', 'measure', 'successes', 'trials', 'date', 'source', 'kind', 'field', 'value'];
  const counts = (rows: readonly string[][]): SourceFile => ({
    file: fileOf(
      'counts.csv',
      columns,
      rows.map((row) => [...row, ...Array(9 - row.length).fill('')]),
      {
        table: 'observations',
      },
    ),
    table: 'observations',
  });
  const rate: Claim = { measure: 'win_rate', at_least: 0.2 };

  test('speak where segment and measure name persona and claim; rows of one measure add up', async () => {
    const file = counts([
      ['Finance Leaders', 'win_rate', '3', '20'],
      ['finance-leader', 'Win rate', '4', '30'],
      ['Finance leader', 'f-0', '1', '10'],
      ['IT director', 'win_rate', '9', '9'],
      ['', 'win_rate', '50', '100'],
      ['all', 'a-0', '1', '2'],
    ]);
    const { report } = await askSmall(engine, [deals, file], [{ measure: 'coverage', at_least: 0.5 }], YEAR, [
      owned(rate),
    ]);
    expect(report.verdicts.map(({ sources }) => spoken(sources))).toEqual([
      [{ family: 'voice', what: '60 asked', line: '8 of 60 (13%)', x: 8, n: 60 }],
      [{ family: 'voice', what: '2 asked', line: '1 of 2 (50%)', x: 1, n: 2 }],
    ]);
    expect(report.observations).toEqual({
      rows: 6,
      silent: [
        { segment: '', measure: 'win_rate', rows: 1, why: 'nothing-stated' },
        { segment: 'IT director', measure: 'win_rate', rows: 1, why: 'nobody' },
      ],
    });
  });

  test('count values of a field for shares and rankings', async () => {
    const file = counts([
      ['finance-leader', 'loss_reason: Price', '8', '40', '', 'Exit survey'],
      ['finance-leader', 'loss reason = Fit', '26', '40', '', 'Exit survey'],
      ['finance-leader', 'share', '6', '40', '', 'Exit survey', '', 'loss_reason', 'Timing'],
    ]);
    const share: Claim = {
      measure: 'share',
      field: 'loss_reason',
      in: ['Fit', 'timing'],
      among: 'lost',
      at_least: 0.5,
    };
    const { report } = await askSmall(engine, [deals, file], [], YEAR, [owned(price, share)]);
    expect(report.verdicts.map(({ sources }) => spoken(sources))).toEqual([
      [
        {
          family: 'voice',
          what: '40 asked',
          line: 'Fit (26 of 40) comes before Price (8)',
          x: 8,
          n: 40,
        },
      ],
      [{ family: 'voice', what: '40 asked', line: '32 of 40 (80%)', x: 32, n: 40 }],
    ]);
    expect(report.verdicts[0]?.sources.at(-1)?.name).toBe('Exit survey');
    expect(report.observations?.silent).toEqual([]);
  });

  test.each([
    ['of one question and one answer each', '8', '26', '40', 1],
    ['of different questions', '8', '26', '50', 0],
    ['of several answers each', '30', '26', '40', 0],
  ])('values %s: %s and %s of 40 and %s', async (_, first, second, trials, speaking) => {
    const file = counts([
      ['finance-leader', 'loss_reason: Price', first, '40'],
      ['finance-leader', 'loss_reason: Fit', second, trials],
    ]);
    const { report } = await askSmall(engine, [deals, file], [], YEAR, [owned(price)]);
    expect(spoken(report.verdicts[0]?.sources)).toHaveLength(speaking);
  });

  test('kinds make families; a claim about a part is meant by its id alone', async () => {
    const part: Claim = { ...rate, segment: { field: 'buyer_role', in: ['CFO'] } };
    const file = counts([
      ['finance-leader', 'win_rate', '3', '20', '', '', 'usage'],
      ['finance-leader', 'f-1', '4', '30', '', 'CRM notes'],
    ]);
    const { report } = await askSmall(engine, [deals, file], [], YEAR, [owned(rate, part)]);
    expect(report.verdicts.map(({ sources }) => spoken(sources).map(({ family, x }) => [family, x]))).toEqual([
      [['campaigns', 3]],
      [['losses', 4]],
    ]);
    expect(report.verdicts[1]?.sources.find(({ family }) => family === 'losses')?.indirect).toBe(true);
  });

  test('outside the window they are silent, and said to be', async () => {
    const file = counts([
      ['finance-leader', 'win_rate', '3', '20', '2026-02-01'],
      ['finance-leader', 'win_rate', '3', '20', '2024-02-01'],
      ['finance-leader', 'win_rate', '3', '20', '2026-04-01'],
    ]);
    const { report } = await askSmall(engine, [deals, file], [], YEAR, [owned(rate)]);
    expect(spoken(report.verdicts[0]?.sources)).toMatchObject([{ x: 3, n: 20 }]);
    expect(report.observations?.silent).toEqual([
      { segment: 'finance-leader', measure: 'win_rate', rows: 2, why: 'other-time' },
    ]);
  });

  test('a share without a value needs to be the only one that is stated', async () => {
    const share = (value: string): Claim => ({
      measure: 'share',
      field: 'loss_reason',
      in: [value],
      among: 'lost',
      at_least: 0.5,
    });
    const file = counts([['finance-leader', 'share', '3', '20']]);
    const one = await askSmall(engine, [deals, file], [], YEAR, [owned(share('Price'))]);
    expect(spoken(one.report.verdicts[0]?.sources)).toMatchObject([{ x: 3, n: 20 }]);
    const two = await askSmall(engine, [deals, file], [], YEAR, [owned(share('Price'), share('Fit'))]);
    expect(two.report.verdicts.map(({ sources }) => spoken(sources))).toEqual([[], []]);
  });

  test('impossible counts are set aside, each with its line and reason', async () => {
    const file = counts([
      ['finance-leader', 'win_rate', '3', '20'],
      ['finance-leader', 'win_rate', '21', '20'],
      ['finance-leader', 'win_rate', '-1', '20'],
      ['finance-leader', 'win_rate', '2.5', '20'],
      ['finance-leader', 'win_rate', '', '20'],
      ['finance-leader', 'win_rate', '3', 'many'],
    ]);
    const { report, warehouse } = await askSmall(engine, [deals, file], [], YEAR, [owned(rate)]);
    const loaded = warehouse.files.find(({ table }) => table === 'observations');
    expect(loaded?.rows).toBe(1);
    expect(loaded?.set_aside.map(({ line, column, value, reason }) => [line, column, value, reason])).toEqual([
      [7, 'trials', 'many', 'This value cannot be read.'],
      [3, 'successes', '21', 'There cannot be more successes than trials.'],
      [4, 'successes', '-1', 'A count cannot be below 0.'],
      [5, 'successes', '2.5', 'A count is a whole number.'],
      [6, 'successes', '', 'There is no number of successes.'],
    ]);
    expect(spoken(report.verdicts[0]?.sources)).toMatchObject([{ x: 3, n: 20 }]);
  });
});
