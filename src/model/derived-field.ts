/** What the end of a deal was: `ending` of a deal, derived from its outcome, its stage and the reason of its loss. */
export const ENDING = 'deal:ending';

export const ENDINGS = {
  won: 'Won',
  competitor: 'Lost to a competitor',
  no_decision: 'No decision',
  other: 'Lost for another reason',
  unknown: 'Lost, reason unknown',
} as const;
export type Ending = keyof typeof ENDINGS;

/**
 * Fields that no file holds as they are: each of several values in one cell; what the list of lost deals says, all of it,
 * by reps and in the customers' own words; notes of the kind that the field is about.
 */
const PREFIXES = ['each', 'listed', 'losses', 'voice', 'noted'] as const;
export type DerivedFrom = (typeof PREFIXES)[number];

/** "each:competitor" */
export const derivedName = (from: DerivedFrom, field: string): string => `${from}:${field}`;

/** What `derivedName` wrote; null for any other name. */
export function readDerivedName(name: string): { from: DerivedFrom; field: string } | null {
  const at = name.indexOf(':');
  const from = PREFIXES.find((prefix) => prefix === name.slice(0, Math.max(0, at)));
  return from === undefined ? null : { from, field: name.slice(at + 1) };
}
