import { useState } from 'react';
import type { FieldNote } from '../../model/field-note.ts';
import { formatCount } from '../../model/format.ts';
import type { Project } from '../../project/schema.ts';
import { addFieldNotes } from '../../state/review/field-notes.ts';
import { useSession } from '../../state/sitting/use-session.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { saveFile } from '../../ui/copy-or-save.ts';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { useCanEdit } from '../personas/use-can-edit.ts';

type Props = { notes: readonly FieldNote[]; personas: Project['personas']; onNotice: (message: string) => void };

/** Notes from a CSV, and as one. */
export function NoteFiles({ notes, personas, onNotice }: Props) {
  const session = useSession();
  const canEdit = useCanEdit();
  const [error, setError] = useState<string | null>(null);
  const take = async (file: File) => {
    const { readNotesCsv } = await import('../../state/review/field-notes-csv.ts');
    const read = await readNotesCsv({ name: file.name, blob: file }, personas, notes);
    if ('error' in read) {
      setError(`${file.name}: ${read.error}`);
      return;
    }
    setError(null);
    const { notes: added, skipped, unknown_personas: unknown } = read;
    if (added.length > 0)
      session.edit(`Added field notes from ${file.name}`, (project) => addFieldNotes(project, added));
    const left = skipped === 0 ? '' : ` ${formatCount(skipped)} without words or here already were skipped.`;
    const strangers =
      unknown.length === 0 ? '' : ` No persona is called ${unknown.map((name) => `“${name}”`).join(', ')}.`;
    onNotice(
      `${formatCount(added.length)} ${added.length === 1 ? 'note was' : 'notes were'} added.${left}${strangers}`,
    );
  };
  const save = async () => {
    const { notesCsv } = await import('../../state/review/field-notes-csv.ts');
    saveFile(new Blob([notesCsv(notes, personas)], { type: 'text/csv' }), 'field-notes.csv');
  };
  return (
    <Card
      actions={
        notes.length > 0 && (
          <Button onClick={() => void save()} size="small">
            Save as CSV
          </Button>
        )
      }
      title="Notes from a file"
    >
      {error !== null && (
        <p className="mb-3 text-contradicted" role="alert">
          {error}
        </p>
      )}
      <FileDrop
        accept=".csv,.txt,.tsv"
        disabled={!canEdit}
        hint="One note a row, under “Note”; “Date”, “Kind”, “Heard by”, “Persona” and “Deal” where they are known."
        label="Choose a CSV of notes"
        multiple={false}
        onFiles={([file]) => {
          if (file !== undefined) void take(file);
        }}
      />
    </Card>
  );
}
