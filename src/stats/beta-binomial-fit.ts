import { checkProportion } from './check-arguments.ts';
import { fallingRoot } from './falling-root.ts';

/**
 * How rates differ between groups: around the mean `mu`, with correlation `rho` (0: all alike, 1: all or nothing) of two
 * units of a group. `alpha` and `beta` are the same as a beta distribution, both Infinity at rho = 0.
 */
export type BetaBinomial = { mu: number; rho: number; alpha: number; beta: number };

/**
 * Beta-binomial distribution fitted to wins of several groups by maximum likelihood.
 * `groups`: whole wins and units, in any order; groups without units do not count. Where the rates differ no more than
 * chance makes them differ, rho is 0 and mu the overall rate. Null without a unit. Throws RangeError for fractions
 * and for more wins than units.
 * Source: Griffiths (1973), with the likelihood as sums over units, which keeps its digits where rho is small.
 * Worked: ten groups of 2 units with 0, 1, 2 wins in 4, 2, 4 of them → mu 0.5, rho 1 - 0.2/0.5 = 0.6, alpha = beta = 1/3.
 */
export function betaBinomialFit(groups: readonly { x: number; n: number }[]): BetaBinomial | null {
  const filled = groups.filter(({ x, n }) => n !== 0 || x !== 0);
  checkGroups(filled);
  if (filled.length === 0) return null;
  const wins = filled.reduce((sum, { x }) => sum + x, 0);
  const units = filled.reduce((sum, { n }) => sum + n, 0);
  const overall = wins / units;
  if (wins === 0 || wins === units || filled.every(({ n }) => n === 1)) return fitted(overall, 0);
  // Groups of only wins or only losses: every larger rho makes them likelier.
  if (filled.every(({ x, n }) => x === 0 || x === n)) {
    return fitted(filled.filter(({ x }) => x > 0).length / filled.length, 1);
  }
  const counts = countsOf(filled);
  const candidates = [{ mu: overall, theta: 0 }, ...peaks(counts)];
  const best = candidates.reduce((chosen, each) =>
    logLikelihood(counts, each) > logLikelihood(counts, chosen) ? each : chosen,
  );
  return fitted(best.mu, best.theta / (1 + best.theta));
}

/**
 * What a group's own rate is worth beside all others: its posterior mean under the fitted distribution.
 * `x` of `n` of the group, 0 units allowed. At rho = 0 it is the overall rate, at rho = 1 the group's own.
 * Source: empirical Bayes, (alpha + x) / (alpha + beta + n). Worked: 8 of 10 with alpha 2, beta 6 → 10/18 = 0.555556.
 */
export function shrunkenRate(x: number, n: number, { mu, rho }: BetaBinomial): number {
  if (n === 0 || rho === 0) return mu;
  checkProportion(x, n);
  // alpha + beta = (1 − rho) / rho, without the infinity at rho = 0.
  return (mu * (1 - rho) + x * rho) / (1 - rho + n * rho);
}

function fitted(mu: number, rho: number): BetaBinomial {
  const total = (1 - rho) / rho;
  return { mu, rho, alpha: mu * total, beta: (1 - mu) * total };
}

/** So many groups have more than r wins (losses, units). The likelihood needs no more. */
type Step = { r: number; groups: number };
type Counts = { wins: Step[]; losses: Step[]; units: Step[] };
/** theta = rho / (1 − rho). */
type Point = { mu: number; theta: number };

function checkGroups(groups: readonly { x: number; n: number }[]): void {
  for (const { x, n } of groups) {
    checkProportion(x, n);
    if (!(Number.isInteger(x) && Number.isInteger(n))) {
      throw new RangeError(`wins and units are whole, not ${x} of ${n}`);
    }
  }
}

const countsOf = (groups: readonly { x: number; n: number }[]): Counts => ({
  wins: stepsOf(groups.map(({ x }) => x)),
  losses: stepsOf(groups.map(({ x, n }) => n - x)),
  units: stepsOf(groups.map(({ n }) => n)),
});

// Far out neighbouring steps differ by next to nothing, and go together at their middle: a segment of a million deals
// costs a few times what one of ten thousand does, and the sums keep seven digits.
const SINGLE_STEPS = 4096;
const STEPS_PER_SIZE = 2048;

function stepsOf(values: readonly number[]): Step[] {
  const more = new Array<number>(values.reduce((most, value) => Math.max(most, value), 0)).fill(0);
  for (const value of values) if (value > 0) more[value - 1]! += 1;
  for (let r = more.length - 2; r >= 0; r -= 1) more[r]! += more[r + 1]!;
  const steps: Step[] = [];
  for (let from = 0; from < more.length; ) {
    const to = Math.min(more.length, from < SINGLE_STEPS ? from + 1 : from + Math.floor(from / STEPS_PER_SIZE));
    let groups = 0;
    let moment = 0;
    for (let r = from; r < to; r += 1) {
      groups += more[r]!;
      moment += r * more[r]!;
    }
    steps.push({ r: moment / groups, groups });
    from = to;
  }
  return steps;
}

function logLikelihood({ wins, losses, units }: Counts, { mu, theta }: Point): number {
  const over = (steps: readonly Step[], start: number): number =>
    steps.reduce((sum, { r, groups }) => sum + groups * Math.log(start + r * theta), 0);
  return over(wins, mu) + over(losses, 1 - mu) - over(units, 1);
}

/** Its slope in theta where mu is the likeliest for that theta. */
function slope(counts: Counts, theta: number): number {
  const { wins, losses, units } = counts;
  const mu = likeliestMu(counts, theta);
  const over = (steps: readonly Step[], start: number): number =>
    steps.reduce((sum, { r, groups }) => sum + (r * groups) / (start + r * theta), 0);
  return over(wins, mu) + over(losses, 1 - mu) - over(units, 1);
}

function likeliestMu({ wins, losses }: Counts, theta: number): number {
  const over = (steps: readonly Step[], start: number): number =>
    steps.reduce((sum, { r, groups }) => sum + groups / (start + r * theta), 0);
  return fallingRoot(0, 1, (mu) => over(wins, mu) - over(losses, 1 - mu));
}

const GRID = [0, ...Array.from({ length: 17 }, (_, i) => 10 ** (i - 7))];

/** Every theta at which the slope turns from rising to falling; a likelihood may have more than one. */
function peaks(counts: Counts): Point[] {
  const slopes = GRID.map((theta) => slope(counts, theta));
  return GRID.slice(1).flatMap((high, i) => {
    if (!(slopes[i]! > 0 && slopes[i + 1]! <= 0)) return [];
    const theta = fallingRoot(GRID[i]!, high, (point) => slope(counts, point));
    return [{ mu: likeliestMu(counts, theta), theta }];
  });
}
