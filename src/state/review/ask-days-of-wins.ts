import type { AskOptions, Engine } from '../../engine/port.ts';
import { askDurations, durations } from '../../metrics/durations.ts';
import type { Facts } from '../../model/cell.ts';
import type { CodedFacet } from '../../model/scope.ts';
import { cellsThat } from '../fields/break-down.ts';

/** Days of every won deal whose dates are event times. */
export async function askDaysOfWins(
  engine: Engine,
  facts: Facts,
  facets: readonly CodedFacet[],
  options: AskOptions = {},
): Promise<ReturnType<typeof durations.decode>> {
  const won = cellsThat(facts, ({ outcome }) => outcome === 'won');
  if (won.length === 0) return [];
  const { text, values } = askDurations(facets, won);
  return durations.decode(await engine.columns(text, values, options));
}
