import type { CampaignAnswers } from '../../assumptions/campaign-funnel.ts';
import { leadCourse } from '../../assumptions/lead-course.ts';
import type { AskOptions, Engine } from '../../engine/port.ts';
import { campaignDeals } from '../../metrics/campaign-deals.ts';
import { askCampaignLeads, campaignLeads } from '../../metrics/campaign-leads.ts';
import { campaignQuarters } from '../../metrics/campaign-quarters.ts';
import { leadDays } from '../../metrics/lead-days.ts';
import type { Question } from '../../metrics/metric.ts';
import { touchDays } from '../../metrics/touch-days.ts';
import type { Facts } from '../../model/cell.ts';
import type { CodedFacet } from '../../model/scope.ts';
import type { Settings } from '../../model/settings.ts';

/** Far beyond any day of a file: without dates of deals every lead has run its course. */
const NEVER = '9999-12-31';

/** Everything about the campaigns of the list, over all dates: two queries, and three more where touches tell leads. */
export async function askCampaigns(
  engine: Engine,
  facts: Facts,
  facets: readonly CodedFacet[],
  { method, fiscal_year_start }: Settings,
  options: AskOptions = {},
): Promise<CampaignAnswers> {
  const ask = ({ text, values }: Question) => engine.columns(text, values, options);
  const quarters = campaignQuarters.decode(await ask(campaignQuarters.ask([])));
  const deals = campaignDeals.decode(await ask(campaignDeals.ask(facets)));
  const about = { facts, quarters, deals, narrowed: facets.length > 0 };
  if (facts.campaigns?.leads_missing !== null) return { ...about, leads: null, touch_days: null, lead_days: null };
  const lead_days = leadCourse(leadDays.decode(await ask(leadDays.ask([]))), method.lead_course);
  const course = { cut_off: facts.cut_off ?? NEVER, days: lead_days ?? 0, fiscal_year_start };
  return {
    ...about,
    lead_days,
    leads: campaignLeads.decode(await ask(askCampaignLeads(course))),
    touch_days: touchDays.decode(await ask(touchDays.ask(facets))),
  };
}
