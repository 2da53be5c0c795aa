import type { Share } from '../../assumptions/evidence.ts';
import { otherLeads, quoted, rest } from '../../assumptions/state-claim.ts';
import { fieldLabel } from '../../assumptions/state-filter.ts';
import type { ClaimOf } from '../../model/claim.ts';
import { formatCount, formatDays, formatMoney, formatPoints, formatRatio, formatShare } from '../../model/format.ts';
import { unitNoun, unitsOf } from '../unit-noun.ts';
import { figure } from './figures.ts';
import type { Telling } from './telling.ts';

/** What was counted, in one clause without interval, verdict or window; counts first (W1). */
export function observed(told: Telling): string {
  const { claim } = told;
  switch (claim.measure) {
    case 'win_rate':
    case 'conversion':
      return `won ${rateClause(told)}`;
    case 'share':
    case 'coverage':
      return rateClause(told);
    case 'win_rate_ratio':
    case 'win_rate_order':
      return twoRates(told, claim);
    case 'top_category':
      return category(told, claim);
    case 'best_segment':
      return segment(told, claim);
    case 'time_to_close':
      return timeToClose(told);
    case 'time_to_win':
      return `half of ${units(told)} were won within ${median(told)}`;
    case 'deal_size': {
      const kind = claim.statistic === 'mean' ? 'average' : 'typical (median)';
      return `the ${kind} of ${units(told)} is ${median(told)}`;
    }
    case 'duration_order':
    case 'deal_size_order':
      return twoMedians(told, rest(claim.versus));
    case 'language':
      return saidClause(told, claim);
    case 'campaign_conversion':
      return 'direction' in claim ? twoLeadRates(told, otherLeads(claim.versus)) : `won ${rateClause(told)}`;
    case 'cost_per_win':
      return costClause(told);
    case 'belief':
      return '';
    default:
      return claim satisfies never;
  }
}

const units = ({ claim, finding: { n = 0 } }: Telling): string => `${formatCount(n)} ${unitsOf(n, unitNoun(claim))}`;
const median = (told: Telling): string =>
  told.finding.estimate === null ? 'an unknown value' : figure(told, told.finding.estimate);

const xOfN = ({ x, n }: Share): string => `${formatCount(x)} of ${formatCount(n)}`;
// Two rates side by side are written as exactly as the one with fewer deals allows.
const inPercent = ({ x, n }: Share, least = n): string => (n === 0 ? '' : ` (${formatShare(x / n, least)})`);
const counted = (share: Share, least?: number): string => `${xOfN(share)}${inPercent(share, least)}`;

function rateClause({ claim, finding }: Telling): string {
  const { x = 0, n = 0 } = finding;
  return `${xOfN({ x, n })} ${unitsOf(n, unitNoun(claim))}${inPercent({ x, n })}`;
}

function twoRates(told: Telling, claim: ClaimOf<'win_rate_ratio' | 'win_rate_order'>): string {
  const { evidence, finding } = told;
  if (evidence.kind !== 'two-rates') return '';
  const { first, second } = evidence;
  const n = Math.min(first.n, second.n);
  const both = `${xOfN(first)} closed deals were won${inPercent(first, n)}, against ${counted(second, n)} for ${rest(claim.versus)}`;
  if (n === 0) return both;
  const difference = first.x / first.n - second.x / second.n;
  const points = `${formatPoints(Math.abs(difference), n)} ${difference < 0 ? 'less' : 'more'}`;
  const ratio = finding.unit === 'ratio' ? finding.estimate : null;
  return ratio === null || !Number.isFinite(ratio)
    ? `${both}: ${points}`
    : `${both}: ${formatRatio(ratio)} as often, ${points}`;
}

