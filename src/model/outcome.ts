/** Where a deal stands. `unmapped` is a stage label nobody has placed yet: counted and shown, in no rate. */
export const OUTCOMES = ['won', 'lost', 'open', 'unmapped'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Deals of one group by outcome. */
export type Counts = { won: number; lost: number; open: number };

export const closedDeals = (counts: Counts): number => counts.won + counts.lost;
