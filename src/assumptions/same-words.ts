import type { Persona } from '../model/persona.ts';

/** Names as people write them: case, underscores, hyphens and runs of spaces do not tell two apart. */
export const folded = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

export const sameWords = (one: string, other: string): boolean => folded(one) === folded(other);

/** Whether a text names a persona: by its id, its name or the name in the plural; also as one of a list. */
export function namesPersona(text: string, { id, name }: Pick<Persona, 'id' | 'name'>): boolean {
  const names = new Set([id, name].flatMap((each) => [folded(each), `${folded(each)}s`]));
  return text.split(/[;,|]/).some((part) => names.has(folded(part)));
}

/** Words of a count that is about nobody in particular. */
const EVERYBODY = new Set(['', 'all', 'everybody', 'everyone', 'total', 'portfolio']);

export const namesEverybody = (text: string | null): boolean => EVERYBODY.has(folded(text ?? ''));
