import type { Verdict, VerdictWord } from '../verdicts/verdict.ts';
import type { Report } from './report.ts';

/** What became of a verdict since the period it is compared with. */
export type ChangeKind =
  | 'newly-contradicted'
  | 'newly-at-risk'
  | 'no-longer-contradicted'
  | 'recovered'
  | 'newly-holds'
  | 'no-longer-clear';

export type VerdictChange = { kind: ChangeKind; now: Verdict; before: Verdict };

/** Changed verdicts, the worst news first; an assumption that either report lacks is left out. */
export function verdictChanges(report: Report, before: Report): VerdictChange[] {
  const changes = report.verdicts.flatMap((now): VerdictChange[] => {
    const earlier = verdictBefore(before, now);
    const kind = earlier === undefined ? null : changeOf(earlier.verdict, now.verdict);
    return earlier === undefined || kind === null ? [] : [{ kind, now, before: earlier }];
  });
  return changes.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** The verdict on the same assumption in an earlier report. */
export const verdictBefore = (before: Report | null, now: Verdict): Verdict | undefined =>
  before?.verdicts.find(({ persona, assumption }) => persona === now.persona && assumption === now.assumption);

const ORDER: readonly ChangeKind[] = [
  'newly-contradicted',
  'newly-at-risk',
  'no-longer-clear',
  'no-longer-contradicted',
  'recovered',
  'newly-holds',
];

function changeOf(before: VerdictWord, now: VerdictWord): ChangeKind | null {
  if (before === now) return null;
  switch (now) {
    case 'contradicted':
      return 'newly-contradicted';
    case 'at-risk':
      return before === 'contradicted' ? 'no-longer-contradicted' : 'newly-at-risk';
    case 'holds':
      return before === 'contradicted' || before === 'at-risk' ? 'recovered' : 'newly-holds';
    case 'not-enough-evidence':
    case 'untestable':
      return before === 'not-enough-evidence' || before === 'untestable' ? null : 'no-longer-clear';
    default:
      return now satisfies never;
  }
}
