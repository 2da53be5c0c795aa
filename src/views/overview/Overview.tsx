import { lazy, Suspense, useMemo } from 'react';
import { readChoices } from '../../state/fields/view-choices.ts';
import { useChoices } from '../../state/sitting/use-session.ts';
import { useReport } from '../../state/verdicts/use-report.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useSearch } from '../../ui/hash-location.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { NoDeals } from './NoDeals.tsx';
import { Reading } from './Reading.tsx';
import { Start } from './Start.tsx';
import { Unread } from './Unread.tsx';

// Wording and charts come with the first answer.
const Answer = lazy(() => import('./Answer.tsx').then((module) => ({ default: module.Answer })));

/** The answer, not a dashboard: which assumptions hold, which do not, and what rests on them. */
export function Overview() {
  const phase = useChoices((state) => state.phase);
  switch (phase.kind) {
    case 'opening':
      return <Waiting what="what this browser keeps" />;
    case 'empty':
      return <Start />;
    case 'reading':
      return <Reading {...phase} />;
    case 'failed':
      return <Unread message={phase.message} />;
    case 'ready':
      return <Asked />;
    default:
      return phase satisfies never;
  }
}

function Asked() {
  const search = useSearch();
  const choices = useMemo(() => readChoices(search), [search]);
  const state = useReport(choices);
  switch (state.kind) {
    case 'none':
      return <NoDeals />;
    case 'asking':
      return <Waiting what="the verdicts" />;
    case 'failed':
      return (
        <>
          <ScreenHeading>The deals could not be counted</ScreenHeading>
          <ErrorPanel
            actions={
              <ScreenLink look="plain" to="/sources">
                Look at the sources
              </ScreenLink>
            }
            onRetry={state.retry}
            remedy="Try again. If it happens again, reload the page: your files and personas are kept."
            title="The question to the database went wrong"
            what={state.message}
          />
        </>
      );
    case 'ready':
      return (
        <Suspense fallback={<Waiting what="the verdicts" />}>
          <Answer answer={state.answer} choices={choices} stale={state.stale} />
        </Suspense>
      );
    default:
      return state satisfies never;
  }
}

function Waiting({ what }: { what: string }) {
  return (
    <>
      <h1 className="sr-only">Overview</h1>
      <Loading height={500} what={what} />
    </>
  );
}
