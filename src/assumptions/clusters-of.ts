import type { DealColumns } from '../metrics/clusters.ts';
import type { ClusterColumn } from '../model/cluster.ts';
import { addDays } from '../model/quarter.ts';
import type { Answers } from './answers.ts';
import type { Repeats } from './evidence.ts';
import type { Clustering } from './scrutiny.ts';
import type { UnitTest } from './units-of.ts';

/** Units by what they share, with the largest cluster. Sums are of whole numbers, so their order does not matter. */
export function clustersOf(
  { facts }: Answers,
  deals: DealColumns,
  { by, column, names }: ClusterColumn,
  units: UnitTest,
): Clustering {
  const { n, x, alone } = countByCode(facts.cells, deals, column, units);
  const { repeats, largest } = addedUp(n, x, alone);
  const called = by === 'day' ? addDays('1970-01-01', largest.code) : (names[largest.code] ?? null);
  return { by, ...repeats, largest: { name: largest.code < 0 ? null : called, units: largest.units } };
}

/** The same sums where nobody asks for the largest. */
export function repeatsOf({ facts }: Answers, deals: DealColumns, column: string, units: UnitTest): Repeats {
  const { n, x, alone } = countByCode(facts.cells, deals, column, units);
  return addedUp(n, x, alone).repeats;
}

type Alone = { n: number; x: number };

function countByCode(
  cells: Answers['facts']['cells'],
  deals: DealColumns,
  column: string,
  units: UnitTest,
): { n: Int32Array; x: Int32Array; alone: Alone } {
  const codes = deals.column(column);
  const n = new Int32Array(deals.size(column));
  const x = new Int32Array(n.length);
  const alone = { n: 0, x: 0 };
  eachUnit(cells, deals, units, (deal, counts) => {
    const code = codes[deal]!;
    if (code < 0) {
      alone.n += 1;
      alone.x += counts ? 1 : 0;
    } else {
      n[code]! += 1;
      if (counts) x[code]! += 1;
    }
  });
  return { n, x, alone };
}

/** Every unit with whether it counts for the claim. */
export function eachUnit(
  cells: Answers['facts']['cells'],
  deals: DealColumns,
  units: UnitTest,
  use: (deal: number, counts: boolean) => void,
): void {
  cells.forEach((cell, at) => {
    if (!units.passes(cell)) return;
    for (const deal of deals.ofCell(at)) {
      const counts = units.counts(deal, cell);
      if (counts !== null) use(deal, counts);
    }
  });
}

type Largest = { code: number; units: { x: number; n: number } };

function addedUp(n: Int32Array, x: Int32Array, alone: Alone): { repeats: Repeats; largest: Largest } {
  // A unit that shares nothing is a cluster of its own.
  const sums = { clusters: alone.n, n: alone.n, x: alone.x, nn: alone.n, xn: alone.x, xx: alone.x };
  let most = 0;
  for (let code = 0; code < n.length; code += 1) {
    const size = n[code]!;
    if (size === 0) continue;
    const own = x[code]!;
    sums.clusters += 1;
    sums.n += size;
    sums.x += own;
    sums.nn += size * size;
    sums.xn += own * size;
    sums.xx += own * own;
    if (size > most) most = size;
  }
  const { clusters, nn, xn, xx } = sums;
  const units = { x: sums.x, n: sums.n };
  return { repeats: { units, clusters, squares: { nn, xn, xx } }, largest: largestOf(n, x, most, units) };
}

/** Of clusters of one size the one that differs most from the rest: names must not decide. */
function largestOf(n: Int32Array, x: Int32Array, most: number, all: { x: number; n: number }): Largest {
  let chosen: Largest = { code: -1, units: { x: 0, n: 0 } };
  if (most === 0) return chosen;
  let farthest = -1;
  for (let code = 0; code < n.length; code += 1) {
    if (n[code] !== most) continue;
    const own = x[code]!;
    const away = Math.abs(own * all.n - all.x * most);
    if (away > farthest || (away === farthest && own < chosen.units.x)) {
      farthest = away;
      chosen = { code, units: { x: own, n: most } };
    }
  }
  return chosen;
}
