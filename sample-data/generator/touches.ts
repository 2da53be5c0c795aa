import { addDays, type Day } from '../../src/model/quarter.ts';
import { recordId } from './base62.ts';
import { AS_OF, daysBetween, earlierOf } from './calendar.ts';
import { campaignOn, type SampleCampaign } from './campaigns.ts';
import type { SamplePerson } from './people.ts';
import { type Random, randomFor } from './random.ts';
import { fieldOf, type SampleDeal } from './sample-deal.ts';

export type SampleTouch = { id: string; person: SamplePerson; status: string; on: Day; campaign: SampleCampaign };

const STATUSES = ['Sent', 'Opened', 'Clicked', 'Downloaded', 'Attended', 'Responded'] as const;

/** What marketing did with whom. Before creation an engaged deal has three to six touches, any other at most two. */
export function sampleTouches(
  deals: readonly SampleDeal[],
  people: readonly SamplePerson[],
  campaigns: readonly SampleCampaign[],
): SampleTouch[] {
  const random = randomFor('touches');
  const contacts = new Map<SampleDeal | null, SamplePerson[]>();
  for (const person of people) contacts.set(person.deal, [...(contacts.get(person.deal) ?? []), person]);
  const touches = deals.flatMap((deal) => touchesOf(deal, contacts.get(deal) ?? [], campaigns, random));
  for (const person of contacts.get(null) ?? []) {
    for (let left = random.whole(1, 3); left > 0; left -= 1) {
      const on = earlierOf(addDays(person.entered, random.whole(0, 60)), AS_OF);
      touches.push(touch(person, on, campaignOn(on, 'none', campaigns, random), random));
    }
  }
  const inOrder = touches.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return inOrder.map((made, number) => ({ ...made, id: recordId('00vQd00000', 41_200_000 + number * 2) }));
}

function touch(person: SamplePerson, on: Day, campaign: SampleCampaign, random: Random): SampleTouch {
  return { id: '', person, status: random.pick(STATUSES), on, campaign };
}

function touchesOf(
  deal: SampleDeal,
  contacts: readonly SamplePerson[],
  campaigns: readonly SampleCampaign[],
  random: Random,
): SampleTouch[] {
  const before = fieldOf(deal, 'engaged') === 'yes' ? random.whole(3, 6) : random.whole(0, 2);
  const end = deal.outcome === 'open' ? AS_OF : deal.closes;
  const length = daysBetween(deal.created, end);
  const after = length < 2 ? 0 : random.whole(0, 3);
  const days = [
    ...Array.from({ length: before }, () => addDays(deal.created, -random.whole(2, 120))),
    ...Array.from({ length: after }, () => addDays(deal.created, random.whole(1, length))),
  ];
  return days.map((on) =>
    touch(
      whoIsTouched(contacts, on, random),
      on,
      campaignOn(on, deal.group, campaigns, random, aimedShare(deal)),
      random,
    ),
  );
}

/** Operations buyers come by the campaigns aimed at them, those who only look by all others. */
function aimedShare({ group, outcome }: SampleDeal): number | undefined {
  if (group !== 'operations') return undefined;
  return outcome === 'won' ? 0.78 : 0.45;
}

/** Marketing reaches those who use the product far more than those who sign. */
function whoIsTouched(contacts: readonly SamplePerson[], on: Day, random: Random): SamplePerson {
  const known = contacts.filter((person) => person.entered <= on);
  const users = known.filter((person) => person.buying_role !== 'Decision Maker');
  const pool = users.length > 0 && random.chance(0.85) ? users : known;
  return random.pick(pool.length > 0 ? pool : contacts.slice(0, 1));
}

/** A person enters a deal no later than the first touch that is recorded of them. */
export function enterByFirstTouch(touches: readonly SampleTouch[]): void {
  const first = new Map<SamplePerson, Day>();
  for (const { person, on } of touches) if (on < (first.get(person) ?? person.entered)) first.set(person, on);
  for (const [person, on] of first) person.entered = on;
}

/** The campaign of a deal is that of its first touch, where marketing brought it in. */
export function nameCampaigns(deals: readonly SampleDeal[], touches: readonly SampleTouch[]): void {
  const first = new Map<SampleDeal, SampleTouch>();
  for (const made of touches) {
    const deal = made.person.deal;
    if (deal !== null && made.on < deal.created && !first.has(deal)) first.set(deal, made);
  }
  for (const deal of deals) {
    const brought = ['Inbound', 'Event'].includes(fieldOf(deal, 'lead_source'));
    if (brought) deal.campaign = first.get(deal)?.campaign.name ?? '';
  }
}
