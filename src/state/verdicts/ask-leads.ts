import type { Answers } from '../../assumptions/answers.ts';
import { leadCourse } from '../../assumptions/lead-course.ts';
import { isEverybody, leadsKey } from '../../assumptions/lead-evidence.ts';
import type { Questionnaire } from '../../assumptions/questionnaire.ts';
import { leadDays } from '../../metrics/lead-days.ts';
import { askLeads, leads } from '../../metrics/leads.ts';
import type { Answer, Question } from '../../metrics/metric.ts';
import type { Facts } from '../../model/cell.ts';
import type { CodedFacet } from '../../model/scope.ts';
import type { Settings } from '../../model/settings.ts';

/** Far beyond any day of a file: without dates of deals every lead has run its course. */
const NEVER = '9999-12-31';

type Ask = (question: Question | null) => Answer | Promise<Answer>;

/**
 * What campaigns brought, for each claim about it: one query for how long leads take, which no facet changes, and one
 * for each kind of claim.
 */
export async function askAboutLeads(
  ask: Ask,
  askOnce: (question: Question) => Promise<Answer>,
  facts: Facts,
  questions: Questionnaire,
  facets: readonly CodedFacet[],
  { method, fiscal_year_start }: Settings,
): Promise<Pick<Answers, 'leads' | 'lead_days'>> {
  const about = questions.asked.flatMap((asked) =>
    asked.campaigns?.of === 'leads' ? [{ ...asked, campaigns: asked.campaigns }] : [],
  );
  const found = new Map<string, ReturnType<typeof leads.decode>>();
  if (about.length === 0 || facts.campaigns === null || facts.campaigns.leads_missing !== null) {
    return { leads: found, lead_days: null };
  }
  const lead_days = leadCourse(leadDays.decode(await askOnce(leadDays.ask([]))), method.lead_course);
  const course = { cut_off: facts.cut_off ?? NEVER, days: lead_days ?? 0, fiscal_year_start };
  for (const asked of about) {
    const key = leadsKey(questions, asked, asked.campaigns);
    if (found.has(key)) continue;
    const group = isEverybody(questions, asked.group) ? null : asked.group;
    found.set(key, leads.decode(await ask(askLeads(facets, { ...asked.campaigns, group }, course))));
  }
  return { leads: found, lead_days };
}
