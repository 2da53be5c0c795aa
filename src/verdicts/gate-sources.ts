import type { Periods } from '../assumptions/scrutiny.ts';
import { combineSources, type FamilySays, type PeriodsSay } from './combine-sources.ts';
import { type GateCase, type Gated, toAtRisk } from './gated.ts';
import type { Countable } from './judge-evidence.ts';
import { claimP } from './misses-claim.ts';
import type { SourceSaid } from './source-said.ts';
import { sourcesSaid } from './sources-said.ts';

/** Rule G5: what the other sources say. */
export function gateSources<G extends Gated>(each: GateCase, gated: G): G {
  if (each.scrutiny === null) return gated;
  const sources = sourcesSaid(each, gated.verdict);
  const { verdict, reason } = combineSources(gated.verdict, familiesSay(sources), periodsSay(each));
  const told = { ...gated, because: { ...gated.because, sources } };
  return reason === null ? told : { ...told, ...toAtRisk(told, reason), verdict };
}

/** Pieces of one family that contradict each other cannot tell; otherwise the firmest word is the family's. */
function familiesSay(sources: readonly SourceSaid[]): FamilySays[] {
  const families = [...new Set(sources.map(({ family }) => family))].filter((family) => family !== 'pipeline');
  return families.map((family) => {
    const pieces = sources.filter((each) => each.family === family);
    const says = (word: SourceSaid['says']) => pieces.some((piece) => piece.says === word);
    if (says('holds') && says('contradicted')) return { says: 'cannot-tell', agrees: false };
    const word = (['contradicted', 'at-risk', 'holds', 'not-enough-evidence'] as const).find(says);
    const against = word === 'contradicted' || word === 'at-risk';
    return { says: word ?? 'cannot-tell', agrees: against && pieces.some(({ mark }) => mark === 'agrees') };
  });
}

function periodsSay({ evidence, scrutiny, ...each }: GateCase): PeriodsSay {
  if (evidence.periods === null) return 'no-dates';
  return scrutiny?.periods !== null && scrutiny?.periods !== undefined && bothMiss(each, scrutiny.periods)
    ? 'both-miss'
    : 'not-both';
}

function bothMiss(
  { claim, reading, method }: Omit<GateCase, 'evidence' | 'scrutiny'>,
  { recent, earlier }: Periods,
): boolean {
  return [recent, earlier].every((period) => {
    if (period.kind === 'untestable' || period.kind === 'window-empty') return false;
    const p = claimP(claim, reading, period satisfies Countable, method);
    return p !== null && p <= method.period_miss;
  });
}
