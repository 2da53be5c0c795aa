import { type Among, type Claim, type Comparison, type Direction, saidComparison } from '../model/claim.ts';
import type { Filter } from '../model/filter.ts';
import { formatDays, formatMoney, formatStatedRatio, formatStatedShare } from '../model/format.ts';
import { fieldLabel, listWords, stateFilter } from './state-filter.ts';

/** A claim in one line that reads after "{persona}: ", without a full stop. Amounts carry `currency` where there is one. */
export function stateClaim(claim: Claim, currency?: string): string {
  switch (claim.measure) {
    case 'win_rate':
      return `${compared(claim, formatStatedShare)} of ${which('closed deals', claim.segment)} are won`;
    case 'conversion':
      return `${compared(claim, formatStatedShare)} of ${which('deals created', claim.segment)} are won`;
    case 'win_rate_ratio':
      return `${which('closed deals', claim.segment)} are won ${compared(claim, formatStatedRatio)} as often as ${rest(claim.versus)}`;
    case 'win_rate_order':
      return `${which('closed deals', claim.segment)} are won ${often(claim.direction)} ${rest(claim.versus)}`;
    case 'top_category':
      return topCategory(claim);
    case 'best_segment':
      return `${claim.value} has the ${claim.is === 'best' ? 'highest' : 'lowest'} win rate of all values of ${fieldLabel(claim.field)}${where(claim.segment)}`;
    case 'share':
      return `${compared(claim, formatStatedShare)} of ${which(dealsAmong(claim.among), claim.segment)} have ${listWords(claim.in, 'or')} as ${fieldLabel(claim.field)}`;
    case 'time_to_close':
      return `the median time to close is ${compared(claim, formatDays)}${where(claim.segment)}`;
    case 'time_to_win':
      return `the median time to win is ${compared(claim, formatDays)}${where(claim.segment)}`;
    case 'deal_size':
      return `the ${claim.statistic === 'mean' ? 'average' : 'typical (median)'} ${oneAmong(claim.among ?? 'won')} is ${compared(claim, (amount) => formatMoney(amount, currency))}${where(claim.segment)}`;
    case 'duration_order':
      return `${which('deals', claim.segment)} take ${claim.direction === 'higher' ? 'longer' : 'less time'} to ${claim.of === 'time_to_close' ? 'close' : 'win'} than ${rest(claim.versus)}`;
    case 'deal_size_order':
      return `${which('won deals', claim.segment)} are ${claim.direction === 'higher' ? 'larger' : 'smaller'} than ${rest(claim.versus)}`;
    case 'cost_per_win':
      return `${campaignsWhere(claim.campaigns)} cost ${compared(claim, (amount) => formatMoney(amount, currency))} per win${claim.segment === undefined ? '' : ` of deals${where(claim.segment)}`}`;
    case 'campaign_conversion': {
      const leads = `leads of ${campaignsWhere(claim.campaigns)}${claim.segment === undefined ? '' : `, of deals${where(claim.segment)},`}`;
      if (!('direction' in claim)) return `${compared(claim, formatStatedShare)} of ${leads} are won`;
      return `${leads} are won ${often(claim.direction)} ${otherLeads(claim.versus)}`;
    }
    case 'language':
      return `${compared(saidComparison(claim), formatStatedShare)} of ${which('deals with notes', claim.segment)} say ${quoted(claim.says)}`;
    case 'coverage':
      return `${compared(claim, formatStatedShare)} of deals belong to at least one persona`;
    case 'belief':
      return claim.statement;
    default:
      return claim satisfies never;
  }
}

/** The comparison alone: "25% or more", "between 60 days and 90 days". */
export function stateComparison(claim: Comparison, write: (value: number) => string): string {
  if ('at_least' in claim) return `${write(claim.at_least)} or more`;
  if ('at_most' in claim) return `${write(claim.at_most)} or less`;
  return compared(claim, write);
}

/** Deals of an outcome group as a noun. */
export function dealsAmong(among: Among): string {
  return among === 'all' ? 'deals' : `${among} deals`;
}

/** The other side of a comparison as a noun. */
export function rest(versus: Filter | undefined): string {
  return versus === undefined ? 'the rest' : `deals where ${stateFilter(versus)}`;
}

/** Terms as they are looked for: “month end” or “audit trail”. */
export const quoted = (terms: readonly string[]): string =>
  listWords(
    terms.map((term) => `“${term.trim()}”`),
    'or',
  );

/** The other side of a comparison of campaigns as a noun. */
export function otherLeads(versus: Filter | undefined): string {
  return versus === undefined ? 'leads of all other campaigns' : `leads of ${campaignsWhere(versus)}`;
}

/** Campaigns of a kind as a noun. */
function campaignsWhere(kind: Filter): string {
  return 'all' in kind && kind.all.length === 0 ? 'all campaigns' : `campaigns where ${stateFilter(kind)}`;
}

const oneAmong = (among: Among): string => dealsAmong(among).replace(/s$/, '');
const which = (deals: string, segment: Filter | undefined): string => `${deals}${where(segment)}`;
const where = (segment: Filter | undefined): string => (segment === undefined ? '' : ` where ${stateFilter(segment)}`);

function compared(claim: Comparison, write: (value: number) => string): string {
  if ('at_least' in claim) return `at least ${write(claim.at_least)}`;
  if ('at_most' in claim) return `at most ${write(claim.at_most)}`;
  if ('between' in claim) return `between ${write(claim.between[0])} and ${write(claim.between[1])}`;
  return `about ${write(claim.about)}`;
}

function often(direction: Direction): string {
  switch (direction) {
    case 'higher':
      return 'more often than';
    case 'lower':
      return 'less often than';
    case 'same':
      return 'as often (within 5 points) as';
    default:
      return direction satisfies never;
  }
}

function topCategory(claim: Extract<Claim, { measure: 'top_category' }>): string {
  const field = fieldLabel(claim.field);
  const top = claim.top ?? 1;
  const rank = top > 1 ? `among the ${top} most frequent values of ${field}` : `the most frequent ${field}`;
  return `${claim.value} is ${claim.is === false ? 'not ' : ''}${rank} in ${which(dealsAmong(claim.among), claim.segment)}`;
}
