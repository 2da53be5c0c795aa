import { checkProportion } from './check-arguments.ts';

/** Wins of units in two groups, within one stratum such as a company size. */
export type Stratum = { x1: number; n1: number; x2: number; n2: number };

/** Strata in which both groups have units; the others say nothing of a comparison. Refuses counts outside their units. */
export function comparable(strata: readonly Stratum[]): Stratum[] {
  return strata.filter(({ x1, n1, x2, n2 }) => {
    if (n1 !== 0 || x1 !== 0) checkProportion(x1, n1);
    if (n2 !== 0 || x2 !== 0) checkProportion(x2, n2);
    return n1 > 0 && n2 > 0;
  });
}
