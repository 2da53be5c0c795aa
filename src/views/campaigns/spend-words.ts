import { formatCount, formatMoney, formatRatio, formatShare, formatShareRange } from '../../model/format.ts';
import type { CampaignRow, Grouping } from '../../state/campaigns/campaign-rows.ts';
import type { SpendView } from './spend-view.ts';

type Cost = { estimate: number | null; lower: number; upper: number };

/** "$458"; without a win "more than $10,014". */
export function costWords({ estimate, lower }: Cost, currency: string | undefined): string {
  return estimate === null ? `more than ${formatMoney(lower, currency)}` : formatMoney(estimate, currency);
}

/** "$404 to $522"; without a win there is no upper limit. */
export function costRange({ lower, upper }: Cost, currency: string | undefined): string {
  if (upper === Number.POSITIVE_INFINITY) return `${formatMoney(lower, currency)} or more`;
  return `${formatMoney(lower, currency)} to ${formatMoney(upper, currency)}`;
}

/** "1.3× to 2.5×". */
export function ratioRange({ lower, upper }: Pick<Cost, 'lower' | 'upper'>): string {
  return upper === Number.POSITIVE_INFINITY
    ? `${formatRatio(lower)} or more`
    : `${formatRatio(lower)} to ${formatRatio(upper)}`;
}

/** "31% (28–34%)". */
export function shareWords(estimate: number | null, interval: readonly [number, number] | null, n: number): string {
  if (estimate === null) return 'none';
  const range = interval === null ? '' : ` (${formatShareRange(interval[0], interval[1], n)})`;
  return `${formatShare(estimate, n)}${range}`;
}

export const campaignsWords = (count: number): string =>
  `${formatCount(count)} ${count === 1 ? 'campaign' : 'campaigns'}`;

const winsWords = (wins: number): string => `${formatCount(wins)} won ${wins === 1 ? 'deal' : 'deals'}`;

/** The screen in one sentence. */
export function spendTitle({ all, by, narrowed, currency, has }: SpendView): string {
  const { totals, spend, cost } = all;
  if (narrowed) {
    const closed = formatCount(totals.won + totals.lost);
    return `Within the filters, ${formatCount(totals.won)} of ${closed} closed deals that campaigns brought were won`;
  }
  const spent = spend === null ? null : formatMoney(spend, currency);
  if (by === null) {
    return spent === null
      ? 'Neither what campaigns cost nor what they brought is known'
      : `Campaigns spent ${spent}; what they brought is not known`;
  }
  if (spent === null || cost === null) {
    const cause = has.spend ? 'spent nothing in these quarters' : 'do not say what they cost';
    return `Campaigns brought ${winsWords(totals.won)}; they ${cause}`;
  }
  if (cost.estimate === null) return `Campaigns spent ${spent} and no win yet: ${costWords(cost, currency)} per win`;
  return `Campaigns spent ${spent} for ${winsWords(totals.cost_wins)}: ${costWords(cost, currency)} each`;
}

const NOUNS: Record<Grouping, { one: string; of: (name: string) => string }> = {
  channel: { one: 'channel', of: (name) => name },
  campaign: { one: 'campaign', of: (name) => `“${name}”` },
  persona: { one: 'audience', of: (name) => `campaigns aimed at ${name === 'Everybody' ? 'everybody' : name}` },
};

/** What stands apart, the furthest of it first; or that nothing does. */
export function costTitle(rows: readonly CampaignRow[], grouping: Grouping, currency: string | undefined): string {
  const { one, of } = NOUNS[grouping];
  const distance = ({ contrast: { ratio } }: CampaignRow) =>
    ratio === null
      ? 0
      : Math.abs(Math.log(ratio.estimate === null || ratio.estimate === 0 ? ratio.lower || 1 : ratio.estimate));
  const [furthest] = rows.filter(({ contrast }) => contrast.apart !== null).sort((a, b) => distance(b) - distance(a));
  if (furthest === undefined) {
    const costed = rows.filter(({ cost }) => cost !== null);
    const [only] = costed;
    if (costed.length === 1 && only?.cost)
      return `A win through ${of(only.name)} costs ${costWords(only.cost, currency)}`;
    return `No ${one}’s cost per win can be told apart from that of the rest`;
  }
  const { contrast, name, spend, totals } = furthest;
  const { ratio } = contrast;
  if (totals.cost_wins === 0 && spend !== null) {
    return `${formatMoney(spend, currency)} on ${of(name)} brought no win yet; the rest of the spend did`;
  }
  const times = ratio?.estimate ?? null;
  if (times === null || !Number.isFinite(times))
    return `A win through ${of(name)} costs ${contrast.apart === 'dearer' ? 'more' : 'less'} than elsewhere`;
  return `A win through ${of(name)} costs ${formatRatio(times)} what it costs elsewhere (likely ${ratio === null ? '' : ratioRange(ratio)})`;
}
