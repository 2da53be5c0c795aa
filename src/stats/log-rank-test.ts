import { chiSquareUpperTail } from './distributions.ts';
import { checkSpell, type Spell } from './spell.ts';

/** `observed` and `expected` closings per group, in the order they came; more observed than expected is faster. */
export type LogRankTest = {
  observed: number[];
  expected: number[];
  statistic: number;
  degreesOfFreedom: number;
  p: number;
};

/**
 * Log-rank test: do groups of deals close at the same pace, open deals counting as long as they lasted?
 * `groups`: the spells of each, grouped or not, days from 0 on; closings come before censorings of the same day. A group
 * that was never at risk when a deal closed says nothing and costs no degree of freedom; where nothing can be
 * compared the statistic is 0 and p = 1. Throws RangeError for negative days or counts.
 * Source: Mantel (1966); as R survdiff(rho = 0).
 * Worked: closed after 1 and 2 days against after 3 → 2 expected as 7/6, statistic 25/17 = 1.470588.
 */
export function logRankTest(groups: readonly (readonly Spell[])[]): LogRankTest {
  const observed = groups.map(() => 0);
  const expected = groups.map(() => 0);
  const covariance = groups.map(() => groups.map(() => 0));
  const atRisk = groups.map((spells) => spells.reduce((sum, { deals }) => sum + deals, 0));
  for (const { events, leaving } of daysOf(groups)) {
    const total = sumOf(atRisk);
    const closed = sumOf(events);
    // With one deal at risk there is nothing that could have come out otherwise.
    const spread = total > 1 ? (closed * (total - closed)) / (total - 1) : 0;
    groups.forEach((_, i) => {
      const share = atRisk[i]! / total;
      observed[i]! += events[i]!;
      expected[i]! += closed * share;
      groups.forEach((_, j) => {
        covariance[i]![j]! += spread * share * ((i === j ? 1 : 0) - atRisk[j]! / total);
      });
    });
    leaving.forEach((deals, i) => {
      atRisk[i]! -= deals;
    });
  }
  const distance = observed.map((count, i) => count - expected[i]!);
  const { statistic, degreesOfFreedom } = standardised(distance, covariance);
  const p = degreesOfFreedom === 0 ? 1 : chiSquareUpperTail(statistic, degreesOfFreedom);
  return { observed, expected, statistic, degreesOfFreedom, p };
}

/** Ascending by day, per group: how many close and how many leave the risk altogether. */
function daysOf(groups: readonly (readonly Spell[])[]): { events: number[]; leaving: number[] }[] {
  const byDay = new Map<number, { events: number[]; leaving: number[] }>();
  groups.forEach((spells, group) => {
    for (const spell of spells) {
      checkSpell(spell);
      if (spell.deals === 0) continue;
      const day = byDay.get(spell.days) ?? { events: groups.map(() => 0), leaving: groups.map(() => 0) };
      day.leaving[group]! += spell.deals;
      if (spell.event) day.events[group]! += spell.deals;
      byDay.set(spell.days, day);
    }
  });
  return [...byDay].sort(([a], [b]) => a - b).map(([, day]) => day);
}

// What is left of a group's variance once the others are known; below this share of it, rounding alone.
const REDUNDANT = 1e-9;

/** d' V⁻¹ d by elimination; directions that the others determine (always the last one) are passed over. */
function standardised(
  distance: readonly number[],
  covariance: readonly (readonly number[])[],
): { statistic: number; degreesOfFreedom: number } {
  const rows = covariance.map((row, i) => [...row, distance[i]!]);
  let statistic = 0;
  let degreesOfFreedom = 0;
  rows.forEach((pivotRow, i) => {
    const pivot = pivotRow[i]!;
    if (!(pivot > REDUNDANT * covariance[i]![i]!)) return;
    const left = pivotRow.at(-1)!;
    statistic += (left * left) / pivot;
    degreesOfFreedom += 1;
    for (const row of rows.slice(i + 1)) {
      const factor = row[i]! / pivot;
      for (let column = i; column < row.length; column += 1) row[column]! -= factor * pivotRow[column]!;
    }
  });
  return { statistic, degreesOfFreedom };
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
