import { describe, expect, test } from 'vitest';
import type { Claim, Comparison } from '../../src/model/claim.ts';
import { METHOD } from '../../src/model/settings.ts';
import { claimSets } from '../../src/verdicts/claim-sets.ts';
import type { ClaimSets } from '../../src/verdicts/verdict.ts';

const END = Number.POSITIVE_INFINITY;

function setsOf(claim: Claim): ClaimSets {
  const reading = claimSets(claim, METHOD);
  if (reading.kind !== 'sets') throw new Error(reading.kind);
  return reading.sets;
}

const rate = (comparison: Comparison) => setsOf({ measure: 'win_rate', ...comparison });
const days = (comparison: Comparison) => setsOf({ measure: 'time_to_close', ...comparison });
const refusal = (claim: Claim) => {
  const reading = claimSets(claim, METHOD);
  return reading.kind === 'refused' ? reading.because : null;
};

describe('V8: rates', () => {
  test('at least 25% tolerates a fifth of it, which is 5 points', () => {
    expect(rate({ at_least: 0.25 })).toEqual({ claim: [0.25, 1], tolerated: [0.2, 1] });
  });

  test('at least 60% tolerates 5 points, not 12; at least 5% tolerates 2 points, not 1', () => {
    expect(rate({ at_least: 0.6 }).tolerated).toEqual([0.55, 1]);
    expect(rate({ at_least: 0.05 }).tolerated).toEqual([0.03, 1]);
  });

  test('at least 1% cannot be missed by 2 points', () => {
    expect(rate({ at_least: 0.01 })).toEqual({ claim: [0.01, 1], tolerated: [0, 1] });
  });

  test('at most 10% tolerates a quarter of it; at most 0% tolerates 2 points; at most 98% everything', () => {
    expect(rate({ at_most: 0.1 })).toEqual({ claim: [0, 0.1], tolerated: [0, 0.125] });
    expect(rate({ at_most: 0 }).tolerated).toEqual([0, 0.02]);
    expect(rate({ at_most: 0.98 }).tolerated).toEqual([0, 1]);
  });

  test('between 20% and 30% tolerates 2 points either side, written as they are used', () => {
    expect(rate({ between: [0.2, 0.3] })).toEqual({ claim: [0.2, 0.3], tolerated: [0.18, 0.32] });
  });

  test('about 40% is 32% to 50%, with 2 points either side', () => {
    expect(rate({ about: 0.4 })).toEqual({ claim: [0.32, 0.5], tolerated: [0.3, 0.52] });
  });

  test('100%, however it is compared, is read as at least 95%', () => {
    const almost = { claim: [0.95, 1], tolerated: [0.9, 1] };
    expect(rate({ at_least: 1 })).toEqual(almost);
    expect(rate({ about: 1 })).toEqual(almost);
    expect(rate({ between: [1, 1] })).toEqual(almost);
  });

  test('shares, conversion and coverage are rates too', () => {
    const share: Claim = { measure: 'share', field: 'region', in: ['EMEA'], among: 'won', at_least: 0.25 };
    expect(setsOf(share)).toEqual(rate({ at_least: 0.25 }));
    expect(setsOf({ measure: 'conversion', at_least: 0.25 })).toEqual(rate({ at_least: 0.25 }));
    expect(setsOf({ measure: 'coverage', at_least: 0.25 })).toEqual(rate({ at_least: 0.25 }));
  });

  test('a percentage for a share, or a range that runs backwards, is refused with what to write', () => {
    expect(refusal({ measure: 'win_rate', at_least: 25 })).toContain('0.25 for 25%');
    expect(refusal({ measure: 'win_rate', between: [0.3, 0.2] })).toContain('higher to its lower');
    expect(refusal({ measure: 'time_to_close', at_most: -3 })).toContain('from 0 on');
  });
});

describe('V9: ratios', () => {
  test('at least twice needs 60% of the lift: 1.6 times', () => {
    expect(setsOf({ measure: 'win_rate_ratio', at_least: 2 })).toEqual({ claim: [2, END], tolerated: [1.6, END] });
    expect(setsOf({ measure: 'win_rate_ratio', at_least: 1.5 }).tolerated).toEqual([1.3, END]);
  });

  test.each<Comparison>([{ at_least: 1 }, { at_least: 0.5 }, { at_most: 2 }, { about: 2 }, { between: [1.5, 2] }])(
    '%o is refused: state it as an order or a rate',
    (comparison) => {
      expect(refusal({ measure: 'win_rate_ratio', ...comparison })).toContain('state it as an order or a rate');
    },
  );
});

test('V10: higher and lower leave out a tie, same is 5 points with nothing beyond', () => {
  expect(setsOf({ measure: 'win_rate_order', direction: 'higher' })).toEqual({
    claim: [0.02, 1],
    tolerated: [0, 1],
    open: 'low',
  });
  expect(setsOf({ measure: 'win_rate_order', direction: 'lower' })).toEqual({
    claim: [-1, -0.02],
    tolerated: [-1, 0],
    open: 'high',
  });
  expect(setsOf({ measure: 'win_rate_order', direction: 'same' })).toEqual({
    claim: [-0.05, 0.05],
    tolerated: [-0.05, 0.05],
  });
});

describe('V11: durations and amounts', () => {
  test('at most 90 days tolerates 112.5, at least 90 days tolerates 72', () => {
    expect(days({ at_most: 90 })).toEqual({ claim: [0, 90], tolerated: [0, 112.5] });
    expect(days({ at_least: 90 })).toEqual({ claim: [90, END], tolerated: [72, END] });
  });

  test('between 55 and 110 days tolerates 50 to 121', () => {
    expect(days({ between: [55, 110] })).toEqual({ claim: [55, 110], tolerated: [50, 121] });
  });

  test('about 110 days is 88 to 137.5, tolerated 80 to 151.25', () => {
    expect(days({ about: 110 })).toEqual({ claim: [88, 137.5], tolerated: [80, 151.25] });
  });

  test('amounts have the same sets as durations', () => {
    expect(setsOf({ measure: 'deal_size', between: [55, 110] })).toEqual(days({ between: [55, 110] }));
  });
});

test('V12: the top category is true from 55% of the pair and tolerated above one half', () => {
  const claim: Claim = { measure: 'top_category', field: 'buyer_role', value: 'CFO', among: 'won' };
  expect(setsOf(claim)).toEqual({ claim: [0.55, 1], tolerated: [0.5, 1], open: 'low' });
});

test('all constants come from the settings', () => {
  const wide = { ...METHOD, tolerance: { ...METHOD.tolerance, rate_high: 0.1, order: 0.1, lift: 0.5 } };
  const read = (claim: Claim) => claimSets(claim, wide);
  expect(read({ measure: 'win_rate', at_least: 0.6 })).toMatchObject({ sets: { tolerated: [0.5, 1] } });
  expect(read({ measure: 'win_rate_order', direction: 'higher' })).toMatchObject({ sets: { claim: [0.1, 1] } });
  expect(read({ measure: 'win_rate_ratio', at_least: 2 })).toMatchObject({ sets: { tolerated: [1.5, END] } });
});
