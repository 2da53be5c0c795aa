import { adjustP } from './adjust-p.ts';
import { binomialTest } from './binomial-test.ts';

/** The claimed category against one rival: one-sided p-values that it is ahead, behind, and behind after Holm. */
export type RivalTest = { rival: number; pGreater: number; pLess: number; holmPLess: number };

/** `topP` is the p-value of "ahead of every rival": the largest of theirs, 1 where there is no rival. */
export type CategoryDominance = { rivals: RivalTest[]; topP: number };

/**
 * Whether one category of a single-valued field is more frequent than each of the others.
 * `counts`: records per category, whole numbers; `claimed`: the position of the claimed one. Each rival is tested by
 * the exact binomial test at 1/2 among the records that carry either of the two; a pair without records gives 1.
 * Rivals come back in the order of `counts`. Throws RangeError where `claimed` is no position or a count is no count.
 * Source: multinomial ranks of Bazylik, Mogstad, Romano, Shaikh and Wilhelm; intersection–union for "ahead of all".
 * Worked: [5, 0, 0] with the first claimed → pGreater = 1/32 for both rivals, topP = 0.03125.
 */
export function categoryDominance(counts: readonly number[], claimed: number): CategoryDominance {
  const own = counts[claimed];
  if (own === undefined) throw new RangeError(`there is no category ${claimed} among ${counts.length}`);
  const tests = counts.flatMap((count, rival) =>
    rival === claimed
      ? []
      : [
          {
            rival,
            pGreater: binomialTest(own, own + count, 0.5, 'greater'),
            pLess: binomialTest(own, own + count, 0.5, 'less'),
          },
        ],
  );
  const holm = adjustP(
    tests.map((test) => test.pLess),
    'holm',
  );
  return {
    rivals: tests.map((test, i) => ({ ...test, holmPLess: holm[i]! })),
    topP: tests.length === 0 ? 1 : Math.max(...tests.map((test) => test.pGreater)),
  };
}
