import type { EvidenceKind } from '../../assumptions/evidence.ts';
import { formatCount, formatStatedRatio, formatStatedShare } from '../../model/format.ts';
import type { MethodSettings, Settings } from '../../model/settings.ts';
import type { ClaimSets, Verdict } from '../../verdicts/verdict.ts';
import { limitsOf } from '../../verdicts/violated-side.ts';
import { writeFigure } from '../verdict/figure-words.ts';
import { isHeldBack } from '../verdict/held-back.ts';

/** The way to a verdict in sentences: what is estimated, against what, how it came out, and what held it back. */
export function reachedWords(verdict: Verdict, { method, currency }: Settings, family: number): string[] {
  const { evidence, claim } = verdict;
  const measured =
    evidence.leads === undefined
      ? METHODS[evidence.kind](claim.measure === 'deal_size' && claim.statistic === 'mean')
      : `${evidence.kind === 'rate' ? 'The share of leads won is estimated' : 'The shares of leads won on both sides are compared'}; leads of one campaign are alike and count for fewer.`;
  return [
    measured === '' ? '' : `${measured} Its likely range covers the true value in ${ninety(method)} of 100 such cases.`,
    verdict.decided_by === 'adjusted'
      ? 'Deals still open are taken to go the way of those that lasted as long, since without them the rate would be off by enough to count.'
      : '',
    toleranceWords(verdict, currency),
    outcomeWords(verdict),
    minimumWords(verdict, method),
    family > 1 && verdict.p !== null
      ? `${formatCount(family)} assumptions are checked together; of those called contradicted, no more than about ${formatStatedShare(method.fdr)} may be so by chance.`
      : '',
    ...verdict.reasons.map((reason) => REASONS[reason] ?? ''),
  ].filter((sentence) => sentence !== '');
}

const ninety = ({ confidence }: MethodSettings): string => formatStatedShare(confidence).replace('%', '');

const METHODS: Record<EvidenceKind, (mean: boolean) => string> = {
  rate: () => 'The share of deals is estimated from their counts.',
  'two-rates': () => 'The win rates of the two groups are compared.',
  categories: () => 'The claimed value is compared with each other value, among the deals that hold one of the two.',
  segments: () => 'The win rate of the claimed value is compared with that of each other value.',
  spells: () =>
    'The day by which half of the deals have closed is estimated; open deals count as long as they have lasted.',
  wins: () =>
    'The day by which half of the won deals were won is estimated, in deals old enough to have run their course.',
  amounts: (mean) => `The ${mean ? 'average' : 'median'} amount is estimated from the amounts themselves.`,
  'two-samples': () =>
    'All values of the two groups are put in one order; it is clear which group is ahead if its values keep standing above.',
  cost: () => 'What a win costs is estimated from the spend and the wins; the fewer the wins, the wider its range.',
  untestable: () => '',
  'window-empty': () => '',
};

function toleranceWords(verdict: Verdict, currency: string | undefined): string {
  const { sets, unit, evidence } = verdict;
  if (evidence.kind === 'categories' || unit === 'points') return LEADING[verdict.claim.measure] ?? '';
  if (sets === null) return '';
  const { low, high } = limitsOf(sets, unit);
  const write = (value: number) =>
    unit === 'share'
      ? formatStatedShare(value)
      : unit === 'ratio'
        ? formatStatedRatio(value)
        : writeFigure({ unit }, value, currency);
  if (sameSets(sets) || (low === null && high === null)) return '';
  if (low !== null && high !== null) return `A miss counts only below ${write(low)} or above ${write(high)}.`;
  if (low !== null)
    return `A shortfall counts only below ${write(low)}; between that and the stated value it is too small to matter.`;
  return `An excess counts only above ${write(high ?? 0)}; between that and the stated value it is too small to matter.`;
}

const LEADING: Partial<Record<Verdict['claim']['measure'], string>> = {
  top_category: 'It leads where it has more than half of each pair.',
  win_rate_order: 'To be ahead, a tie is not enough.',
  campaign_conversion: 'To be ahead, a tie is not enough.',
  best_segment: 'To be ahead, a tie is not enough.',
};

const sameSets = ({ claim, tolerated }: ClaimSets): boolean => claim[0] === tolerated[0] && claim[1] === tolerated[1];

