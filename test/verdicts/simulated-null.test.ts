import { describe, expect, test } from 'vitest';
import { SETTINGS } from '../../src/model/settings.ts';
import { randomStream } from '../../src/stats/random.ts';
import { judgeAll } from '../../src/verdicts/judge.ts';
import { item, rate, YEAR } from './build.ts';
import { DESIGNS, type Design } from './simulated-designs.ts';
import { anyFalse, judgeReview, matters, winRate } from './simulated-reviews.ts';

const REVIEWS = 200;

function reviewsOf(design: Design) {
  const next = randomStream(20_260_930);
  return Array.from({ length: REVIEWS }, () => judgeReview(design.draw(next)));
}

/** Of 200 reviews, those with at least one contradiction that is false. */
function falsely(design: Design): { gated: number; alone: number } {
  const reviews = reviewsOf(design);
  return {
    gated: reviews.filter((review) => anyFalse(review, ({ verdict }) => verdict)).length,
    alone: reviews.filter((review) => anyFalse(review, ({ alone }) => alone)).length,
  };
}

describe('G1: 40 claims that are all missed by just as much as does not matter, 200 reviews', () => {
  test.each(DESIGNS.filter(({ null: none }) => none))(
    '$name: at most a tenth of the reviews contradict any',
    (design) => {
      const { gated, alone } = falsely(design);
      expect(gated).toBeLessThanOrEqual(REVIEWS / 10);
      // Without the gate so many would that the test notices its absence.
      expect(alone).toBeGreaterThan(REVIEWS / 4);
    },
  );
});

describe('G1: a quarter of 40 claims far off, a quarter at the limit', () => {
  const mixed = DESIGNS.find(({ name }) => name.startsWith('a quarter far off'))!;

  test('of the contradictions of a review at most a tenth are false, on average', () => {
    const shares = reviewsOf(mixed).map((review) => {
      const contradicted = review.filter(({ verdict }) => verdict === 'contradicted');
      const wrong = contradicted.filter(({ drawn }) => !matters(drawn));
      return contradicted.length === 0 ? 0 : wrong.length / contradicted.length;
    });
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(REVIEWS / 10);
  });

  test('more than a third of the claims that are far off are contradicted', () => {
    const far = reviewsOf(mixed)
      .flat()
      .filter(({ drawn }) => matters(drawn));
    const found = far.filter(({ verdict }) => verdict === 'contradicted');
    expect(found.length).toBeGreaterThan(far.length / 3);
  });
});

test('the simulation judges as a review of the same counts does', () => {
  const next = randomStream(7);
  for (const design of DESIGNS) {
    const review = design.draw(next);
    const whole = judgeAll(
      review.map(({ claim, x, n }, i) => item(winRate(claim), rate(x, n), `a-${i}`)),
      SETTINGS,
      YEAR,
    );
    expect(whole.map(({ verdict }) => verdict)).toEqual(judgeReview(review).map(({ verdict }) => verdict));
  }
});
