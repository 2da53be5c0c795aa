import { describe, expect, test } from 'vitest';
import type { FieldNote } from '../../../src/model/field-note.ts';
import { newProject } from '../../../src/project/schema.ts';
import {
  addFieldNotes,
  changeFieldNote,
  fieldNotesOf,
  removeFieldNote,
} from '../../../src/state/review/field-notes.ts';
import { notesCsv, readNotesCsv } from '../../../src/state/review/field-notes-csv.ts';

const persona = {
  id: 'fl',
  name: 'Finance leader',
  kind: 'buyer',
  owners: {},
  membership: { all: [] },
  profile: {},
  assumptions: [],
} as const;
const note = (said: string, more: Partial<FieldNote> = {}): Omit<FieldNote, 'id'> => ({
  ...{ said, heard_on: '2026-09-30', heard_by: 'Ann', kind: 'objection', persona: 'fl', deal: '1001' },
  ...more,
});
const csv = (name: string, text: string) => ({ name, blob: new Blob([text]) });

describe('field notes', () => {
  test('stand newest first, the later of one day before the earlier', () => {
    const project = addFieldNotes(newProject('p'), [
      note('one'),
      note('two', { heard_on: '2026-10-02' }),
      note('three'),
      note('undated', { heard_on: null }),
    ]);
    expect(fieldNotesOf(project).map(({ said }) => said)).toEqual(['two', 'three', 'one', 'undated']);
    expect(new Set(fieldNotesOf(project).map(({ id }) => id)).size).toBe(4);
  });

  test('are changed and removed by id, and keep what is not known of them', () => {
    const project = {
      ...newProject('p'),
      field_notes: [{ said: 'old', colour: 'red' }, 'no note', { id: 'n-3', said: 'x' }],
    };
    const added = addFieldNotes(project, [note('new')]);
    expect(fieldNotesOf(added).map(({ id }) => id)).toEqual(expect.arrayContaining(['note 1', 'n-3', 'n-4']));
    const changed = changeFieldNote(added, 'note 1', { kind: 'trigger' });
    expect(changed.field_notes?.[0]).toEqual({ id: 'note 1', said: 'old', colour: 'red', kind: 'trigger' });
    const removed = removeFieldNote(changed, 'n-3');
    expect(removed.field_notes).toHaveLength(3);
    expect(
      fieldNotesOf(removed)
        .map(({ said }) => said)
        .sort(),
    ).toEqual(['new', 'old']);
  });

  test('come back from their CSV as they were, and only once', async () => {
    const written = [
      note('=SUM(1) is what “they” said'),
      note('a, b', { persona: null, heard_on: null, kind: 'other' }),
    ];
    const project = addFieldNotes(newProject('p'), written);
    const file = csv('notes.csv', notesCsv(fieldNotesOf(project), [persona]));
    const read = await readNotesCsv(file, [persona], []);
    expect(read).toEqual({
      notes: fieldNotesOf(project).map(({ id: _, ...rest }) => rest),
      skipped: 0,
      unknown_personas: [],
    });
    expect(await readNotesCsv(file, [persona], fieldNotesOf(project))).toEqual({
      notes: [],
      skipped: 2,
      unknown_personas: [],
    });
  });

  test('are read under the names that people give to columns', async () => {
    const read = await readNotesCsv(
      csv(
        'x.csv',
        'Author;Comment;Type;Day;Persona\r\nBo;Too dear;Objection;25.09.2026;finance leader\r\nBo;;Other;26.09.2026;\r\nCy;Slow;slow;27.09.2026;Nobody\r\n',
      ),
      [persona],
      [],
    );
    expect(read).toEqual({
      notes: [
        note('Too dear', { heard_by: 'Bo', heard_on: '2026-09-25', deal: '' }),
        note('Slow', { heard_by: 'Cy', heard_on: '2026-09-27', kind: 'other', persona: null, deal: '' }),
      ],
      skipped: 1,
      unknown_personas: ['Nobody'],
    });
  });

  test('are refused readably without a column of notes, and where days can be read in two ways', async () => {
    expect(await readNotesCsv(csv('x.csv', 'A,B\n1,2\n'), [], [])).toEqual({
      error: 'No column holds the notes. Call it “Note”; the file has “A”, “B”.',
    });
    const twoWays = 'Date,Note\n01/02/2026,one\n03/04/2026,two\n';
    expect(await readNotesCsv(csv('x.csv', twoWays), [], [])).toEqual({
      error: 'The dates under “Date” can be read in two ways. Write them as 2026-09-30.',
    });
    expect(await readNotesCsv(csv('x.csv', ''), [], [])).toEqual({ error: expect.stringMatching(/empty/) });
  });
});
