import { listWords } from '../../../assumptions/state-filter.ts';
import type { Persona, PersonaVersion } from '../../../model/persona.ts';
import { type ComparedLine, changedLines } from '../../../personas/compare-content.ts';
import { contentOf, lastVersion, teamsUnsigned } from '../../../personas/versions.ts';

/** "signed by both", "not signed by marketing". */
function signedWords(version: PersonaVersion): string {
  const missing = teamsUnsigned(version);
  return missing.length === 0 ? 'signed by both owners' : `not signed by ${listWords(missing, 'and')}`;
}

/** What changed since the newest version; null where none was published. */
export function changesOf(persona: Persona, currency?: string): ComparedLine[] | null {
  const last = lastVersion(persona);
  return last === null ? null : changedLines(last.content, contentOf(persona), currency);
}

/** "Version 2, signed by both owners; 3 changes since". */
export function versionWords(persona: Persona): string {
  const last = lastVersion(persona);
  if (last === null) return 'Draft, never published';
  const changes = changesOf(persona)?.length ?? 0;
  const since = changes === 0 ? '' : `; ${changes} ${changes === 1 ? 'change' : 'changes'} since`;
  return `Version ${last.number}, ${signedWords(last)}${since}`;
}

const NAMED = 4;

/** "Goals, Rule and 3 others". */
export function changedWords(changes: readonly ComparedLine[]): string {
  const labels = [...new Set(changes.map(({ label }) => label))];
  if (labels.length <= NAMED) return listWords(labels, 'and');
  return `${labels.slice(0, NAMED - 1).join(', ')} and ${labels.length - NAMED + 1} others`;
}
