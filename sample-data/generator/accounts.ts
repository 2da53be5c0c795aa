import { companyNames } from './names.ts';
import { lognormalLadder } from './normal.ts';
import { type Random, randomFor } from './random.ts';
import { fieldOf, type SampleAccount, type SampleDeal } from './sample-deal.ts';
import { SHAPES, sizesOf } from './shapes.ts';

/** Gives every deal an account of the right size, industry and region. One in four accounts has more than one deal. */
export function placeInAccounts(deals: readonly SampleDeal[]): SampleAccount[] {
  const random = randomFor('accounts');
  const nextName = companyNames(random);
  const alike = new Map<string, SampleDeal[]>();
  for (const deal of deals) {
    const size = sizesOf(deal.group, fieldOf(deal, 'title'));
    const key = JSON.stringify([deal.group, size, fieldOf(deal, 'industry'), fieldOf(deal, 'region')]);
    alike.set(key, [...(alike.get(key) ?? []), deal]);
  }
  const accounts: SampleAccount[] = [];
  for (const group of alike.values()) {
    const waiting = random.shuffle(group);
    while (waiting.length > 0) {
      const first = waiting[0] as SampleDeal;
      const account = newAccount(first, nextName, random);
      accounts.push(account);
      const several = random.unit();
      for (const deal of waiting.splice(0, several < 0.78 ? 1 : several < 0.95 ? 2 : 3)) deal.account = account;
    }
  }
  return accounts;
}

function newAccount(
  deal: SampleDeal,
  nextName: (industry: string) => { name: string; domain: string },
  random: Random,
): SampleAccount {
  const [smallest, largest] = sizesOf(deal.group, fieldOf(deal, 'title'));
  const size = Math.round(Math.exp(Math.log(smallest) + random.unit() * (Math.log(largest) - Math.log(smallest))));
  const industry = fieldOf(deal, 'industry');
  return {
    ...nextName(industry),
    industry,
    region: fieldOf(deal, 'region'),
    employees: Math.min(largest, Math.max(smallest, size)),
  };
}

/**
 * Amounts by quota: within group, block and outcome their median is where the plan puts it, and larger companies
 * mostly hold the larger ones.
 */
export function layOutAmounts(deals: readonly SampleDeal[]): void {
  const alike = new Map<string, SampleDeal[]>();
  for (const deal of deals) {
    const key = `${deal.group} ${deal.block} ${deal.outcome}`;
    alike.set(key, [...(alike.get(key) ?? []), deal]);
  }
  for (const [key, group] of alike) {
    const random = randomFor(`amounts ${key}`);
    const shape = SHAPES[(group[0] as SampleDeal).group];
    const ladder = lognormalLadder(group.length, shape.amount, shape.amount_sigma, random.unit);
    const bySize = group
      .map((deal) => ({ deal, rank: Math.log(deal.account.employees ?? 100) + 2 * (random.unit() - 0.5) }))
      .sort((a, b) => a.rank - b.rank);
    for (const [index, { deal }] of bySize.entries()) {
      deal.amount = Math.round((ladder[index] as number) / 100) * 100;
    }
  }
}

/** Gaps as exports have them, placed where they cannot make a membership or a planted figure unknown. */
export function leaveGaps(deals: readonly SampleDeal[], accounts: readonly SampleAccount[]): void {
  const random = randomFor('gaps');
  const personaTitles = new Set(['CFO', 'IT Director', 'Managing Director', 'COO']);
  const harmless = new Set(
    deals
      .filter((deal) => deal.group === 'none' && !personaTitles.has(fieldOf(deal, 'title')))
      .map((deal) => deal.account),
  );
  for (const account of accounts) if (harmless.has(account) && random.chance(0.08)) account.employees = null;
  for (const deal of deals) {
    const early = deal.outcome === 'open' && ['Qualification', 'Discovery'].includes(deal.stage);
    const lost = deal.outcome === 'lost' && (deal.group === 'owner' || deal.group === 'none');
    if ((early && random.chance(0.3)) || (lost && random.chance(0.03))) deal.amount = null;
  }
}
