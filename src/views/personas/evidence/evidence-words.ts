import type { EvidenceRows, PieceOfEvidence, Strength } from '../../../model/piece-of-evidence.ts';
import { writeDay } from '../../../model/write-day.ts';
import { EVIDENCE_WORDS, evidenceKinds } from '../../../personas/evidence.ts';

export const STRENGTH_WORDS: Record<Strength, string> = { weak: 'Weak', fair: 'Fair', strong: 'Strong' };

/** "Interviews, 14 Jul 2026, strong". */
export function pieceWords({ kind, on, strength }: PieceOfEvidence): string {
  return [
    EVIDENCE_WORDS[kind],
    ...(on === undefined ? [] : [writeDay(on)]),
    ...(strength === undefined ? [] : [STRENGTH_WORDS[strength].toLowerCase()]),
  ].join(', ');
}

/** "Interviews and CRM"; empty where nothing is given. */
export const kindsInWords = (evidence: readonly PieceOfEvidence[]): string =>
  evidenceKinds(evidence)
    .map((kind) => EVIDENCE_WORDS[kind])
    .join(', ');

export type DealsOfPersona = Extract<EvidenceRows, { deals: unknown }>['deals'];

export const DEALS_WORDS: Record<DealsOfPersona, string> = {
  all: 'All its deals',
  closed: 'Its closed deals',
  won: 'Its won deals',
  lost: 'Its lost deals',
  open: 'Its open deals',
};

export const ONE_SOURCE = 'One source; look for a second before changing.';

/** Pieces have no names of their own, and two can say the same: they are told apart by their number. */
export const numbered = (evidence: readonly PieceOfEvidence[]): { piece: PieceOfEvidence; number: number }[] =>
  evidence.map((piece, index) => ({ piece, number: index + 1 }));
