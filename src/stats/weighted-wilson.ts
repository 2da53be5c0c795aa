import type { Interval } from './interval.ts';
import { kishEffectiveSize } from './kish-effective-size.ts';
import { sortTally, type Tally } from './tally.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** `effective`: how many equally weighted deals would be as informative. */
export type WeightedRate = Interval & { effective: number };

/**
 * Share of weight rather than of deals that was won, such as by amount, with Wilson's interval on Kish's effective size.
 * `won` and `lost`: weights from 0 on with how many deals carry each; `confidence` two-sided, 0..1 exclusive. Null where
 * no deal has any weight. Throws RangeError for a negative weight.
 * Source: Kish (1965); Wilson (1927). Worked: won 1 and 1, lost 2, at 90% → 0.5 on 2.666667 deals, 0.145168 to 0.854832.
 */
export function weightedWilson(won: Tally, lost: Tally, confidence: number): WeightedRate | null {
  const effective = kishEffectiveSize([...won, ...lost]);
  if (effective === 0) return null;
  const weightOf = (tally: Tally): number => sortTally(tally).reduce((sum, { value, deals }) => sum + value * deals, 0);
  const [gained, missed] = [weightOf(won), weightOf(lost)];
  // Exactly all or none, where the quotient times the size would only almost be.
  const x = missed === 0 ? effective : (gained / (gained + missed)) * effective;
  return { ...wilsonInterval(x, effective, confidence), effective };
}
