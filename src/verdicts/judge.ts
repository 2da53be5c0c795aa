import type { Evidence } from '../assumptions/evidence.ts';
import type { Scrutiny } from '../assumptions/scrutiny.ts';
import { stateClaim } from '../assumptions/state-claim.ts';
import type { Assumption } from '../model/claim.ts';
import type { Settings } from '../model/settings.ts';
import { type ClaimReading, claimSets } from './claim-sets.ts';
import { driftsOf } from './drift.ts';
import { nextStep } from './explain/next-step.ts';
import { headline, sentence } from './explain/sentence.ts';
import { knowableSentence } from './explain/settling-words.ts';
import { LABELS, labelOf, type Telling } from './explain/telling.ts';
import { emptyWindowTexts, type Texts, untestableTexts } from './explain/unanswered.ts';
import { gateCampaigns } from './gate-campaigns.ts';
import { gateData } from './gate-data.ts';
import { gateDrift } from './gate-drift.ts';
import { gateLeakage } from './gate-leakage.ts';
import { type Adjusted, gateMultiplicity } from './gate-multiplicity.ts';
import { gateOneOff } from './gate-one-off.ts';
import { gateSensitivity } from './gate-sensitivity.ts';
import { gateSources } from './gate-sources.ts';
import type { GateCase, Gated } from './gated.ts';
import { grade } from './grade.ts';
import { judgeEvidence } from './judge-evidence.ts';
import { leakingFields } from './leaks.ts';
import { readRate } from './rate-variants.ts';
import { settling } from './settling.ts';
import type { ReasonCode, Unit, Verdict } from './verdict.ts';

/**
 * An assumption with what the data say about it; `persona` null for a portfolio claim. Without scrutiny the evidence is
 * judged by itself, as one quarter of a trend is: only G0 and G1 apply.
 */
export type Judged = {
  persona: { id: string; name: string } | null;
  assumption: Assumption;
  evidence: Evidence;
  scrutiny: Scrutiny | null;
};

const NONE: ReadonlySet<string> = new Set();

type Case = { item: Judged; unit: Unit; stated: string };
type Begun = Case & GateCase & { gated: Gated };
type Answered = Case & GateCase & { gated: Adjusted };

/**
 * Verdicts on all assumptions of a review, in the order given; they are one family for G1. Beliefs are left out, since
 * no data can answer them. `window_name` reads as in "Q4 2025 to Q3 2026".
 */
export function judgeAll(items: readonly Judged[], settings: Settings, context: { window_name: string }): Verdict[] {
  const { method } = settings;
  const begun = items
    .filter(({ assumption }) => assumption.claim.measure !== 'belief')
    .map((item) => begin(item, claimSets(item.assumption.claim, method), settings, context.window_name));
  const answered = begun.filter((each) => 'finding' in each);
  const adjusted = gateMultiplicity(
    answered.map(({ gated }) => gated),
    method,
  );
  const family = adjusted.filter(({ p }) => p !== null).length;
  const drifts = driftsOf(answered, method);
  const leaking = leakingFields(answered, method);
  let next = 0;
  return begun.map((each) => {
    if (!('finding' in each)) return each;
    const known = { ...each, drift: drifts[next]!, leaking };
    const gated = scrutinised(known, adjusted[next]!);
    next += 1;
    return tell({ ...known, gated }, settings, context.window_name, family);
  });
}

/** G2 to G6, in their order. */
function scrutinised(each: GateCase, adjusted: Adjusted): Adjusted {
  const gates = [gateOneOff, gateCampaigns, gateLeakage, gateSensitivity, gateSources, gateDrift];
  return gates.reduce((gated, gate) => gate(each, gated), adjusted);
}

