import type { Persona } from '../model/persona.ts';
import { namesEverybody, namesPersona } from './same-words.ts';

/** Whom a campaign was aimed at. `elsewhere`: at somebody whom no persona is called after. */
export type Aim =
  | { at: 'persona'; persona: string; name: string }
  | { at: 'several'; name: string }
  | { at: 'everybody' }
  | { at: 'elsewhere'; audience: string };

/** Reads the audience of a campaign, which is blank where nobody said it. */
export function aimOf(audience: string, personas: readonly Pick<Persona, 'id' | 'name'>[]): Aim {
  if (namesEverybody(audience)) return { at: 'everybody' };
  const named = personas.filter((persona) => namesPersona(audience, persona));
  const [first] = named;
  if (first === undefined) return { at: 'elsewhere', audience };
  if (named.length === 1) return { at: 'persona', persona: first.id, name: first.name };
  return { at: 'several', name: named.map(({ name }) => name).join(' and ') };
}
