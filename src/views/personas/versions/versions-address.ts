import type { Persona, PersonaContent } from '../../../model/persona.ts';
import { contentOf } from '../../../personas/versions.ts';
import { personaPath } from '../../verdict/assumption-path.ts';

export const versionsPath = (persona: string): string => `${personaPath(persona)}/versions`;

/** A version by its number, the draft, or nothing to hold the other against. */
export type Side = string;
export const DRAFT = 'draft';
export const NOTHING = 'nothing';

export type VersionsChoice = { from: Side; to: Side };

/** Reads `from=1&to=draft`; without a choice the newest version beside the one before it. */
export function readVersions(search: string, persona: Pick<Persona, 'versions'>): VersionsChoice {
  const query = new URLSearchParams(search);
  const { versions = [] } = persona;
  const numbers = versions.map(({ number }) => String(number));
  const [from, to] = [query.get('from'), query.get('to')];
  const last = numbers.at(-1) ?? DRAFT;
  return {
    from: from !== null && [...numbers, DRAFT, NOTHING].includes(from) ? from : (numbers.at(-2) ?? NOTHING),
    to: to !== null && [...numbers, DRAFT].includes(to) ? to : last,
  };
}

export const sideName = (side: Side): string => (side === DRAFT ? 'Draft' : `Version ${side}`);

/** Within a sentence. */
export const inSentence = (side: Side): string => (side === DRAFT ? 'the draft' : `version ${side}`);

/** What stands on a side; null for nothing. */
export function contentAt(persona: Persona, side: Side): PersonaContent | null {
  if (side === NOTHING) return null;
  if (side === DRAFT) return contentOf(persona);
  return persona.versions?.find(({ number }) => String(number) === side)?.content ?? null;
}
