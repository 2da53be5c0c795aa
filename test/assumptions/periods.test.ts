import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Evidence } from '../../src/assumptions/evidence.ts';
import { periodsOf } from '../../src/assumptions/periods-of.ts';
import { windowOf } from '../../src/assumptions/window.ts';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Settings } from '../../src/model/settings.ts';
import { tauOf } from '../../src/verdicts/maturity.ts';
import { askSmall } from '../support/ask-small.ts';
import { fileOf } from '../support/file-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

const rate: Claim = { measure: 'win_rate', at_least: 0.5 };

/** One deal a line: outcome, day created, day closed. */
async function periodsIn(claim: Claim, lines: readonly string[], settings: Partial<Settings> = {}) {
  const rows = lines.map((line, index) => [String(index), ...line.split(' ')]);
  const file = fileOf('deals.csv', ['opportunity_id', 'outcome', 'created_date', 'close_date'], rows);
  const {
    questions,
    answered,
    settings: inForce,
  } = await askSmall(engine, [{ file, table: 'deals' }], [claim], settings);
  const { answers, mature } = answered;
  const [asked] = questions.asked;
  if (asked === undefined) throw new Error('nothing was asked');
  const periods = periodsOf(answers, questions, asked, windowOf(inForce, answers).span, {
    fiscal_year_start: 1,
    tauOf: (spells) => tauOf(spells, inForce.method.confidence),
    matureDurations: (tau) => mature.get(tau) ?? null,
  });
  return periods === null ? null : [periods.recent, periods.earlier].map(counted);
}

const counted = (evidence: Evidence) => (evidence.kind === 'rate' ? evidence.share : evidence.kind);

test('the last two complete quarters of the window, and the rest of it', async () => {
  const lines = [
    'won 2025-01-01 2025-03-01',
    'won 2025-01-01 2025-05-01',
    'lost 2025-01-01 2025-08-01',
    'won 2025-01-01 2025-11-01',
    'lost 2025-01-01 2026-02-01',
    'lost 2025-01-01 2026-04-10',
  ];
  const year = { window: { quarters: 4 }, as_of: '2026-04-15' };
  // Q2 to Q3 2025 and Q4 2025 to Q1 2026; the first quarter lies before the window, April is no whole one.
  expect(await periodsIn(rate, lines, year)).toEqual([
    { x: 1, n: 2 },
    { x: 1, n: 2 },
  ]);
  // Without a window the quarter that has begun belongs to the recent ones.
  expect(await periodsIn(rate, lines, { as_of: '2026-04-15' })).toEqual([
    { x: 1, n: 3 },
    { x: 2, n: 3 },
  ]);
});

test('no period where only one of the two holds units, or the window is no longer than the recent one', async () => {
  const lines = ['won 2025-01-01 2025-11-01', 'lost 2025-01-01 2026-02-01'];
  expect(await periodsIn(rate, lines, { window: { quarters: 4 }, as_of: '2026-03-31' })).toBeNull();
  const longer = [...lines, 'won 2025-01-01 2025-05-01'];
  expect(await periodsIn(rate, longer, { window: { quarters: 2 }, as_of: '2026-03-31' })).toBeNull();
});

test('where deals run their course first, the last quarters that hold units; two of them are a period each', async () => {
  const conversion: Claim = { measure: 'conversion', at_least: 0.5 };
  // Nine in ten close within 30 days, so cohorts of a quarter are mature a month after its end.
  const cohort = (month: string, won: number) =>
    Array.from({ length: 10 }, (_, i) => `${i < won ? 'won' : 'lost'} ${month}-01 ${month}-28`);
  const lines = [...cohort('2025-05', 8), ...cohort('2025-08', 6), ...cohort('2025-11', 4), ...cohort('2026-02', 2)];
  const year = { window: { quarters: 4 }, as_of: '2026-03-31' };
  expect(await periodsIn(conversion, lines, year)).toEqual([
    { x: 10, n: 20 },
    { x: 8, n: 10 },
  ]);
  const short = { window: { quarters: 3 }, as_of: '2026-03-31' };
  expect(await periodsIn(conversion, lines, short)).toEqual([
    { x: 4, n: 10 },
    { x: 6, n: 10 },
  ]);
});

test('a file without dates has no periods', async () => {
  const file = fileOf(
    'deals.csv',
    ['opportunity_id', 'outcome'],
    [
      ['1', 'won'],
      ['2', 'lost'],
    ],
  );
  const { report } = await askSmall(engine, [{ file, table: 'deals' }], [rate]);
  expect(report.verdicts[0]?.evidence.periods).toBeNull();
  expect(report.verdicts[0]?.grade_reasons).toContain('the file has no dates, so everything is one period');
});
