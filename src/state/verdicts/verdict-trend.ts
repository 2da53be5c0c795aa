import { gather, type Maturity } from '../../assumptions/gather.ts';
import type { Measure } from '../../model/claim.ts';
import { type Quarter, quarterName } from '../../model/quarter.ts';
import { judgeAll } from '../../verdicts/judge.ts';
import { tauOf } from '../../verdicts/maturity.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import type { ReportAnswer } from './use-report.ts';

/** One quarter by itself; `estimate` null where it holds nothing to count. */
export type TrendQuarter = {
  quarter: Quarter;
  estimate: number | null;
  interval: readonly [number, number] | null;
  x: number | null;
  n: number;
};

/** Measures whose figure of one quarter can stand beside that of another. */
const TRENDS: readonly Measure[] = [
  'win_rate',
  'conversion',
  'share',
  'coverage',
  'time_to_close',
  'time_to_win',
  'deal_size',
  'cost_per_win',
  'campaign_conversion',
  'language',
];

const MOST = 8;

/** The figure of each quarter up to the report's own, oldest first; empty without dates and for orders and ranks. */
export function verdictTrend(
  { answered, questions, settings, report }: Pick<ReportAnswer, 'answered' | 'questions' | 'settings' | 'report'>,
  verdict: Pick<Verdict, 'persona' | 'assumption' | 'claim'>,
): TrendQuarter[] {
  const { answers, mature } = answered;
  const asked = questions.asked.find(
    ({ persona, assumption }) => assumption.id === verdict.assumption && (persona?.id ?? null) === verdict.persona,
  );
  const ordered = 'direction' in verdict.claim;
  if (asked === undefined || ordered || !TRENDS.includes(verdict.claim.measure) || !answers.facts.has.close_date)
    return [];
  const maturity: Maturity = {
    fiscal_year_start: settings.fiscal_year_start,
    tauOf: (spells) => tauOf(spells, settings.method.confidence),
    matureDurations: (tau) => mature.get(tau) ?? null,
  };
  const quarters = report.periods.filter((quarter) => report.period === null || quarter <= report.period);
  return quarters
    .slice(0, MOST)
    .reverse()
    .map((quarter) => {
      const evidence = gather(answers, questions, asked, { first: quarter, last: quarter }, maturity);
      const item = { persona: asked.persona, assumption: asked.assumption, evidence, scrutiny: null };
      const [judged] = judgeAll([item], settings, { window_name: quarterName(quarter) });
      return {
        quarter,
        estimate: judged?.estimate ?? null,
        interval: judged?.interval ?? null,
        x: judged?.x ?? null,
        n: judged?.n ?? 0,
      };
    });
}
