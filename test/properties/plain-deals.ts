import fc from 'fast-check';

/** An invented deal before any program wrote it. Amounts are cents; a day is year, month and day. */
export type PlainDeal = {
  id: number;
  name: string;
  owner: string;
  stage: string;
  cents: number;
  created: readonly [number, number, number];
  closed: readonly [number, number, number];
  notes: string;
};

const NAMES = [
  'Pump renewal',
  'Roof, phase 2',
  'Ward "A" beds',
  "O'Neil's van",
  'Müller; Söhne',
  'A|B test',
  'x',
  '42',
];
export const OWNERS = ['Ann Lee', 'Bo Chan', 'Cy, Jr.', "D'Arcy"];
export const STAGES = ['Closed Won', 'Closed Lost', 'Negotiation', 'Discovery'];
const NOTES = ['', 'call back; ask', 'said "no"\nthen left', 'price | terms', 'fine, ok', '-5%', 'tab\tinside', '#42'];

const day = fc.tuple(
  fc.integer({ min: 2015, max: 2025 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 28 }),
);

const deal = fc.record({
  name: fc.constantFrom(...NAMES),
  owner: fc.constantFrom(...OWNERS),
  stage: fc.constantFrom(...STAGES),
  cents: fc.integer({ min: 0, max: 90_000_000 }),
  created: day,
  closed: day,
  notes: fc.constantFrom(...NOTES),
});

/** Deals with ids of their own, created before they close. */
export const plainDeals = (minLength: number): fc.Arbitrary<PlainDeal[]> =>
  fc.array(deal, { minLength, maxLength: 16 }).map((deals) =>
    deals.map(({ created, closed, ...rest }, index) => {
      const isTurned = Date.UTC(...created) > Date.UTC(...closed);
      return {
        id: 10_001 + index,
        ...rest,
        ...(isTurned ? { created: closed, closed: created } : { created, closed }),
      };
    }),
  );
