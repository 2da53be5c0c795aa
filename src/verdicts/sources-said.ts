import type { SourceEvidence } from '../assumptions/scrutiny.ts';
import { formatCount } from '../model/format.ts';
import { SOURCE_FAMILIES } from '../model/source-family.ts';
import { cannotSpeak } from './explain/cannot-speak.ts';
import { sourceLine } from './explain/source-line.ts';
import { adjustedInShort } from './explain/variant-words.ts';
import type { Finding } from './finding.ts';
import { gateData } from './gate-data.ts';
import type { GateCase } from './gated.ts';
import { type Countable, judgeEvidence } from './judge-evidence.ts';
import { missedSide } from './misses-claim.ts';
import type { PositionWord } from './position.ts';
import type { SourceSaid, SourceWord } from './source-said.ts';
import { unitNoun, unitsOf } from './unit-noun.ts';

/**
 * Every source with its own verdict, formed with the same rules and least numbers as the pipeline's, which stands first.
 * A family that holds nothing on the claim says why.
 */
export function sourcesSaid(each: GateCase, pipeline: PositionWord): SourceSaid[] {
  const { claim, evidence, finding, scrutiny } = each;
  const sources = scrutiny?.sources ?? [];
  const own = sourceOf(each, evidence, finding, pipeline);
  // What a gate holds back still agrees with the claim by its counts.
  const counts = pipeline === 'at-risk' && finding.position.verdict === 'holds' ? 'holds' : pipeline;
  return [
    {
      ...own,
      line: own.line === '' ? '' : `${own.line}${adjustedInShort({ finding })}`,
      family: 'pipeline',
      name: scrutiny?.own_source ?? 'Pipeline',
      what: `${formatCount(own.n)} ${unitsOf(own.n, unitNoun(claim))}`,
      mark: null,
      indirect: scrutiny?.opinion ?? false,
      by_deal: true,
    },
    ...SOURCE_FAMILIES.flatMap((family) => {
      const pieces = sources.filter((source) => source.family === family);
      if (pieces.length > 0) return pieces.map((piece) => pieceSaid(each, piece, counts));
      return [{ ...NOTHING, unit: finding.unit, family, ...cannotSpeak(family, claim) }];
    }),
  ];
}

const NOTHING = {
  says: 'cannot-speak',
  mark: null,
  indirect: false,
  estimate: null,
  interval: null,
  x: null,
  n: 0,
  line: '',
  by_deal: false,
} as const;

function pieceSaid(each: GateCase, piece: SourceEvidence, pipeline: PositionWord): SourceSaid {
  const { claim, reading, method, finding } = each;
  const { evidence } = piece;
  const shared = { family: piece.family, name: piece.name, what: piece.what, indirect: piece.indirect };
  if (evidence.kind === 'untestable' || evidence.kind === 'window-empty') {
    return { ...NOTHING, ...shared, unit: finding.unit };
  }
  const found = judgeEvidence(claim, reading, evidence, method);
  const { verdict, reasons } = gateData({ ...each, evidence, finding: found });
  const says: SourceWord = reasons.includes('too_few') ? 'cannot-tell' : verdict;
  return {
    ...sourceOf(each, evidence, found, says),
    ...shared,
    mark: markOf(says, missedSide(found, evidence), pipeline, missedSide(finding, each.evidence)),
    by_deal: piece.by_deal,
  };
}

function sourceOf({ claim }: GateCase, evidence: Countable, finding: Finding, says: SourceWord) {
  return {
    says,
    unit: finding.unit,
    estimate: finding.estimate,
    interval: finding.interval,
    x: finding.x ?? null,
    n: finding.n ?? finding.units,
    line: sourceLine(claim, evidence, finding),
  };
}

type Side = ReturnType<typeof missedSide>;

/** Both hold, or both miss the claim on the same side. */
function markOf(says: SourceWord, side: Side, pipeline: PositionWord, own: Side): SourceSaid['mark'] {
  const against = says === 'contradicted' || says === 'at-risk';
  switch (pipeline) {
    case 'holds':
      return says === 'holds' ? 'agrees' : says === 'contradicted' ? 'conflicts' : null;
    case 'contradicted':
    case 'at-risk':
      if (says === 'holds') return 'conflicts';
      return against && side !== null && side === own ? 'agrees' : null;
    case 'not-enough-evidence':
      return null;
    default:
      return pipeline satisfies never;
  }
}
