import { expect, test } from 'vitest';
import { sharedDeals } from '../../src/personas/overlap.ts';

test('60 and 50 deals that share 10 overlap by 10 of 100', () => {
  expect(sharedDeals(60, { both: 10, either: 100 })).toEqual({
    both: 10,
    jaccard: 0.1,
    of_own: 10 / 60,
    of_other: 10 / 50,
  });
});

test('nothing overlaps with nothing', () => {
  expect(sharedDeals(0, { both: 0, either: 0 })).toEqual({ both: 0, jaccard: 0, of_own: null, of_other: null });
});
