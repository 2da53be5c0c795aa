import type { Rate } from './rates.ts';
import type { Window } from './scope.ts';

/** Every constant of the method in one place; stored with the project and printed with each verdict. */
export type MethodSettings = {
  /** Asks for 95% and for an adjustment that assumes nothing of how assumptions hang together. */
  strict: boolean;
  /** Confidence of the two-sided interval; two one-sided tests at half the remainder each. */
  confidence: number;
  /** False-discovery rate over all contradictions of a review. */
  fdr: number;
  fdr_method: 'bh' | 'by';
  /** Smallest numbers on which a verdict is given. */
  minimum: {
    closed_deals: number;
    ratio_wins: number;
    category_records: number;
    close_events: number;
    wins: number;
    amounts: number;
    mean_amounts: number;
    order_each: number;
    coverage_deals: number;
    cost_wins: number;
    leads_each: number;
    campaigns_each: number;
    noted_deals: number;
  };
  /** A field filled for fewer than this share of eligible records caps the verdict. */
  filled: number;
  tolerance: {
    at_least: number;
    at_most: number;
    rate_low: number;
    rate_high: number;
    range: number;
    about: number;
    lift: number;
    order: number;
    same: number;
    top: number;
    amount: number;
    amount_range: number;
  };
  /** Resamples of the bootstrap for means. */
  resamples: number;
  /** Leads have run their course once so many of those that come to a deal would have come to it. */
  lead_course: number;
  /** The words of a persona beside those of its deals, rules L1 to L4. */
  language: {
    /** From this share of deals on a term is in use. */
    used: number;
    /** A persona with so many terms speaks its customers' language where this part of them is in use. */
    terms: number;
    spoken: number;
    /** False-discovery rate over all terms that so many deals hold. */
    fdr: number;
    deals_each: number;
  };
  /** The last quarter against those before it, rules M1 to M7. */
  drift: {
    /** False-discovery rate over all assumptions that could have drifted. */
    fdr: number;
    /** Units of the last quarter, and of those before it, from which on the two are compared. */
    now: number;
    before: number;
    /** Quarters taken together before the last one. */
    pooled: number;
    /** A trend takes so many quarters at least and at most, with so many units each. */
    quarters: number;
    most_quarters: number;
    quarter_units: number;
    /** Smallest change that is flagged: of rates in points, of anything else as a share of what it was. */
    points: number;
    relative: number;
    /** From this part of a change on it counts as a change in the mix of deals. */
    mix: number;
  };
  /** In both of two periods a contradiction has to miss the claim at this one-sided level, where nobody else speaks. */
  period_miss: number;
  /** Fields that may mix up a rate, the first three of them that the data have. */
  mix_fields: readonly string[];
  /** Fields within which a comparison is made as well, the first three that its own conditions do not name. */
  stratifiers: readonly string[];
  /** What speaks against taking counts at their word, rules G2, G3 and U1 to U3. */
  checks: {
    /** One account, owner, campaign or day must not supply more than this share of the units. */
    one_off: number;
    /** A field that a group is built on and that is filled in by so much more after one outcome than after the other. */
    leak: number;
    leak_fdr: number;
    /** So large a share of a quarter's losses on one day, and at least so many, were closed in one go. */
    bulk_share: number;
    bulk_losses: number;
    /** Deals opened and closed on one day were entered afterwards if there are more of them than this share. */
    same_day: number;
  };
  /** What is shown of the quality of the data; no verdict rests on it. */
  quality: {
    /** A rep is held against the others from so many losses with a reason on, so many of them with the same. */
    rep_losses: number;
    rep_same: number;
    /** Who gives a reason so many times as often as the others is named, at this false-discovery rate. */
    rep_ratio: number;
    rep_fdr: number;
  };
  /** The search for segments, rules F1 to F8. */
  discovery: {
    closed_deals: number;
    won: number;
    lost: number;
    /** False-discovery rate over every candidate that was tested. */
    fdr: number;
    /** Smallest difference or ratio of rates that would be acted on. */
    difference: number;
    ratio: number;
    /** By how much a pair of values must differ from what is left of each of them. */
    beyond_parent: number;
    /** So many at most are put to the test in the last quarters. */
    carried: number;
    confirm: number;
    /** A statement is worth making from this ratio on, at the cautious end of its range. */
    statement_ratio: number;
    statement_each: number;
    /** A field filled in so much oftener after a win, or after a loss, tells the outcome and not the buyer. */
    leak: number;
    /** A field whose values sort wins from losses this well is the outcome under another name. */
    giveaway: number;
  };
};

export const METHOD: MethodSettings = {
  strict: false,
  confidence: 0.9,
  fdr: 0.1,
  fdr_method: 'bh',
  minimum: {
    closed_deals: 20,
    ratio_wins: 5,
    category_records: 20,
    close_events: 12,
    wins: 12,
    amounts: 12,
    mean_amounts: 60,
    order_each: 20,
    coverage_deals: 30,
    cost_wins: 3,
    leads_each: 50,
    campaigns_each: 3,
    noted_deals: 40,
  },
  filled: 0.6,
  tolerance: {
    at_least: 0.2,
    at_most: 0.25,
    rate_low: 0.02,
    rate_high: 0.05,
    range: 0.02,
    about: 0.02,
    lift: 0.6,
    order: 0.02,
    same: 0.05,
    top: 0.55,
    amount: 0.8,
    amount_range: 1.1,
  },
  resamples: 2000,
  lead_course: 0.9,
  language: { used: 0.02, terms: 8, spoken: 0.5, fdr: 0.05, deals_each: 5 },
  checks: { one_off: 0.5, leak: 0.15, leak_fdr: 0.05, bulk_share: 0.2, bulk_losses: 5, same_day: 0.1 },
  drift: {
    fdr: 0.1,
    now: 15,
    before: 40,
    pooled: 4,
    quarters: 4,
    most_quarters: 8,
    quarter_units: 8,
    points: 0.05,
    relative: 0.2,
    mix: 0.5,
  },
  period_miss: 0.2,
  stratifiers: ['company_size', 'region', 'lead_source'],
  mix_fields: ['lead_source', 'region', 'industry', 'type', 'company_size'],
  quality: { rep_losses: 10, rep_same: 5, rep_ratio: 2, rep_fdr: 0.1 },
  discovery: {
    closed_deals: 20,
    won: 5,
    lost: 5,
    fdr: 0.05,
    difference: 0.08,
    ratio: 1.5,
    beyond_parent: 0.05,
    carried: 10,
    confirm: 0.05,
    statement_ratio: 1.2,
    statement_each: 20,
    leak: 0.15,
    giveaway: 0.97,
  },
};

export const STRICT = { strict: true, confidence: 0.95, fdr_method: 'by' } as const satisfies Partial<MethodSettings>;

export type Settings = {
  /** Absent: the newest close date of a closed deal. */
  as_of?: string;
  window: Window;
  currency?: string;
  /** What other currencies are worth in it; absent: nobody says. */
  rates?: readonly Rate[];
  /** Month 1..12 in which the fiscal year starts. */
  fiscal_year_start: number;
  method: MethodSettings;
};

export const SETTINGS: Settings = { window: { quarters: 4 }, fiscal_year_start: 1, method: METHOD };
