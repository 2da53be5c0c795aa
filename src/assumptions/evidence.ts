import type { Counts } from '../model/outcome.ts';
import type { Day, Quarter } from '../model/quarter.ts';

/** Deals that share one value: days, or an amount in the reporting currency. */
export type Tally = { value: number; deals: number }[];

/** Deals that share one length of time, closed (`event`) or still open at the as-of date. */
export type Spell = { days: number; event: boolean; deals: number };

/** `x` of `n`. */
export type Share = { x: number; n: number };

/** One value of a category. Where a deal can hold several values, the pair counts leave out deals that hold both. */
export type CategoryCount = {
  value: string;
  /** Deals with this value. */
  deals: number;
  /** Deals with this value and not the claimed one. */
  without_claimed: number;
  /** Deals with the claimed value and not this one. */
  claimed_without: number;
};

/** Units by the clusters they come in; a unit that shares nothing with another is a cluster of its own. */
export type Repeats = {
  units: Share;
  clusters: number;
  /** Sums over clusters of n², x·n and x²: whole numbers, from which any variance between clusters follows. */
  squares: { nn: number; xn: number; xx: number };
};

/** How the deals of one account repeat among the units of a rate. */
export type AccountRepeats = {
  units: Repeats;
  /** Of the other side of a comparison. */
  versus?: Repeats;
  /** By value, folded: of the pair with a rival category, or of a segment's deals. */
  rivals?: ReadonlyMap<string, Repeats>;
  /** Of the same units whoever they belong to; there where one of the others is too few accounts to tell. */
  pooled?: Repeats;
};

/** The campaigns of one side, and the one that brought most leads. */
export type LeadArm = { campaigns: number; largest: { name: string; units: Share } | null };

/** Where the units are leads: which campaigns brought them, and how old they have to be. */
export type Leads = {
  first: LeadArm;
  /** What they are held against; null where they are held against a number. */
  second: LeadArm | null;
  /** Leads touched first fewer days ago have not run their course; so many of them are left out. Null: nobody knows. */
  days: number | null;
  young: number;
  /** Taken from what the list of campaigns states, not from touches. */
  listed: boolean;
};

/** What every kind of evidence carries. */
export type Ground = {
  /** Deals of persona and segment in the window. Open deals are never windowed. */
  counts: Counts;
  /** The other side of a comparison. */
  versus?: Counts;
  /** Records that could have answered, and those with the needed fields filled. */
  eligible: number;
  recorded: number;
  /** What `recorded` is about where that does not follow from the claim. */
  about?: 'membership' | 'dates' | 'amounts';
  /** Deals that a length of time leaves out: losses closed in one go, by day, and deals opened and closed on one day. */
  untimed?: { bulk: readonly { day: Day; deals: number }[]; same_day: number };
  /** Quarters of the window that hold a unit, and units per quarter lately; null where the file has no dates. */
  periods: number | null;
  pace: number | null;
  /** Absent where no file tells accounts apart, and for anything but rates. Of leads it is their campaigns. */
  accounts?: AccountRepeats;
  /** Present where the units are leads. */
  leads?: Leads;
  /** Present where the units are deals with notes: of how many deals, and how many of them in a rep's words alone. */
  language?: { deals: number; paraphrased: number };
  /** Newest and oldest quarter with a closed deal anywhere in scope, whatever the window. */
  covered: readonly [Quarter, Quarter] | null;
};

export type Evidence = Ground &
  (
    | {
        kind: 'rate';
        share: Share;
        /** The share if every unrecorded deal counted against the claim's `x`, and if every one counted for it. */
        bounds: { low: Share; high: Share };
      }
    | {
        kind: 'two-rates';
        first: Share;
        second: Share;
        bounds: { low: readonly [Share, Share]; high: readonly [Share, Share] };
      }
    | { kind: 'categories'; claimed: CategoryCount; rivals: readonly CategoryCount[]; several: boolean }
    | { kind: 'segments'; claimed: Share; rivals: readonly { value: string; share: Share }[] }
    | {
        kind: 'spells';
        spells: readonly Spell[];
        /** Median days of won deals alone, as a CRM shows it. */
        naive: number | null;
      }
    | {
        kind: 'wins';
        days: Tally;
        /** Days by which 98% of deals have closed; wins are counted in deals at least this old. Null without dates. */
        tau: number | null;
        tau_reached: boolean;
        open: number;
        naive: number | null;
      }
    | { kind: 'amounts'; amounts: Tally; largest_share: number; seed: string }
    | { kind: 'two-samples'; first: Tally; second: Tally }
    | {
        kind: 'cost';
        /** Cents that so many campaigns spent, and the deals that they brought and that were won. */
        spend_minor: number;
        wins: number;
        campaigns: number;
        /** A deal names its campaign, was touched by it, either of the two; or the list of campaigns states its wins. */
        traced: 'named' | 'touched' | 'either' | 'listed';
        /** Wins of the same campaigns outside the group, which the same spend paid for. */
        others: number;
      }
    | { kind: 'untestable'; missing: readonly string[]; because: string }
    | { kind: 'window-empty' }
  );

export type EvidenceKind = Evidence['kind'];
