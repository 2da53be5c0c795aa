import { seeded } from './seeded.ts';

type Axes = Readonly<Record<string, readonly string[]>>;
export type Choice<A extends Axes> = { [K in keyof A]: A[K][number] };

type Level = { axis: number; level: string };

/**
 * Choices of one level per axis in which every pair of levels that can stand together does so at least once, found
 * greedily: each choice starts from a pair that is still missing and takes along as many others as it can.
 */
export function coverPairs<A extends Axes>(
  axes: A,
  canStandTogether: (one: { axis: keyof A; level: string }, other: { axis: keyof A; level: string }) => boolean,
  seed: number,
): Choice<A>[] {
  const random = seeded(seed);
  const names = Object.keys(axes);
  const key = (one: Level, other: Level) =>
    one.axis < other.axis
      ? `${one.axis}:${one.level}/${other.axis}:${other.level}`
      : `${other.axis}:${other.level}/${one.axis}:${one.level}`;
  const fits = (one: Level, other: Level) =>
    canStandTogether({ axis: names[one.axis]!, level: one.level }, { axis: names[other.axis]!, level: other.level });
  const allowed = new Set<string>();
  const missing = new Map<string, [Level, Level]>();
  names.forEach((first, one) => {
    for (let other = one + 1; other < names.length; other++)
      for (const level of axes[first]!)
        for (const second of axes[names[other]!]!) {
          const pair: [Level, Level] = [
            { axis: one, level },
            { axis: other, level: second },
          ];
          if (!fits(...pair)) continue;
          allowed.add(key(...pair));
          missing.set(key(...pair), pair);
        }
  });

  const choices: Choice<A>[] = [];
  while (missing.size > 0) {
    const start = [...missing.values()][random.below(missing.size)]!;
    const chosen = complete(start);
    if (chosen === null) missing.delete(key(...start));
    else choices.push(Object.fromEntries(chosen.map(({ axis, level }) => [names[axis], level])) as Choice<A>);
  }
  return choices;

  function complete(start: readonly [Level, Level]): Level[] | null {
    for (let attempt = 0; attempt < 20; attempt++) {
      const chosen = [...start];
      const rest = names.map((_, axis) => axis).filter((axis) => !start.some((level) => level.axis === axis));
      shuffle(rest);
      for (const axis of rest) {
        const best = bestLevel(axis, chosen);
        if (best === null) break;
        chosen.push(best);
      }
      if (chosen.length < names.length) continue;
      chosen.forEach((one, at) => {
        for (const other of chosen.slice(at + 1)) missing.delete(key(one, other));
      });
      return chosen.sort((one, other) => one.axis - other.axis);
    }
    return null;
  }

  function bestLevel(axis: number, chosen: readonly Level[]): Level | null {
    let best: Level | null = null;
    let most = -1;
    for (const level of axes[names[axis]!]!) {
      const candidate = { axis, level };
      if (!chosen.every((other) => allowed.has(key(candidate, other)))) continue;
      const gain = chosen.filter((other) => missing.has(key(candidate, other))).length + random.next();
      if (gain <= most) continue;
      best = candidate;
      most = gain;
    }
    return best;
  }

  function shuffle(list: number[]): void {
    for (let last = list.length - 1; last > 0; last--) {
      const other = random.below(last + 1);
      [list[last], list[other]] = [list[other]!, list[last]!];
    }
  }
}