function outcomeWords({ verdict, reasons, sets, interval }: Verdict): string {
  if (reasons.includes('too_few')) return '';
  switch (verdict) {
    case 'holds':
      return sets === null
        ? 'The stated order is clear, so the claim holds.'
        : 'The likely range leaves no room for a miss that counts, so the claim holds.';
    case 'contradicted':
      return sets === null
        ? 'The opposite is clear, so the claim is contradicted.'
        : 'The whole likely range lies beyond that, so the claim is contradicted.';
    case 'at-risk':
      if (reasons.includes('drift')) return 'Over the whole window it would hold.';
      if (isHeldBack({ verdict, sets, interval })) {
        return 'The likely range agrees with the claim: by itself it would hold.';
      }
      return reasons.includes('within_tolerance')
        ? 'The whole likely range misses the stated value, by less than counts.'
        : 'The likely range misses the stated value, but whether by enough to count is not clear.';
    case 'not-enough-evidence':
      return 'The likely range fits both the claim and a miss that counts, so it stays open.';
    case 'untestable':
      return '';
    default:
      return verdict satisfies never;
  }
}

function minimumWords({ evidence, claim }: Verdict, { minimum }: MethodSettings): string {
  const least = (needed: number, what: string) => `A verdict needs at least ${formatCount(needed)} ${what}.`;
  switch (evidence.kind) {
    case 'rate':
      if (claim.measure === 'campaign_conversion') return leastLeads(minimum, '');
      if (claim.measure === 'language') return least(minimum.noted_deals, 'deals with notes');
      return least(claim.measure === 'coverage' ? minimum.coverage_deals : minimum.closed_deals, 'deals');
    case 'two-rates':
      if (claim.measure === 'campaign_conversion') return leastLeads(minimum, ' on each side');
      return claim.measure === 'win_rate_ratio'
        ? least(minimum.closed_deals, `closed deals on each side and ${formatCount(minimum.ratio_wins)} wins together`)
        : least(minimum.order_each, 'closed deals on each side');
    case 'categories':
      return least(minimum.category_records, 'deals with the field filled in');
    case 'segments':
      return least(minimum.closed_deals, 'closed deals for each value');
    case 'spells':
      return least(minimum.closed_deals, `deals, ${formatCount(minimum.close_events)} of them closed`);
    case 'wins':
      return least(minimum.wins, 'won deals');
    case 'amounts':
      return least(
        claim.measure === 'deal_size' && claim.statistic === 'mean' ? minimum.mean_amounts : minimum.amounts,
        'amounts',
      );
    case 'two-samples':
      return least(minimum.order_each, 'deals on each side');
    case 'cost':
      return least(minimum.cost_wins, 'wins');
    case 'untestable':
    case 'window-empty':
      return '';
    default:
      return evidence satisfies never;
  }
}

const leastLeads = ({ leads_each, campaigns_each }: MethodSettings['minimum'], where: string): string =>
  `A verdict needs at least ${formatCount(leads_each)} leads of ${formatCount(campaigns_each)} campaigns${where}.`;

const REASONS: Partial<Record<Verdict['reasons'][number], string>> = {
  fdr: 'By itself this would be contradicted; among so many it is held back to at risk.',
  missing_data: 'The field is blank for too many deals, so the verdict is held back.',
  no_dates: 'The file has durations but no dates.',
  history_short: 'The history is shorter than the longest deals take.',
  many_small: 'The leading value is the largest of many small ones.',
  largest_deal: 'One deal makes up more than a fifth of the total.',
  timing: 'Counted with deals still open it would come out the other way, so it is held back to at risk.',
  mix: 'Within the values of a field the comparison comes out the other way, so it is held back to at risk.',
  value: 'Counted by value it would come out the other way, so it is held back to at risk.',
  recent_differ: 'Deals too young to count so far seem to take another time.',
  mean_capped: 'An average of so few deals moves with each of them, so it is held back to at risk.',
  drift:
    'Last quarter it moved away from the claim, against the quarters before and by more than chance among so many would; so it is held back to at risk.',
  sources_disagree: 'Another source says the opposite, so it is held back to at risk.',
  single_source: 'Nobody but this source says so, and not in both of two periods, so it is held back to at risk.',
  indirect: 'The deals cannot tell, but two other sources contradict it.',
  single_period: 'Without dates the whole file is one period.',
};
