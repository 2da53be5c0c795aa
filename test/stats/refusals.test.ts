import { expect, test } from 'vitest';
import { aalenJohansen } from '../../src/stats/aalen-johansen.ts';
import { adjustP } from '../../src/stats/adjust-p.ts';
import { agrestiCoullInterval } from '../../src/stats/agresti-coull-interval.ts';
import { bcaMean } from '../../src/stats/bca-mean.ts';
import { betaBinomialFit, shrunkenRate } from '../../src/stats/beta-binomial-fit.ts';
import { betaCdf, betaQuantile } from '../../src/stats/beta-distribution.ts';
import { binomialEquivalence } from '../../src/stats/binomial-equivalence.ts';
import { binomialTest } from '../../src/stats/binomial-test.ts';
import { categoryDominance } from '../../src/stats/category-dominance.ts';
import { chiSquareIndependence } from '../../src/stats/chi-square-independence.ts';
import { clopperPearsonInterval } from '../../src/stats/clopper-pearson-interval.ts';
import { clusteredProportion } from '../../src/stats/clustered-proportion.ts';
import { cochranArmitageTrend } from '../../src/stats/cochran-armitage-trend.ts';
import { costPerWin } from '../../src/stats/cost-per-win.ts';
import {
  binomialCdf,
  chiSquareQuantile,
  chiSquareUpperTail,
  hypergeometricPmf,
  normalQuantile,
  tQuantile,
} from '../../src/stats/distributions.ts';
import { effectiveCounts, wholeCounts } from '../../src/stats/effective-counts.ts';
import { falseCoverageLevel } from '../../src/stats/false-coverage-level.ts';
import { fisherExact } from '../../src/stats/fisher-exact.ts';
import { geometricMeanInterval } from '../../src/stats/geometric-mean-interval.ts';
import { goodmanIntervals } from '../../src/stats/goodman-intervals.ts';
import { hodgesLehmannShift } from '../../src/stats/hodges-lehmann-shift.ts';
import { jeffreysInterval } from '../../src/stats/jeffreys-interval.ts';
import { kaplanMeier } from '../../src/stats/kaplan-meier.ts';
import { kaplanMeierMedianP } from '../../src/stats/kaplan-meier-median-p.ts';
import { katzRatioInterval } from '../../src/stats/katz-ratio-interval.ts';
import { kishEffectiveSize } from '../../src/stats/kish-effective-size.ts';
import { kitagawaDecomposition } from '../../src/stats/kitagawa.ts';
import { logOddsDirichlet } from '../../src/stats/log-odds-dirichlet.ts';
import { logRankTest } from '../../src/stats/log-rank-test.ts';
import { mannWhitney } from '../../src/stats/mann-whitney.ts';
import { mantelHaenszel } from '../../src/stats/mantel-haenszel.ts';
import { nForHalfWidth } from '../../src/stats/n-for-half-width.ts';
import { nTwoProportions } from '../../src/stats/n-two-proportions.ts';
import { newcombeDifference } from '../../src/stats/newcombe-difference.ts';
import { orderStatisticMedian } from '../../src/stats/order-statistic-median.ts';
import { poissonRateInterval } from '../../src/stats/poisson-rate-interval.ts';
import { poissonRateRatio } from '../../src/stats/poisson-rate-ratio.ts';
import { poissonRateTest } from '../../src/stats/poisson-rate-test.ts';
import { proportionScoreTest } from '../../src/stats/proportion-score-test.ts';
import { rankBounds } from '../../src/stats/rank-bounds.ts';
import { ratioScoreTest } from '../../src/stats/ratio-score-test.ts';
import { restrictedMean } from '../../src/stats/restricted-mean.ts';
import { twoProportionsTest } from '../../src/stats/two-proportions-test.ts';
import { walterRatioInterval } from '../../src/stats/walter-ratio-interval.ts';
import { weightedWilson } from '../../src/stats/weighted-wilson.ts';
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
  ['a beta shape of 0', () => betaCdf(0.5, 0, 1)],
  ['a share above 1', () => betaQuantile(1.1, 2, 3)],
  ['a chi-square below 0', () => chiSquareUpperTail(-1, 1)],
  ['a chi-square without degrees of freedom', () => chiSquareQuantile(0.5, 0)],
  ['a t without degrees of freedom', () => tQuantile(0.9, 0)],
  ['more draws than there is to draw from', () => hypergeometricPmf(1, 2, 2, 5)],
  ['half a draw', () => hypergeometricPmf(1, 2, 2, 1.5)],
  ['an exact interval of no units', () => clopperPearsonInterval(0, 0, 0.9)],
  ['a Jeffreys interval at 100%', () => jeffreysInterval(1, 5, 1)],
  ['an Agresti–Coull interval of more wins than units', () => agrestiCoullInterval(6, 5, 0.9)],
  ['a log ratio with an empty group', () => katzRatioInterval(1, 5, 0, 0, 0.9)],
  ['an adjusted log ratio with an empty group', () => walterRatioInterval(0, 0, 1, 5, 0.9)],
  ['a score test against a rate of 0', () => proportionScoreTest(1, 5, 0)],
  ['a pooled test with an empty group', () => twoProportionsTest(0, 0, 1, 5)],
  ['a table with more wins than units', () => fisherExact(3, 2, 1, 4)],
  ['a table with half a win', () => fisherExact(0.5, 2, 1, 4)],
  ['a range that ends before it begins', () => binomialEquivalence(1, 5, 0.4, 0.3)],
  ['a planned rate above 1', () => nTwoProportions({ p1: 1.2, p2: 0.5, power: 0.8, alpha: 0.05, sides: 1 })],
  ['a half-width of 0', () => nForHalfWidth(0.5, 0, 0.9)],
  ['half an event', () => poissonRateInterval(0.5, 10, 0.9)],
  ['events without exposure', () => poissonRateInterval(0, 0, 0.9)],
  ['a negative stated rate of events', () => poissonRateTest(1, 10, -1)],
  ['a comparison without exposure', () => poissonRateRatio(1, 0, 1, 5, 0.9)],
  ['shares of no records', () => goodmanIntervals([0, 0], 0.9)],
  ['a geometric mean with a value of 0', () => geometricMeanInterval(tally(0, 4), 0.9)],
  ['the geometric mean of nothing', () => geometricMeanInterval([], 0.9)],
  ['half a win in a group', () => betaBinomialFit([{ x: 0.5, n: 2 }])],
  ['a group of more wins than units', () => shrunkenRate(3, 2, { mu: 0.5, rho: 0.5, alpha: 0.5, beta: 0.5 })],
  ['a table with a short row', () => chiSquareIndependence([[1, 2], [3]])],
  ['a negative cell', () => chiSquareIndependence([[1, -2]])],
  ['clusters without a unit', () => clusteredProportion([{ x: 0, n: 0 }])],
  ['a cluster of more wins than units', () => clusteredProportion([{ x: 3, n: 2 }])],
  ['a quarter of more wins than units', () => cochranArmitageTrend([{ x: 3, n: 2, score: 1 }])],
  ['a quarter that cannot be placed', () => cochranArmitageTrend([{ x: 1, n: 2, score: Number.NaN }])],
  ['cost without spend', () => costPerWin(0, 3, 0.9)],
  ['half a win for money', () => costPerWin(100, 0.5, 0.9)],
  ['a design effect below 1', () => effectiveCounts(1, 2, 0.9)],
  ['whole counts of more wins than units', () => wholeCounts({ x: 3, n: 2 }, 'lower')],
  ['more shown than tested', () => falseCoverageLevel(3, 2, 0.05)],
  ['nothing shown', () => falseCoverageLevel(0, 2, 0.05)],
  ['a shift from an empty group', () => hodgesLehmannShift([], tally(1), 0.9)],
  [
    'a change from a period without units',
    () => kitagawaDecomposition([{ before: { x: 0, n: 0 }, now: { x: 1, n: 2 } }]),
  ],
  [
    'wins without units in a segment',
    () =>
      kitagawaDecomposition([
        { before: { x: 1, n: 2 }, now: { x: 1, n: 2 } },
        { before: { x: 1, n: 0 }, now: { x: 0, n: 0 } },
      ]),
  ],
  ['a term counted below 0', () => logOddsDirichlet([{ first: -1, second: 2, prior: 1 }])],
  ['a prior of 0', () => logOddsDirichlet([{ first: 1, second: 2, prior: 0 }])],
  ['a negative duration in a group', () => logRankTest([[{ days: -1, event: true, deals: 1 }]])],
  ['a stratum of more wins than units', () => mantelHaenszel([{ x1: 3, n1: 2, x2: 1, n2: 2 }], 0.9)],
  ['a stratum of wins without units', () => mantelHaenszel([{ x1: 1, n1: 0, x2: 1, n2: 2 }], 0.9)],
  ['a rank at a level of 0', () => rankBounds([], 0)],
  ['a mean up to a negative day', () => restrictedMean([], -1)],
  ['a mean without an end', () => restrictedMean([], Infinity)],
  ['a negative amount as a weight', () => weightedWilson(tally(-1), tally(2), 0.9)],
];

test.each(refused)('%s is refused with a reason', (_, attempt) => {
  expect(attempt).toThrow(RangeError);
});
