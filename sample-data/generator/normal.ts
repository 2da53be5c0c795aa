/**
 * The standard normal quantile to about 4.5e-4 (Abramowitz and Stegun 26.2.23): close enough to lay out made-up
 * amounts and days, in plain arithmetic.
 */
function normalQuantile(probability: number): number {
  const tail = Math.min(probability, 1 - probability);
  const t = Math.sqrt(-2 * Math.log(tail));
  const size =
    t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t);
  return probability < 0.5 ? -size : size;
}

export const lognormalQuantile = (probability: number, median: number, sigma: number): number =>
  median * Math.exp(sigma * normalQuantile(probability));

/** `n` values in rising order, one from each n-th of a lognormal distribution, so that their median is where it was put. */
export const lognormalLadder = (n: number, median: number, sigma: number, unit: () => number): number[] =>
  Array.from({ length: n }, (_, rung) => lognormalQuantile((rung + 0.2 + 0.6 * unit()) / n, median, sigma));
