import type { Day } from './quarter.ts';

/** What can be wrong with deals, so that figures over them are to be taken with care. */
export const ISSUE_KINDS = [
  'closed-before-created',
  'closed-after-as-of',
  'possible-duplicates',
  'unmapped',
  'stage-disagrees',
  'no-loss-reason',
  'one-reason',
  'won-without-amount',
  'stale-open',
  'same-day',
  'bulk-close',
] as const;
export type IssueKind = (typeof ISSUE_KINDS)[number];

/** The deals of one issue: one rep with one reason, the losses of one day, or all that an issue is about. */
export type DealIssue =
  | { kind: Exclude<IssueKind, 'one-reason' | 'bulk-close'> }
  | { kind: 'one-reason'; owner: string; reason: string }
  | { kind: 'bulk-close'; day: Day };
