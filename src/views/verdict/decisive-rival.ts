import type { CategoryCount, Evidence } from '../../assumptions/evidence.ts';
import type { Verdict } from '../../verdicts/verdict.ts';

/**
 * The value that decided a ranking: the one whose pair with the claimed value has the share that the verdict shows.
 * Where several have it, the most frequent one.
 */
export function decisiveRival(
  { rivals }: Extract<Evidence, { kind: 'categories' }>,
  { estimate }: Pick<Verdict, 'estimate'>,
): CategoryCount | undefined {
  if (estimate === null) return undefined;
  return rivals.find(({ claimed_without, without_claimed }) => {
    const pair = claimed_without + without_claimed;
    return pair > 0 && Math.abs(claimed_without / pair - estimate) < 1e-9;
  });
}
