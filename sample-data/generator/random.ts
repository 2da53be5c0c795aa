/** A repeatable source of choices. Every concept draws from a stream of its own, so a change in one leaves the others alone. */
export type Random = {
  /** 0 up to, not including, 1. */
  unit(): number;
  /** Whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  pick<T>(values: readonly T[]): T;
  chance(share: number): boolean;
  shuffle<T>(values: readonly T[]): T[];
};

/** Mulberry32 (T. Ettinger, public domain), seeded with an FNV-1a hash of the stream's name. */
export function randomFor(stream: string): Random {
  let state = 0x811c9dc5;
  for (const letter of `sample 2026-09-30 ${stream}`)
    state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  const unit = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (low: number, high: number): number => low + Math.floor(unit() * (high - low + 1));
  return {
    unit,
    whole,
    pick: (values) => values[whole(0, values.length - 1)] as (typeof values)[number],
    chance: (share) => unit() < share,
    shuffle: (values) => {
      const mixed = [...values];
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = whole(0, last);
        [mixed[last], mixed[other]] = [mixed[other] as (typeof mixed)[number], mixed[last] as (typeof mixed)[number]];
      }
      return mixed;
    },
  };
}
