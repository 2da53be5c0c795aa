import type { Outcome } from './outcome.ts';
import type { Day } from './quarter.ts';

export const EVIDENCE_KINDS = [
  'survey',
  'interview',
  'analytics',
  'crm',
  'support',
  'third-party',
  'field-notes',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const STRENGTHS = ['weak', 'fair', 'strong'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Rows that a piece of evidence points to: the persona's deals, or one field note. */
export type EvidenceRows = { deals: 'all' | 'closed' | Exclude<Outcome, 'unmapped'> } | { field_note: string };

/** Why somebody believes a statement, or changed it. */
export type PieceOfEvidence = {
  kind: EvidenceKind;
  on?: Day;
  strength?: Strength;
  note?: string;
  rows?: EvidenceRows;
};

/** A statement of a persona: an assumption or belief by its id, or what a field of the profile says. */
export type StatementRef = { assumption: string } | { field: string; says: string };

export type StatementEvidence = PieceOfEvidence & { about: StatementRef };
