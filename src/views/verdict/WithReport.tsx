import { type ReactNode, useMemo } from 'react';
import { readChoices, type ViewChoices } from '../../state/fields/view-choices.ts';
import { useChoices } from '../../state/sitting/use-session.ts';
import { type ReportAnswer, useReport } from '../../state/verdicts/use-report.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useSearch } from '../../ui/hash-location.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';

type Props = {
  /** Of the screen while there is nothing to show on it. */
  title: string;
  children: (answer: ReportAnswer, choices: ViewChoices, stale: boolean) => ReactNode;
};

/** A screen about figures: it waits for them, and says why there are none. */
export function WithReport({ title, children }: Props) {
  const phase = useChoices((state) => state.phase);
  const search = useSearch();
  const choices = useMemo(() => readChoices(search), [search]);
  const state = useReport(choices);
  if (phase.kind === 'opening' || phase.kind === 'reading' || (phase.kind === 'ready' && state.kind === 'asking')) {
    return (
      <>
        <ScreenHeading>{title}</ScreenHeading>
        <Loading height={400} what="the figures" />
      </>
    );
  }
  if (phase.kind === 'ready' && state.kind === 'ready') return children(state.answer, choices, state.stale);
  const failure = phase.kind === 'failed' ? phase.message : state.kind === 'failed' ? state.message : null;
  return (
    <>
      <ScreenHeading>{title}</ScreenHeading>
      {failure === null ? (
        <Card>
          <EmptyState
            actions={
              <ScreenLink look="primary" to="/">
                Go to the overview
              </ScreenLink>
            }
            title="There are no deals yet"
          >
            Figures appear here once an export of the pipeline has been read.
          </EmptyState>
        </Card>
      ) : (
        <ErrorPanel
          actions={
            <ScreenLink look="plain" to="/">
              Go to the overview
            </ScreenLink>
          }
          remedy="The overview says what can be done about it."
          title="There are no figures to show"
          what={failure}
          {...(state.kind === 'failed' ? { onRetry: state.retry } : {})}
        />
      )}
    </>
  );
}
