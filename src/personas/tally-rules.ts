import type { ConditionState } from '../model/cell.ts';

/** Records that stand alike towards every rule, in the order of the rules, and how many of each kind they are. */
export type AlikeRecords<K extends string> = { states: readonly ConditionState[]; counts: Readonly<Record<K, number>> };

export type RuleTally<K extends string> = {
  /** Records that the rule names, being the first that is met, and those that it would name alone. */
  rules: readonly { takes: Record<K, number>; alone: Record<K, number> }[];
  /** Records that two rules are met by, most first; the earlier of the two stands first. */
  conflicts: readonly { first: number; second: number; both: Record<K, number> }[];
  /** Records that several rules are met by. */
  several: Record<K, number>;
  unclassified: Record<K, number>;
  /** Of those, records that a rule might be met by, were a field filled in. */
  undecided: Record<K, number>;
  all: Record<K, number>;
};

export const totalOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Position of the rule that names a record: the first one known to be met; null where none is. */
export function firstMet(states: readonly ConditionState[]): number | null {
  const first = states.indexOf('in');
  return first < 0 ? null : first;
}

export function tallyRules<K extends string>(
  kinds: readonly K[],
  rules: number,
  records: readonly AlikeRecords<K>[],
): RuleTally<K> {
  const none = () => Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<K, number>;
  const tally = Array.from({ length: rules }, () => ({ takes: none(), alone: none() }));
  const pairs = new Map<string, { first: number; second: number; both: Record<K, number> }>();
  const [several, unclassified, undecided, all] = [none(), none(), none(), none()];
  for (const { states, counts } of records) {
    const add = (to: Record<K, number>) => {
      for (const kind of kinds) to[kind] += counts[kind];
    };
    add(all);
    const met = states.flatMap((state, rule) => (state === 'in' ? [rule] : []));
    for (const [place, first] of met.entries()) {
      const own = tally[first];
      if (own === undefined) continue;
      if (place === 0) add(own.takes);
      add(own.alone);
      for (const second of met.slice(place + 1)) {
        const key = `${first} ${second}`;
        const pair = pairs.get(key) ?? { first, second, both: none() };
        pairs.set(key, pair);
        add(pair.both);
      }
    }
    if (met.length > 1) add(several);
    if (met.length > 0) continue;
    add(unclassified);
    if (states.includes('unknown')) add(undecided);
  }
  const conflicts = [...pairs.values()].filter(({ both }) => totalOf(both) > 0);
  conflicts.sort((a, b) => totalOf(b.both) - totalOf(a.both) || a.first - b.first || a.second - b.second);
  return { rules: tally, conflicts, several, unclassified, undecided, all };
}
