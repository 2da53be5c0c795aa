import { normaliseHeader } from '../../ingest/normalise-header.ts';
import { planFile } from '../../ingest/plan-file.ts';
import { readDate } from '../../ingest/read-date.ts';
import { type FieldNote, NOTE_KINDS } from '../../model/field-note.ts';
import type { Project } from '../../project/schema.ts';
import type { GivenFile } from '../imports/load-sources.ts';
import { fromSpreadsheet, readDownload } from '../imports/read-download.ts';
import { csvText } from '../sql/csv-text.ts';

const HEADERS = ['Date', 'Note', 'Kind', 'Heard by', 'Persona', 'Deal'] as const;

/** What each column may be called. */
const NAMES: Record<(typeof HEADERS)[number], readonly string[]> = {
  Date: ['date', 'heard on', 'day', 'created', 'created date', 'timestamp'],
  Note: ['note', 'notes', 'said', 'what was heard', 'text', 'comment', 'quote', 'description'],
  Kind: ['kind', 'type', 'category'],
  'Heard by': ['heard by', 'who', 'by', 'author', 'rep', 'owner', 'name'],
  Persona: ['persona'],
  Deal: ['deal', 'deal id', 'opportunity id', 'deal name', 'opportunity name', 'opportunity'],
};

type Notes = readonly Omit<FieldNote, 'id'>[];
export type NotesRead = { notes: Notes; skipped: number; unknown_personas: readonly string[] } | { error: string };

/** Notes as CSV, under the headers that `readNotesCsv` knows. */
export function notesCsv(notes: readonly FieldNote[], personas: Project['personas']): string {
  const nameOf = (id: string | null) => personas.find((persona) => persona.id === id)?.name ?? id ?? '';
  return csvText(
    HEADERS,
    notes.map((note) => [note.heard_on ?? '', note.said, note.kind, note.heard_by, nameOf(note.persona), note.deal]),
  );
}

/**
 * Reads notes out of a CSV with a header line. Rows without words, and rows that stand among the notes already, are
 * skipped and counted; a day that can be read in two ways is asked for rather than guessed.
 */
export async function readNotesCsv(
  given: GivenFile,
  personas: Project['personas'],
  present: readonly FieldNote[],
): Promise<NotesRead> {
  const { plan } = await planFile(given.blob, given.name, { table: 'notes', header_line: 1 });
  if (plan.error !== null) return { error: plan.error };
  const columns = plan.columns.map(({ header }) => normaliseHeader(header ?? ''));
  const at = (field: (typeof HEADERS)[number]): number => {
    const names = NAMES[field].map(normaliseHeader);
    return columns.findIndex((column) => names.includes(column));
  };
  if (at('Note') < 0) {
    const found = plan.columns.map(({ name }) => `“${name}”`).join(', ');
    return { error: `No column holds the notes. Call it “Note”; the file has ${found}.` };
  }
  const day = plan.columns[at('Date')];
  if (day !== undefined && plan.questions.some(({ about }) => about === day.name || about === day.maps_to)) {
    return { error: `The dates under “${day.name}” can be read in two ways. Write them as 2026-09-30.` };
  }
  const known = new Set(present.map(keyOf));
  const unknown = new Set<string>();
  const notes: Omit<FieldNote, 'id'>[] = [];
  const rows = await readDownload(given, {});
  for (const cells of rows) {
    const cell = (field: (typeof HEADERS)[number]) => fromSpreadsheet((cells[at(field)] ?? '').trim());
    if (cell('Note') === '') continue;
    const persona = personas.find(({ id, name }) => [id, name].some((words) => isSame(words, cell('Persona'))));
    if (persona === undefined && cell('Persona') !== '') unknown.add(cell('Persona'));
    const heard = day?.reading.kind === 'date' ? readDate(cell('Date'), day.reading) : 'empty';
    const note = {
      said: cell('Note'),
      heard_on: /^\d/.test(heard) ? heard : null,
      heard_by: cell('Heard by'),
      kind: NOTE_KINDS.find((kind) => isSame(kind, cell('Kind'))) ?? 'other',
      persona: persona?.id ?? null,
      deal: cell('Deal'),
    };
    if (known.has(keyOf(note))) continue;
    known.add(keyOf(note));
    notes.push(note);
  }
  return { notes, skipped: rows.length - notes.length, unknown_personas: [...unknown] };
}

const isSame = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

const keyOf = ({ said, heard_on, heard_by, deal }: Omit<FieldNote, 'id'>): string =>
  JSON.stringify([said.toLowerCase(), heard_on, heard_by.toLowerCase(), deal.toLowerCase()]);
