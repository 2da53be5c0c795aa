import { expect, test } from 'vitest';
import { METHOD } from '../../src/model/settings.ts';
import { leadsSince, mediansSince, ratesSince } from '../../src/state/review/before-and-since.ts';
import { reviewedQuarters } from '../../src/state/review/reviewed-quarters.ts';
import { newcombeDifference } from '../../src/stats/newcombe-difference.ts';
import { apartNote, outcomeTitle, reviewsWords } from '../../src/views/review/outcome-words.ts';

const Q = 2026 * 4;
const rate = (quarter: number, x: number, n: number) => ({ quarter, x, n, estimate: x / n, interval: null });

test('a change is told with its likely range, and as none where the range holds none', () => {
  const fell = [rate(Q - 2, 90, 300), rate(Q - 1, 90, 300), rate(Q, 60, 300), rate(Q + 1, 60, 300)];
  const found = ratesSince(fell, Q, METHOD);
  const { lower, upper } = newcombeDifference(120, 600, 180, 600, METHOD.confidence);
  expect(found).toMatchObject({ before: { estimate: 0.3, n: 600 }, since: { estimate: 0.2, n: 600 } });
  expect(found?.interval).toEqual([lower, upper]);
  expect(outcomeTitle('Win rate', 'share', 'deals', fell, found)).toBe(
    'Win rate fell from 30% before the first review to 20% since, likely by 6 to 14 points',
  );
  const same = [rate(Q - 1, 30, 100), rate(Q, 31, 100)];
  expect(outcomeTitle('Win rate', 'share', 'deals', same, ratesSince(same, Q, METHOD))).toBe(
    'Win rate: 30% before the first review and 31% since, not told apart',
  );
  expect(outcomeTitle('Win rate', 'share', 'closed deals', same, ratesSince(same, Q + 1, METHOD))).toBe(
    'Win rate: 31% in Q1 2026, 31 of 100',
  );
});

test('medians are of all wins on either side, and their change has a range where both have one', () => {
  const days = (quarter: number, from: number) => ({
    quarter,
    days: Array.from({ length: 21 }, (_, index) => ({ value: from + index, deals: 1 })),
  });
  const found = mediansSince([days(Q - 1, 60), days(Q, 20), days(Q + 1, 20)], Q, METHOD);
  expect(found).toMatchObject({ before: { estimate: 70, n: 21 }, since: { estimate: 30, n: 42 }, change: -40 });
  expect(found?.interval?.[1]).toBeLessThan(0);
  const few = mediansSince([{ quarter: Q - 1, days: [{ value: 5, deals: 1 }] }, days(Q, 20)], Q, METHOD);
  expect(few?.interval).toBeNull();
});

test('leads of one campaign are alike, which widens the range', () => {
  const alike = (quarter: number, share: number) => ({
    quarter,
    campaigns: [0, 1, 2, 3, 4, 5].map((index) => ({ x: index % 2 === 0 ? share * 2 : 0, n: 50 })),
  });
  const found = leadsSince([alike(Q - 1, 15), alike(Q, 5)], Q, METHOD);
  const alone = newcombeDifference(30, 300, 90, 300, METHOD.confidence);
  expect(found?.change).toBeCloseTo(-0.2, 12);
  expect(found?.interval?.[0]).toBeLessThan(alone.lower);
  expect(leadsSince([{ quarter: Q - 1, campaigns: [] }, alike(Q, 5)], Q, METHOD)).toBeNull();
});

test('two years are shown, or a year before the first review and all since', () => {
  const periods = Array.from({ length: 24 }, (_, back) => Q + 3 - back);
  expect(reviewedQuarters(periods, null, null, 1)).toEqual(Array.from({ length: 8 }, (_, index) => Q - 4 + index));
  expect(reviewedQuarters(periods, Q, '2025-11-01', 1).at(-1)).toBe(Q);
  // The first review was held in Q3 2023, ten quarters before Q1 2026.
  expect(reviewedQuarters(periods, Q, '2023-07-10', 1)).toEqual(
    Array.from({ length: 15 }, (_, index) => Q - 14 + index),
  );
});

test('quarters that are not held against the newest are named with the reason', () => {
  const stage = ['how stage is read changed on 3 Aug 2026'];
  expect(apartNote([Q, Q + 1, Q + 2].map((quarter) => ({ quarter, because: [] })))).toBe('');
  expect(apartNote([Q, Q + 1, Q + 2].map((quarter, index) => ({ quarter, because: index < 2 ? stage : [] })))).toBe(
    'Hollow: not held against the newest quarter. Q1 26 to Q2 26: how stage is read changed on 3 Aug 2026.',
  );
});

test('what was reviewed so far stands in one line', () => {
  expect(reviewsWords(0, 0)).toMatch(/^No review is closed yet/);
  expect(reviewsWords(1, 0)).toBe('One review is closed; no quarter has ended since the first.');
  expect(reviewsWords(3, 1)).toBe('3 reviews are closed; 1 quarter has ended since the first.');
});
