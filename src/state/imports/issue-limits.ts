import { isClosed } from '../../assumptions/ground.ts';
import type { AskOptions, Engine } from '../../engine/port.ts';
import { askDurations, durations } from '../../metrics/durations.ts';
import type { Facts } from '../../model/cell.ts';
import type { Settings } from '../../model/settings.ts';
import type { IssueLimits } from '../../tables/deal-issues.ts';
import { TELLING } from '../../tables/look-alikes-sql.ts';
import type { Warehouse } from '../../tables/warehouse.ts';
import { tauOf } from '../../verdicts/maturity.ts';

/** What issues are measured by, out of the facts; call it while they stand. `reached`: so many days are 98% of deals. */
export async function issueLimits(
  engine: Engine,
  facts: Facts,
  { settings, warehouse }: { settings: Settings; warehouse: Pick<Warehouse, 'files'> },
  options: AskOptions = {},
): Promise<IssueLimits & { reached: boolean }> {
  const columns = warehouse.files.flatMap((file) => (file.table === 'deals' ? file.columns : []));
  const untelling = TELLING.find((field) => !columns.some(({ name }) => name === field)) ?? null;
  const timed = facts.has.created_date && !facts.has.cycle_days && facts.cells.length > 0;
  const limits = { as_of: facts.as_of, untelling };
  if (!timed) return { ...limits, tau: null, reached: false };
  const { text, values } = askDurations([], [...facts.cells.keys()]);
  const rows = durations.decode(await engine.columns(text, values, options));
  const spells = rows.flatMap(({ cell, days, deals }) => {
    const found = facts.cells[cell];
    return found === undefined || found.outcome === 'unmapped' ? [] : [{ days, deals, event: isClosed(found) }];
  });
  return { ...limits, ...(tauOf(spells, settings.method.confidence) ?? { tau: null, reached: false }) };
}
