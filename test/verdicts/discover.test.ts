import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Share } from '../../src/assumptions/evidence.ts';
import type { SliceCount, SliceCounts } from '../../src/assumptions/slice-counts.ts';
import { METHOD } from '../../src/model/settings.ts';
import { discover } from '../../src/verdicts/discover.ts';
import { foundSentence, plainStatement } from '../../src/verdicts/explain/discovery-words.ts';

const share = (x: number, n: number): Share => ({ x, n });

type Given = { inside: Share; rest: Share; lately?: readonly [Share, Share] };

function slice(
  code: number,
  { inside, rest, lately = [share(0, 0), share(0, 0)] }: Given,
  field = 'industry',
): SliceCount {
  const label = `${field} ${code}`;
  return {
    values: [{ field, label, column: field, code, condition: { field, in: [label] } }],
    explore: { inside, rest },
    confirm: { inside: lately[0], rest: lately[1] },
  };
}

function counts(slices: readonly SliceCount[], all = share(100, 400)): SliceCounts {
  return { population: 'all', all: { explore: all, confirm: share(0, 0) }, slices, filled: [] };
}

const settings = METHOD.discovery;
const dull = slice(0, { inside: share(50, 200), rest: share(50, 200) });
const clear: Given = { inside: share(40, 80), rest: share(60, 320), lately: [share(12, 24), share(10, 60)] };

describe('F2: support', () => {
  test.each([
    ['20 closed', share(15, 19), share(15, 20)],
    ['5 won', share(4, 60), share(5, 60)],
    ['5 lost', share(56, 60), share(55, 60)],
  ])('%s: one fewer is not tested at all', (_, fewer, enough) => {
    const rest = share(160, 320);
    expect(discover(counts([slice(1, { inside: fewer, rest })]), settings).tested).toBe(0);
    expect(discover(counts([slice(1, { inside: enough, rest })]), settings).tested).toBe(1);
  });
});

describe('F3: chance and effect', () => {
  test('a clear difference among dull values is found', () => {
    const { tested, found } = discover(counts([dull, slice(1, clear)]), settings);
    expect(tested).toBe(2);
    expect(found.map(({ values }) => values[0]!.code)).toEqual([1]);
  });

  test('what is rare by itself is expected among many: the same slice disappears beside 40 dull ones', () => {
    const borderline = slice(1, { inside: share(16, 40), rest: share(84, 360) });
    expect(discover(counts([borderline]), settings).found).toHaveLength(1);
    const many = Array.from({ length: 40 }, (_, code) => ({
      ...dull,
      values: [{ ...dull.values[0]!, code: code + 2 }],
    }));
    expect(discover(counts([borderline, ...many]), settings).found).toHaveLength(0);
  });

  test('a difference of five points is too small to act on, however many deals show it', () => {
    const large = slice(1, { inside: share(3000, 10_000), rest: share(5000, 20_000) });
    expect(discover(counts([large], share(8000, 30_000)), settings).found).toEqual([]);
  });
});

describe('F4: pairs', () => {
  const one = slice(1, { inside: share(60, 120), rest: share(40, 280) });
  const other = slice(1, { inside: share(66, 200), rest: share(34, 200) }, 'region');
  const pair = (inside: Share, rest: Share): SliceCount => ({
    values: [...one.values, ...other.values],
    explore: { inside, rest },
    confirm: { inside: share(0, 0), rest: share(0, 0) },
  });

  test('a pair that wins no more often than its values is left out', () => {
    const { found } = discover(counts([one, other, pair(share(30, 60), share(70, 340))]), settings);
    expect(found.some(({ values }) => values.length === 2)).toBe(false);
  });

  test('a pair that differs from what is left of both is kept', () => {
    const { found } = discover(counts([one, other, pair(share(50, 60), share(50, 340))]), settings);
    expect(found.some(({ values }) => values.length === 2)).toBe(true);
  });
});

describe('F6 to F8: showing again, and being said aloud', () => {
  test('the last quarters must say the same', () => {
    const again = discover(counts([dull, slice(1, clear)]), settings).found[0]!;
    expect(again.confirmed).toBe(true);
    const gone = slice(1, { ...clear, lately: [share(4, 24), share(10, 60)] });
    const [watched] = discover(counts([dull, gone]), settings).found;
    expect(watched).toMatchObject({ confirmed: false, statement: null });
    expect(plainStatement(watched!)).toBeNull();
    expect(foundSentence(watched!)).toBe(
      '40 of 80 won (50%), other deals 60 of 320 (19%); in the last two quarters 4 of 24 against 10 of 60, which does not settle it yet.',
    );
  });

  test('counts first, then the range, over the whole history', () => {
    const [found] = discover(counts([dull, slice(1, clear)]), settings).found;
    expect(found!.statement).toMatchObject({ inside: share(52, 104), rest: share(70, 380) });
    expect(found!.statement!.ratio).toBeCloseTo(52 / 104 / (70 / 380), 12);
    expect(plainStatement(found!)).toMatch(
      /^Deals where industry is industry 1 won 2\.7× as often as other deals: 52 of 104 vs 70 of 380 \(likely \d\.\d–\d\.\d×\)\.$/,
    );
  });

  test('without dates nothing can show again', () => {
    const undated = slice(1, { inside: clear.inside, rest: clear.rest });
    expect(discover(counts([dull, undated]), settings).found[0]).toMatchObject({ confirmed: false });
  });

  test('the range of one picked out of many is wider than that of the only one looked at', () => {
    const alone = discover(counts([slice(1, clear)]), settings).found[0]!;
    const dulls = Array.from({ length: 9 }, (_, code) => ({
      ...dull,
      values: [{ ...dull.values[0]!, code: code + 2 }],
    }));
    const picked = discover(counts([slice(1, clear), ...dulls]), settings).found[0]!;
    expect(picked.interval[1] - picked.interval[0]).toBeGreaterThan(alone.interval[1] - alone.interval[0]);
  });
});

describe('F1: fields that tell the outcome', () => {
  test('a field filled in after a win is left out', () => {
    const leaky = {
      ...counts([dull, slice(1, clear)]),
      filled: [{ field: 'industry', won: share(95, 100), lost: share(180, 300) }],
    };
    expect(discover(leaky, settings)).toEqual({ tested: 0, found: [], telling: ['industry'] });
  });

  test('a field whose values are the outcome in other words is left out', () => {
    const won = slice(1, { inside: share(98, 100), rest: share(2, 300) }, 'Forecast');
    const lost = slice(2, { inside: share(2, 300), rest: share(98, 100) }, 'Forecast');
    const filled = [{ field: 'Forecast', won: share(100, 100), lost: share(300, 300) }];
    expect(discover({ ...counts([won, lost]), filled }, settings).telling).toEqual(['Forecast']);
  });
});

test('the order in which values come makes no difference', () => {
  const some = fc.record({ x: fc.integer({ min: 0, max: 60 }), more: fc.integer({ min: 0, max: 60 }) });
  fc.assert(
    fc.property(fc.array(some, { minLength: 1, maxLength: 12 }), fc.integer(), (list, seed) => {
      const slices = list.map(({ x, more }, code) =>
        slice(code, { inside: share(x, x + more), rest: share(100, 400), lately: [share(5, 9), share(4, 20)] }),
      );
      const turned = [...slices].sort(
        (a, b) => ((a.values[0]!.code * 7 + seed) % 5) - ((b.values[0]!.code * 7 + seed) % 5),
      );
      expect(discover(counts(turned), settings)).toEqual(discover(counts(slices), settings));
    }),
    { seed: 7 },
  );
});