function category(told: Telling, claim: ClaimOf<'top_category'>): string {
  const { finding, verdict } = told;
  const { x = 0, n = 0, rival } = finding;
  const own = `${claim.value} was the ${fieldLabel(claim.field)} in ${rateClause(told)}`;
  if (rival === undefined) return own;
  const leads = (verdict === 'holds') === (claim.is !== false);
  if (verdict === 'not-enough-evidence' || verdict === 'at-risk')
    return `${own}, ${rival.value} in ${formatCount(rival.x)}`;
  return leads
    ? `${own}, ahead of ${rival.value} (${formatCount(rival.x)})`
    : `${rival.value} (${xOfN(rival)}) comes before ${claim.value} (${xOfN({ x, n })})`;
}

function segment(told: Telling, claim: ClaimOf<'best_segment'>): string {
  const { x = 0, n = 0, rival } = told.finding;
  const own = `${claim.value} won ${counted({ x, n })}`;
  return rival === undefined ? own : `${own} against ${counted(rival)} for ${rival.value}`;
}

function timeToClose(told: Telling): string {
  const { evidence, finding } = told;
  if (evidence.kind !== 'spells') return '';
  const open = evidence.spells.reduce((sum, { event, deals }) => sum + (event ? 0 : deals), 0);
  const counting = open === 0 ? '' : `, counting ${formatCount(open)} still open`;
  const n = finding.n ?? 0;
  const deals = `${formatCount(n)} ${n === 1 ? 'deal' : 'deals'}`;
  if (finding.estimate !== null && Number.isFinite(finding.estimate)) {
    return `half of ${deals} closed within ${formatDays(finding.estimate)}${counting}`;
  }
  const last = Math.max(0, ...evidence.spells.map(({ days }) => days));
  return `half of the deals are still open at day ${formatCount(last)} (${formatCount(open)} of ${deals})`;
}

function saidClause({ finding: { x = 0, n = 0 } }: Telling, claim: ClaimOf<'language'>): string {
  return `${xOfN({ x, n })} ${unitsOf(n, unitNoun(claim))} ${n === 1 ? 'says' : 'say'} ${quoted(claim.says)}${inPercent({ x, n })}`;
}

function twoLeadRates({ evidence, finding }: Telling, others: string): string {
  if (evidence.kind !== 'two-rates') return '';
  const { first, second } = evidence;
  const both = `${xOfN(first)} leads were won${inPercent(first)}, against ${counted(second)} for ${others}`;
  if (first.n === 0 || second.n === 0) return both;
  const difference = first.x / first.n - second.x / second.n;
  const points = `${formatPoints(Math.abs(difference), Math.min(first.n, second.n))} ${difference < 0 ? 'less' : 'more'}`;
  const times = finding.ratio === undefined ? '' : `${formatRatio(finding.ratio.estimate)} as often, `;
  return `${both}: ${times}${points}`;
}

function costClause(told: Telling): string {
  const { evidence, finding, settings } = told;
  if (evidence.kind !== 'cost') return '';
  const { wins, campaigns } = evidence;
  const spend = `${formatMoney(evidence.spend_minor / 100, settings.currency)} spent on ${formatCount(campaigns)} ${campaigns === 1 ? 'campaign' : 'campaigns'}`;
  if (finding.interval === null) return spend;
  if (wins === 0) return `${spend}, no wins yet: at least ${figure(told, finding.interval[0])} per win`;
  return `${spend} for ${formatCount(wins)} ${unitsOf(wins, 'wins')} = ${median(told)} each`;
}

function twoMedians(told: Telling, other: string): string {
  const { evidence, finding, settings, claim } = told;
  if (evidence.kind !== 'two-samples' || finding.medians === undefined) return 'one side holds no deal to compare';
  const write = (value: number): string =>
    finding.unit === 'days' ? formatDays(value) : formatMoney(value, settings.currency);
  const [first, second] = finding.medians;
  const sizes = [evidence.first, evidence.second].map((tally) => tally.reduce((sum, { deals }) => sum + deals, 0));
  const side = (value: number, n: number): string =>
    `${write(value)} (${formatCount(n)} ${unitsOf(n, unitNoun(claim))})`;
  return `the median is ${side(first, sizes[0]!)} against ${side(second, sizes[1]!)} for ${other}`;
}
