import type { Tally } from '../../assumptions/evidence.ts';
import { dealsAmong } from '../../assumptions/state-claim.ts';
import { formatCount } from '../../model/format.ts';
import type { DealSelection } from '../../state/deals/deal-selection.ts';
import type { Verdict } from '../../verdicts/verdict.ts';

/** A list of deals that a verdict stands on. */
export type DealsBehind = { selection: DealSelection; count: number; what: string };

/** The deals that were counted, and for a comparison those of the other side; empty where nothing was. */
export function dealsBehind({ persona, assumption, claim, evidence, n }: Verdict): DealsBehind[] {
  // Leads are people, and most of them have no deal to list.
  if (claim.measure === 'campaign_conversion') return [];
  const of = (side: 'group' | 'versus', count: number, what: string): DealsBehind[] =>
    count === 0 ? [] : [{ selection: { of: 'assumption', persona, assumption, side }, count, what }];
  switch (evidence.kind) {
    case 'untestable':
    case 'window-empty':
      return [];
    case 'two-rates':
      return [
        ...of('group', evidence.first.n, 'deals'),
        ...of('versus', evidence.second.n, 'deals they are compared with'),
      ];
    case 'two-samples':
      return [
        ...of('group', size(evidence.first), 'deals'),
        ...of('versus', size(evidence.second), 'deals they are compared with'),
      ];
    case 'segments': {
      const all = evidence.recorded;
      return of('group', all, 'deals');
    }
    case 'rate':
      // What is listed for a coverage are the deals that some persona accounts for.
      if (claim.measure === 'coverage') return of('group', evidence.share.x, 'deals accounted for');
      return of('group', evidence.share.n, 'deals');
    case 'cost':
      return of('group', evidence.traced === 'listed' ? 0 : evidence.wins, 'deals won');
    case 'categories':
    case 'spells':
    case 'wins':
    case 'amounts':
      return of('group', n ?? 0, claim.measure === 'deal_size' ? dealsAmong(claim.among ?? 'won') : 'deals');
    default:
      return evidence satisfies never;
  }
}

export const seeWords = ({ count, what }: DealsBehind): string =>
  `See the ${formatCount(count)} ${count === 1 ? what.replace(/^deals/, 'deal') : what}`;

const size = (tally: Tally): number => tally.reduce((sum, { deals }) => sum + deals, 0);
