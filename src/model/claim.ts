import type { Filter } from './filter.ts';

export type Among = 'won' | 'lost' | 'closed' | 'all';
export type Direction = 'higher' | 'lower' | 'same';

/** Exactly one of the four is present; rates and shares are 0..1, durations days, amounts in the reporting currency. */
export type Comparison =
  | { at_least: number }
  | { at_most: number }
  | { between: readonly [number, number] }
  | { about: number };

/** None of the four: the claim has a number of its own then. */
type Uncompared = Partial<Record<'at_least' | 'at_most' | 'between' | 'about', never>>;

type Segment = { segment?: Filter };

/** What a persona states, in a form that data can answer. Durations and orders follow method section 4. */
export type Claim =
  | ({ measure: 'win_rate' | 'conversion' } & Comparison & Segment)
  | ({ measure: 'win_rate_ratio'; versus?: Filter } & Comparison & Segment)
  | ({ measure: 'win_rate_order'; versus?: Filter; direction: Direction } & Segment)
  | ({ measure: 'top_category'; field: string; value: string; among: Among; is?: boolean; top?: number } & Segment)
  | ({ measure: 'best_segment'; field: string; value: string; is: 'best' | 'worst' } & Segment)
  | ({ measure: 'share'; field: string; in: readonly string[]; among: Among } & Comparison & Segment)
  | ({ measure: 'time_to_close' | 'time_to_win' } & Comparison & Segment)
  | ({ measure: 'deal_size'; statistic?: 'median' | 'mean'; among?: Among } & Comparison & Segment)
  | ({
      measure: 'duration_order';
      versus?: Filter;
      direction: 'higher' | 'lower';
      of?: 'time_to_win' | 'time_to_close';
    } & Segment)
  | ({ measure: 'deal_size_order'; versus?: Filter; direction: 'higher' | 'lower' } & Segment)
  | ({ measure: 'cost_per_win'; campaigns: Filter } & Comparison & Segment)
  | ({ measure: 'campaign_conversion'; campaigns: Filter; versus?: Filter } & (Comparison | { direction: Direction }) &
      Segment)
  | ({ measure: 'language'; says: readonly string[] } & (Comparison | Uncompared) & Segment)
  | ({ measure: 'coverage' } & Comparison)
  | { measure: 'belief'; statement: string };

export type Measure = Claim['measure'];
export type ClaimOf<M extends Measure> = Extract<Claim, { measure: M }>;

export const MEASURES = [
  'win_rate',
  'conversion',
  'win_rate_ratio',
  'win_rate_order',
  'top_category',
  'best_segment',
  'share',
  'time_to_close',
  'time_to_win',
  'deal_size',
  'duration_order',
  'deal_size_order',
  'cost_per_win',
  'campaign_conversion',
  'language',
  'coverage',
  'belief',
] as const satisfies readonly Measure[];

export type Assumption = {
  id: string;
  claim: Claim;
  /** In the owners' own words, where they wrote any. */
  statement?: string;
  stated_on?: string;
  stated_by?: string;
};

export function segmentOf(claim: Claim): Filter | undefined {
  return 'segment' in claim ? claim.segment : undefined;
}

/** The deals that a claim is held against, where it names them; campaigns are held against campaigns. */
export function comparedDeals(claim: Claim): Filter | undefined {
  return 'versus' in claim && claim.measure !== 'campaign_conversion' ? claim.versus : undefined;
}

/** The order of two rates that a claim states, of deals or of leads; null where it states something else. */
export function orderOfRates(claim: Claim): Direction | null {
  if (claim.measure === 'win_rate_order') return claim.direction;
  return claim.measure === 'campaign_conversion' && 'direction' in claim ? claim.direction : null;
}

/** Customers "say" something where so many deals with notes do, unless the claim names another share. */
const SAID_BY_SOME: Comparison = { at_least: 0.1 };

/** The comparison of a claim about words, written out. */
export function saidComparison(claim: ClaimOf<'language'>): Comparison {
  if ('at_least' in claim && claim.at_least !== undefined) return { at_least: claim.at_least };
  if ('at_most' in claim && claim.at_most !== undefined) return { at_most: claim.at_most };
  if ('between' in claim && claim.between !== undefined) return { between: claim.between };
  if ('about' in claim && claim.about !== undefined) return { about: claim.about };
  return SAID_BY_SOME;
}
