import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { denominatorsOf } from '../../src/assumptions/denominators-of.ts';
import { endedInNoDecision } from '../../src/assumptions/no-decision.ts';
import { questionnaire } from '../../src/assumptions/questionnaire.ts';
import { strataOf } from '../../src/assumptions/strata-of.ts';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import type { Assumption } from '../../src/model/claim.ts';
import type { Facet } from '../../src/model/scope.ts';
import { type MethodSettings, SETTINGS } from '../../src/model/settings.ts';
import { Analyst } from '../../src/state/verdicts/analyst.ts';
import { buildWarehouse } from '../../src/tables/warehouse.ts';
import { tauOf } from '../../src/verdicts/maturity.ts';
import { fileOf } from '../support/file-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

/** Q4 2025 to Q3 2026. */
const YEAR = { first: 2025 * 4 + 3, last: 2026 * 4 + 2 };
const ALL = { first: null, last: null };
const maturity = {
  fiscal_year_start: 1,
  tauOf: (spells: Parameters<typeof tauOf>[0]) => tauOf(spells, 0.9),
  matureDurations: () => null,
};
const RATE: Assumption = { id: 'rate', claim: { measure: 'win_rate', at_least: 0.3 } };
const MORE: Assumption = {
  id: 'more',
  claim: { measure: 'win_rate_order', direction: 'higher', segment: { field: 'type', in: ['New'] } },
};

type Row = readonly (string | null)[];
type More = { method?: MethodSettings; as_of?: string; fields?: string[]; facets?: Facet[] };
async function ask(headers: readonly string[], rows: readonly Row[], assumption: Assumption, more: More = {}) {
  const place = (labels: readonly { label: string }[]) =>
    new Map(
      labels.map(({ label }) => [label, (/^(won|lost|open)/.exec(label.toLowerCase())?.[1] ?? 'unmapped') as 'won']),
    );
  const warehouse = await buildWarehouse(
    engine,
    [{ file: fileOf('deals.csv', headers, rows), table: 'deals' }],
    place,
    null,
  );
  const questions = questionnaire([], [assumption], more.fields, [], more.method);
  const { answers } = await new Analyst(engine).answer(warehouse, questions, more.facets ?? [], {
    ...SETTINGS,
    as_of: more.as_of ?? '2026-09-30',
  });
  const asked = questions.asked[0];
  if (asked === undefined) throw new Error('nothing was asked');
  return { answers, questions, asked };
}

const HEADERS = ['opportunity_id', 'outcome', 'created_date', 'close_date', 'amount', 'loss_reason'];
const DEALS: readonly Row[] = [
  ...['1', '2', '3', '4'].map((id) => [id, 'Won', '2026-02-01', '2026-03-03', '100.10', '']),
  ['5', 'Lost', '2026-02-01', '2026-04-02', '50', 'No Decision / Non-responsive'],
  ['6', 'Lost', '2026-02-01', '2026-04-02', '', 'Price'],
  ['7', 'Lost', '2026-02-01', '2026-04-02', '0', 'No decision maker'],
  ['8', 'Lost to no decision', '2026-02-01', '2026-04-02', '20', ''],
  ['9', 'Lost', '2024-01-01', '2024-01-31', '900', 'No decision'],
  ['10', 'Open', '2026-09-30', '', '70', ''],
  ['11', 'Open', '2025-01-01', '', '70', ''],
  ['12', 'Open', '2026-06-01', '', '70', ''],
];

