import { adjustP } from './adjust-p.ts';
import { checkConfidence } from './check-arguments.ts';

/** Ranks count from 1, the most frequent. */
export type RankBounds = { best: number; worst: number };

/**
 * Best and worst rank that the data leave open to one category among its rivals.
 * `rivals`: one-sided p-values that the category is ahead (`pGreater`) and behind (`pLess`) of each; `level`: chance of a
 * wrong bound on each side, 0..1 exclusive. Holm over the rivals on either side. Without rivals both are 1.
 * Throws RangeError for values outside.
 * Source: rank confidence sets of Bazylik, Mogstad, Romano, Shaikh and Wilhelm: best = 1 + rivals clearly above,
 * worst = all − rivals clearly below. Worked: clearly below one of three rivals and above none → 2 to 4.
 */
export function rankBounds(rivals: readonly { pGreater: number; pLess: number }[], level: number): RankBounds {
  checkConfidence(level);
  const clear = (ps: readonly number[]): number => adjustP(ps, 'holm').filter((p) => p <= level).length;
  return {
    best: 1 + clear(rivals.map(({ pLess }) => pLess)),
    worst: 1 + rivals.length - clear(rivals.map(({ pGreater }) => pGreater)),
  };
}
