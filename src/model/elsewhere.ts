import type { Day } from './quarter.ts';

/** A count that somebody brought along: so many of so many in a segment, by a survey or from usage. */
export type Observation = {
  segment: string | null;
  measure: string | null;
  /** The field and value that a share is about, where they have columns of their own. */
  field: string | null;
  value: string | null;
  source: string | null;
  kind: string | null;
  date: Day | null;
  successes: number;
  trials: number;
  /** Rows of the file that this adds up. */
  rows: number;
};

/** What campaigns of one audience report of themselves. */
export type CampaignResult = {
  audience: string;
  /** The last day it ran, else the first; null where neither is known. */
  ended: Day | null;
  opportunities: number;
  wins: number;
  campaigns: number;
};

/** Counts that are not taken from deals, so that no facet narrows them. */
export type Elsewhere = { observations: readonly Observation[]; campaigns: readonly CampaignResult[] };
