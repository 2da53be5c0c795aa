import type { Questionnaire } from '../../assumptions/questionnaire.ts';
import { cellsToSearch, sliceCounts, slicesOf } from '../../assumptions/slice-counts.ts';
import type { Population } from '../../assumptions/slice-table.ts';
import type { AskOptions, Engine } from '../../engine/port.ts';
import { askSlices, slices } from '../../metrics/slices.ts';
import type { Attribute } from '../../model/attribute.ts';
import type { Facts } from '../../model/cell.ts';
import type { Quarter } from '../../model/quarter.ts';
import type { CodedFacet } from '../../model/scope.ts';
import type { Settings } from '../../model/settings.ts';
import { type Discoveries, discover } from '../../verdicts/discover.ts';

/** What was found among the deals of no persona and among all; null where nobody can say which deals have no persona. */
export type Discovered = Record<Population, Discoveries | null>;

/** Searches the closed deals up to `last` for segments that stand out: one query for every candidate. */
export async function discoverSegments(
  engine: Engine,
  facts: Facts,
  questions: Questionnaire,
  attributes: readonly Attribute[],
  facets: readonly CodedFacet[],
  { settings, last }: { settings: Settings; last: Quarter | null },
  options: AskOptions = {},
): Promise<Discovered> {
  const accounted = questions.members.size === 0 || facts.missing.has(questions.accounted) ? null : questions.accounted;
  const cells = cellsToSearch(facts, accounted, last);
  const wanted = slicesOf(attributes);
  if (cells.length === 0 || wanted.length === 0) return { nobody: null, all: null };
  const { text, values } = askSlices(facets, cells, wanted);
  const rows = slices.decode(await engine.columns(text, values, options));
  const search = (population: Population) =>
    discover(sliceCounts(rows, attributes, population), settings.method.discovery);
  return { nobody: accounted === null ? null : search('nobody'), all: search('all') };
}
