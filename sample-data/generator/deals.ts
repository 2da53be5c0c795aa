import { layOutAmounts, leaveGaps, placeInAccounts } from './accounts.ts';
import { recordId } from './base62.ts';
import { closedDeals } from './closed-deals.ts';
import { REPS } from './names.ts';
import { openDeals } from './open-deals.ts';
import { type Random, randomFor } from './random.ts';
import { fieldOf, type SampleAccount, type SampleDeal } from './sample-deal.ts';

const PRODUCTS = ['Planning', 'Close', 'Forecast', 'Workforce', 'Reporting'] as const;

/** All deals in the order in which they were created, with their accounts. */
export function sampleDeals(): { deals: SampleDeal[]; accounts: SampleAccount[] } {
  const deals = [...closedDeals(), ...openDeals()];
  const accounts = placeInAccounts(deals);
  layOutAmounts(deals);
  leaveGaps(deals, accounts);
  const random = randomFor('deals');
  const inOrder = random.shuffle(deals).sort((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : 0));
  for (const [number, deal] of inOrder.entries()) {
    deal.id = recordId('006Qd00000', 16_800_000 + number * 3 + random.whole(0, 2));
    deal.owner = random.pick(REPS);
    deal.name = `${deal.account.name} - ${random.pick(PRODUCTS)}`;
    if (deal.outcome !== 'open') deal.stage = closedStage(deal, random);
  }
  return { deals: inOrder, accounts };
}

/** Three labels mean won or lost, as teams add their own over the years. */
function closedStage(deal: SampleDeal, random: Random): string {
  if (deal.outcome === 'won') return 'Closed Won';
  const undecided = fieldOf(deal, 'loss_reason') === 'No decision';
  return undecided && random.chance(0.4) ? 'Closed Lost - No Decision' : 'Closed Lost';
}
