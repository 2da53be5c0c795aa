import type { Persona } from '../model/persona.ts';
import { sameText } from './evidence.ts';
import { type ShownField, writeProfile } from './profile.ts';
import { profileItems } from './profile-items.ts';

/**
 * The persona with one field of its profile written. Evidence goes with a statement that is worded otherwise, and goes
 * away with one that is deleted.
 */
export function writeField<P extends Persona>(
  persona: P,
  path: ShownField['path'],
  value: string | readonly string[],
): P {
  const before = profileItems(persona.profile, path) ?? [];
  const written = { ...persona, profile: writeProfile(persona.profile, path, value) };
  if (persona.evidence === undefined) return written;
  const after = profileItems(written.profile, path) ?? [];
  const gone = before.filter((item) => !after.some((other) => sameText(item, other)));
  const come = after.filter((item) => !before.some((other) => sameText(item, other)));
  const field = path.join('.');
  const evidence = persona.evidence.flatMap((piece) => {
    if (!('field' in piece.about) || piece.about.field !== field) return [piece];
    const { says } = piece.about;
    const index = gone.findIndex((item) => sameText(item, says));
    if (index < 0) return [piece];
    // As many came as went: those are the same statements in other words.
    const reworded = gone.length === come.length ? come[index] : undefined;
    return reworded === undefined ? [] : [{ ...piece, about: { field, says: reworded } }];
  });
  const { evidence: _before, ...rest } = written;
  return (evidence.length === 0 ? rest : { ...rest, evidence }) as P;
}