describe('N1: what the definitions are made of, counted by hand', () => {
  test('the year to the third quarter of 2026', async () => {
    const { answers, questions, asked } = await ask(HEADERS, DEALS, RATE);
    expect(denominatorsOf(answers, questions, asked, YEAR, maturity)).toEqual({
      // Deals 5 and 8; number 9 closed before the window, and a decision maker who was missing is no lack of decision.
      no_decision: 2,
      // Created in the three quarters that are 60 days old: deals 1 to 8 and the open 12.
      cohort: { x: 4, n: 9 },
      course: {
        // The last event; two open deals have outlasted it, so that 98% never close.
        tau: 60,
        reached: false,
        stale: 2,
        // Created since the second quarter of 2025: neither 9 nor 11.
        spells: [
          { days: 0, outcome: 'open', deals: 1 },
          { days: 30, outcome: 'won', deals: 4 },
          { days: 60, outcome: 'lost', deals: 4 },
          { days: 121, outcome: 'open', deals: 1 },
        ],
        timed: { x: 8, n: 8 },
        open_known: true,
      },
      value: {
        minor: { won: 40_040, closed: 47_040, squares: 4 * 10_010 ** 2 + 5000 ** 2 + 2000 ** 2 },
        valued: { won: { x: 4, n: 4 }, lost: { x: 2, n: 4 } },
      },
    });
  });

  test('over all time every deal counts, whenever it was created', async () => {
    const { answers, questions, asked } = await ask(HEADERS, DEALS, RATE);
    const found = denominatorsOf(answers, questions, asked, ALL, maturity);
    expect(found?.no_decision).toBe(3);
    expect(found?.course?.spells.reduce((sum, { deals }) => sum + deals, 0)).toBe(12);
  });

  test('narrowed by a facet that leaves all deals, the squares are the same whole numbers', async () => {
    const rows = DEALS.map((row) => [...row, 'North']);
    const narrowed = { fields: ['region'], facets: [{ field: 'region', in: ['North'] }] };
    const { answers, questions, asked } = await ask([...HEADERS, 'region'], rows, RATE, narrowed);
    const found = denominatorsOf(answers, questions, asked, YEAR, maturity);
    expect(found?.value?.minor.squares).toBe(4 * 10_010 ** 2 + 5000 ** 2 + 2000 ** 2);
  });

  test('without dates there is no course, without reasons and labels no decision is unknown', async () => {
    const { answers, questions, asked } = await ask(
      ['opportunity_id', 'outcome'],
      [...DEALS.slice(0, 7), ...DEALS.slice(9)].map((row) => row.slice(0, 2)),
      RATE,
    );
    const found = denominatorsOf(answers, questions, asked, ALL, maturity);
    expect(found).toMatchObject({ cohort: null, course: null, value: null });
  });

  test('an as-of date in the past leaves open deals that are no longer in the file', async () => {
    const { answers, questions, asked } = await ask(HEADERS, DEALS, RATE, { as_of: '2026-03-10' });
    // Four losses of April were open in March, of which the file still knows two.
    expect(denominatorsOf(answers, questions, asked, ALL, maturity)?.course?.open_known).toBe(false);
  });

  test('losses that were closed in one go stay losses, at τ at the latest', async () => {
    const rows: Row[] = [
      ...Array.from({ length: 10 }, (_, i) => [`w${i}`, 'Won', '2026-01-01', `2026-01-${20 + i}`, '10', '']),
      ...Array.from({ length: 10 }, (_, i) => [`l${i}`, 'Lost', '2026-01-01', `2026-02-${10 + i}`, '10', '']),
      ...Array.from({ length: 8 }, (_, i) => [`b${i}`, 'Lost', '2025-01-01', '2026-03-31', '10', '']),
      ['o', 'Open', '2026-09-30', '', '10', ''],
    ];
    const { answers, questions, asked } = await ask(HEADERS, rows, RATE);
    const course = denominatorsOf(answers, questions, asked, ALL, maturity)?.course;
    expect(course).toMatchObject({ tau: 49, timed: { x: 28, n: 28 } });
    const lost = course?.spells.filter(({ outcome }) => outcome === 'lost') ?? [];
    expect(lost.reduce((sum, { deals }) => sum + deals, 0)).toBe(18);
    expect(lost.at(-1)).toEqual({ days: 49, outcome: 'lost', deals: 9 });
  });
});