function begin(item: Judged, reading: ClaimReading, settings: Settings, window: string): Verdict | Begun {
  const { assumption, evidence, persona, scrutiny } = item;
  const { claim } = assumption;
  const stated = stateClaim(claim, settings.currency);
  const context: Case = { item, unit: reading.unit, stated };
  const name = persona?.name ?? null;
  if (reading.kind === 'refused') {
    const texts = untestableTexts(name, stated, { because: reading.because, missing: [] });
    return unanswered(context, 'untestable', texts, []);
  }
  if (evidence.kind === 'untestable') {
    return unanswered(context, 'untestable', untestableTexts(name, stated, evidence), [], evidence.missing);
  }
  if (evidence.kind === 'window-empty') {
    const texts = emptyWindowTexts(name, stated, evidence.covered, window, settings);
    return unanswered(context, 'not-enough-evidence', texts, ['window_empty']);
  }
  const { method } = settings;
  const found = { evidence, scrutiny, finding: judgeEvidence(claim, reading, evidence, method), method };
  const each: GateCase = { claim, reading, ...found, ...readRate(found), drift: null, leaking: NONE };
  return { ...context, ...each, gated: gateData(each) };
}

function unanswered(
  { item, unit, stated }: Case,
  verdict: 'untestable' | 'not-enough-evidence',
  texts: Texts,
  reasons: readonly ReasonCode[],
  missing: readonly string[] = [],
): Verdict {
  return {
    ...identity(item),
    verdict,
    label: LABELS[verdict],
    grade: null,
    grade_reasons: [],
    unit,
    estimate: null,
    interval: null,
    sets: null,
    p: null,
    p_adjusted: null,
    reasons,
    missing,
    decided_by: null,
    variants: [],
    within: [],
    sources: [],
    settling: { kind: 'none' },
    knowable: '',
    drift: null,
    clustering: null,
    versus_clustering: null,
    stated,
    ...texts,
  };
}

function identity({ persona, assumption, evidence }: Judged) {
  const { counts, versus } = evidence;
  return {
    persona: persona?.id ?? null,
    assumption: assumption.id,
    claim: assumption.claim,
    counts,
    ...(versus === undefined ? {} : { versus }),
    evidence,
  };
}

function tell(answered: Answered, settings: Settings, window: string, family: number): Verdict {
  const { item, finding, gated, evidence, stated, unit, drift } = answered;
  const { claim } = item.assumption;
  const { verdict } = gated;
  const undated = verdict === 'contradicted' && evidence.periods === null;
  const reasons: ReasonCode[] = undated ? [...gated.reasons, 'single_period'] : [...gated.reasons];
  const graded = grade(claim, evidence, finding, gated.because, answered.scrutiny);
  const settled = settling(finding, verdict, reasons, evidence, settings.method.confidence);
  const told: Telling = {
    persona: item.persona?.name ?? null,
    claim,
    stated,
    evidence,
    finding,
    verdict,
    reasons,
    because: gated.because,
    grade: graded.grade,
    settling: settled,
    drift,
    settings,
    window,
    family,
  };
  return {
    ...identity(item),
    verdict,
    label: labelOf(verdict, reasons),
    grade: graded.grade,
    grade_reasons: graded.reasons,
    unit,
    estimate: finding.estimate,
    interval: finding.interval,
    sets: finding.sets,
    ...(finding.x === undefined ? {} : { x: finding.x }),
    ...(finding.n === undefined ? {} : { n: finding.n }),
    p: gated.p,
    p_adjusted: gated.p_adjusted,
    reasons,
    missing: [],
    decided_by: answered.decided_by,
    variants: answered.variants,
    within: gated.because.within ?? [],
    sources: gated.because.sources ?? [],
    settling: settled,
    knowable: verdict === 'holds' || verdict === 'contradicted' ? '' : knowableSentence(told),
    drift,
    clustering: finding.clustering ?? null,
    versus_clustering: finding.versus_clustering ?? null,
    stated,
    headline: headline(told),
    sentence: sentence(told),
    next_step: nextStep(told),
  };
}
