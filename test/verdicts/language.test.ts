import { expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { saidBy, verdictOn } from './build.ts';

const says: Claim = { measure: 'language', says: ['month end'] };

test('without a number it means 10% or more: Wilson at 90% of 12 of 60 is 12.9% to 29.7%', () => {
  const { verdict, interval, estimate } = verdictOn(says, saidBy(12, 60, 300));
  expect([verdict, estimate]).toEqual(['holds', 0.2]);
  expect(interval?.map((end) => Number(end.toFixed(3)))).toEqual([0.129, 0.297]);
});

test('1 of 60 contradicts it: the upper end of 7.1% lies below the tolerated 8%', () => {
  const { verdict, interval } = verdictOn(says, saidBy(1, 60, 300, 0));
  expect([verdict, Number(interval?.[1].toFixed(3))]).toEqual(['contradicted', 0.071]);
});

test('40 deals with notes are needed, however many deals there are', () => {
  expect(verdictOn(says, saidBy(10, 39, 5000)).reasons).toEqual(['too_few']);
  expect(verdictOn(says, saidBy(10, 40, 5000)).verdict).toBe('holds');
});

test('a rep’s account of what was said costs one step where it is most of the notes', () => {
  const step = 'most notes are in the words of the rep who wrote them';
  expect(verdictOn(says, saidBy(50, 200, 300, 101)).grade_reasons).toContain(step);
  expect(verdictOn(says, saidBy(50, 200, 300, 100)).grade_reasons).not.toContain(step);
});

test('deals without notes are no blanks: they hold no verdict back', () => {
  const { verdict, sentence } = verdictOn(says, saidBy(50, 200, 3000));
  expect(verdict).toBe('holds');
  expect(sentence).toContain('Something is noted on 200 of 3,000 deals.');
});
