import { randomFor } from './random.ts';
import type { SampleDeal } from './sample-deal.ts';
import { NOTES } from './verbatim.ts';

/** Notes on about a quarter of the deals; a few run over two lines, as text areas do. */
export function describeDeals(deals: readonly SampleDeal[]): void {
  const random = randomFor('notes');
  for (const deal of deals) {
    if (!random.chance(0.26)) continue;
    const [first = '', second = ''] = random.shuffle(NOTES[deal.group]);
    deal.description = random.chance(0.08) ? `${first}\r\n${second}` : first;
  }
}
