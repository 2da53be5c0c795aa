import type { Assumption } from './claim.ts';
import type { Filter } from './filter.ts';

export const PERSONA_KINDS = ['buyer', 'user', 'customer-archetype', 'ai-agent'] as const;
export type PersonaKind = (typeof PERSONA_KINDS)[number];

export type Owners = { sales?: string; marketing?: string };

export type Persona = {
  id: string;
  name: string;
  kind: PersonaKind;
  primary?: boolean;
  owners: Owners;
  /** The rule that says which deals are this persona's. */
  membership: Filter;
  profile: Record<string, unknown>;
  assumptions: readonly Assumption[];
};
