import { addDays, type Day } from '../../src/model/quarter.ts';
import { AS_OF, daysBetween, earlierOf } from './calendar.ts';
import { personName } from './names.ts';
import { type Random, randomFor } from './random.ts';
import { fieldOf, type Group, type SampleDeal } from './sample-deal.ts';

export type SamplePerson = {
  id: string;
  first: string;
  last: string;
  email: string;
  title: string;
  buying_role: string;
  company: string;
  deal: SampleDeal | null;
  /** When the person entered the deal. */
  entered: Day;
};

export const PEOPLE = 6000;

/** Titles beside the main contact: none that a membership rule looks for. */
const BESIDE: Readonly<Record<Group, readonly string[]>> = {
  finance: ['Financial Analyst', 'Finance Manager', 'Accounting Manager', 'Procurement Manager'],
  operations: ['Operations Manager', 'Site Manager', 'Supply Chain Analyst', 'Procurement Manager'],
  it: ['IT Manager', 'Systems Administrator', 'Security Analyst', 'Executive Assistant to the CIO'],
  owner: ['Office Manager', 'Bookkeeper', 'Assistant to the Managing Director'],
  none: ['Policy Analyst', 'HR Manager', 'Office Manager', 'Legal Counsel'],
};
const BESIDE_ROLES = ['Influencer', 'End User', 'End User', 'Blocker', 'Budget Holder'];

/** Contact roles of all deals, and people who never came into one. */
export function samplePeople(deals: readonly SampleDeal[]): SamplePerson[] {
  const random = randomFor('people');
  const people = deals.flatMap((deal) => contactsOf(deal, random));
  while (people.length < PEOPLE) people.push(withoutDeal(random));
  return people.map((person, number) => ({ ...person, id: String(30_110_000 + number * 7) }));
}

function contactsOf(deal: SampleDeal, random: Random): SamplePerson[] {
  const title = fieldOf(deal, 'title');
  const decides = fieldOf(deal, 'decision_maker');
  const end = deal.outcome === 'open' ? AS_OF : deal.closes;
  const along = (share: number): Day => addDays(deal.created, Math.round(daysBetween(deal.created, end) * share));
  const contacts = [
    person(
      deal,
      title,
      decides === title ? 'Decision Maker' : 'Champion',
      addDays(deal.created, -random.whole(0, 20)),
      random,
    ),
  ];
  // Those who sign enter late, and not every one of them is entered as a contact.
  if (decides !== '' && decides !== title && random.chance(0.85)) {
    contacts.push(person(deal, decides, 'Decision Maker', along(0.3 + random.unit() * 0.4), random));
  }
  const draw = random.unit();
  for (let extra = draw < 0.7 ? 0 : draw < 0.94 ? 1 : 2; extra > 0; extra -= 1) {
    const entered = addDays(deal.created, -random.whole(-10, 30));
    contacts.push(
      person(deal, random.pick(BESIDE[deal.group]), random.pick(BESIDE_ROLES), earlierOf(entered, end), random),
    );
  }
  return contacts;
}

function person(deal: SampleDeal, title: string, buyingRole: string, entered: Day, random: Random): SamplePerson {
  const { first, last } = personName(random);
  return {
    id: '',
    first,
    last,
    email: `${first}.${last}@${deal.account.domain}`.toLowerCase(),
    title,
    buying_role: buyingRole,
    company: deal.account.name,
    deal,
    entered,
  };
}

function withoutDeal(random: Random): SamplePerson {
  const { first, last } = personName(random);
  return {
    id: '',
    first,
    last,
    email: random.chance(0.9) ? `${first}.${last}@mailbox.example`.toLowerCase() : '',
    title: random.pick(['Student', 'Consultant', 'Financial Analyst', 'Office Manager', '']),
    buying_role: '',
    company: '',
    deal: null,
    entered: addDays(AS_OF, -random.whole(5, 880)),
  };
}
