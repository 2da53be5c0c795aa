import { z } from 'zod';
import type { Assumption } from '../model/claim.ts';
import type { Persona, PersonaContent, PersonaVersion, Signature } from '../model/persona.ts';
import { PERSONA_KINDS } from '../model/persona.ts';
import {
  EVIDENCE_KINDS,
  type EvidenceRows,
  type PieceOfEvidence,
  STRENGTHS,
  type StatementEvidence,
  type StatementRef,
} from '../model/piece-of-evidence.ts';
import { claim } from './claim-schema.ts';
import { filter } from './filter-schema.ts';
import { chosenBy, day, distinct, exactly, label, openObject, text } from './shapes.ts';

export const assumption: z.ZodType<Assumption> = exactly({
  id: label,
  claim,
  statement: text.optional(),
  stated_on: day.optional(),
  stated_by: text.optional(),
} satisfies Record<keyof Assumption, z.ZodType>);

const content = {
  name: label,
  kind: z.enum(PERSONA_KINDS),
  primary: z.boolean().optional(),
  owners: exactly({ sales: text.optional(), marketing: text.optional() }).default({}),
  membership: filter,
  contacts: filter.optional(),
  profile: openObject.default({}),
  assumptions: distinct(assumption, 'id').default([]),
} satisfies Record<keyof PersonaContent, z.ZodType>;

const rows = chosenBy<EvidenceRows>((given) => {
  if ('deals' in given) return exactly({ deals: z.enum(['all', 'closed', 'won', 'lost', 'open']) });
  if ('field_note' in given) return exactly({ field_note: label });
  return { unchosen: 'must have "deals" or "field_note"' };
});

const about = chosenBy<StatementRef>((given) => {
  if ('assumption' in given) return exactly({ assumption: label });
  if ('field' in given) return exactly({ field: label, says: label });
  return { unchosen: 'must have "assumption", or "field" and "says"' };
});

const piece = {
  kind: z.enum(EVIDENCE_KINDS),
  on: day.optional(),
  strength: z.enum(STRENGTHS).optional(),
  note: text.optional(),
  rows: rows.optional(),
} satisfies Record<keyof PieceOfEvidence, z.ZodType>;

const statementEvidence: z.ZodType<StatementEvidence> = exactly({ about, ...piece });

const signature: z.ZodType<Signature> = exactly({ name: label, on: day });

const version = exactly({
  number: z.int().min(1),
  published_on: day,
  reason: label,
  evidence: z.array(exactly(piece)).readonly().default([]),
  one_source: z.boolean().default(false),
  signed: exactly({ sales: signature.optional(), marketing: signature.optional() }).default({}),
  content: exactly(content),
} satisfies Record<keyof PersonaVersion, z.ZodType>);

const versions = z
  .array(version)
  .readonly()
  .superRefine((list, context) => {
    list.forEach(({ number }, index) => {
      if (number !== index + 1)
        context.addIssue({
          code: 'custom',
          path: [index, 'number'],
          message: `must be ${index + 1}: versions are numbered from 1, oldest first`,
        });
    });
  });

/** Pictures are made small before they are kept; a photograph as it comes from a camera is stopped here. */
const LONGEST_PICTURE = 200_000;

const picture = z
  .string()
  .max(LONGEST_PICTURE, { error: `must not be longer than ${LONGEST_PICTURE} characters; choose the picture again` })
  // No SVG: that is a document, and these are pixels.
  .regex(/^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/, {
    error: 'must be a PNG, JPEG or WebP image written as a data: address',
  });

export const persona = exactly({
  id: label,
  ...content,
  picture: picture.optional(),
  review_by: day.optional(),
  evidence: z.array(statementEvidence).readonly().optional(),
  versions: versions.optional(),
} satisfies Record<keyof Persona, z.ZodType>);
