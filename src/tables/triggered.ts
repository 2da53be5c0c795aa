import type { AskOptions, Engine } from '../engine/port.ts';
import { literal } from '../engine/sql-text.ts';
import type { Day } from '../model/quarter.ts';
import { valueKind, valueSql } from './dimensions.ts';
import type { FieldCatalog } from './fields.ts';

export const TRIGGERED = 'triggered';

/** Deals with the day of their trigger event, and those whose event comes after their end or after the cut-off. */
export type Triggered = { dated: number; reversed: number };

/**
 * Makes the table `triggered`: the days from the trigger event until a deal closed, or until open ones are cut off.
 * Deals whose dates are no event times are left out. Null where no file holds the day of the event. Call it while the
 * facts stand.
 */
export async function buildTriggered(
  engine: Engine,
  catalog: FieldCatalog,
  cutOff: Day | null,
  options: AskOptions = {},
): Promise<Triggered | null> {
  const field = catalog.find('trigger_date', 'deals');
  if (field === undefined || valueKind(field) !== 'date') return null;
  const until = `coalesce(f.closed_on, ${cutOff === null ? 'NULL' : `CAST(${literal(cutOff)} AS DATE)`})`;
  const dated = `SELECT f.deal, CAST(${until} - ${valueSql(field)} AS INTEGER) AS days
    FROM facts f JOIN deals d ON d.deal = f.deal WHERE f.untimed = 0 AND ${valueSql(field)} IS NOT NULL`;
  await engine.run(`CREATE OR REPLACE TABLE ${TRIGGERED} AS ${dated}`, [], options);
  const [row] = await engine.rows(
    `SELECT count(*) FILTER (days >= 0) AS dated, count(*) FILTER (days < 0) AS reversed FROM ${TRIGGERED}`,
    [],
    options,
  );
  await engine.run(`DELETE FROM ${TRIGGERED} WHERE days IS NULL OR days < 0`, [], options);
  return { dated: Number(row?.dated ?? 0), reversed: Number(row?.reversed ?? 0) };
}
