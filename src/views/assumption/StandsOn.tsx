import type { ReactNode } from 'react';
import type { Asked } from '../../assumptions/questionnaire.ts';
import { formatCount, formatMoney } from '../../model/format.ts';
import { quarterName } from '../../model/quarter.ts';
import { atStake } from '../../state/verdicts/make-report.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { verdictBefore } from '../../state/verdicts/verdict-changes.ts';
import { Card } from '../../ui/Card.tsx';
import { VerdictBadge } from '../../ui/VerdictBadge.tsx';
import { alikeSentence } from '../../verdicts/explain/cluster-words.ts';
import { blankNoun, blankSubject } from '../../verdicts/grade.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { whyNotCompared } from '../verdict/comparison-words.ts';
import { ownHeadline } from '../verdict/own-words.ts';
import { sentenceCase } from '../verdict/sentence-case.ts';

type Props = { answer: ReportAnswer; asked: Asked; verdict: Verdict };

/** The deals and the data behind the verdict, and what it was before. */
export function StandsOn({ answer, asked, verdict }: Props) {
  const { report, compared, answered, settings } = answer;
  const { counts, evidence } = verdict;
  const stake = atStake(answered.answers, asked.group);
  const earlier = verdictBefore(compared, verdict);
  const since = compared?.before.period ?? null;
  const alike = alikeSentence(verdict.clustering, verdict.versus_clustering);
  const because = compared?.becauseOf(verdict) ?? [];
  return (
    <Card title="What it stands on">
      <dl className="grid gap-3 text-[13px] sm:grid-cols-[9rem_minmax(0,1fr)]">
        <Line name="Deals">
          {formatCount(counts.won)} won, {formatCount(counts.lost)} lost ({report.window_name});{' '}
          {formatCount(counts.open)} open now
        </Line>
        {stake !== null && counts.open > 0 && (
          <Line name="Rests on it">{formatMoney(Math.round(stake), settings.currency)} of open pipeline</Line>
        )}
        <Line name="Recorded">
          {sentenceCase(blankSubject(verdict.claim, evidence.about))} for {recordedOf(verdict)}
        </Line>
        {alike !== '' && <Line name="Accounts">{alike}</Line>}
        {because.length > 0 && since !== null && (
          <Line name={`As of ${quarterName(since)}`}>{sentenceCase(whyNotCompared(because))}</Line>
        )}
        {earlier !== undefined && since !== null && (
          <Line name={`As of ${quarterName(since)}`}>
            <VerdictBadge label={earlier.label} verdict={earlier.verdict} /> {ownHeadline(earlier, asked.persona)}
          </Line>
        )}
      </dl>
    </Card>
  );
}

/** "212 of 240 deals", "all 96 leads". */
function recordedOf({ claim, evidence: { recorded, eligible, language } }: Verdict): string {
  const of = language?.deals ?? eligible;
  const noun = blankNoun(claim);
  return recorded < of ? `${formatCount(recorded)} of ${formatCount(of)} ${noun}` : `all ${formatCount(of)} ${noun}`;
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft max-sm:-mb-2">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
