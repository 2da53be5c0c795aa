import type { AskOptions, Engine } from '../engine/port.ts';
import { literal } from '../engine/sql-text.ts';
import type { Facts } from '../model/cell.ts';
import type { Day } from '../model/quarter.ts';

/** The as-of date in force, and the day at which open deals are cut off. */
export async function datesOf(
  engine: Engine,
  has: Facts['has'],
  asOf: Day | null,
  options: AskOptions,
): Promise<{ as_of: Day | null; cut_off: Day | null }> {
  if (!has.close_date && !has.created_date) return { as_of: null, cut_off: null };
  const closed = has.close_date ? "max(close_date) FILTER (outcome IN ('won', 'lost'))" : 'NULL';
  const within = asOf === null ? '' : ` AND close_date <= CAST(${literal(asOf)} AS DATE)`;
  const closedBy = has.close_date ? `max(close_date) FILTER (outcome IN ('won', 'lost')${within})` : 'NULL';
  const created = has.created_date ? 'max(created_date)' : 'NULL';
  const [row] = await engine.rows(
    `SELECT CAST(${closed} AS VARCHAR) AS closed, CAST(${closedBy} AS VARCHAR) AS closed_by, CAST(${created} AS VARCHAR) AS created FROM deals`,
    [],
    options,
  );
  const text = (value: unknown) => (value === null || value === undefined ? null : String(value));
  const newest = [text(row?.closed_by), text(row?.created)].filter((day) => day !== null).sort();
  const as_of = asOf ?? text(row?.closed) ?? newest.at(-1) ?? null;
  const last = newest.at(-1) ?? as_of;
  return { as_of, cut_off: as_of === null || last === null ? as_of : ([as_of, last].sort()[0] ?? null) };
}
