import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { asRead, type Figures, figuresOf } from './figures.ts';
import type { Relation } from './relations.ts';
import type { WrittenDeals } from './written-deals.ts';

export type Held = { cases: number; files: number; failure: string | null };

type Reader = (files: readonly WrittenDeals[]) => Promise<Figures>;

/** Tries a relation on so many generated cases: every way of importing the deals must give the figures of the deals. */
export async function hold({ cases }: Relation, read: Reader, runs: number, seed: number): Promise<Held> {
  let files = 0;
  const property = fc.asyncProperty(cases, async ({ deals, ways }) => {
    const expected = figuresOf(asRead(deals));
    for (const [at, way] of ways.entries()) {
      files += way.length;
      const found = await read(way);
      if (!isDeepStrictEqual(sorted(found), sorted(expected)))
        throw new Error(`way ${at}: ${JSON.stringify(found)} for ${JSON.stringify(expected)}`);
    }
  });
  const { failed, numRuns, counterexample, errorInstance } = await fc.check(property, { numRuns: runs, seed });
  if (!failed) return { cases: numRuns, files, failure: null };
  const [shrunk] = counterexample ?? [];
  const text = shrunk === undefined ? '' : await shrunk.ways.at(-1)?.[0]?.blob.text();
  const why = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return { cases: numRuns, files, failure: `${why}\n${JSON.stringify(shrunk?.how)}\n${JSON.stringify(text)}` };
}

/** Keys come in the order in which they were met. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([key, inner]) => [key, sorted(inner)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}
