import { formatCount } from '../../model/format.ts';
import type { ChangeKind, VerdictChange } from '../../state/verdicts/verdict-changes.ts';
import type { Verdict, VerdictWord } from '../../verdicts/verdict.ts';

export type VerdictCounts = Record<VerdictWord, number>;

export function countVerdicts(verdicts: readonly Pick<Verdict, 'verdict'>[]): VerdictCounts {
  const counts: VerdictCounts = { holds: 0, 'at-risk': 0, contradicted: 0, 'not-enough-evidence': 0, untestable: 0 };
  for (const { verdict } of verdicts) counts[verdict] += 1;
  return counts;
}

/** The answer in two sentences: how many still hold, and how many closed deals contradict (null where none does). */
export function answerWords(counts: VerdictCounts): { holds: string; contradicted: string | null } {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const { holds, contradicted } = counts;
  if (total === 0) return { holds: 'No persona assumption is stated yet.', contradicted: null };
  if (total === 1) return theOnly(counts);
  return {
    holds: `${holds === 0 ? 'None' : formatCount(holds)} of ${formatCount(total)} persona assumptions still ${
      holds > 1 ? 'hold' : 'holds'
    }.`,
    contradicted:
      contradicted === 0
        ? null
        : `${formatCount(contradicted)} ${contradicted === 1 ? 'is' : 'are'} contradicted by closed deals.`,
  };
}

function theOnly({ holds, contradicted }: VerdictCounts): { holds: string; contradicted: string | null } {
  if (holds === 1) return { holds: 'The one persona assumption still holds.', contradicted: null };
  if (contradicted === 1) {
    return { holds: 'There is one persona assumption.', contradicted: 'It is contradicted by closed deals.' };
  }
  return { holds: 'There is one persona assumption, and closed deals do not settle it yet.', contradicted: null };
}

/** "2 newly contradicted, 1 recovered"; null where no verdict changed. */
export function changeWords(changes: readonly VerdictChange[]): string | null {
  const words = KINDS.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${formatCount(count)} ${CHANGED[kind]}`];
  });
  return words.length === 0 ? null : words.join(', ');
}

export const CHANGED: Record<ChangeKind, string> = {
  'newly-contradicted': 'newly contradicted',
  'newly-at-risk': 'newly at risk',
  'no-longer-clear': 'no longer clear',
  'no-longer-contradicted': 'no longer contradicted',
  recovered: 'recovered',
  'newly-holds': 'now known to hold',
};

const KINDS = Object.keys(CHANGED) as ChangeKind[];
