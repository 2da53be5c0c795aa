import { expect, test } from 'vitest';
import { placeEvents, type TrendEvent } from '../../src/model/trend-event.ts';

const at = (on: string): TrendEvent => ({ kind: 'market', on, words: on });
const Q1 = 2026 * 4;
const spans = [
  { first: Q1, last: Q1 + 1 },
  { first: Q1 + 2, last: Q1 + 2 },
];

test('an event stands in the point whose days hold it, as far through as its day, and nowhere outside them', () => {
  const days = ['2026-09-30', '2026-01-01', '2026-07-01', '2025-12-31', '2026-10-01', '2026-04-01'];
  const placed = placeEvents(days.map(at), spans, 1);
  expect(placed.map(({ on, index, through }) => [on, index, Number(through.toFixed(4))])).toEqual([
    ['2026-01-01', 0, 0],
    ['2026-04-01', 0, Number((90 / 181).toFixed(4))],
    ['2026-07-01', 1, 0],
    ['2026-09-30', 1, Number((91 / 92).toFixed(4))],
  ]);
});

test('a fiscal year that starts in February moves the quarters', () => {
  // Q1 2026 then runs from 1 February to 30 April 2025.
  const [placed] = placeEvents([at('2025-02-01')], [{ first: Q1, last: Q1 }], 2);
  expect(placed).toMatchObject({ index: 0, through: 0 });
  expect(placeEvents([at('2026-02-01')], [{ first: Q1, last: Q1 }], 2)).toEqual([]);
});
