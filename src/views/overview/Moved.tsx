import { useMemo } from 'react';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { verdictTrend } from '../../state/verdicts/verdict-trend.ts';
import { Card } from '../../ui/Card.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import type { Drift } from '../../verdicts/drift.ts';
import { driftInTitle } from '../../verdicts/explain/drift-words.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { hasTrendChart, TrendChart } from '../assumption/TrendChart.tsx';
import { askedOf } from '../verdict/asked-of.ts';
import { assumptionPath } from '../verdict/assumption-path.ts';
import { sentenceCase } from '../verdict/sentence-case.ts';
import { withoutRule } from '../verdict/side-names.ts';
import { MovedPair } from './MovedPair.tsx';

type Drifting = Verdict & { drift: Drift };

/** One picture for each assumption whose figure moved in the last quarter; nothing where none did. */
export function Moved({ answer }: { answer: ReportAnswer }) {
  const drifting = useMemo(
    () => answer.report.verdicts.filter(isDrifting).sort((a, b) => rank(a) - rank(b) || b.drift.size - a.drift.size),
    [answer],
  );
  if (drifting.length === 0) return null;
  return (
    <Card
      note="The last quarter against the four before it, by quarter, with the line of the claim"
      title="How assumptions moved"
    >
      <div className={`grid gap-3 ${drifting.length > 1 ? 'md:grid-cols-2' : ''}`}>
        {drifting.map((verdict) => (
          <Multiple answer={answer} key={`${verdict.persona} ${verdict.assumption}`} verdict={verdict} />
        ))}
      </div>
    </Card>
  );
}

const isDrifting = (verdict: Verdict): verdict is Drifting => verdict.drift !== null && verdict.drift.flag !== null;
/** Away from the claim first. */
const rank = ({ drift }: Drifting): number => (drift.flag === 'adverse' ? 0 : 1);

function Multiple({ answer, verdict }: { answer: ReportAnswer; verdict: Drifting }) {
  const { settings, questions } = answer;
  const persona = askedOf(questions, verdict)?.persona ?? null;
  const trend = useMemo(() => verdictTrend(answer, verdict), [answer, verdict]);
  const { drift, claim } = verdict;
  const among = {
    title: `${persona?.name ?? 'All personas'}: ${driftInTitle({ drift, claim, settings }).replace(/^A/, 'a')}`,
    more: (
      <ScreenLink look="quiet" size="small" to={assumptionPath(verdict)}>
        <span>
          Open
          <span className="sr-only"> the assumption: {sentenceCase(withoutRule(verdict.stated, claim, persona))}</span>
        </span>
      </ScreenLink>
    ),
  };
  return hasTrendChart(verdict, trend) ? (
    <TrendChart among={among} settings={settings} trend={trend} verdict={verdict} />
  ) : (
    <MovedPair among={among} drift={drift} settings={settings} verdict={verdict} />
  );
}
