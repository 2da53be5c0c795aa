import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import type { FilePlan } from '../../src/model/import-plan.ts';
import { ratesOf } from '../../src/model/rates.ts';
import type { FileToLoad } from '../../src/tables/load-file.ts';
import { buildWarehouse, type SourceFile } from '../../src/tables/warehouse.ts';
import { fileOf, placeByName } from '../support/file-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

type Row = readonly (string | number | null)[];
type Options = NonNullable<Parameters<typeof buildWarehouse>[4]>;

const HEADERS = ['opportunity_id', 'outcome', 'currency', 'amount', 'close_date'];
const deals = (rows: readonly Row[], headers = HEADERS, name = 'deals.csv'): SourceFile => ({
  file: fileOf(name, headers, rows),
  table: 'deals',
});

/** The file with another header over a column that stays mapped as it is. */
function headed(source: SourceFile, field: string, header: string): SourceFile {
  const rename = (plan: FilePlan): FilePlan => ({
    ...plan,
    columns: plan.columns.map((column) => (column.maps_to === field ? { ...column, header, name: header } : column)),
  });
  const file: FileToLoad = { ...source.file, plan: rename(source.file.plan) };
  return { ...source, file };
}

async function amounts(sources: readonly SourceFile[], reporting: string | null, options: Options = {}) {
  const { currency } = await buildWarehouse(engine, sources, placeByName, reporting, options);
  const rows = await engine.rows('SELECT opportunity_id, CAST(amount AS VARCHAR) AS amount FROM deals ORDER BY deal');
  return { currency, worth: Object.fromEntries(rows.map((row) => [row.opportunity_id, row.amount])) };
}

const RATES = ratesOf({ EUR: 1.1, GBP: 1.25, JPY: 0.0067 });

describe('amounts in the reporting currency', () => {
  test('are what was given times the rate, rounded once to the cent, half away from zero', async () => {
    const { worth } = await amounts(
      [
        deals([
          // 1.15 × 1.1 = 1.265 and 0.25 × 1.1 = 0.275: halves, which floating point takes for less.
          ['half', 'won', 'EUR', 1.15, '2026-01-31'],
          ['small half', 'won', 'EUR', 0.25, '2026-01-31'],
          ['below zero', 'lost', 'EUR', -0.25, '2026-01-31'],
          ['below half', 'won', 'EUR', 100.04, '2026-01-31'],
          ['large', 'won', 'GBP', 79_999_999_999.99, '2026-01-31'],
          ['yen', 'won', 'JPY', 1_234_567, '2026-01-31'],
          ['own', 'won', 'USD', 0.1, '2026-01-31'],
        ]),
      ],
      'USD',
      { rates: RATES },
    );
    expect(worth).toEqual({
      half: '1.27',
      'small half': '0.28',
      'below zero': '-0.28',
      'below half': '110.04',
      large: '99999999999.99',
      yen: '8271.60',
      own: '0.10',
    });
  });

  test('without a rate are in no value, and counted; the deals stay', async () => {
    const { currency, worth } = await amounts(
      [
        deals([
          ['1', 'won', 'EUR', 10, '2026-01-31'],
          ['2', 'won', 'chf', 20, '2026-01-31'],
          ['3', 'lost', 'CHF ', null, '2026-01-31'],
          ['4', 'open', null, 40, null],
        ]),
      ],
      'USD',
      { rates: RATES },
    );
    expect(worth).toEqual({ 1: '11.00', 2: null, 3: null, 4: '40.00' });
    expect(currency).toMatchObject({ reporting: 'USD', foreign_amounts: 1, foreign_spend: 0, converted: true });
    expect(currency.found).toEqual([
      { table: 'deals', currency: 'CHF', amounts: 1, left_out: 1 },
      { table: 'deals', currency: 'EUR', amounts: 1, left_out: 0 },
      { table: 'deals', currency: null, amounts: 1, left_out: 0 },
    ]);
  });

  test('add up in whole cents, the same in any order', async () => {
    const rows = Array.from(
      { length: 300 },
      (_, index): Row => [`${index}`, 'won', index % 3 === 0 ? 'USD' : 'EUR', (index * 37 + 5) / 100, '2026-01-31'],
    );
    const cents = rows.reduce((sum, row) => {
      const minor = Math.round(Number(row[3]) * 100);
      // 11 tenths of a cent count, in whole numbers: halves go up.
      return sum + (row[2] === 'USD' ? minor : Math.floor((minor * 11 + 5) / 10));
    }, 0);
    for (const order of [rows, [...rows].reverse()]) {
      await amounts([deals(order)], 'USD', { rates: RATES });
      const [row] = await engine.rows('SELECT sum(CAST(amount * 100 AS BIGINT)) AS cents FROM deals');
      expect(Number(row?.cents)).toBe(cents);
    }
  });

  test('are found by sign and name of a currency as well as by its code', async () => {
    const { worth } = await amounts(
      [
        deals([
          ['1', 'won', '€', 10, '2026-01-31'],
          ['2', 'won', 'Euro', 10, '2026-01-31'],
          ['3', 'won', 'US Dollar', 10, '2026-01-31'],
        ]),
      ],
      'USD',
      { rates: RATES },
    );
    expect(worth).toEqual({ 1: '11.00', 2: '11.00', 3: '10.00' });
  });

  test('stay as they are without a project currency where most are of one, and the others are left out', async () => {
    const { currency, worth } = await amounts(
      [
        deals([
          ['1', 'won', 'EUR', 10, '2026-01-31'],
          ['2', 'won', 'EUR', 20, '2026-01-31'],
          ['3', 'won', 'USD', 30, '2026-01-31'],
        ]),
      ],
      null,
    );
    expect([currency.reporting, currency.foreign_amounts]).toEqual(['EUR', 1]);
    expect(worth).toEqual({ 1: '10.00', 2: '20.00', 3: null });
  });
});

