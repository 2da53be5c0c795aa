import type { Comparison } from '../../src/model/claim.ts';
import { type Drawn, drawWins, limitOf } from './simulated-reviews.ts';

/** A way to draw the 40 claims of one review; `null`: none of them is missed by more than does not matter. */
export type Design = { name: string; null: boolean; draw: (next: () => number) => Drawn[] };

const CLAIMS = 40;

const each = <Item>(of: (index: number) => Item): Item[] => Array.from({ length: CLAIMS }, (_, i) => of(i));

/** From the list, in turn. */
const turn = <Item>(list: readonly Item[], index: number): Item => list[index % list.length]!;

function drawn(next: () => number, claim: Comparison, n: number, truth = limitOf(claim)): Drawn {
  return { claim, truth, x: drawWins(next, n, truth), n };
}

const quarter: Comparison = { at_least: 0.25 };
const LEAST: readonly Comparison[] = [0.1, 0.2, 0.25, 0.3, 0.5].map((at_least) => ({ at_least }));
const KINDS: readonly Comparison[] = [
  ...LEAST,
  ...[0.1, 0.2, 0.4].map((at_most) => ({ at_most })),
  { between: [0.2, 0.3] },
  { about: 0.25 },
];
const SIZES: readonly number[] = [30, 60, 90, 120, 240];

// Personas overlap: each takes the deals with two of ten traits, so that two personas share a quarter or half of theirs.
const TRAITS = 10;
const PAIRS = Array.from({ length: TRAITS }, (_, a) => Array.from({ length: a }, (_, b) => 2 ** a + 2 ** b)).flat();

type Deal = { traits: number; won: boolean };

const pool = (next: () => number, deals: number, rate: number): Deal[] =>
  Array.from({ length: deals }, () => ({ traits: next() % 2 ** TRAITS, won: next() < rate * 2 ** 32 }));

function among(deals: readonly Deal[], member: (deal: Deal) => boolean, claim: Comparison): Drawn {
  const own = deals.filter(member);
  return { claim, truth: limitOf(claim), x: own.filter(({ won }) => won).length, n: own.length };
}

export const DESIGNS: readonly Design[] = [
  {
    name: 'at least 25%, 60 deals each',
    null: true,
    draw: (next) => each(() => drawn(next, quarter, 60)),
  },
  {
    name: 'at least 25%, 240 deals each',
    null: true,
    draw: (next) => each(() => drawn(next, quarter, 240)),
  },
  {
    name: 'at least 10% to 50%, 30 to 240 deals',
    null: true,
    draw: (next) => each((i) => drawn(next, turn(LEAST, i), turn(SIZES, Math.floor(i / LEAST.length)))),
  },
  {
    name: 'all comparisons, 30 to 240 deals',
    null: true,
    draw: (next) => each((i) => drawn(next, turn(KINDS, i), turn(SIZES, Math.floor(i / KINDS.length)))),
  },
  {
    name: 'overlapping personas of 400 deals',
    null: true,
    draw: (next) => {
      const deals = pool(next, 400, limitOf(quarter));
      return each((i) => among(deals, ({ traits }) => (traits & PAIRS[i]!) === PAIRS[i], quarter));
    },
  },
  {
    name: 'personas and their complements, 200 deals a pair',
    null: true,
    draw: (next) =>
      each((i) => i)
        .slice(CLAIMS / 2)
        .flatMap(() => {
          const deals = pool(next, 200, limitOf(quarter));
          return [0, 1].map((half) => among(deals, ({ traits }) => traits % 2 === half, quarter));
        }),
  },
  {
    name: 'a quarter far off, a quarter at the limit, 40 to 200 deals',
    null: false,
    draw: (next) =>
      each((i) =>
        drawn(next, quarter, turn([40, 80, 120, 160, 200], Math.floor(i / 4)), turn([0.1, 0.2, 0.25, 0.3], i)),
      ),
  },
];
