import { expect, test } from 'vitest';
import { aalenJohansen } from '../../src/stats/aalen-johansen.ts';
import { adjustP } from '../../src/stats/adjust-p.ts';
import { bcaMean } from '../../src/stats/bca-mean.ts';
import { binomialTest } from '../../src/stats/binomial-test.ts';
import { categoryDominance } from '../../src/stats/category-dominance.ts';
import { binomialCdf, normalQuantile } from '../../src/stats/distributions.ts';
import { kaplanMeier } from '../../src/stats/kaplan-meier.ts';
import { kaplanMeierMedianP } from '../../src/stats/kaplan-meier-median-p.ts';
import { kishEffectiveSize } from '../../src/stats/kish-effective-size.ts';
import { mannWhitney } from '../../src/stats/mann-whitney.ts';
import { newcombeDifference } from '../../src/stats/newcombe-difference.ts';
import { orderStatisticMedian } from '../../src/stats/order-statistic-median.ts';
import { ratioScoreTest } from '../../src/stats/ratio-score-test.ts';
import { wilsonInterval } from '../../src/stats/wilson-interval.ts';
import { tally } from './support.ts';

const refused: [string, () => unknown][] = [
  ['a rate of no units', () => wilsonInterval(0, 0, 0.9)],
  ['more wins than units', () => wilsonInterval(6, 5, 0.9)],
  ['a negative count', () => wilsonInterval(-1, 5, 0.9)],
  ['a count that is not a number', () => wilsonInterval(Number.NaN, 5, 0.9)],
  ['a confidence of 100%', () => wilsonInterval(1, 5, 1)],
  ['a confidence in percent', () => wilsonInterval(1, 5, 90)],
  ['an empty second group', () => newcombeDifference(1, 5, 0, 0, 0.9)],
  ['a stated ratio of 0', () => ratioScoreTest(1, 5, 2, 5, 0)],
  ['a fraction of a win in an exact test', () => binomialTest(1.5, 5, 0.5, 'less')],
  ['half a trial', () => binomialCdf(1, 2.5, 0.5)],
  ['a probability above 1', () => normalQuantile(1.1)],
  ['a p-value that is not a number', () => adjustP([0.1, Number.NaN], 'bh')],
  ['a claimed category that is not there', () => categoryDominance([1, 2], 2)],
  ['a negative duration', () => kaplanMeier([{ days: -1, event: true, deals: 1 }], 0.9)],
  ['a negative number of deals', () => aalenJohansen([{ days: 1, outcome: 'won', deals: -1 }])],
  ['a negative stated median', () => kaplanMeierMedianP([], -1)],
  ['the median of nothing', () => orderStatisticMedian([], 0.9)],
  ['an amount that is not a number', () => orderStatisticMedian(tally(Number.NaN), 0.9)],
  ['a comparison with an empty group', () => mannWhitney(tally(1), [])],
  ['the mean of nothing', () => bcaMean([], { confidence: 0.9, resamples: 10, seed: 1 })],
  ['a bootstrap without resamples', () => bcaMean(tally(1, 2), { confidence: 0.9, resamples: 0, seed: 1 })],
  ['a negative weight', () => kishEffectiveSize(tally(-1, 2))],
];

test.each(refused)('%s is refused with a reason', (_, attempt) => {
  expect(attempt).toThrow(RangeError);
});
