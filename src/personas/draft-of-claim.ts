import type { Claim, Comparison } from '../model/claim.ts';
import { comparedDeals, segmentOf } from '../model/claim.ts';
import { type ClaimDraft, NEW_DRAFT } from './claim-draft.ts';
import { MEASURE_WORDS } from './measure-words.ts';

/** A stored claim as a draft to be changed. */
export function draftOf(claim: Claim): ClaimDraft {
  const shared: ClaimDraft = {
    ...NEW_DRAFT,
    measure: claim.measure,
    segment: segmentOf(claim) ?? null,
    typed_as: MEASURE_WORDS[claim.measure].number,
  };
  const versus = comparedDeals(claim) ?? null;
  switch (claim.measure) {
    case 'win_rate':
    case 'conversion':
    case 'time_to_close':
    case 'time_to_win':
    case 'coverage':
      return { ...shared, ...compared(claim) };
    case 'win_rate_ratio':
      return { ...shared, ...compared(claim), versus };
    case 'win_rate_order':
    case 'deal_size_order':
      return { ...shared, direction: claim.direction, versus };
    case 'duration_order':
      return { ...shared, direction: claim.direction, versus, of: claim.of ?? 'time_to_win' };
    case 'top_category': {
      const { field, value, among, is = true, top = 1 } = claim;
      return { ...shared, field, value, among, is, top };
    }
    case 'best_segment':
      return { ...shared, field: claim.field, value: claim.value, best: claim.is };
    case 'share':
      return { ...shared, ...compared(claim), field: claim.field, values: claim.in, among: claim.among };
    case 'deal_size':
      return {
        ...shared,
        ...compared(claim),
        statistic: claim.statistic ?? 'median',
        among: claim.among ?? 'won',
      };
    case 'cost_per_win':
      return { ...shared, ...compared(claim), campaigns: claim.campaigns };
    case 'language': {
      const { says } = claim;
      return isCompared(claim) ? { ...shared, says, ...compared(claim) } : { ...shared, says };
    }
    case 'campaign_conversion': {
      const { campaigns } = claim;
      if (!('direction' in claim)) return { ...shared, ...compared(claim), campaigns, against: false };
      return { ...shared, campaigns, direction: claim.direction, against_campaigns: claim.versus ?? null };
    }
    case 'belief':
      return { ...shared, belief: claim.statement };
    default:
      return claim satisfies never;
  }
}

const isCompared = (claim: Claim): claim is Claim & Comparison =>
  'at_least' in claim || 'at_most' in claim || 'between' in claim || 'about' in claim;

function compared(claim: Comparison & { measure: Claim['measure'] }): Pick<ClaimDraft, 'compare' | 'low' | 'high'> {
  const percent = MEASURE_WORDS[claim.measure].number === 'percent';
  // 0.07 × 100 is 7.000000000000001.
  const typed = (value: number): number => (percent ? Number((value * 100).toPrecision(12)) : value);
  if ('at_least' in claim) return { compare: 'at_least', low: typed(claim.at_least), high: null };
  if ('at_most' in claim) return { compare: 'at_most', low: typed(claim.at_most), high: null };
  if ('about' in claim) return { compare: 'about', low: typed(claim.about), high: null };
  return { compare: 'between', low: typed(claim.between[0]), high: typed(claim.between[1]) };
}
