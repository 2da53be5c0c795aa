import { fieldLabel, listWords } from '../assumptions/state-filter.ts';
import type { Fingerprint, Stands } from '../model/fingerprint.ts';
import { type Day, type Quarter, quarterName } from '../model/quarter.ts';
import { writeDay } from '../model/write-day.ts';

/** Why two verdicts may not be held against each other, in clauses; true where nothing speaks against it. */
export type Comparable = true | { because: readonly string[] };

const reasoned = (because: readonly string[]): Comparable => (because.length === 0 ? true : { because });

const SETTINGS: Readonly<Record<string, string>> = {
  window: 'the window',
  fiscal_year_start: 'the start of the fiscal year',
  currency: 'the reporting currency',
  method: 'the constants of the method',
};

/** Rule P1: two verdicts on one assumption, each by what it rests on. `b` is the later one. */
export function comparable(a: Fingerprint, b: Fingerprint): Comparable {
  const both = (one: Fingerprint['mapping'], other: Fingerprint['mapping']) =>
    Object.entries(one).flatMap(([name, stands]) => {
      const now = other[name];
      return now === undefined || now.is === stands.is ? [] : [{ name, since: now.since }];
    });
  const fields = both(a.mapping, b.mapping);
  return reasoned([
    ...changed('the membership rule', a.membership, b.membership),
    ...changed('the claim', a.claim, b.claim),
    ...onEachDay(fields).map(
      ([since, names]) =>
        `how ${listWords(names.map(fieldLabel), 'and')} ${names.length === 1 ? 'is' : 'are'} read${on(since)}`,
    ),
    ...both(a.settings, b.settings).map(({ name, since }) => `${SETTINGS[name] ?? fieldLabel(name)}${on(since)}`),
  ]);
}

/** What the data hold of quarters: oldest and newest with a closed deal, and the newest that is over. */
export type Reach = { covered: readonly [Quarter, Quarter] | null; complete: Quarter | null };

/** Rule P2: a period of which the files do not hold all is no side of a comparison. */
export function reached(period: Quarter, { covered, complete }: Reach): Comparable {
  const name = quarterName(period);
  if (covered === null) return { because: ['no deal in the files has a close date'] };
  if (period < covered[0]) return { because: [`the files begin with ${quarterName(covered[0])}, after ${name}`] };
  if (complete !== null && period > complete) return { because: [`${name} is not over`] };
  if (period > covered[1]) return { because: [`the files end with ${quarterName(covered[1])}, before ${name}`] };
  return true;
}

function changed(what: string, a: Stands, b: Stands): string[] {
  return a.is === b.is ? [] : [`${what}${on(b.since)}`];
}

/** " changed on 3 Aug 2026"; nobody noted the day of what was changed in the file itself. */
const on = (since: Day | null): string => (since === null ? ' changed' : ` changed on ${writeDay(since)}`);

function onEachDay(fields: readonly { name: string; since: Day | null }[]): [Day | null, string[]][] {
  const days = new Map<Day | null, string[]>();
  for (const { name, since } of fields) days.set(since, [...(days.get(since) ?? []), name]);
  return [...days];
}
