import type { Persona } from '../model/persona.ts';
import type { EvidenceKind, PieceOfEvidence, StatementEvidence, StatementRef } from '../model/piece-of-evidence.ts';

export const EVIDENCE_WORDS: Record<EvidenceKind, string> = {
  survey: 'Survey',
  interview: 'Interviews',
  analytics: 'Analytics',
  crm: 'CRM',
  support: 'Support',
  'third-party': 'Third party',
  'field-notes': 'Field notes',
};

/** Sources of one kind see the same people in the same way: only another kind is a second source. */
export const evidenceKinds = (evidence: readonly Pick<PieceOfEvidence, 'kind'>[]): EvidenceKind[] => [
  ...new Set(evidence.map(({ kind }) => kind)),
];

export const sameText = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

export function isSameStatement(one: StatementRef, other: StatementRef): boolean {
  if ('assumption' in one) return 'assumption' in other && one.assumption === other.assumption;
  return 'field' in other && one.field === other.field && sameText(one.says, other.says);
}

export const evidenceOf = ({ evidence = [] }: Pick<Persona, 'evidence'>, about: StatementRef): StatementEvidence[] =>
  evidence.filter((piece) => isSameStatement(piece.about, about));

/** The persona with other evidence for one statement, in the place where that stood. */
export function putEvidence<P extends Persona>(persona: P, about: StatementRef, pieces: readonly PieceOfEvidence[]): P {
  const others = (persona.evidence ?? []).filter((piece) => !isSameStatement(piece.about, about));
  const evidence = [...others, ...pieces.map((piece): StatementEvidence => ({ ...piece, about }))];
  const { evidence: _before, ...rest } = persona;
  return (evidence.length === 0 ? rest : { ...rest, evidence }) as P;
}
