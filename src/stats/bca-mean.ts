import { checkConfidence } from './check-arguments.ts';
import { normalCdf, normalQuantile } from './distributions.ts';
import type { Interval } from './interval.ts';
import { randomStream } from './random.ts';
import { countDeals, sortTally, type Tally } from './tally.ts';

/** `resamples`: 2000 serves; `seed`: 32 bits; the same tally, options and seed give the same bytes. */
export type BootstrapOptions = { confidence: number; resamples: number; seed: number };

const MOST_RESAMPLED_VALUES = 5000;

/**
 * Bootstrap interval of a mean, bias-corrected and accelerated: a long right tail moves both limits up.
 * `tally`: values in any unit, with how many deals carry each, in any order. The acceleration comes from the
 * jackknife, which for a mean is the skewness of the values. Equal values throughout give an interval of no width.
 * Above 5,000 values the limits come from the closed form that the bootstrap approaches, within the noise of 2000
 * resamples and without their cost. Throws RangeError without any value or for fewer than one resample.
 * Source: Efron, JASA 82 (1987) 171; closed form (ABC): DiCiccio and Efron, Biometrika 79 (1992) 231.
 * Worked: 1, 2, 3, 4, 5 at 90%, 20,000 resamples → mean 3, 2 to 4.
 */
export function bcaMean(tally: Tally, { confidence, resamples, seed }: BootstrapOptions): Interval {
  checkConfidence(confidence);
  if (!(Number.isInteger(resamples) && resamples >= 1)) throw new RangeError(`cannot resample ${resamples} times`);
  const sorted = sortTally(tally);
  const n = countDeals(sorted);
  if (n === 0) throw new RangeError('a mean needs at least one value');
  const estimate = sorted.reduce((sum, { value, deals }) => sum + value * deals, 0) / n;
  if (sorted.length === 1) return { estimate, lower: estimate, upper: estimate };
  const spread = jackknife(sorted, estimate, n);
  const limitAt =
    n > MOST_RESAMPLED_VALUES
      ? closedForm(estimate, spread)
      : bootstrap(expand(sorted, n), estimate, spread, resamples, seed);
  const tail = (1 - confidence) / 2;
  return { estimate, lower: limitAt(tail), upper: limitAt(1 - tail) };
}

type Spread = { standardError: number; acceleration: number };

function jackknife(sorted: Tally, mean: number, n: number): Spread {
  let squares = 0;
  let cubes = 0;
  for (const { value, deals } of sorted) {
    const distance = value - mean;
    squares += deals * distance ** 2;
    cubes += deals * distance ** 3;
  }
  return { standardError: Math.sqrt(squares) / n, acceleration: cubes / (6 * squares ** 1.5) };
}

// The bias of a mean's bootstrap equals its acceleration to the order that matters here.
function closedForm(estimate: number, { standardError, acceleration }: Spread): (share: number) => number {
  return (share) => {
    const shifted = acceleration + normalQuantile(share);
    return estimate + (standardError * shifted) / (1 - acceleration * shifted) ** 2;
  };
}

function bootstrap(
  values: Float64Array,
  estimate: number,
  { acceleration }: Spread,
  resamples: number,
  seed: number,
): (share: number) => number {
  const means = resampledMeans(values, resamples, seed);
  const bias = normalQuantile(shareBelow(means, estimate));
  return (share) => {
    const shifted = bias + normalQuantile(share);
    return valueAt(means, normalCdf(bias + shifted / (1 - acceleration * shifted)));
  };
}

function expand(sorted: Tally, n: number): Float64Array {
  const values = new Float64Array(n);
  let filled = 0;
  for (const { value, deals } of sorted) {
    values.fill(value, filled, filled + deals);
    filled += deals;
  }
  return values;
}

function resampledMeans(values: Float64Array, resamples: number, seed: number): Float64Array {
  const next = randomStream(seed);
  const n = values.length;
  const scale = n / 2 ** 32;
  const means = new Float64Array(resamples);
  for (let sample = 0; sample < resamples; sample += 1) {
    let sum = 0;
    for (let draw = 0; draw < n; draw += 1) sum += values[Math.floor(next() * scale)]!;
    means[sample] = sum / n;
  }
  return means.sort();
}

// Resamples that hit the estimate count half; never 0 or 1, where the quantile would be infinite.
function shareBelow(means: Float64Array, estimate: number): number {
  let below = 0;
  for (const mean of means) below += mean < estimate ? 1 : mean === estimate ? 0.5 : 0;
  return Math.min(Math.max(below, 0.5), means.length - 0.5) / means.length;
}

function valueAt(means: Float64Array, share: number): number {
  const position = share * (means.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, means.length - 1);
  return means[below]! + (position - below) * (means[above]! - means[below]!);
}
