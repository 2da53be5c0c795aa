import { aalenJohansen, incidenceAt } from '../stats/aalen-johansen.ts';
import { type Finding, shortageOf } from './finding.ts';
import { type Because, type GateCase, type Gated, toAtRisk } from './gated.ts';
import type { PositionWord } from './position.ts';
import { withinStrata } from './stratified.ts';
import type { Variant } from './variant.ts';

/** Rule G4: another reasonable count must not say the opposite. */
export function gateSensitivity<G extends Gated>(each: GateCase, gated: G): G {
  if (shortageOf(each.finding) !== undefined || each.scrutiny === null) return gated;
  switch (each.evidence.kind) {
    case 'rate':
      return otherCounts(each, gated);
    case 'two-rates':
      return withinFields(each, gated);
    case 'wins':
      return recentWins(each, gated);
    default:
      return gated;
  }
}

const isDecided = (word: PositionWord | null): boolean => word === 'holds' || word === 'contradicted';
const isOpposite = (word: PositionWord | null, base: PositionWord): boolean =>
  isDecided(word) && isDecided(base) && word !== base;

function otherCounts<G extends Gated>({ finding, variants, decided_by }: GateCase, gated: G): G {
  const base = finding.position.verdict;
  const others = variants.filter(
    ({ definition, gap }) =>
      gap === null && definition !== decided_by && definition !== 'narrow' && definition !== 'created-cohort',
  );
  let told = gated;
  for (const variant of others.filter(({ verdict }) => isOpposite(verdict, base)))
    told = heldBack(told, variant, variants);
  return withUndecided(told, others.find(({ verdict }) => !isDecided(verdict))?.definition);
}

function heldBack<G extends Gated>(gated: G, { definition, ...variant }: Variant, variants: readonly Variant[]): G {
  if (definition === 'by-value') {
    const value = { rate: variant.estimate ?? 0, deals: variant.n ?? 0 };
    return { ...gated, ...toAtRisk(gated, 'value', { value }) };
  }
  if (gated.reasons.includes('timing')) return gated;
  const open = variants.find((each) => each.definition === 'adjusted')?.open ?? 0;
  const timing = { open: definition === 'stale-as-lost' ? variant.open : open };
  return { ...gated, ...toAtRisk(gated, 'timing', { timing }) };
}

function withinFields<G extends Gated>({ evidence, reading, scrutiny, finding, method }: GateCase, gated: G): G {
  if (evidence.kind !== 'two-rates' || finding.sets === null || finding.estimate === null) return gated;
  const unit = reading.unit === 'ratio' ? 'ratio' : 'points';
  const within = withinStrata(evidence, unit, scrutiny?.strata ?? [], finding.sets, method);
  if (within.length === 0) return gated;
  const told = { ...gated, because: { ...gated.because, within } };
  const against = within.find(
    ({ reverses, position }) => reverses || isOpposite(position.verdict, finding.position.verdict),
  );
  if (against !== undefined && isDecided(finding.position.verdict)) {
    return { ...told, ...toAtRisk(told, 'mix', { mix: { field: against.field } }) };
  }
  const open = within.find(({ position }) => !isDecided(position.verdict));
  return withUndecided(told, open === undefined ? undefined : { within: open.field });
}

/** Only what is decided can be less than clear by another count. */
function withUndecided<G extends Gated>(gated: G, undecided_variant: Because['undecided_variant']): G {
  if (undecided_variant === undefined || !isDecided(gated.verdict)) return gated;
  return { ...gated, because: { ...gated.because, undecided_variant } };
}

/** Rule N8: wins of deals old enough to have run their course, against those of all deals. */
function recentWins<G extends Gated>({ evidence, scrutiny, finding, method }: GateCase, gated: G): G {
  const course = scrutiny?.denominators?.course ?? null;
  if (evidence.kind !== 'wins' || course === null || !course.open_known || finding.estimate === null) return gated;
  const curve = aalenJohansen(course.spells);
  const won = incidenceAt(curve, course.tau).won;
  const days = curve.find((point) => point.won >= won / 2)?.days;
  if (won === 0 || days === undefined || isNear(days, finding, method.tolerance.amount)) return gated;
  const reasons = [...gated.reasons, 'recent_differ' as const];
  return { ...gated, reasons, because: { ...gated.because, recent: { days } } };
}

function isNear(days: number, { estimate }: Finding, least: number): boolean {
  return estimate !== null && days >= least * estimate && days <= estimate / least;
}
