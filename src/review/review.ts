import type { Claim } from '../model/claim.ts';
import type { FieldNote } from '../model/field-note.ts';
import type { Fingerprint } from '../model/fingerprint.ts';
import type { MarketChange } from '../model/market-change.ts';
import type { Counts } from '../model/outcome.ts';
import type { Day, Quarter } from '../model/quarter.ts';
import type { Grade, Unit, VerdictWord } from '../verdicts/verdict.ts';

export const DECISIONS = ['keep', 'revise', 'retire', 'investigate'] as const;
export type DecisionWord = (typeof DECISIONS)[number];

/** What the figure of an assumption should be by the next review; a share is 0..1. */
export type Target = { side: 'at_least' | 'at_most'; value: number; unit: Unit };

export type Decision = {
  word: DecisionWord;
  sales: string;
  marketing: string;
  due: Day | null;
  /** What is expected to happen, in words, and as a figure that the next data can be held against. */
  expect: string;
  target: Target | null;
  revisit: string;
  reason: string;
  decided_on: Day;
};

/** The three questions of the meeting. */
export const QUESTIONS = ['fits', 'changed', 'holds'] as const;
export type ReviewQuestion = (typeof QUESTIONS)[number];

export type AgendaItem = {
  /** Tells it from every other; decisions are kept under it. */
  key: string;
  question: ReviewQuestion;
  /** What is to be talked about, counts first. */
  title: string;
  note: string;
  /** The assumption it is about. */
  about: { persona: string | null; assumption: string } | null;
};

/** A verdict as it stood when a review was closed. Figures that are not finite are null. */
export type FrozenVerdict = {
  persona: string | null;
  persona_name: string | null;
  assumption: string;
  claim: Claim;
  stated: string;
  headline: string;
  verdict: VerdictWord;
  label: string;
  grade: Grade | null;
  unit: Unit;
  estimate: number | null;
  interval: readonly [number | null, number | null] | null;
  counts: Counts;
  x: number | null;
  n: number | null;
  reasons: readonly string[];
  missing: readonly string[];
  sentence: string;
  next_step: string;
  at_stake: number | null;
  fingerprint: Fingerprint | null;
};

/** Everything that was known and decided when a review was closed. No row of any file. */
export type Pack = {
  kind: 'persona-proof-review';
  version: 1;
  name: string;
  owner: string;
  held_on: Day;
  closed_on: Day;
  as_of: Day | null;
  window: string;
  period: Quarter | null;
  deals: Counts;
  personas: readonly { id: string; name: string; sales: string; marketing: string; membership: string }[];
  verdicts: readonly FrozenVerdict[];
  agenda: readonly AgendaItem[];
  decisions: Readonly<Record<string, Decision>>;
  /** What had changed in the market as far as people knew. */
  market_changes: readonly MarketChange[];
  settings: unknown;
  files: readonly { name: string; sha256: string; size: number }[];
  /** Without names and amounts. */
  redacted: boolean;
};

export type Review = {
  id: string;
  name: string;
  owner: string;
  held_on: Day;
  /** The quarter it is about; null where the files hold no dates. */
  period: Quarter | null;
  /** Assumptions that somebody put on the agenda beside what the data propose. */
  added: readonly string[];
  decisions: Readonly<Record<string, Decision>>;
  /** Null while it is open. */
  pack: Pack | null;
};

export const assumptionKey = (persona: string | null, assumption: string): string =>
  `assumption ${persona ?? '*'} ${assumption}`;

export type HeardNotes = readonly Pick<FieldNote, 'persona' | 'kind' | 'said' | 'heard_on'>[];
