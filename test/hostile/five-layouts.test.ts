import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { guessOutcomes } from '../../src/ingest/guess-outcomes.ts';
import { planFile } from '../../src/ingest/plan-file.ts';
import { buildWarehouse } from '../../src/tables/warehouse.ts';
import { CRM_LAYOUTS } from './crm-layouts.ts';
import { type Figures, figuresOf, sixtyDeals } from './sixty-deals.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

const deals = sixtyDeals();
const expected = figuresOf(deals);

/** The figures that the database finds in the deals that are loaded. */
async function figuresInEngine(): Promise<Figures> {
  const counts = await engine.rows('SELECT outcome, count(*) AS n FROM deals GROUP BY outcome');
  const rates = await engine.rows(
    `SELECT lead_source, count(*) FILTER (outcome = 'won') AS won, count(*) AS closed FROM deals
     WHERE outcome IN ('won', 'lost') GROUP BY lead_source`,
  );
  const [medians] = await engine.rows(
    `SELECT CAST(median(amount) FILTER (outcome = 'won') AS DOUBLE) AS won,
       CAST(median(date_diff('day', created_date, close_date)) FILTER (outcome IN ('won', 'lost')) AS DOUBLE) AS cycle
     FROM deals`,
  );
  return {
    counts: Object.fromEntries(counts.map((row) => [row.outcome, Number(row.n)])) as Figures['counts'],
    winRate: Object.fromEntries(
      rates.map((row) => [row.lead_source, { won: Number(row.won), closed: Number(row.closed) }]),
    ),
    wonMedian: Number(medians?.won),
    cycleMedian: Number(medians?.cycle),
  };
}

test('the invented deals are 24 won, 21 lost and 15 open', () => {
  expect(expected.counts).toEqual({ won: 24, lost: 21, open: 15 });
  expect(Object.values(expected.winRate).reduce((sum, { closed }) => sum + closed, 0)).toBe(45);
});

test.each(CRM_LAYOUTS)('sixty deals give the same figures from %s', async (_name, layout) => {
  const planned = await planFile(layout.write(deals), layout.file);
  const { plan } = planned;
  expect(plan).toMatchObject({ error: null, tool: layout.tool, table: 'deals', records: 60, set_aside: [] });
  // Nothing that changes a figure may be open; what the encoding is only a person can confirm.
  expect(plan.questions.map(({ about }) => about).filter((about) => about !== 'encoding')).toEqual([]);
  await buildWarehouse(engine, [{ file: planned, table: 'deals' }], guessOutcomes, 'USD');
  const found = await figuresInEngine();
  expect(found.counts).toEqual(expected.counts);
  expect(found.winRate).toEqual(expected.winRate);
  expect(found.wonMedian).toBeCloseTo(expected.wonMedian, 6);
  expect(found.cycleMedian).toBe(expected.cycleMedian);
});
