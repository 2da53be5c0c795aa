import type { FieldCondition } from '../model/filter.ts';
import type { Persona } from '../model/persona.ts';
import { newPersona } from './new-persona.ts';

/**
 * A persona to begin with, for a segment that the deals showed. It states nothing yet: a claim tested on the deals that
 * suggested it would always hold.
 */
export function personaOfSegment(
  values: readonly { label: string; condition: FieldCondition }[],
  taken: Iterable<string>,
): Persona {
  const name = values.map(({ label }) => label).join(', ');
  const [first, ...further] = values.map(({ condition }) => condition);
  const membership =
    first !== undefined && further.length === 0 ? first : { all: values.map((each) => each.condition) };
  return { ...newPersona({ name, kind: 'buyer', owners: {} }, taken), membership };
}
