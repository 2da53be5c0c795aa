import type { Verdict, VerdictWord } from '../../verdicts/verdict.ts';
import type { Comparison } from './comparison.ts';
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

/** Changed verdicts, the worst news first; an assumption that either report lacks, or that is not comparable, is left out. */
export function verdictChanges(report: Report, compared: Comparison): VerdictChange[] {
  const changes = report.verdicts.flatMap((now): VerdictChange[] => {
    const earlier = verdictBefore(compared, now);
    const kind = earlier === undefined ? null : changeOf(earlier.verdict, now.verdict);
    return earlier === undefined || kind === null ? [] : [{ kind, now, before: earlier }];
  });
  return changes.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** The verdict on the same assumption in an earlier report, where the two may be held against each other. */
export function verdictBefore(compared: Comparison | null, now: Verdict): Verdict | undefined {
  if (compared === null || compared.becauseOf(now).length > 0) return undefined;
  return compared.before.verdicts.find(
    ({ persona, assumption }) => persona === now.persona && assumption === now.assumption,
  );
}

/** Contradicted or at risk, and better than that in the period it is compared with. */
export function isNew(compared: Comparison | null, now: Verdict): boolean {
  const earlier = verdictBefore(compared, now);
  const kind = earlier === undefined ? null : changeOf(earlier.verdict, now.verdict);
  return kind === 'newly-contradicted' || kind === 'newly-at-risk';
}

/** Assumptions of which no change can be told, with the reasons. */
export function notCompared(report: Report, compared: Comparison): { now: Verdict; because: readonly string[] }[] {
  return report.verdicts.flatMap((now) => {
    const because = compared.becauseOf(now);
    return because.length === 0 ? [] : [{ now, because }];
  });
}

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
