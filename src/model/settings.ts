import type { Window } from './scope.ts';

/** Every constant of the method in one place; stored with the project and printed with each verdict. */
export type MethodSettings = {
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
};

export const METHOD: MethodSettings = {
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
};

export type Settings = {
  /** Absent: the newest close date of a closed deal. */
  as_of?: string;
  window: Window;
  currency?: string;
  /** Month 1..12 in which the fiscal year starts. */
  fiscal_year_start: number;
  method: MethodSettings;
};

export const SETTINGS: Settings = { window: { quarters: 4 }, fiscal_year_start: 1, method: METHOD };
