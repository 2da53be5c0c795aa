import { addDays } from '../../src/model/quarter.ts';
import { AS_OF, LAST_QUARTER, workday } from './calendar.ts';
import { emptyDeal, fillFields } from './closed-deals.ts';
import { lognormalLadder } from './normal.ts';
import { type Random, randomFor } from './random.ts';
import { GROUPS, type Group, type SampleDeal } from './sample-deal.ts';
import { SHAPES } from './shapes.ts';

/** Deals that close in a quarter of the window, which sets how many are under way at any moment. */
const PACE: Readonly<Record<Group, number>> = { finance: 72, operations: 64, it: 54, owner: 56, none: 34 };
/** Deals that nobody has closed though they should have been. */
const FORGOTTEN: Readonly<Record<Group, number>> = { finance: 2, operations: 10, it: 8, owner: 6, none: 6 };

/** The open pipeline on the as-of date: deals on their way, aged as a steady flow leaves them, and forgotten ones. */
export function openDeals(): SampleDeal[] {
  return GROUPS.flatMap((group) => {
    const { days, days_sigma } = SHAPES[group];
    const random = randomFor(`open ${group}`);
    const under = Math.round((PACE[group] * days * Math.exp(days_sigma ** 2 / 2)) / 91.25);
    // A deal is met under way in proportion to how long it takes, and at any point of its way.
    const lengths = random.shuffle(lognormalLadder(under, days * Math.exp(days_sigma ** 2), days_sigma, random.unit));
    const deals = [
      ...lengths.map((length) => underWay(group, length, random)),
      ...Array.from({ length: FORGOTTEN[group] }, () => forgotten(group, random)),
    ];
    fillFields(deals, group, 'open', 'open');
    return deals;
  });
}

const place = (group: Group) => ({ group, outcome: 'open' as const, block: 'open' as const, quarter: LAST_QUARTER });

function underWay(group: Group, length: number, random: Random): SampleDeal {
  const done = random.unit();
  const created = workday(addDays(AS_OF, -Math.round(length * done)));
  // Owners promise a close that is early as often as late; a few dates have passed unnoticed.
  const expected = addDays(created, Math.round(length * (0.8 + random.unit() * 0.5)));
  const closes = expected > AS_OF || random.chance(0.35) ? expected : addDays(AS_OF, random.whole(5, 60));
  return { ...emptyDeal(place(group)), created, closes: workday(closes), stage: stageAt(done, random) };
}

function forgotten(group: Group, random: Random): SampleDeal {
  const created = workday(addDays(AS_OF, -random.whole(320, 620)));
  return {
    ...emptyDeal(place(group)),
    created,
    closes: workday(addDays(created, random.whole(60, 200))),
    stage: random.pick(['Discovery', 'Proposal', 'On Hold']),
  };
}

function stageAt(done: number, random: Random): string {
  if (done < 0.2) return random.pick(['Qualification', 'Discovery']);
  if (done < 0.45) return random.pick(['Discovery', 'Demo Scheduled']);
  if (done < 0.75) return 'Proposal';
  return random.pick(['Negotiation', 'Negotiation', 'Verbal Agreement']);
}
