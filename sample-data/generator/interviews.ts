import { addDays, type Day } from '../../src/model/quarter.ts';
import { recordId } from './base62.ts';
import { AS_OF, type Block, earlierOf } from './calendar.ts';
import { handOut, type Weights } from './quota.ts';
import { type Random, randomFor } from './random.ts';
import { fieldOf, type Group, type SampleDeal } from './sample-deal.ts';
import { VERBATIM } from './verbatim.ts';

export type SampleInterview = {
  deal_id: string;
  deal_name: string;
  company: string;
  on: Day;
  reason: string;
  second_reason: string;
  competitor: string;
  decision_maker: string;
  verbatim: string;
  source: string;
};

/** Reasons that buyers gave. Finance buyers agree with what the reps noted; operations buyers do not (a conflict of sources). */
const REASONS: Readonly<Record<Exclude<Group, 'none'>, Weights>> = {
  finance: { 'Missing integration': 26, Price: 7, 'No decision': 6, Timing: 5, 'Product fit': 4 },
  operations: { 'Product fit': 26, Price: 8, Timing: 6, 'No decision': 5, 'Missing integration': 3 },
  it: { 'Security review': 12, 'Missing integration': 8, 'No decision': 7, Price: 5 },
  owner: { Price: 9, Timing: 7, 'No decision': 5, 'Product fit': 3 },
};
const COUNTS: Readonly<Record<Exclude<Group, 'none'>, Readonly<Record<Block, number>>>> = {
  finance: { window: 48, history: 29 },
  operations: { window: 48, history: 29 },
  it: { window: 32, history: 20 },
  owner: { window: 24, history: 17 },
};

/** Interviews with buyers who said no, and three whose deals the pipeline file does not hold. */
export function sampleInterviews(deals: readonly SampleDeal[]): SampleInterview[] {
  const random = randomFor('interviews');
  const interviews: SampleInterview[] = [];
  for (const [group, counts] of Object.entries(COUNTS)) {
    for (const block of ['history', 'window'] as const) {
      const lost = deals.filter(
        (deal) =>
          deal.group === group &&
          deal.block === block &&
          deal.outcome === 'lost' &&
          !deal.bulk &&
          addDays(deal.closes, 12) <= AS_OF,
      );
      const asked = random.shuffle(lost).slice(0, counts[block]);
      const reasons = REASONS[group as keyof typeof REASONS];
      handOut(
        asked,
        (deal) => deal.quarter,
        reasons,
        random,
        (deal, reason) => {
          interviews.push(interview(deal, reason, random));
        },
      );
    }
  }
  const orphans = interviews.slice(0, 3).map((made, number) => ({
    ...made,
    deal_id: recordId('006Qd00000', 9_100_000 + number * 7),
    deal_name: `Archived deal ${number + 1}`,
    company: '',
    on: addDays('2024-04-08', number * 9),
  }));
  return [...interviews, ...orphans].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : a.deal_id < b.deal_id ? -1 : 1,
  );
}

function interview(deal: SampleDeal, reason: string, random: Random): SampleInterview {
  const later = addDays(deal.closes, random.whole(10, 45));
  const competitor = fieldOf(deal, 'competitor');
  return {
    deal_id: deal.id,
    deal_name: deal.name,
    company: deal.account.name,
    on: earlierOf(later, AS_OF),
    reason,
    second_reason: random.chance(0.4)
      ? random.pick(['Price', 'Timing', 'Product fit', 'Missing integration'].filter((other) => other !== reason))
      : '',
    competitor: competitor === 'unknown' ? '' : competitor,
    decision_maker: fieldOf(deal, 'decision_maker'),
    verbatim: random.pick(VERBATIM[reason] ?? []),
    source: random.pick(['Interview', 'Interview', 'Survey', 'Customer call']),
  };
}
