import { formatCount, formatShare } from '../../model/format.ts';
import { standingOf, statementsOf } from '../../personas/statements.ts';
import type { StatedPersona } from '../../project/schema.ts';
import type { Verdict } from '../../verdicts/verdict.ts';

/** Whether an assumption has a verdict; without data none has. */
export const testedBy =
  (verdicts: readonly Verdict[] | null) =>
  (assumption: string): boolean =>
    verdicts?.some((each) => each.assumption === assumption && each.verdict !== 'untestable') ?? false;

/** "5 of 31 statements tested (16%)". */
export function testedWords(persona: StatedPersona, verdicts: readonly Verdict[] | null): string | null {
  const statements = statementsOf(persona);
  if (statements.length === 0) return null;
  const isTested = testedBy(verdicts);
  const tested = statements.filter((statement) => standingOf(statement, isTested) === 'tested').length;
  const all = statements.length;
  return `${formatCount(tested)} of ${formatCount(all)} statements tested (${formatShare(tested / all, all)})`;
}
