import { expect, test } from 'vitest';
import { bcaMean } from '../../src/stats/bca-mean.ts';
import { randomStream } from '../../src/stats/random.ts';
import { tally } from './support.ts';

const skewed = tally(5, 7, 8, 12, 15, 22, 31, 40, 75, 160);

test('the mean of 1 to 5 is 3, from 2 to 4 at 90%', () => {
  expect(bcaMean(tally(1, 2, 3, 4, 5), { confidence: 0.9, resamples: 20_000, seed: 1 })).toEqual({
    estimate: 3,
    lower: 2,
    upper: 4,
  });
});

test('skewed amounts give the interval of scipy bootstrap(method="BCa") with 200,000 resamples: 20.3 to 74.6', () => {
  const { estimate, lower, upper } = bcaMean(skewed, { confidence: 0.9, resamples: 50_000, seed: 3 });
  expect(estimate).toBe(37.5);
  expect(Math.abs(lower - 20.25)).toBeLessThan(0.4);
  expect(Math.abs(upper - 74.6)).toBeLessThan(1.5);
});

test('the same seed gives the same limits, another seed others', () => {
  const limits = (seed: number) => bcaMean(skewed, { confidence: 0.9, resamples: 500, seed });
  expect(limits(7)).toEqual(limits(7));
  expect(limits(8)).not.toEqual(limits(7));
});

test('neither the order nor the grouping of the amounts moves the limits', () => {
  const options = { confidence: 0.9, resamples: 300, seed: 11 };
  const single = tally(9, 9, 9, 20, 41, 41, 60);
  const grouped = [
    { value: 41, deals: 2 },
    { value: 60, deals: 1 },
    { value: 9, deals: 3 },
    { value: 20, deals: 1 },
  ];
  expect(bcaMean(grouped, options)).toEqual(bcaMean(single, options));
  expect(bcaMean([...single].reverse(), options)).toEqual(bcaMean(single, options));
});

test('equal amounts throughout leave no width', () => {
  expect(bcaMean([{ value: 80, deals: 70 }], { confidence: 0.9, resamples: 10, seed: 1 })).toEqual({
    estimate: 80,
    lower: 80,
    upper: 80,
  });
});

test('the closed form above 5,000 amounts continues the bootstrap below, within a tenth of a standard error', () => {
  const next = randomStream(5);
  const amounts = Array.from({ length: 5000 }, () => Math.round(1000 / (next() / 2 ** 32 + 0.02)));
  const mean = amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length;
  const options = { confidence: 0.9, resamples: 8000, seed: 2 };
  const resampled = bcaMean(tally(...amounts), options);
  const closedForm = bcaMean(tally(...amounts, mean), options);
  const standardError = (resampled.upper - resampled.lower) / (2 * 1.645);
  expect(Math.abs(closedForm.lower - resampled.lower)).toBeLessThan(0.1 * standardError);
  expect(Math.abs(closedForm.upper - resampled.upper)).toBeLessThan(0.1 * standardError);
  expect(resampled.upper - mean).toBeGreaterThan(mean - resampled.lower);
  expect(closedForm.upper - mean).toBeGreaterThan(mean - closedForm.lower);
});

test('6,000 amounts, 60 of them one and the rest nothing: the closed form by hand', () => {
  const tallied = [
    { value: 0, deals: 5940 },
    { value: 1, deals: 60 },
  ];
  const { estimate, lower, upper } = bcaMean(tallied, { confidence: 0.9, resamples: 1, seed: 1 });
  // Skewness of a share p over six roots of n; shifted = a ± z; limit = p + s · shifted / (1 - a · shifted)².
  const s = Math.sqrt((0.01 * 0.99) / 6000);
  const a = 0.98 / Math.sqrt(0.01 * 0.99) / (6 * Math.sqrt(6000));
  const limit = (z: number): number => 0.01 + (s * (a + z)) / (1 - a * (a + z)) ** 2;
  expect(estimate).toBe(0.01);
  expect(lower).toBeCloseTo(limit(-1.6448536269514722), 12);
  expect(upper).toBeCloseTo(limit(1.6448536269514722), 12);
  expect([lower.toFixed(5), upper.toFixed(5)]).toEqual(['0.00805', '0.01230']);
});

test('neighbouring seeds part at the first draw', () => {
  const first = Array.from({ length: 1000 }, (_, seed) => randomStream(seed)());
  expect(new Set(first).size).toBe(1000);
});

test('the random stream fills 0 to 2^32 evenly and repeats for its seed', () => {
  const next = randomStream(42);
  const draws = Array.from({ length: 16_000 }, next);
  const again = randomStream(42);
  expect(draws.slice(0, 5)).toEqual(Array.from({ length: 5 }, again));
  const buckets = new Array<number>(16).fill(0);
  for (const draw of draws) buckets[Math.floor(draw / 2 ** 28)]! += 1;
  // Chi-square with 15 degrees of freedom passes 37.7 once in a thousand; the seed is fixed.
  expect(buckets.reduce((sum, seen) => sum + (seen - 1000) ** 2 / 1000, 0)).toBeLessThan(37.7);
});
