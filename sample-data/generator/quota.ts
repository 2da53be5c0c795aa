import type { Random } from './random.ts';

/** How often each value occurs, relative to the others; exact counts where they add up to the size of the group. */
export type Weights<T extends string = string> = Readonly<Partial<Record<T, number>>>;

/** Whole counts that add up to `total`, by largest remainder. */
export function apportion(weights: Weights, total: number): [value: string, count: number][] {
  const entries = Object.entries(weights).map(([value, weight]) => [value, weight ?? 0] as const);
  const sum = entries.reduce((all, [, weight]) => all + weight, 0);
  const exact = entries.map(([value, weight]) => ({ value, share: (weight * total) / sum }));
  const counts = exact.map(({ value, share }): [string, number] => [value, Math.floor(share)]);
  const byRemainder = exact
    .map(({ share }, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  let missing = total - counts.reduce((all, [, count]) => all + count, 0);
  for (const { index } of byRemainder) {
    if (missing === 0) break;
    (counts[index] as [string, number])[1] += 1;
    missing -= 1;
  }
  return counts;
}

/** `total` cut into parts that differ by at most one. `phase` 0..1 moves where the larger parts fall. */
export function evenly(total: number, parts: number, phase = 0): number[] {
  const until = (part: number): number => Math.floor((part * total) / parts + phase);
  return Array.from({ length: parts }, (_, part) => until(part + 1) - until(part));
}

/** The values in an order in which every stretch holds them in about their overall shares. */
export function interleave(counts: readonly [value: string, count: number][]): string[] {
  const total = counts.reduce((all, [, count]) => all + count, 0);
  const given = counts.map(() => 0);
  return Array.from({ length: total }, (_, position) => {
    const owed = counts.map(([, count], index) => ((position + 1) * count) / total - (given[index] as number));
    const next = owed.indexOf(Math.max(...owed));
    given[next] = (given[next] as number) + 1;
    return (counts[next] as [string, number])[0];
  });
}

/**
 * Hands the values out by quota: exact over the whole group and even over its periods, so that no quarter
 * differs by luck, and at random within a period, so that two fields are independent of each other.
 */
export function handOut<D>(
  group: readonly D[],
  periodOf: (item: D) => number,
  weights: Weights,
  random: Random,
  give: (item: D, value: string) => void,
): void {
  const values = interleave(apportion(weights, group.length));
  const periods = [...new Set(group.map(periodOf))].sort((a, b) => a - b);
  let start = 0;
  for (const period of periods) {
    const members = group.filter((item) => periodOf(item) === period);
    const share = random.shuffle(values.slice(start, start + members.length));
    start += members.length;
    for (const [index, item] of members.entries()) give(item, share[index] as string);
  }
}
