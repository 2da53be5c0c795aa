import type { NoteKind } from '../../model/field-note.ts';

export const KIND_NAMES: Record<NoteKind, string> = {
  objection: 'Objection',
  trigger: 'Trigger',
  language: 'Language',
  competitor: 'Competitor',
  other: 'Other',
};
