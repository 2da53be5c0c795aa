import { canStandTogether } from './apart.ts';
import { AXES } from './axes.ts';
import { coverPairs } from './cover-pairs.ts';
import { type Variant, writeVariant } from './write-variant.ts';

export type Numbered = { seed: number; variant: Variant };

/** At least so many files: whole sets in which every pair of levels meets, one set after the other. */
export function* variants(count: number, first = 1): Generator<Numbered> {
  let written = 0;
  for (let set = first; written < count; set++) {
    for (const choice of coverPairs(AXES, canStandTogether, set)) {
      written++;
      const seed = set * 100_000 + written;
      yield { seed, variant: writeVariant(choice, seed) };
    }
  }
}

/** The choices of a file and its seed, from which it can be written again. */
export const nameOf = ({ seed, variant }: Numbered): string => `${JSON.stringify(variant.choice)} #${seed}`;