describe('rates with days', () => {
  const dated = ratesOf([
    { currency: 'EUR', from: '2026-01-01', rate: 1.1 },
    { currency: 'EUR', rate: 1 },
    { currency: 'eur', from: '2026-04-01', rate: 1.2 },
    { currency: 'GBP', from: '2026-01-01', rate: 1.25 },
  ]);
  const rows: Row[] = [
    ['before', 'won', 'EUR', 100, '2025-12-31'],
    ['first day', 'lost', 'EUR', 100, '2026-01-01'],
    ['last day', 'won', 'EUR', 100, '2026-03-31'],
    ['next', 'won', 'EUR', 100, '2026-04-01'],
    ['open', 'open', 'EUR', 100, '2025-06-30'],
    ['no day', 'won', 'EUR', 100, null],
    ['no rate yet', 'won', 'GBP', 100, '2025-12-31'],
    ['rate by then', 'won', 'GBP', 100, '2026-01-01'],
  ];

  test('are those of the close, and of open deals those of the as-of date', async () => {
    const { worth, currency } = await amounts([deals(rows)], 'USD', { rates: dated, as_of: '2026-02-15' });
    expect(worth).toEqual({
      before: '100.00',
      'first day': '110.00',
      'last day': '110.00',
      next: '120.00',
      open: '110.00',
      'no day': '110.00',
      'no rate yet': null,
      'rate by then': '125.00',
    });
    expect(currency.foreign_amounts).toBe(1);
  });

  test('without an as-of date open deals are valued on the newest close', async () => {
    expect((await amounts([deals(rows)], 'USD', { rates: dated })).worth).toMatchObject({ open: '120.00' });
  });
});

describe('who says the currency', () => {
  const plain = ['opportunity_id', 'outcome', 'amount', 'close_date'];
  const one = (id: string): Row => [id, 'won', 10, '2026-01-31'];
  const euros = headed(deals([one('1')], plain, 'emea.csv'), 'amount', 'Amount (EUR)');
  const unsaid = deals([one('2')], plain, 'us.csv');

  test('the header of the amounts, for its file alone', async () => {
    const { worth, currency } = await amounts([euros, unsaid], 'USD', { rates: RATES });
    expect(worth).toEqual({ 1: '11.00', 2: '10.00' });
    expect(currency.stated).toEqual([
      { file: 'emea.csv', header: 'Amount (EUR)', currency: 'EUR', by: 'header' },
      { file: 'us.csv', header: 'amount', currency: null, by: 'nobody' },
    ]);
  });

  test('a person, before the header and before a column', async () => {
    const sources = [
      { ...euros, currency: 'GBP' },
      { ...unsaid, currency: 'EUR' },
      { ...deals([['3', 'won', 'USD', 10, '2026-01-31']], HEADERS, 'mixed.csv'), currency: 'GBP' },
    ];
    const { worth, currency } = await amounts(sources, 'USD', { rates: RATES });
    expect(worth).toEqual({ 1: '12.50', 2: '11.00', 3: '12.50' });
    expect(currency.stated.map(({ by }) => by)).toEqual(['person', 'person', 'person']);
  });

  test('a column where it says something, else the header', async () => {
    const source = headed(
      deals([
        ['1', 'won', 'GBP', 10, '2026-01-31'],
        ['2', 'won', null, 10, '2026-01-31'],
      ]),
      'amount',
      'Deal value EUR',
    );
    expect((await amounts([source], 'USD', { rates: RATES })).worth).toEqual({ 1: '12.50', 2: '11.00' });
  });

  test('campaigns: spend at the rate of the day on which they end, and not after the as-of date', async () => {
    const campaigns: SourceFile = {
      file: fileOf(
        'campaigns.csv',
        ['name', 'currency', 'spend', 'start_date', 'end_date'],
        [
          ['ended', 'EUR', 100, '2025-12-01', '2026-01-15'],
          ['no end', 'EUR', 100, '2025-12-01', null],
          ['goes on', 'EUR', 100, '2025-12-01', '2026-12-31'],
          ['own', 'USD', 100, '2026-01-01', '2026-01-31'],
          ['no rate', 'CHF', 100, '2026-01-01', '2026-01-31'],
        ],
        { table: 'campaigns' },
      ),
      table: 'campaigns',
    };
    const rates = ratesOf([
      { currency: 'EUR', rate: 1 },
      { currency: 'EUR', from: '2026-01-01', rate: 1.1 },
      { currency: 'EUR', from: '2026-04-01', rate: 1.2 },
    ]);
    const { currency } = await amounts([unsaid, campaigns], 'USD', { rates, as_of: '2026-03-31' });
    const rows = await engine.rows(
      'SELECT name, CAST(spend AS VARCHAR) AS spend FROM campaigns ORDER BY campaign_number',
    );
    expect(Object.fromEntries(rows.map(({ name, spend }) => [name, spend]))).toEqual({
      ended: '110.00',
      'no end': '100.00',
      'goes on': '110.00',
      own: '100.00',
      'no rate': null,
    });
    expect([currency.foreign_amounts, currency.foreign_spend]).toEqual([0, 1]);
  });

  test('what was given stays beside what it is worth', async () => {
    await amounts([euros, unsaid], 'USD', { rates: RATES });
    const rows = await engine.rows(
      'SELECT CAST("amount in its own currency" AS VARCHAR) AS given FROM deals ORDER BY deal',
    );
    expect(rows.map(({ given }) => given)).toEqual(['10.00', '10.00']);
  });
});
