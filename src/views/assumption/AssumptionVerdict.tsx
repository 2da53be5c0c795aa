import { useMemo } from 'react';
import type { Asked } from '../../assumptions/questionnaire.ts';
import type { ReportAnswer } from '../../state/use-report.ts';
import { verdictTrend } from '../../state/verdict-trend.ts';
import type { ViewChoices } from '../../state/view-choices.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { AssumptionHeading } from './AssumptionHeading.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';
import { measureName } from './claim-words.ts';
import { EvidenceChart } from './EvidenceChart.tsx';
import { GradeAndWays } from './GradeAndWays.tsx';
import { Missing } from './Missing.tsx';
import { ObservedChart } from './ObservedChart.tsx';
import { Reached } from './Reached.tsx';
import { Settled } from './Settled.tsx';
import { StandsOn } from './StandsOn.tsx';
import { TrendChart } from './TrendChart.tsx';

type Props = { answer: ReportAnswer; asked: Asked; verdict: Verdict; choices: ViewChoices; stale: boolean };

export function AssumptionVerdict({ answer, asked, verdict, choices, stale }: Props) {
  const { report, settings } = answer;
  const trend = useMemo(() => verdictTrend(answer, verdict), [answer, verdict]);
  const { kind } = verdict.evidence;
  const countable = kind !== 'untestable' && kind !== 'window-empty';
  return (
    <div aria-busy={stale || undefined} className={stale ? 'opacity-60' : ''}>
      <Breadcrumb name={measureName(verdict.claim)} persona={asked.persona} />
      <AssumptionHeading asked={asked} verdict={verdict} />
      <GradeAndWays answer={answer} choices={choices} verdict={verdict} />
      {verdict.verdict === 'untestable' ? (
        <Missing verdict={verdict} />
      ) : (
        <div className="mt-5 grid items-stretch gap-4 lg:grid-cols-2">
          <ObservedChart currency={settings.currency} verdict={verdict} />
          <EvidenceChart settings={settings} verdict={verdict} />
          {countable && <TrendChart currency={settings.currency} trend={trend} verdict={verdict} />}
          <StandsOn answer={answer} asked={asked} verdict={verdict} />
          <Settled verdict={verdict} />
          {countable && <Reached report={report} settings={settings} verdict={verdict} />}
        </div>
      )}
    </div>
  );
}
