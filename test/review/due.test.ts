import { expect, test } from 'vitest';
import { calendarFile } from '../../src/review/calendar.ts';
import { overdueDecisions, reviewDue } from '../../src/review/due.ts';
import type { Decision, Pack, Review } from '../../src/review/review.ts';

const Q3 = 2026 * 4 + 2;
const review = (held_on: string, period: number, dues: (string | null)[], open = false): Review => ({
  ...{ id: held_on, name: 'r', owner: 'o', held_on, period, added: [] },
  decisions: Object.fromEntries(dues.map((due, index) => [String(index), { due } as Decision])),
  pack: open ? null : ({} as Pack),
});

test('a quarter is reviewed before the next one ends, in the fiscal year too', () => {
  expect(reviewDue([], Q3, 1)).toEqual({ quarter: Q3, by: '2026-12-31' });
  expect(reviewDue([review('2026-07-08', Q3 - 1, [])], Q3, 1)).toEqual({ quarter: Q3, by: '2026-12-31' });
  expect(reviewDue([review('2026-10-08', Q3, [], true)], Q3, 1)?.by).toBe('2026-12-31');
  expect(reviewDue([review('2026-10-08', Q3, [])], Q3, 1)).toBeNull();
  // A fiscal year that starts in February 2025 is called 2026; its last quarter ends in January.
  expect(reviewDue([], Q3, 2)).toEqual({ quarter: Q3, by: '2026-01-31' });
  expect(reviewDue([], null, 1)).toBeNull();
});

test('decisions of the last closed review are overdue the day after their day', () => {
  const reviews = [
    review('2026-04-08', Q3 - 2, ['2026-05-01']),
    review('2026-07-08', Q3 - 1, ['2026-09-30', '2026-10-01', null]),
  ];
  expect(['2026-09-30', '2026-10-01', '2026-10-02'].map((day) => overdueDecisions(reviews, day))).toEqual([0, 1, 2]);
  expect(overdueDecisions([review('2026-07-08', Q3, ['2026-01-01'], true)], '2026-12-01')).toBe(0);
});

test('a calendar file holds one whole day, escaped and in lines of 75 octets', () => {
  const text = calendarFile({
    day: '2026-12-31',
    title: 'Review; Q3, 2026',
    text: `Ä${'é'.repeat(60)}\nend`,
    stamp: '2026-11-22T10:00:00.123Z',
  });
  expect(text).toContain('DTSTAMP:20261122T100000Z\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
  expect(text).toContain('SUMMARY:Review\\; Q3\\, 2026\r\n');
  const lines = text.split('\r\n');
  expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
  expect(text.replaceAll('\r\n ', '')).toContain(`DESCRIPTION:Ä${'é'.repeat(60)}\\nend\r\n`);
});
