import sql from './campaign-leads.sql?raw';
import { metric, type Question } from './metric.ts';

/** `known` leads had their deals before the first touch; `mature` is 1 for leads old enough to have run their course. */
export const campaignLeads = metric('campaign leads', sql, {
  campaign_number: 'count',
  quarter: 'count',
  mature: 'count',
  known: 'count',
  leads: 'count',
  came: 'count',
  won: 'count',
});

/** Leads touched for the first time at least `days` before `cut_off` are mature. Facets of deals narrow no leads. */
export function askCampaignLeads(course: { cut_off: string; days: number; fiscal_year_start: number }): Question {
  return campaignLeads.ask([], [course.cut_off, course.days], {
    shift: String(course.fiscal_year_start === 1 ? -1 : 12 - course.fiscal_year_start),
  });
}
