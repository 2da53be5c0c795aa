import { checkConfidence } from './check-arguments.ts';
import { normalCdf, normalQuantile } from './distributions.ts';
import type { Interval } from './interval.ts';
import { randomStream } from './random.ts';
import { countDeals, sortTally, type Tally } from './tally.ts';

/** `resamples`: 2000 serves; `seed`: 32 bits; the same tally, options and seed give the same bytes. */
export type BootstrapOptions = { confidence: number; resamples: number; seed: number };

/**
 * Bootstrap interval of a mean, bias-corrected and accelerated: a long right tail moves both limits up.
 * `tally`: values in any unit, with how many deals carry each, in any order. The acceleration comes from the
 * jackknife, which for a mean is the skewness of the values. Equal values throughout give an interval of no width.
 * Throws RangeError without any value or for fewer than one resample.
 * Source: Efron, JASA 82 (1987) 171. Worked: 1, 2, 3, 4, 5 at 90%, 20,000 resamples → mean 3, about 2 to 4.
 */
export function bcaMean(tally: Tally, { confidence, resamples, seed }: BootstrapOptions): Interval {
  checkConfidence(confidence);
  if (!(Number.isInteger(resamples) && resamples >= 1)) throw new RangeError(`cannot resample ${resamples} times`);
  const sorted = sortTally(tally);
  const n = countDeals(sorted);
  if (n === 0) throw new RangeError('a mean needs at least one value');
  const estimate = sorted.reduce((sum, { value, deals }) => sum + value * deals, 0) / n;
  if (sorted.length === 1) return { estimate, lower: estimate, upper: estimate };
  const values = new Float64Array(n);
  let filled = 0;
  for (const { value, deals } of sorted) {
    values.fill(value, filled, filled + deals);
    filled += deals;
  }
  const means = resampledMeans(values, resamples, seed);
  const bias = normalQuantile(shareBelow(means, estimate));
  const acceleration = jackknifeAcceleration(sorted, estimate);
  const limitAt = (tail: number): number => {
    const shifted = bias + normalQuantile(tail);
    return valueAt(means, normalCdf(bias + shifted / (1 - acceleration * shifted)));
  };
  const tail = (1 - confidence) / 2;
  return { estimate, lower: limitAt(tail), upper: limitAt(1 - tail) };
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

function jackknifeAcceleration(sorted: Tally, mean: number): number {
  let squares = 0;
  let cubes = 0;
  for (const { value, deals } of sorted) {
    const distance = value - mean;
    squares += deals * distance ** 2;
    cubes += deals * distance ** 3;
  }
  return cubes / (6 * squares ** 1.5);
}

function valueAt(means: Float64Array, share: number): number {
  const position = share * (means.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, means.length - 1);
  return means[below]! + (position - below) * (means[above]! - means[below]!);
}
