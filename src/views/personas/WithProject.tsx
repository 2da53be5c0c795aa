import { type ReactNode, useMemo } from 'react';
import type { Project } from '../../project/schema.ts';
import { readChoices, type ViewChoices } from '../../state/fields/view-choices.ts';
import type { Phase } from '../../state/sitting/choices.ts';
import { useChoices, useSession } from '../../state/sitting/use-session.ts';
import { type ReportAnswer, useReport } from '../../state/verdicts/use-report.ts';
import { useSearch } from '../../ui/hash-location.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { Reading } from '../overview/Reading.tsx';
import { Unread } from '../overview/Unread.tsx';
import { NoProject } from './NoProject.tsx';

export type WithinProject = {
  project: Project;
  /** Null without data, and while they are counted. */
  answer: ReportAnswer | null;
  choices: ViewChoices;
  /** The figures are on their way. */
  waiting: boolean;
};

/** A screen about personas, which can be described before there are data: figures join once they are there. */
export function WithProject({ children }: { children: (within: WithinProject) => ReactNode }) {
  const session = useSession();
  const phase = useChoices((state) => state.phase);
  const project = useChoices((state) => state.project);
  const search = useSearch();
  const choices = useMemo(() => readChoices(search), [search]);
  const state = useReport(choices);
  if (project === null) return <Without phase={phase} />;
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
      {children({
        project,
        answer: state.kind === 'ready' ? state.answer : null,
        choices,
        waiting: phase.kind === 'reading' || state.kind === 'asking',
      })}
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
