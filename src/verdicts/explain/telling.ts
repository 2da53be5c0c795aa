import type { Claim } from '../../model/claim.ts';
import type { Settings } from '../../model/settings.ts';
import type { Drift } from '../drift.ts';
import type { Finding } from '../finding.ts';
import type { Because } from '../gated.ts';
import type { Countable } from '../judge-evidence.ts';
import type { Grade, ReasonCode, Settling, VerdictWord } from '../verdict.ts';

/** Everything a sentence may draw on. */
export type Telling = {
  persona: string | null;
  claim: Claim;
  /** The claim in one line. */
  stated: string;
  evidence: Countable;
  finding: Finding;
  verdict: Exclude<VerdictWord, 'untestable'>;
  reasons: readonly ReasonCode[];
  /** What the words of a reason need to know. */
  because: Because;
  grade: Grade;
  settling: Settling;
  drift: Drift | null;
  settings: Settings;
  /** The window in words: "Q4 2025 to Q3 2026". */
  window: string;
  /** Assumptions whose p-values were adjusted together. */
  family: number;
};

export const LABELS: Record<VerdictWord, string> = {
  holds: 'Holds',
  'at-risk': 'At risk',
  contradicted: 'Contradicted',
  'not-enough-evidence': 'Not enough evidence',
  untestable: 'Untestable',
};

/** The word on screen: what holds over the window and no longer did last quarter is drifting. */
export const labelOf = (verdict: VerdictWord, reasons: readonly ReasonCode[]): string =>
  verdict === 'at-risk' && reasons.includes('drift') ? 'Drifting' : LABELS[verdict];

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Finance leader: at least 25% …" or, without a persona, "At least 25% …". */
export const opening = (persona: string | null, text: string): string =>
  persona === null ? capitalised(text) : `${persona}: ${text}`;
