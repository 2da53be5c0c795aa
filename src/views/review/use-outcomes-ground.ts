import { useMemo } from 'react';
import { type Quarter, quarterOf } from '../../model/quarter.ts';
import type { TrendEvent } from '../../model/trend-event.ts';
import { writeDay } from '../../model/write-day.ts';
import type { Project } from '../../project/schema.ts';
import { closedReviews, reviewedQuarters } from '../../state/review/reviewed-quarters.ts';
import { reviewsOf } from '../../state/review/reviews.ts';
import { whyQuarterDiffers } from '../../state/verdicts/comparison.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { useMarketEvents } from '../verdict/use-market-events.ts';

/** What every outcome of the screen stands on. */
export type OutcomesGround = ReturnType<typeof useOutcomesGround>;

type Kind = 'win_rate' | 'time_to_win' | 'cost_per_win' | 'campaign_conversion';

export function useOutcomesGround({ report, settings }: ReportAnswer, project: Project) {
  const market = useMarketEvents();
  return useMemo(() => {
    const start = settings.fiscal_year_start;
    const reviews = closedReviews(reviewsOf(project));
    const first = reviews[0]?.held_on ?? null;
    const quarters = reviewedQuarters(report.periods, report.period, first, start);
    const held = reviews.map(
      ({ name, held_on }): TrendEvent => ({
        kind: 'review',
        on: held_on,
        words: `Review, ${writeDay(held_on)}: ${name}`,
      }),
    );
    const from = first === null ? null : quarterOf(first, start);
    const because = (quarter: Quarter, measure: Kind): readonly string[] =>
      whyQuarterDiffers(project, settings, report, quarter, claimOf(measure));
    return {
      quarters,
      reviews,
      people: project.personas,
      events: [...market, ...held],
      start,
      method: settings.method,
      /** The quarter of the first review; null where none is shown from it on. */
      from: from !== null && quarters.some((quarter) => quarter >= from) ? from : null,
      because,
    };
  }, [report, settings, project, market]);
}

/** A claim of that kind about all deals: what it rests on is what the figure of a quarter does. */
function claimOf(measure: Kind) {
  switch (measure) {
    case 'win_rate':
      return { measure, at_least: 0 } as const;
    case 'time_to_win':
      return { measure, at_most: 1 } as const;
    case 'cost_per_win':
      return { measure, at_most: 1, campaigns: { all: [] } } as const;
    case 'campaign_conversion':
      return { measure, at_least: 0, campaigns: { all: [] } } as const;
    default:
      return measure satisfies never;
  }
}

/** Quarters that are held against the newest. */
export const heldOf = <T extends { quarter: Quarter }>(
  all: readonly T[],
  { because }: Pick<OutcomesGround, 'because'>,
  measure: Kind,
): T[] => all.filter(({ quarter }) => because(quarter, measure).length === 0);
