import { useMemo } from 'react';
import { formatCount } from '../../model/format.ts';
import { type Counts, closedDeals } from '../../model/outcome.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PanelBoundary } from '../../ui/PanelBoundary.tsx';
import { Recounting } from '../../ui/Recounting.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { VerdictBar } from '../../ui/VerdictBar.tsx';
import { DealsDrawer } from '../deals/DealsDrawer.tsx';
import { AnswerHeading } from './AnswerHeading.tsx';
import { countVerdicts } from './answer-words.ts';
import { Contested } from './Contested.tsx';
import { contested } from './contested.ts';
import { Discovered } from './Discovered.tsx';
import { Moved } from './Moved.tsx';
import { NothingCounted } from './NothingCounted.tsx';
import { Overdue } from './Overdue.tsx';
import { PersonaTable } from './PersonaTable.tsx';
import { Rest } from './Rest.tsx';
import { TrustLine } from './TrustLine.tsx';

const ENOUGH_TO_FILL = 4;

type Props = { answer: ReportAnswer; choices: ViewChoices; stale: boolean };

export function Answer({ answer, choices, stale }: Props) {
  const { totals } = answer.report;
  const counted = closedDeals(totals) + totals.open > 0;
  return (
    <Recounting busy={stale}>
      {counted ? <Verdicts answer={answer} choices={choices} /> : <NothingCounted answer={answer} choices={choices} />}
      <PanelBoundary about={answer}>
        <TrustLine answer={answer} />
      </PanelBoundary>
      <PanelBoundary about={answer}>
        <DealsDrawer />
      </PanelBoundary>
    </Recounting>
  );
}

function Verdicts({ answer, choices }: Pick<Props, 'answer' | 'choices'>) {
  const { report } = answer;
  const counts = useMemo(() => countVerdicts(report.verdicts), [report]);
  const items = useMemo(() => contested(answer), [answer]);
  // A short list leaves room below it that the other column does not have.
  const short = items.length < ENOUGH_TO_FILL;
  const rest = (
    <PanelBoundary about={answer}>
      <Rest answer={answer} />
    </PanelBoundary>
  );
  return (
    <>
      <AnswerHeading answer={answer} counts={counts} />
      <Overdue answer={answer} />
      <VerdictBar counts={counts} />
      {report.verdicts.length === 0 && report.personas.length === 0 ? (
        <>
          <NoPersonas totals={report.totals} />
          <div className="mt-4">
            <PanelBoundary about={answer}>
              <Discovered answer={answer} choices={choices} />
            </PanelBoundary>
          </div>
        </>
      ) : (
        <div className="mt-6 grid items-start gap-4 xl:grid-cols-[minmax(0,4fr)_minmax(0,3fr)]">
          <div className="grid min-w-0 gap-4">
            <PanelBoundary about={answer}>
              <Contested answer={answer} items={items} />
            </PanelBoundary>
            <PanelBoundary about={answer}>
              <Moved answer={answer} />
            </PanelBoundary>
            {short && rest}
          </div>
          <div className="grid min-w-0 gap-4">
            <PanelBoundary about={answer}>
              <PersonaTable compared={answer.compared} report={report} />
            </PanelBoundary>
            <PanelBoundary about={answer}>
              <Discovered answer={answer} choices={choices} />
            </PanelBoundary>
            {!short && rest}
          </div>
        </div>
      )}
    </>
  );
}

function NoPersonas({ totals: { won, lost, open } }: { totals: Counts }) {
  return (
    <Card className="mt-4">
      <EmptyState
        actions={
          <ScreenLink look="primary" to="/personas">
            Go to Personas
          </ScreenLink>
        }
        title="No persona has been described yet"
      >
        The deals are read: {formatCount(won)} won, {formatCount(lost)} lost, {formatCount(open)} open. Now say who your
        personas are and what they state about their deals. Each statement that deals can answer gets a verdict here.
      </EmptyState>
    </Card>
  );
}
