import { useMemo } from 'react';
import type { Phase } from '../../state/choices.ts';
import { useReport } from '../../state/use-report.ts';
import { useChoices, useSession } from '../../state/use-session.ts';
import { readChoices } from '../../state/view-choices.ts';
import { useSearch } from '../../ui/hash-location.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { Reading } from '../overview/Reading.tsx';
import { Unread } from '../overview/Unread.tsx';
import { NoProject } from './NoProject.tsx';
import { PersonaDocument } from './PersonaDocument.tsx';
import { PersonaList } from './PersonaList.tsx';
import { useUndoNotice } from './UndoNotice.tsx';

/** The list of personas, and the document of one. */
export function Personas({ persona }: { persona: string | null }) {
  const session = useSession();
  const phase = useChoices((state) => state.phase);
  const project = useChoices((state) => state.project);
  const { onNotice, notice } = useUndoNotice();
  const search = useSearch();
  const state = useReport(useMemo(() => readChoices(search), [search]));
  const answer = state.kind === 'ready' ? state.answer : null;
  const report = answer?.report ?? null;

  if (project === null) return <Without phase={phase} />;
  const found = persona === null ? undefined : project.personas.find(({ id }) => id === persona);
  const shared = { project, answer, report, onNotice };
  const waiting = phase.kind === 'reading' || state.kind === 'asking';
  return (
    <>
      {phase.kind === 'reading' && (
        <div className="mb-4">
          <Progress
            done={phase.share === 0 ? null : phase.share}
            onCancel={() => session.cancelLoading()}
            what={`Reading ${phase.file === '' ? 'the files' : phase.file}`}
          />
        </div>
      )}
      {phase.kind === 'failed' && (
        <p className="mb-4 text-contradicted" role="alert">
          The files could not be read, so there are no verdicts: {phase.message}{' '}
          <ScreenLink to="/sources">Look at the sources</ScreenLink>
        </p>
      )}
      {state.kind === 'failed' && (
        <p className="mb-4 text-contradicted" role="alert">
          The deals could not be counted: {state.message}{' '}
          <button className="underline" onClick={state.retry} type="button">
            Try again
          </button>
        </p>
      )}
      {persona === null ? (
        <PersonaList {...shared} waiting={waiting} />
      ) : found === undefined ? (
        <ScreenHeading
          below={
            <>
              It may have been deleted; Undo brings it back. <ScreenLink to="/personas">See all personas</ScreenLink>
            </>
          }
        >
          There is no such persona
        </ScreenHeading>
      ) : (
        <PersonaDocument key={found.id} {...shared} persona={found} />
      )}
      {notice}
    </>
  );
}

function Without({ phase }: { phase: Phase }) {
  switch (phase.kind) {
    case 'opening':
      return (
        <>
          <h1 className="sr-only">Personas</h1>
          <Loading height={400} what="what this browser keeps" />
        </>
      );
    case 'reading':
      return <Reading {...phase} />;
    case 'failed':
      return <Unread message={phase.message} />;
    case 'empty':
    case 'ready':
      return (
        <NoProject title="Personas">
          Personas can be described before there are data; their claims get a verdict once the pipeline is there.
        </NoProject>
      );
    default:
      return phase satisfies never;
  }
}
