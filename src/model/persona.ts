import type { Assumption } from './claim.ts';
import type { Filter } from './filter.ts';
import type { PieceOfEvidence, StatementEvidence } from './piece-of-evidence.ts';
import type { Day } from './quarter.ts';

export const PERSONA_KINDS = ['buyer', 'user', 'customer-archetype', 'ai-agent'] as const;
export type PersonaKind = (typeof PERSONA_KINDS)[number];

export type Owners = { sales?: string; marketing?: string };

/** What a version of a persona is a version of: everything that its owners sign. */
export type PersonaContent = {
  name: string;
  kind: PersonaKind;
  primary?: boolean;
  owners: Owners;
  /** The rule that says which deals are this persona's. */
  membership: Filter;
  /** The rule that says which people are this persona's; absent: what the membership asks of people. */
  contacts?: Filter;
  profile: Record<string, unknown>;
  assumptions: readonly Assumption[];
};

export type Signature = { name: string; on: Day };

export type PersonaVersion = {
  number: number;
  published_on: Day;
  reason: string;
  evidence: readonly PieceOfEvidence[];
  /** It was published with evidence of one kind, against the advice to look for a second. */
  one_source: boolean;
  signed: { sales?: Signature; marketing?: Signature };
  content: PersonaContent;
};

/** The content is the draft: what was last published stands at the end of the versions. */
export type Persona = PersonaContent & {
  id: string;
  /** A small image as a `data:` address; no part of what is signed. */
  picture?: string;
  /** Day of the next review. */
  review_by?: Day;
  /** What its statements rest on. */
  evidence?: readonly StatementEvidence[];
  /** Oldest first. */
  versions?: readonly PersonaVersion[];
};
