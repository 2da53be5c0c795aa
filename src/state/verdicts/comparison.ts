import type { Assumption, Claim } from '../../model/claim.ts';
import { lastCompleteQuarter, lastDay, type Quarter } from '../../model/quarter.ts';
import type { Settings } from '../../model/settings.ts';
import { fingerprintAt } from '../../project/fingerprint-at.ts';
import type { Project } from '../../project/schema.ts';
import { comparable, reached } from '../../verdicts/comparability.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import type { Report } from './report.ts';

type Named = Pick<Verdict, 'persona' | 'assumption'>;

/** An earlier report, and why it may not be held against the present one: at all, or for one assumption. */
export type Comparison = {
  before: Report;
  /** Why nothing is compared; empty where something is. */
  because: readonly string[];
  /** Why one assumption is not compared; empty where it is. */
  becauseOf(verdict: Named): readonly string[];
};

/** The guard over a comparison of two reports on one project, rules P1 and P2. */
export function comparison(project: Project, settings: Settings, report: Report, before: Report): Comparison {
  const because = [report, before].flatMap((each) => notReached(each, settings));
  const end = before.period === null ? null : lastDay(before.period, settings.fiscal_year_start);
  const known = new Map<string, readonly string[]>();
  return {
    before,
    because: [...new Set(because)],
    becauseOf(verdict) {
      if (because.length > 0) return because;
      const key = JSON.stringify([verdict.persona, verdict.assumption]);
      const found = known.get(key) ?? (end === null ? [] : redefined(project, verdict, end));
      known.set(key, found);
      return found;
    },
  };
}

/** Why the win rates of a persona, or of all deals, are not held against each other; empty where they are. */
export function whyNoRates(
  project: Project,
  { fiscal_year_start }: Settings,
  { because, before }: Pick<Comparison, 'because' | 'before'>,
  persona: string | null,
): readonly string[] {
  if (because.length > 0 || before.period === null) return because;
  const end = lastDay(before.period, fiscal_year_start);
  return redefined(withRate(project, persona), { persona, assumption: RATE }, end);
}

/** Why the figure of a quarter is not held against the newest one; empty where it is. `claim`: one of its kind, about all. */
export function whyQuarterDiffers(
  project: Project,
  { fiscal_year_start }: Settings,
  { covered, as_of }: Pick<Report, 'covered' | 'as_of'>,
  quarter: Quarter,
  claim: Claim,
): readonly string[] {
  const complete = as_of === null ? null : lastCompleteQuarter(as_of, fiscal_year_start);
  const found = reached(quarter, { covered, complete });
  if (found !== true) return found.because;
  const end = lastDay(quarter, fiscal_year_start);
  return redefined(withClaim(project, null, claim), { persona: null, assumption: RATE }, end);
}

const RATE = ' win rate';

/** The project with a claim on the win rate in it: what that rests on is what any win rate does. */
const withRate = (project: Project, persona: string | null): Project =>
  withClaim(project, persona, { measure: 'win_rate', at_least: 0 });

function withClaim(project: Project, persona: string | null, claim: Claim): Project {
  const rate: Assumption = { id: RATE, claim };
  if (persona === null) return { ...project, assumptions: [...project.assumptions, rate] };
  const personas = project.personas.map((each) =>
    each.id === persona ? { ...each, assumptions: [...each.assumptions, rate] } : each,
  );
  return { ...project, personas };
}

function notReached({ period, covered, as_of }: Report, { fiscal_year_start }: Settings): readonly string[] {
  if (period === null) return [];
  const complete = as_of === null ? null : lastCompleteQuarter(as_of, fiscal_year_start);
  const found = reached(period, { covered, complete });
  return found === true ? [] : found.because;
}

/** An assumption stated only afterwards has no verdict of that day that anybody could have seen. */
function redefined(project: Project, verdict: Named, day: string): readonly string[] {
  const then = fingerprintAt(project, verdict, day);
  const now = fingerprintAt(project, verdict, null);
  if (then === null || now === null) return [];
  const found = comparable(then, now);
  return found === true ? [] : found.because;
}
