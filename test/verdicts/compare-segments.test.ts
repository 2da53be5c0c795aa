import { describe, expect, test } from 'vitest';
import { METHOD } from '../../src/model/settings.ts';
import { compareMedians, compareRates } from '../../src/verdicts/compare-segments.ts';

const groups = (...shares: readonly (readonly [x: number, n: number])[]) =>
  shares.map(([x, n]) => ({ share: { x, n }, blank: false }));
const all = (of: readonly { share: { x: number; n: number } }[]) => ({
  x: of.reduce((sum, { share }) => sum + share.x, 0),
  n: of.reduce((sum, { share }) => sum + share.n, 0),
});
const rates = (of: ReturnType<typeof groups>) => compareRates(of, all(of), METHOD);

describe('win rates of segments', () => {
  test('one that wins far more often stands out, and the others with it only where they differ themselves', () => {
    const { segments, compared } = rates(groups([60, 100], [25, 100], [27, 100], [26, 100]));
    expect(compared).toBe(4);
    expect(segments[0]?.apart).toBe('above');
    expect(segments[0]?.rest).toEqual({ x: 78, n: 300 });
    // Newcombe (1998), method 10, at 90%: 60 of 100 against 78 of 300.
    expect(segments[0]?.difference?.estimate).toBeCloseTo(0.34, 12);
    expect(segments[0]?.difference?.low).toBeGreaterThan(0.24);
  });

  test('among many that differ by chance alone none is named, though one alone would have been', () => {
    // 17 of 40 against 25%: by itself p is about 0.02; of twenty such comparisons one is expected.
    const twenty = groups([17, 40], ...Array.from({ length: 19 }, () => [10, 40] as const));
    expect(rates(twenty).compared).toBe(20);
    expect(rates(twenty).segments.map(({ apart }) => apart)).toEqual(Array.from({ length: 20 }, () => null));
    const pooled = groups([17, 40], [190, 760]);
    expect(rates(pooled).segments[0]?.apart).toBe('above');
  });

  test('few deals are drawn to the overall rate, named as few, and held against nothing', () => {
    const few = rates(groups([3, 3], [10, 60], [35, 60], [20, 60]));
    const [small, low, high] = few.segments;
    expect([small?.few, low?.few]).toEqual([true, false]);
    expect(few.compared).toBe(3);
    expect(small?.apart).toBeNull();
    expect(small?.shrunken).toBeLessThan(0.7);
    expect(low?.shrunken).toBeGreaterThan(10 / 60);
    expect(high?.shrunken).toBeLessThan(35 / 60);
  });

  test('blanks are a segment of their own, but nobody’s rate is drawn towards theirs', () => {
    const filled = groups([20, 60], [22, 60]);
    const blank = { share: { x: 0, n: 40 }, blank: true };
    const without = rates(filled).segments.map(({ shrunken }) => shrunken);
    const both = [...filled, blank];
    const { segments, compared } = compareRates(both, all(both), METHOD);
    expect(segments.map(({ shrunken }) => shrunken)).toEqual([...without, null]);
    expect(compared).toBe(2);
  });

  test('a field that is filled in after a win tells the outcome, and so does one that sorts wins from losses', () => {
    const late = [...groups([40, 42], [38, 44]), { share: { x: 10, n: 160 }, blank: true }];
    expect(compareRates(late, all(late), METHOD).telling).toBe('filled');
    expect(rates(groups([80, 80], [0, 120])).telling).toBe('sorts');
    expect(rates(groups([40, 80], [30, 120])).telling).toBeNull();
  });

  test('no closed deal is no figure and no fault', () => {
    const { segments, compared } = rates(groups([0, 0], [0, 0]));
    expect(compared).toBe(0);
    expect(segments[0]).toMatchObject({ estimate: null, interval: null, shrunken: null, difference: null });
  });
});

describe('medians of segments', () => {
  const tally = (from: number, deals = 40) =>
    Array.from({ length: deals }, (_, at) => ({ value: from + at, deals: 1 }));
  const of = (...tallies: readonly ReturnType<typeof tally>[]) =>
    tallies.map((each) => ({ tally: each, blank: false }));

  test('a slower segment stands out against the others together', () => {
    const groups = of(tally(100), tally(20), tally(22));
    const { segments, compared, overall } = compareMedians(
      groups,
      12,
      groups.flatMap(({ tally: each }) => each),
      METHOD,
    );
    expect(compared).toBe(3);
    expect(segments[0]).toMatchObject({ apart: 'above', estimate: 119.5, rest: 40.5 });
    expect(overall).toBe(50.5);
  });

  test('a difference too small to act on, or of what cut the segments, is not named', () => {
    const both = of(tally(100, 400), tally(130, 400));
    const close = compareMedians(
      both,
      12,
      both.flatMap(({ tally: each }) => each),
      METHOD,
    );
    expect(close.segments.map(({ apart }) => apart)).toEqual([null, null]);
    const cut = compareMedians(of(tally(100), tally(20)), 12, null, METHOD);
    expect([cut.compared, cut.overall, cut.segments[0]?.apart]).toEqual([0, null, null]);
  });

  test('where deals stand in several segments the others of one are the deals that it does not hold', () => {
    // Forty deals of 100 to 139 days stand in both, forty of 20 to 59 in the second alone.
    const [slow, quick] = [tally(100), tally(20)];
    const { segments, compared, overall } = compareMedians(
      of(slow, [...slow, ...quick]),
      12,
      [...slow, ...quick],
      METHOD,
    );
    expect([compared, overall]).toEqual([1, 79.5]);
    expect(segments.map(({ rest, apart }) => [rest, apart])).toEqual([
      [39.5, 'above'],
      [null, null],
    ]);
  });
});
