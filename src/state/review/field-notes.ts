import { type FieldNote, readFieldNote } from '../../model/field-note.ts';
import type { Project } from '../../project/schema.ts';

/** Notes as they were written, newest first; of one day the later one first. */
export function fieldNotesOf({ field_notes = [] }: Pick<Project, 'field_notes'>): FieldNote[] {
  const notes = field_notes.flatMap((given, index) => readFieldNote(given, index) ?? []);
  return notes.reverse().sort((one, other) => (other.heard_on ?? '').localeCompare(one.heard_on ?? ''));
}

/** Adds notes, each under an id of its own. */
export function addFieldNotes(project: Project, notes: readonly Omit<FieldNote, 'id'>[]): Project {
  const { field_notes = [] } = project;
  const taken = new Set(field_notes.flatMap((given, index) => readFieldNote(given, index)?.id ?? []));
  let number = field_notes.length;
  const added = notes.map((note) => {
    do number++;
    while (taken.has(`n-${number}`));
    return { id: `n-${number}`, ...note };
  });
  return { ...project, field_notes: [...field_notes, ...added] };
}

/** What it does not know of a note, it leaves in it. */
export const changeFieldNote = (project: Project, id: string, change: Partial<Omit<FieldNote, 'id'>>): Project => ({
  ...project,
  field_notes: (project.field_notes ?? []).map((given, index) =>
    readFieldNote(given, index)?.id === id ? { ...(given as object), id, ...change } : given,
  ),
});

export const removeFieldNote = (project: Project, id: string): Project => ({
  ...project,
  field_notes: (project.field_notes ?? []).filter((given, index) => readFieldNote(given, index)?.id !== id),
});