describe('N1: how exports say that nobody decided', () => {
  const YES = [
    'No decision',
    'No Decision / Non-Responsive',
    'Lost to no decision',
    'Closed Lost - No Decision',
    'No-decision',
    'closed_no_decision',
    'Non responsive',
    'Unresponsive',
    'Went dark',
    'Stalled',
    'Status quo',
    'Canceled',
    'Project cancelled',
    'Budget on hold',
  ];
  const NO = [
    'Price',
    'Lost to competitor',
    'No decision maker',
    'No decision-maker identified',
    'Installed base',
    'Out-Sold',
    'Decision',
    'No budget',
    '',
  ];

  test('whole words, whatever stands around them', async () => {
    const rows = [...YES, ...NO].map((reason, i): Row => [`${i}`, 'Lost', '2026-01-01', '2026-01-20', '10', reason]);
    const { answers, questions } = await ask(
      HEADERS,
      [...rows, ['w', 'Won', '2026-01-01', '2026-01-20', '10', '']],
      RATE,
    );
    const undecided = endedInNoDecision(answers, questions);
    const found = await engine.rows(
      'SELECT d.loss_reason AS reason, f.cell FROM facts f JOIN deals d ON d.deal = f.deal',
    );
    const said = found.filter((row) => undecided?.(answers.facts.cells[Number(row.cell)]!)).map((row) => row.reason);
    expect(said.sort()).toEqual([...YES].sort());
  });
});

describe('N6: the values within which a comparison is made', () => {
  const headers = ['opportunity_id', 'outcome', 'close_date', 'type', 'region', 'company_size', 'lead_source'];
  const deal = (id: string, outcome: string, type: string, region: string, size: string, source = 'Web'): Row => [
    id,
    outcome,
    '2026-03-01',
    type,
    region,
    size,
    source,
  ];
  const rows = [
    deal('1', 'Won', 'New', 'North', '12'),
    deal('2', 'Lost', 'New', 'North', '49'),
    deal('3', 'Lost', 'Renewal', 'North', '50'),
    deal('4', 'Won', 'Renewal', 'South', '1,500'),
    deal('5', 'Won', 'New', 'South', '999'),
    deal('6', 'Lost', 'New', '', '51-200'),
    deal('7', 'Open', 'New', 'North', '12'),
  ];

  test('won of closed on both sides, by value; sizes by band, sizes in words as they are', async () => {
    const { answers, questions, asked } = await ask(headers, rows, MORE);
    expect(strataOf(answers, questions, asked, ALL)).toEqual([
      {
        field: 'company_size',
        strata: [
          { value: '1 to 49', first: { x: 1, n: 2 }, second: { x: 0, n: 0 } },
          { value: '1,000 or more', first: { x: 0, n: 0 }, second: { x: 1, n: 1 } },
          { value: '200 to 999', first: { x: 1, n: 1 }, second: { x: 0, n: 0 } },
          { value: '50 to 199', first: { x: 0, n: 0 }, second: { x: 0, n: 1 } },
          { value: '51-200', first: { x: 0, n: 1 }, second: { x: 0, n: 0 } },
        ],
      },
      {
        field: 'region',
        strata: [
          { value: 'North', first: { x: 1, n: 2 }, second: { x: 0, n: 1 } },
          { value: 'South', first: { x: 1, n: 1 }, second: { x: 1, n: 1 } },
        ],
      },
    ]);
  });

  test('a field that the claim itself names is none of them', async () => {
    const claim = {
      measure: 'win_rate_order',
      direction: 'higher',
      segment: { field: 'Region', in: ['North'] },
    } as const;
    const { answers, questions, asked } = await ask(headers, rows, { id: 'north', claim });
    expect(strataOf(answers, questions, asked, ALL).map(({ field }) => field)).toEqual(['company_size']);
  });

  test('a project may name other fields', async () => {
    const settings = { ...SETTINGS.method, stratifiers: ['lead_source', 'region'] };
    const sources = rows.map((row, index) => [...row.slice(0, 6), index % 2 === 0 ? 'Web' : 'Partner']);
    const { answers, questions, asked } = await ask(headers, sources, MORE, { method: settings });
    expect(strataOf(answers, questions, asked, ALL).map(({ field }) => field)).toEqual(['lead_source', 'region']);
  });

  test('a rate is compared with nothing', async () => {
    const { answers, questions, asked } = await ask(headers, rows, RATE);
    expect(strataOf(answers, questions, asked, ALL)).toEqual([]);
  });
});
