import { type ReactNode, useMemo } from 'react';
import type { Asked } from '../../assumptions/questionnaire.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { verdictTrend } from '../../state/verdicts/verdict-trend.ts';
import { PanelBoundary } from '../../ui/PanelBoundary.tsx';
import { Recounting } from '../../ui/Recounting.tsx';
import type { Verdict } from '../../verdicts/verdict.ts';
import { DealsDrawer } from '../deals/DealsDrawer.tsx';
import { AssumptionHeading } from './AssumptionHeading.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';
import { measureName } from './claim-words.ts';
import { EvidenceChart, hasEvidenceChart } from './EvidenceChart.tsx';
import { GradeAndWays } from './GradeAndWays.tsx';
import { Missing } from './Missing.tsx';
import { hasObservedChart, ObservedChart } from './ObservedChart.tsx';
import { Reached } from './Reached.tsx';
import { Settled } from './Settled.tsx';
import { SourcesSaid } from './SourcesSaid.tsx';
import { StandsOn } from './StandsOn.tsx';
import { hasStressTest, StressTest } from './StressTest.tsx';
import { hasTrendChart, TrendChart } from './TrendChart.tsx';
import { hasVocabulary, Vocabulary } from './Vocabulary.tsx';
import { telling, WithinField } from './WithinField.tsx';

type Props = { answer: ReportAnswer; asked: Asked; verdict: Verdict; choices: ViewChoices; stale: boolean };

export function AssumptionVerdict({ answer, asked, verdict, choices, stale }: Props) {
  return (
    <Recounting busy={stale}>
      <Breadcrumb name={measureName(verdict.claim)} persona={asked.persona} />
      <AssumptionHeading asked={asked} verdict={verdict} />
      <PanelBoundary about={verdict}>
        <GradeAndWays answer={answer} choices={choices} verdict={verdict} />
      </PanelBoundary>
      <PanelBoundary about={verdict}>
        {verdict.verdict === 'untestable' ? (
          <Missing verdict={verdict} />
        ) : (
          <Panels answer={answer} asked={asked} choices={choices} verdict={verdict} />
        )}
      </PanelBoundary>
      <PanelBoundary about={verdict}>
        <DealsDrawer />
      </PanelBoundary>
    </Recounting>
  );
}

/** Pictures first, then words; in two columns of about one height where there is room. */
function Panels({ answer, asked, choices, verdict }: Omit<Props, 'stale'>) {
  const { report, settings } = answer;
  const { currency } = settings;
  const trend = useMemo(() => verdictTrend(answer, verdict), [answer, verdict]);
  const panel = (key: string, content: ReactNode) => (
    <PanelBoundary about={verdict} key={key}>
      {content}
    </PanelBoundary>
  );
  const charts: ReactNode[] = [];
  if (hasObservedChart(verdict)) {
    charts.push(panel('observed', <ObservedChart currency={currency} verdict={verdict} />));
  }
  if (hasEvidenceChart(verdict)) {
    charts.push(panel('evidence', <EvidenceChart persona={asked.persona} settings={settings} verdict={verdict} />));
  }
  if (hasTrendChart(verdict, trend)) {
    charts.push(panel('trend', <TrendChart settings={settings} trend={trend} verdict={verdict} />));
  }
  const stands = panel('stands', <StandsOn answer={answer} asked={asked} verdict={verdict} />);
  const settled = panel('settled', <Settled verdict={verdict} />);
  const reached = panel('reached', <Reached report={report} settings={settings} verdict={verdict} />);
  const [first, ...further] = charts;
  return (
    <>
      <div className="mt-5 grid gap-4 lg:grid-cols-2">
        <Column>
          <div className="order-1">{first}</div>
          <div className="order-3 grid gap-4">
            {further.length > 0 && stands}
            {settled}
            {further.length > 1 && reached}
          </div>
        </Column>
        <Column>
          {further.length > 0 && <div className="order-2 grid gap-4">{further}</div>}
          {further.length === 0 && <div className="order-2">{stands}</div>}
          {further.length < 2 && <div className="order-4">{reached}</div>}
        </Column>
      </div>
      {hasVocabulary(verdict) && (
        <div className="mt-4">
          {panel('words', <Vocabulary answer={answer} asked={asked} choices={choices} verdict={verdict} />)}
        </div>
      )}
      {verdict.sources.length > 0 && (
        <div className="mt-4">{panel('sources', <SourcesSaid currency={currency} verdict={verdict} />)}</div>
      )}
      {telling(verdict).map((within) => (
        <div className="mt-4" key={within.field}>
          {panel('within', <WithinField persona={asked.persona} verdict={verdict} within={within} />)}
        </div>
      ))}
      {hasStressTest(verdict) && (
        <div className="mt-4">{panel('definitions', <StressTest currency={currency} verdict={verdict} />)}</div>
      )}
    </>
  );
}

/** On a narrow screen the columns dissolve, and what is in them follows its own order. */
function Column({ children }: { children: ReactNode }) {
  return <div className="contents lg:flex lg:min-w-0 lg:flex-col lg:gap-4">{children}</div>;
}
