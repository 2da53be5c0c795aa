import { seeded } from './seeded.ts';

/** An invented deal, as no tool writes it yet. Amounts are cents; days are ISO. */
export type PlainDeal = {
  number: number;
  name: string;
  account: string;
  owner: string;
  source: string;
  outcome: 'won' | 'lost' | 'open';
  cents: number;
  created: string;
  /** Of an open deal the day on which it is expected. */
  closed: string;
  reason: string | null;
};

const NAMES = ['Pump renewal', 'Roof, phase 2', 'Ward "A" beds', "O'Neil's van", 'Müller line', 'Café fit-out'];
const ACCOUNTS = ['Brightwell', 'Corvid & Co', 'Dalton; Sons', 'Eastgate', 'Fjord'];
const OWNERS = ['Ann Lee', 'Bo Chan', 'Cy, Jr.'];
const SOURCES = ['Web', 'Partner', 'Trade show'];
const REASONS = ['Price', 'Timing', 'No decision'];

const DAY = 86_400_000;
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Sixty deals of 2023 and 2024: 24 won, 21 lost and 15 open, over three sources. */
export function sixtyDeals(): PlainDeal[] {
  const random = seeded(60);
  return Array.from({ length: 60 }, (_, index) => {
    const outcome = index < 24 ? 'won' : index < 45 ? 'lost' : 'open';
    const created = Date.UTC(2023, 0, 2) + random.below(500) * DAY;
    return {
      number: 1001 + index,
      name: `${random.pick(NAMES)} ${index}`,
      account: random.pick(ACCOUNTS),
      owner: random.pick(OWNERS),
      source: random.pick(SOURCES),
      outcome,
      cents: 100_000 + random.below(9_000_000),
      created: dayOf(created),
      closed: dayOf(created + (5 + random.below(180)) * DAY),
      reason: outcome === 'lost' ? random.pick(REASONS) : null,
    };
  });
}

export type Figures = {
  counts: Record<'won' | 'lost' | 'open', number>;
  winRate: Record<string, { won: number; closed: number }>;
  wonMedian: number;
  cycleMedian: number;
};

/** What every export of these deals has to say. */
export function figuresOf(deals: readonly PlainDeal[]): Figures {
  const count = (outcome: PlainDeal['outcome'], of = deals) => of.filter((deal) => deal.outcome === outcome).length;
  const closed = deals.filter(({ outcome }) => outcome !== 'open');
  const days = closed.map((deal) => (Date.parse(deal.closed) - Date.parse(deal.created)) / DAY);
  const winRate = Object.fromEntries(
    SOURCES.map((source) => {
      const own = closed.filter((deal) => deal.source === source);
      return [source, { won: count('won', own), closed: own.length }];
    }),
  );
  return {
    counts: { won: count('won'), lost: count('lost'), open: count('open') },
    winRate,
    wonMedian: median(deals.filter(({ outcome }) => outcome === 'won').map(({ cents }) => cents / 100)),
    cycleMedian: median(days),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
