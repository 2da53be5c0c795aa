import { fieldLabel } from '../../assumptions/state-filter.ts';
import type { DealIssue, IssueKind } from '../../model/deal-issue.ts';
import { formatCount, formatDays, formatShare } from '../../model/format.ts';
import { writeDay } from '../../model/write-day.ts';
import type { DealTrouble, IssuePart, Quality } from '../../state/imports/ask-quality.ts';

const many = (count: number, one: string, several = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : several}`;

const TITLES: Record<IssueKind, string> = {
  'closed-before-created': 'Closed before they were created',
  'closed-after-as-of': 'Closed after the as-of date',
  'possible-duplicates': 'Possibly the same deal twice',
  unmapped: 'At a stage that nobody has placed',
  'stage-disagrees': 'Ended otherwise than the stage says',
  'no-loss-reason': 'Lost without a reason',
  'one-reason': 'One rep, one reason',
  'won-without-amount': 'Won without an amount',
  'stale-open': 'Open for longer than deals take',
  'same-day': 'Opened and closed on one day',
  'bulk-close': 'Closed in one go',
};

export const issueTitle = (kind: IssueKind): string => TITLES[kind];

/** Whose deals a list holds: "Lost without a reason", "Losses of Ana Ruiz about Price". */
export function issueDeals(issue: DealIssue): string {
  if (issue.kind === 'one-reason') return `Losses of ${issue.owner} with the reason ${issue.reason}`;
  if (issue.kind === 'bulk-close') return `Losses of ${writeDay(issue.day)}`;
  return TITLES[issue.kind];
}

const FIXES: Record<IssueKind, string> = {
  'closed-before-created': 'Correct the dates where they were entered, and add the export again.',
  'closed-after-as-of': 'Correct the close dates, or set a later as-of date under Project.',
  'possible-duplicates': 'Say below whether they are one, or make one of them where they were entered.',
  unmapped: 'Say what the stage means, in the file that holds the deals.',
  'stage-disagrees':
    'Correct the stage or the status where they were entered; until then the status counts, not the stage.',
  'no-loss-reason': 'Have the reasons filled in; what is claimed of reasons speaks of the others alone.',
  'one-reason': 'Ask what stands behind it, and hold it against what the buyers say. Their deals may be other deals.',
  'won-without-amount': 'Fill in the amounts; figures of value leave these deals out or count them as nothing.',
  'stale-open': 'Close what is dead. Every win rate is tried with these counted as lost as well.',
  'same-day': 'Enter deals when they begin. These count in rates and in no length of time.',
  'bulk-close': 'Close deals on the day they are lost. These count in rates and in no length of time.',
};

export const issueFix = (kind: IssueKind): string => FIXES[kind];

/** How many deals a part is about, to be clicked on. */
export function partFigure({ issue, deals, rep }: IssuePart): string {
  if (rep !== null) return `${formatCount(rep.own.x)} of ${many(rep.own.n, 'loss', 'losses')}`;
  return many(
    deals,
    issue.kind === 'bulk-close' || issue.kind === 'no-loss-reason' ? 'loss' : 'deal',
    issue.kind === 'bulk-close' || issue.kind === 'no-loss-reason' ? 'losses' : 'deals',
  );
}

/** What stands before and behind that figure. */
export function partWords({ issue, rep }: IssuePart, trouble: DealTrouble): readonly [before: string, behind: string] {
  const of = (noun: string) =>
    trouble.of === null
      ? ''
      : ` of ${formatCount(trouble.of)} ${noun} (${formatShare(trouble.deals / trouble.of, trouble.of)})`;
  switch (issue.kind) {
    case 'one-reason':
      return [
        `${issue.owner} gives ${issue.reason} for `,
        rep === null ? '.' : `, all others for ${formatCount(rep.others.x)} of ${formatCount(rep.others.n)}.`,
      ];
    case 'bulk-close':
      return ['', ` on ${writeDay(issue.day)}.`];
    case 'possible-duplicates':
      return [
        '',
        ` share name, account and amount with one created at nearly the same time; ${formatCount(trouble.surplus ?? 0)} of them may be counted too often.`,
      ];
    case 'closed-before-created':
    case 'closed-after-as-of':
      return ['', `${of('closed')}, in no figure.`];
    case 'same-day':
      return ['', `${of('closed')}.`];
    case 'unmapped':
      return ['', `${of('in all')}, in no rate.`];
    case 'stage-disagrees':
      return ['', `${of('in all')}: the stage says won or lost, and the status says otherwise.`];
    case 'no-loss-reason':
      return ['', `${of('in all')}.`];
    case 'won-without-amount':
      return ['', `${of('won')}.`];
    case 'stale-open':
      return ['', `${of('open')} are older than ${courseWords(trouble)}.`];
    default:
      return issue satisfies never;
  }
}

const courseWords = ({ course }: DealTrouble): string =>
  course === null
    ? 'deals take'
    : `${formatDays(course.days)}, ${course.reached ? 'within which 98% close' : 'the most that any took to close'}`;

const CHECKS: Record<IssueKind, string> = {
  'closed-before-created': 'closes before the creation',
  'closed-after-as-of': 'closes after the as-of date',
  'possible-duplicates': 'deals entered twice',
  unmapped: 'stages nobody has placed',
  'stage-disagrees': 'stages that disagree with the outcome',
  'no-loss-reason': 'losses without a reason',
  'one-reason': 'reps who give one reason far oftener than others',
  'won-without-amount': 'wins without an amount',
  'stale-open': 'deals open for too long',
  'same-day': 'deals opened and closed on one day',
  'bulk-close': 'losses closed in one go',
};

/** What was looked for, found or not. */
export const checkedWords = ({ checked }: Quality): string =>
  `Looked for: ${[...checked.map((kind) => CHECKS[kind]), 'rows that cannot be used'].join(', ')}.`;

/** What could not be looked for, and the field it would take. */
export function uncheckedWords({ unchecked }: Quality): string | null {
  if (unchecked.length === 0) return null;
  const parts = unchecked.map(({ kind, missing }) => `${CHECKS[kind]} (no ${fieldLabel(missing)})`);
  return `Could not look for: ${parts.join(', ')}.`;
}

/** "weakens 5 of 24 verdicts". */
export const weakensWords = (weakened: number, all: number): string =>
  weakened === 0 ? 'weakens no verdict' : `weakens ${formatCount(weakened)} of ${many(all, 'verdict')}`;
