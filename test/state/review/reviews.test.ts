import { expect, test } from 'vitest';
import { newProject } from '../../../src/project/schema.ts';
import { isOnAgenda } from '../../../src/review/agenda.ts';
import { assumptionKey } from '../../../src/review/review.ts';
import { addReview, addToAgenda, changeReview, openReviewOf, reviewsOf } from '../../../src/state/review/reviews.ts';
import type { VerdictWord } from '../../../src/verdicts/verdict.ts';

const KEY = assumptionKey('fl', 'fl-1');
const given = { name: 'Q3', owner: 'Cy', held_on: '2026-10-08', period: 8106 };
const about = (verdict: VerdictWord) => ({ persona: 'fl', assumption: 'fl-1', verdict });

test('the open review is the newest that is not closed', () => {
  const first = addReview(newProject('P'), { ...given, held_on: '2026-07-08' });
  const both = addReview(first.project, given);
  expect(openReviewOf(reviewsOf(both.project))?.id).toBe(both.id);
  expect(openReviewOf(reviewsOf(newProject('P')))).toBeUndefined();
});

test('a review can start with an assumption on its agenda, and another one is added once', () => {
  const started = addReview(newProject('P'), { ...given, added: [KEY] });
  const other = assumptionKey(null, 'p-1');
  const twice = addToAgenda(addToAgenda(started.project, started.id, other), started.id, other);
  const [review] = reviewsOf(twice);
  if (review === undefined) throw new Error('The review must be there.');
  expect(review.added).toEqual([KEY, other]);
  expect(isOnAgenda(about('holds'), review)).toBe(true);
  const bare = reviewsOf(changeReview(twice, review.id, (before) => ({ ...before, added: [] })))[0] ?? review;
  expect([isOnAgenda(about('holds'), bare), isOnAgenda(about('contradicted'), bare)]).toEqual([false, true]);
});
