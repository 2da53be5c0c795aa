import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisFigures } from '../../src/ui/axis-figures.ts';
import { figureDomain } from '../../src/ui/figure-domain.ts';
import { roundDomain, scaleOver, ticksWithin } from '../../src/ui/scale.ts';

describe('a scale', () => {
  test('puts the middle of the domain in the middle', () => {
    expect(scaleOver([0, 0.5], 100, 300)(0.25)).toBe(200);
  });

  test('puts the geometric middle in the middle when it is logarithmic', () => {
    expect(scaleOver([100, 10_000], 0, 400, 'log')(1000)).toBeCloseTo(200, 9);
  });

  test('puts what lies outside, infinite values too, on its ends', () => {
    const scale = scaleOver([0, 1], 10, 90);
    expect([-1, Number.NEGATIVE_INFINITY, 2, Number.POSITIVE_INFINITY].map(scale)).toEqual([10, 10, 90, 90]);
  });
});

describe('ticks', () => {
  test('are round', () => {
    expect(ticksWithin([0, 0.5], 'linear', 5)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5]);
    expect(ticksWithin([0, 125], 'linear', 5)).toEqual([0, 25, 50, 75, 100, 125]);
    expect(ticksWithin([1000, 20_000], 'log', 6)).toEqual([1000, 2000, 5000, 10_000, 20_000]);
  });

  test('lie inside their domain, and number one more than asked for at most', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: 0.001, max: 1e6, noNaN: true }),
        fc.integer({ min: 2, max: 8 }),
        (low, span, most) => {
          const ticks = ticksWithin([low, low + span], 'linear', most);
          const slack = span * 1e-6;
          expect(ticks.length).toBeLessThanOrEqual(most + 1);
          expect(ticks.every((tick) => tick >= low - slack && tick <= low + span + slack)).toBe(true);
        },
      ),
      { seed: 7 },
    );
  });
});

test('a round domain holds the domain it was made from', () => {
  expect(roundDomain([0, 0.325])).toEqual([0, 0.4]);
  expect(roundDomain([2230, 13_000], 'log')).toEqual([2000, 20_000]);
});

describe('the stretch of numbers that a picture shows', () => {
  test('starts at zero and goes on beyond the outermost mark', () => {
    expect(figureDomain([0.14, 0.11, 0.19, 0.25, 1, 0.2, 1], 'share')).toEqual([0, 0.4]);
  });

  test('ends at 100% for shares', () => {
    expect(figureDomain([0.85, 0.97], 'share')).toEqual([0, 1]);
  });

  test('leaves room at both sides of a difference', () => {
    const [low, high] = figureDomain([-0.08, -0.15, -0.01, 0], 'points');
    expect(low).toBeLessThan(-0.15);
    expect(high).toBeGreaterThan(0);
  });

  test('is not stretched by what is infinite or unknown', () => {
    expect(figureDomain([60, 75, Number.POSITIVE_INFINITY, null], 'days')).toEqual([0, 100]);
  });

  test('is there even when nothing can be drawn', () => {
    expect(figureDomain([], 'share')).toEqual([0, 1]);
    expect(figureDomain([null], 'money', 'log')).toEqual([1, 10]);
  });
});

describe('figures of an axis', () => {
  test('say their unit', () => {
    expect(axisFigures([0, 0.125, 0.25], 'share')).toEqual(['0%', '12.5%', '25%']);
    expect(axisFigures([0, 20, 40], 'days')).toEqual(['0', '20', '40 days']);
    expect(axisFigures([-0.05, 0, 0.05], 'points')).toEqual(['−5', '0', '+5 points']);
    expect(axisFigures([0.5, 1, 2], 'ratio')).toEqual(['0.5×', '1×', '2×']);
    expect(axisFigures([0, 50_000, 3_100_000], 'money', 'USD')).toEqual(['$0', '$50K', '$3.1M']);
  });

  test('write amounts without a currency, or in an unknown one, as they are', () => {
    expect(axisFigures([50_000], 'money')).toEqual(['50K']);
    expect(axisFigures([50_000], 'money', '₿')).toEqual(['50K ₿']);
  });
});
