import type { Engine } from '../../src/engine/port.ts';
import { guessOutcomes } from '../../src/ingest/guess-outcomes.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { buildWarehouse } from '../../src/tables/warehouse.ts';
import type { Figures } from './figures.ts';
import { planWritten } from './plan-written.ts';
import type { WrittenDeals } from './written-deals.ts';

/** Figures of files that are imported one after the other, as the database counts them. */
export async function figuresInEngine(engine: Engine, files: readonly WrittenDeals[]): Promise<Figures> {
  const sources = [];
  for (const file of files) sources.push({ file: await planWritten(file), table: 'deals' as const });
  const { deals, files: loaded } = await buildWarehouse(engine, sources, guessOutcomes, null);
  const aside = loaded.flatMap(({ set_aside }) => set_aside);
  if (aside.length > 0) throw new Error(`${aside.length} rows set aside: ${aside[0]?.reason}`);
  const outcomes = await engine.rows(
    'SELECT outcome, count(*) AS n, CAST(sum(amount * 100) AS BIGINT) AS cents FROM deals GROUP BY outcome',
  );
  const owners = await engine.rows(
    `SELECT owner, count(*) FILTER (outcome = 'won') AS won, count(*) AS closed FROM deals
     WHERE outcome IN ('won', 'lost') GROUP BY owner`,
  );
  const [days] = await engine.rows(
    `SELECT CAST(median(date_diff('day', created_date, close_date)) AS DOUBLE) AS days FROM deals WHERE outcome IN ('won', 'lost')`,
  );
  const by = (name: 'n' | 'cents'): Partial<Record<Outcome, number>> =>
    Object.fromEntries(outcomes.map((row) => [String(row.outcome), Number(row[name])]));
  return {
    deals,
    counts: by('n'),
    cents: by('cents'),
    closedByOwner: Object.fromEntries(owners.map((row) => [String(row.owner), [Number(row.won), Number(row.closed)]])),
    medianDays: days?.days === null || days?.days === undefined ? null : Number(days.days),
  };
}
