import fc from 'fast-check';
import { type PlainDeal, plainDeals, STAGES } from './plain-deals.ts';
import {
  DELIMITERS,
  ENCODINGS,
  type How,
  how,
  NEWLINES,
  QUOTES,
  type WrittenDeals,
  writeDeals,
} from './written-deals.ts';

/**
 * Deals, and ways of importing them that must all give the figures of these deals; each way is files in their order. The
 * whole of them in one file is the round trip.
 */
export type Case = { deals: readonly PlainDeal[]; ways: readonly (readonly WrittenDeals[])[]; how: How };
export type Relation = { name: string; cases: fc.Arbitrary<Case> };

/** The same deals in two habits of writing that differ in one part alone. */
const variedBy = <K extends keyof How>(part: K, levels: readonly How[K][]): fc.Arbitrary<Case> =>
  fc
    .record({ deals: plainDeals(1), how, levels: fc.shuffledSubarray([...levels], { minLength: 2, maxLength: 2 }) })
    .map(({ deals, how: written, levels: two }) => ({
      deals,
      how: written,
      ways: two.map((level) => [writeDeals(deals, { ...written, [part]: level })]),
    }));

const roundTrip = fc
  .record({ deals: plainDeals(1), how })
  .map(({ deals, how: written }) => ({ deals, how: written, ways: [[writeDeals(deals, written)]] }));

const split = fc.record({ deals: plainDeals(2), how, share: fc.nat(998) }).map(({ deals, how: written, share }) => {
  const at = 1 + Math.floor(((deals.length - 1) * share) / 999);
  const parts = [deals.slice(0, at), deals.slice(at)];
  return { deals, how: written, ways: [parts.map((part) => writeDeals(part, written))] };
});

const rowOrder = plainDeals(2).chain((deals) =>
  fc.record({ how, order: fc.shuffledSubarray(deals, { minLength: deals.length }) }).map(({ how: written, order }) => ({
    deals,
    how: written,
    ways: [[writeDeals(order, written)]],
  })),
);

const columnOrder = fc.record({ deals: plainDeals(1), how }).chain(({ deals, how: written }) =>
  fc.shuffledSubarray([...written.columns], { minLength: written.columns.length }).map((columns) => ({
    deals,
    how: written,
    ways: [[writeDeals(deals, { ...written, columns })]],
  })),
);

const twice = fc.record({ deals: plainDeals(1), how, other: how }).map(({ deals, how: written, other }) => {
  const file = writeDeals(deals, written);
  return {
    deals,
    how: written,
    ways: [
      [file, file],
      [file, writeDeals(deals, other)],
    ],
  };
});

/** The first export has some deals as they stood then; the second has these as they stand now, and new ones. */
const quarters = plainDeals(3).chain((deals) =>
  fc
    .record({ how, other: how, moved: fc.subarray(deals), fresh: fc.subarray(deals, { maxLength: deals.length - 1 }) })
    .map(({ how: written, other, moved, fresh }) => {
      const before = deals
        .filter((deal) => !fresh.includes(deal))
        .map((deal) => (moved.includes(deal) ? { ...deal, stage: STAGES[2] ?? '', cents: deal.cents + 100 } : deal));
      const after = deals.filter((deal) => moved.includes(deal) || fresh.includes(deal));
      const first = writeDeals(before, written);
      return {
        deals,
        how: written,
        // Amounts of another currency would be kept apart.
        ways: [after.length === 0 ? [first] : [first, writeDeals(after, { ...other, amount: written.amount })]],
      };
    }),
);

export const RELATIONS: readonly Relation[] = [
  { name: 'round trip', cases: roundTrip },
  { name: 'delimiters', cases: variedBy('delimiter', DELIMITERS) },
  { name: 'quoting', cases: variedBy('quotes', QUOTES) },
  { name: 'line ends', cases: variedBy('newline', NEWLINES) },
  { name: 'encodings', cases: variedBy('encoding', ENCODINGS) },
  { name: 'split = whole', cases: split },
  { name: 'row order', cases: rowOrder },
  { name: 'column order', cases: columnOrder },
  { name: 'double import', cases: twice },
  { name: 'Q1 + Q2 = all', cases: quarters },
];
