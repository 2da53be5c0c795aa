import type { Evidence, Tally } from './evidence.ts';

/** How many units a piece of evidence holds; of a comparison, those of its smaller side. */
export function unitsIn(evidence: Evidence): number {
  switch (evidence.kind) {
    case 'rate':
      return evidence.share.n;
    case 'two-rates':
      return Math.min(evidence.first.n, evidence.second.n);
    case 'categories':
    case 'segments':
      return evidence.recorded;
    case 'spells':
      return evidence.spells.reduce((sum, { deals, event }) => sum + (event ? deals : 0), 0);
    case 'wins':
      return size(evidence.days);
    case 'amounts':
      return size(evidence.amounts);
    case 'two-samples':
      return Math.min(size(evidence.first), size(evidence.second));
    case 'cost':
      return evidence.spend_minor > 0 ? Math.max(1, evidence.wins) : 0;
    case 'untestable':
    case 'window-empty':
      return 0;
    default:
      return evidence satisfies never;
  }
}

const size = (tally: Tally): number => tally.reduce((sum, { deals }) => sum + deals, 0);
