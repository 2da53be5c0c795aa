import type { Filter } from '../model/filter.ts';
import type { Owners, Persona, PersonaKind } from '../model/persona.ts';
import { slugId } from './slug-id.ts';

/** Until somebody says which deals are its own, a persona accounts for none: it must not swell the coverage. */
export const NO_DEAL: Filter = { any: [] };

/** Parts of the screen of personas have these names in the address. */
const TAKEN_BY_SCREENS = ['map', 'empathy', 'rules'];

export type NewPersona = { name: string; kind: PersonaKind; owners: Owners };

export function newPersona({ name, kind, owners }: NewPersona, taken: Iterable<string>): Persona {
  return {
    id: slugId(name, [...taken, ...TAKEN_BY_SCREENS]),
    name: name.trim(),
    kind,
    ...(kind === 'buyer' ? { primary: true } : {}),
    owners: Object.fromEntries(
      Object.entries(owners).filter(([, owner]) => owner !== undefined && owner.trim() !== ''),
    ),
    membership: NO_DEAL,
    profile: {},
    assumptions: [],
  };
}
