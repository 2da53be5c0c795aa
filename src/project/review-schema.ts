import { z } from 'zod';
import type { Fingerprint, Stands } from '../model/fingerprint.ts';
import { DECISIONS, type Decision, type FrozenVerdict, type Pack, QUESTIONS, type Review } from '../review/review.ts';
import { claim } from './claim-schema.ts';
import { marketChange } from './market-change-schema.ts';
import { anyJson, day, dictionary, exactly, label, text } from './shapes.ts';

const number = z.number();
const count = z.int().min(0);
const unit = z.enum(['share', 'points', 'ratio', 'days', 'money']);
const counts = exactly({ won: count, lost: count, open: count });

const decision: z.ZodType<Decision> = exactly({
  word: z.enum(DECISIONS),
  sales: text,
  marketing: text,
  due: day.nullable(),
  expect: text,
  target: exactly({ side: z.enum(['at_least', 'at_most']), value: number, unit }).nullable(),
  revisit: text,
  reason: text,
  decided_on: day,
} satisfies Record<keyof Decision, z.ZodType>);

const decisions = dictionary(decision);

const stands: z.ZodType<Stands> = exactly({ is: text, since: day.nullable() });
const fingerprint: z.ZodType<Fingerprint> = exactly({
  membership: stands,
  claim: stands,
  mapping: dictionary(stands),
  settings: dictionary(stands),
} satisfies Record<keyof Fingerprint, z.ZodType>);

const verdict: z.ZodType<FrozenVerdict> = exactly({
  persona: text.nullable(),
  persona_name: text.nullable(),
  assumption: label,
  claim,
  stated: text,
  headline: text,
  verdict: z.enum(['holds', 'at-risk', 'contradicted', 'not-enough-evidence', 'untestable']),
  label: text,
  grade: z.enum(['A', 'B', 'C', 'D']).nullable(),
  unit,
  estimate: number.nullable(),
  interval: z.tuple([number.nullable(), number.nullable()]).nullable(),
  counts,
  x: number.nullable(),
  n: number.nullable(),
  reasons: z.array(text),
  missing: z.array(text),
  sentence: text,
  next_step: text,
  at_stake: number.nullable(),
  fingerprint: fingerprint.nullable(),
} satisfies Record<keyof FrozenVerdict, z.ZodType>);

const pack: z.ZodType<Pack> = exactly({
  kind: z.literal('persona-proof-review'),
  version: z.literal(1),
  name: text,
  owner: text,
  held_on: day,
  closed_on: day,
  as_of: day.nullable(),
  window: text,
  period: z.int().nullable(),
  deals: counts,
  personas: z.array(exactly({ id: text, name: text, sales: text, marketing: text, membership: text })),
  verdicts: z.array(verdict),
  agenda: z.array(
    exactly({
      key: text,
      question: z.enum(QUESTIONS),
      title: text,
      note: text,
      about: exactly({ persona: text.nullable(), assumption: text }).nullable(),
    }),
  ),
  decisions,
  // Reviews were closed before there were any.
  market_changes: z.array(marketChange).readonly().default([]),
  settings: anyJson,
  files: z.array(exactly({ name: text, sha256: text, size: count })),
  redacted: z.boolean(),
} satisfies Record<keyof Pack, z.ZodType>);

const review: z.ZodType<Review> = exactly({
  id: label,
  name: label,
  owner: text,
  held_on: day,
  period: z.int().nullable(),
  added: z.array(text),
  decisions,
  pack: pack.nullable(),
} satisfies Record<keyof Review, z.ZodType>);

/** A review of a project file; null for what this version cannot read, which stays in the file as it is. */
export function readReview(given: unknown): Review | null {
  const parsed = review.safeParse(given);
  return parsed.success ? parsed.data : null;
}
