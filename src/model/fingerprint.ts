import type { Day } from './quarter.ts';

/** How one thing is defined, as a digest, and since when; `since` null: for as long as is known. */
export type Stands = { is: string; since: Day | null };

/** What a verdict rests on beside the deals: two verdicts may be compared where all of it is the same. */
export type Fingerprint = {
  membership: Stands;
  claim: Stands;
  /** How the fields it reads are read from the files, by field. */
  mapping: Readonly<Record<string, Stands>>;
  /** Settings that decide what is counted, by name. */
  settings: Readonly<Record<string, Stands>>;
};

/** The same sixteen digits for the same JSON, whatever the order of its keys; no protection against anybody. */
export function digestOf(value: unknown): string {
  const text = JSON.stringify(value, sorted) ?? '';
  return [0x811c9dc5, 0x9e3779b9].map((seed) => fnv1a(text, seed).toString(16).padStart(8, '0')).join('');
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function fnv1a(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
