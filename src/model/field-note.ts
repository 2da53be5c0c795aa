import type { Day } from './quarter.ts';

export const NOTE_KINDS = ['objection', 'trigger', 'language', 'competitor', 'other'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** One line that somebody heard. Evidence of a low grade: it can put something on the agenda, and decides nothing. */
export type FieldNote = {
  id: string;
  said: string;
  /** Null where nobody wrote it down. */
  heard_on: Day | null;
  heard_by: string;
  kind: NoteKind;
  /** The id of a persona. */
  persona: string | null;
  /** The id of a deal, or its name, as somebody wrote it. */
  deal: string;
};

const isObject = (given: unknown): given is Record<string, unknown> => typeof given === 'object' && given !== null;

/** A note of a project file. What is no note, for want of words, is null; keys that are not known stay in the file. */
export function readFieldNote(given: unknown, index: number): FieldNote | null {
  if (!isObject(given)) return null;
  const text = (key: string): string => (typeof given[key] === 'string' ? given[key].trim() : '');
  if (text('said') === '') return null;
  return {
    id: text('id') || `note ${index + 1}`,
    said: text('said'),
    heard_on: /^\d{4}-\d{2}-\d{2}$/.test(text('heard_on')) ? text('heard_on') : null,
    heard_by: text('heard_by'),
    kind: NOTE_KINDS.find((kind) => kind === text('kind')) ?? 'other',
    persona: text('persona') || null,
    deal: text('deal'),
  };
}
