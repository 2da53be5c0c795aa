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
  const counts = countsOf(groups);
  if (counts === null) return null;
  const [wins, losses] = [sum(counts.wins), sum(counts.losses)];
  const overall = wins / (wins + losses);
  if (wins === 0 || losses === 0 || counts.units.length === 1) return fitted(overall, 0);
  // Groups of only wins or only losses: every larger rho makes them likelier.
  if (counts.wins[0]! + counts.losses[0]! === counts.units[0]!) return fitted(counts.wins[0]! / counts.units[0]!, 1);
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

/** For r = 0, 1, …: how many groups have more than r wins, losses and units. The likelihood needs no more. */
type Counts = { wins: number[]; losses: number[]; units: number[] };
/** theta = rho / (1 − rho). */
type Point = { mu: number; theta: number };

function countsOf(groups: readonly { x: number; n: number }[]): Counts | null {
  const filled = groups.filter(({ x, n }) => n !== 0 || x !== 0);
  for (const { x, n } of filled) {
    checkProportion(x, n);
    if (!(Number.isInteger(x) && Number.isInteger(n)))
      throw new RangeError(`wins and units are whole, not ${x} of ${n}`);
  }
  if (filled.length === 0) return null;
  return {
    wins: moreThan(filled.map(({ x }) => x)),
    losses: moreThan(filled.map(({ x, n }) => n - x)),
    units: moreThan(filled.map(({ n }) => n)),
  };
}

function moreThan(values: readonly number[]): number[] {
  const counts = new Array<number>(Math.max(...values)).fill(0);
  for (const value of values) if (value > 0) counts[value - 1]! += 1;
  for (let r = counts.length - 2; r >= 0; r -= 1) counts[r]! += counts[r + 1]!;
  return counts;
}

function logLikelihood({ wins, losses, units }: Counts, { mu, theta }: Point): number {
  const over = (counts: readonly number[], from: number): number =>
    counts.reduce((total, count, r) => total + count * Math.log(from + r * theta), 0);
  return over(wins, mu) + over(losses, 1 - mu) - over(units, 1);
}

/** Its slope in theta where mu is the likeliest for that theta. */
function slope(counts: Counts, theta: number): number {
  const { wins, losses, units } = counts;
  const mu = likeliestMu(counts, theta);
  const over = (list: readonly number[], from: number): number =>
    list.reduce((total, count, r) => total + (r * count) / (from + r * theta), 0);
  return over(wins, mu) + over(losses, 1 - mu) - over(units, 1);
}

function likeliestMu({ wins, losses }: Counts, theta: number): number {
  const over = (counts: readonly number[], from: number): number =>
    counts.reduce((total, count, r) => total + count / (from + r * theta), 0);
  return fallingRoot(0, 1, (mu) => over(wins, mu) - over(losses, 1 - mu));
}

const GRID = [0, ...Array.from({ length: 11 }, (_, i) => 10 ** (i - 7))];

/** Every theta at which the slope turns from rising to falling; a likelihood may have more than one. */
function peaks(counts: Counts): Point[] {
  const slopes = GRID.map((theta) => slope(counts, theta));
  return GRID.slice(1).flatMap((high, i) => {
    if (!(slopes[i]! > 0 && slopes[i + 1]! <= 0)) return [];
    const theta = fallingRoot(GRID[i]!, high, (point) => slope(counts, point));
    return [{ mu: likeliestMu(counts, theta), theta }];
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
