import { useMemo } from 'react';
import { formatCount } from '../../model/format.ts';
import type { Project } from '../../project/schema.ts';
import { fieldNotesOf } from '../../state/review/field-notes.ts';
import { useChoices } from '../../state/sitting/use-session.ts';
import { Card } from '../../ui/Card.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { NoProject } from '../personas/NoProject.tsx';
import { useUndoNotice } from '../personas/UndoNotice.tsx';
import { useCanEdit } from '../personas/use-can-edit.ts';
import { NoteEntry } from './NoteEntry.tsx';
import { NoteFiles } from './NoteFiles.tsx';
import { NoteList } from './NoteList.tsx';

/** What was heard outside, one line each. */
export function FieldNotes() {
  const phase = useChoices((state) => state.phase);
  const project = useChoices((state) => state.project);
  if (project !== null) return <Notes project={project} />;
  if (phase.kind === 'opening' || phase.kind === 'reading') {
    return (
      <>
        <ScreenHeading>Field notes</ScreenHeading>
        <Loading height={300} what="the notes" />
      </>
    );
  }
  return (
    <NoProject title="Field notes">Notes are kept in a project, beside its personas. They need no data.</NoProject>
  );
}

function Notes({ project }: { project: Project }) {
  const canEdit = useCanEdit();
  const { onNotice, notice } = useUndoNotice();
  const notes = useMemo(() => fieldNotesOf(project), [project]);
  const { personas } = project;
  return (
    <>
      <ScreenHeading below="What customers said, in one line each. Notes are weak evidence: they can put a question on the agenda, and decide nothing by themselves.">
        {notes.length === 0
          ? 'No field note yet'
          : `${formatCount(notes.length)} field ${notes.length === 1 ? 'note' : 'notes'}`}
      </ScreenHeading>
      <div className="grid gap-4">
        {canEdit && (
          <Card title="Write down what was heard">
            <NoteEntry personas={personas} />
          </Card>
        )}
        {notes.length > 0 && <NoteList notes={notes} onNotice={onNotice} personas={personas} />}
        <NoteFiles notes={notes} onNotice={onNotice} personas={personas} />
      </div>
      {notice}
    </>
  );
}
