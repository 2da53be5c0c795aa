import { describe, expect, test } from 'vitest';
import { METHOD } from '../../src/model/settings.ts';
import type { Segment, SegmentFigures } from '../../src/state/segments/segment-figures.ts';
import { compareRates } from '../../src/verdicts/compare-segments.ts';
import { timeTitle } from '../../src/views/triggers/time-words.ts';
import { type Noun, ratesNote, ratesTitle, statedTitle } from '../../src/views/triggers/triggers-words.ts';

const EVENT: Noun = { one: 'trigger event', several: 'trigger events', blank: 'Left blank' };

/** Won of closed by value, held against each other as the screen does. */
function figures(values: Record<string, readonly [won: number, closed: number]>): SegmentFigures {
  const groups = Object.entries(values).map(([label, [x, n]]) => ({ label, share: { x, n }, blank: label === '' }));
  const all = groups.reduce((sum, { share }) => ({ x: sum.x + share.x, n: sum.n + share.n }), { x: 0, n: 0 });
  const { segments, compared, telling } = compareRates(groups, all, METHOD);
  return {
    dimensions: [],
    segments: segments.map((rate, index): Segment => {
      const { label, share } = groups[index]!;
      const counts = { first: index, second: -1, won: share.x, lost: share.n - share.x, open: 0, unmapped: 0 };
      return {
        codes: [index],
        labels: [label],
        counts: { ...counts, won_minor: 0, won_with_amount: 0 },
        deals: share.n,
        rate,
        median: null,
      };
    }),
    all,
    won_minor: 0,
    median: null,
    compared,
    telling,
  };
}

describe('which events precede wins, as a statement', () => {
  test('names the event that wins more often than the rest, with its counts and likely range', () => {
    expect(ratesTitle(figures({ 'New CFO': [40, 60], Audit: [12, 60], Merger: [14, 60] }), EVENT)).toBe(
      '“New CFO” precedes wins more often than the rest: 40 of 60 (67%), likely 56–76%',
    );
  });
  test('or the one that wins less often', () => {
    const less = figures({ A: [30, 60], B: [31, 60], C: [28, 60], Audit: [5, 60] });
    expect(ratesTitle(less, EVENT)).toMatch(/^“Audit” precedes wins less often than the rest: 5 of 60 \(8%\)/);
  });
  test('names none where none stands apart, however far the highest rate of a few deals is from the others', () => {
    expect(ratesTitle(figures({ A: [20, 60], B: [22, 60], Rare: [4, 4] }), EVENT)).toBe(
      'None of 3 trigger events stands apart by win rate; 37% of all closed deals are won',
    );
    expect(ratesTitle(figures({ A: [20, 60] }), EVENT)).toMatch(/^The only trigger event does not stand apart/);
    expect(ratesTitle(figures({ '': [20, 60] }), EVENT)).toBe('No closed deal has a trigger event filled in');
  });
});

test('the note counts blanks, marks few deals and warns of a field that tells the outcome', () => {
  const note = ratesNote(figures({ A: [20, 30], Rare: [1, 4], '': [2, 66] }), 20, EVENT);
  expect(note).toContain('Left blank: 66 of 100 closed deals, a row of its own.');
  expect(note).toContain('*: fewer than 20 closed deals, held against nothing.');
  expect(note).toContain('it may tell the outcome and not what preceded it');
  expect(ratesNote(figures({ A: [20, 60], B: [22, 60] }), 20, EVENT)).not.toMatch(/\*|blank|outcome/);
});

test('pains are named by how often they are stated', () => {
  const need: Noun = { one: 'pain', several: 'pains', blank: 'Left blank' };
  expect(statedTitle(figures({ Forecast: [1, 30], Close: [9, 50], '': [0, 40] }), need)).toBe(
    '“Close” is stated most: 50 of 80 times (63%)',
  );
});

test('a median that was not reached is said, not guessed', () => {
  const time = { label: '', closed: 30, n: 40 };
  expect(timeTitle({ ...time, estimate: 62, interval: [55, 70] })).toBe(
    'Half of the deals close within 62 days of their trigger event (likely 55 to 70 days, 40 deals)',
  );
  expect(timeTitle({ ...time, estimate: Number.POSITIVE_INFINITY, interval: [80, Number.POSITIVE_INFINITY] })).toBe(
    'Half of the 40 deals with a dated trigger event are still open',
  );
});
