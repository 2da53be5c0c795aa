import { type CampaignAnswers, countCampaigns, type Personas } from '../../assumptions/campaign-funnel.ts';
import type { Share } from '../../assumptions/evidence.ts';
import { leadCourse } from '../../assumptions/lead-course.ts';
import type { durations } from '../../metrics/durations.ts';
import type { Facts } from '../../model/cell.ts';
import type { Persona } from '../../model/persona.ts';
import type { Quarter } from '../../model/quarter.ts';
import type { MethodSettings } from '../../model/settings.ts';
import { leadRate } from '../../verdicts/campaign-arms.ts';
import { spendParts } from '../campaigns/spend-parts.ts';
import { medianFigure, rateFigure } from '../verdicts/evidence-figures.ts';
import type { TrendQuarter } from '../verdicts/verdict-trend.ts';
import { ratesByQuarter } from '../win-loss/win-loss.ts';

type Outcomes = readonly { cell: number; deals: number }[];

/** Won of the deals that closed in each quarter. */
export function winRates(
  outcomes: Outcomes,
  facts: Facts,
  quarters: readonly Quarter[],
  { confidence }: MethodSettings,
): TrendQuarter[] {
  return ratesByQuarter(outcomes, facts, () => true, quarters).map(({ quarter, share }) => {
    return { quarter, ...rateFigure(share, confidence), x: share.x };
  });
}

type DurationRows = ReturnType<typeof durations.decode>;

/** How long the deals of each quarter had taken, in days, of those that were won in it. */
export const daysOfWins = (rows: DurationRows, facts: Facts, quarters: readonly Quarter[]) =>
  quarters.map((quarter) => ({
    quarter,
    days: rows.flatMap(({ cell, days, deals }) => {
      const { outcome, closed } = facts.cells[cell] ?? {};
      return outcome === 'won' && closed === quarter ? [{ value: days, deals }] : [];
    }),
  }));

/** Their medians. */
export const mediansOf = (wins: ReturnType<typeof daysOfWins>, { confidence }: MethodSettings): TrendQuarter[] =>
  wins.map(({ quarter, days }) => ({ quarter, x: null, ...medianFigure(days, confidence) }));

/** What was spent in a quarter, by channel and audience: on those of which nothing was won in it, and in all. */
export type SpentQuarter = { quarter: Quarter; spend: number; without: number; parts: number; parts_without: number };

export function spentByQuarter(
  answers: CampaignAnswers,
  quarters: readonly Quarter[],
  members: Personas,
  personas: readonly Pick<Persona, 'id' | 'name'>[],
  method: MethodSettings,
): SpentQuarter[] {
  return quarters.map((quarter) => {
    const campaigns = countCampaigns(answers, { first: quarter, last: quarter }, members);
    const parts = spendParts(campaigns, personas, method);
    const without = parts.filter(({ totals }) => totals.cost_wins === 0);
    const sum = (some: typeof parts) => some.reduce((all, { spend }) => all + (spend ?? 0), 0);
    return {
      ...{ quarter, spend: sum(parts), without: sum(without) },
      ...{ parts: parts.length, parts_without: without.length },
    };
  });
}

/**
 * Days within which most leads that are won are won: to come to a deal, and for the deal to be won. Null where nobody can
 * say. Leads who had less than that would make every newest quarter look worse.
 */
export function leadsToWin(
  { lead_days }: Pick<CampaignAnswers, 'lead_days'>,
  wins: DurationRows,
  facts: Facts,
  { lead_course }: MethodSettings,
): number | null {
  const won = wins.filter(({ cell }) => facts.cells[cell]?.outcome === 'won');
  const days = leadCourse(
    won.map((row) => ({ days: row.days, leads: row.deals })),
    lead_course,
  );
  return lead_days === null || days === null ? null : lead_days + days;
}

/** Leads of each quarter by the campaign that brought them, and how many of them were won; none of quarters that are too recent. */
export const leadsByQuarter = (
  answers: CampaignAnswers,
  quarters: readonly Quarter[],
  members: Personas,
  isRipe: (quarter: Quarter) => boolean,
) =>
  quarters.map((quarter) => ({
    quarter,
    campaigns: isRipe(quarter)
      ? countCampaigns(answers, { first: quarter, last: quarter }, members).map(
          ({ leads }): Share => ({ x: leads.won, n: leads.mature }),
        )
      : [],
  }));

export const leadRates = (leads: ReturnType<typeof leadsByQuarter>, { confidence }: MethodSettings): TrendQuarter[] =>
  leads.map(({ quarter, campaigns }) => {
    const { x, n, estimate, interval } = leadRate(campaigns, confidence);
    return { quarter, x, n, estimate, interval };
  });
