import { expect, test } from 'vitest';
import { today } from '../../../src/state/sitting/today.ts';
import { windowWords } from '../../../src/views/personas/claim/window-words.ts';

test('a window reads on after "deals"', () => {
  expect(windowWords('all')).toBe('over all time');
  expect(windowWords({ quarters: 1 })).toBe('in the last complete quarter');
  expect(windowWords({ quarters: 4 })).toBe('in the last 4 complete quarters');
});

test('a claim is stated on the calendar day of whoever states it', () => {
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
