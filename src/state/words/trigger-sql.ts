import { triggerBody } from '../../tables/trigger-sql.ts';
import type { ViewChoices } from '../fields/view-choices.ts';
import { panelQuery, type Queried } from '../sql/panel-query.ts';
import type { TriggerTimes } from './trigger-days.ts';

type Of = { answer: Queried; choices: ViewChoices; persona: string | undefined };

/** The query behind the days from the trigger event to the end of a deal. */
export function triggerSql({ answer, choices, persona }: Of, { dimension }: Pick<TriggerTimes, 'dimension'>): string {
  const { facts } = answer.answered.answers;
  const triggered = answer.warehouse.catalog.find('trigger_date', 'deals');
  if (triggered === undefined) return '';
  const asked = {
    title: 'Days from the trigger event to the end of a deal',
    among: 'all',
    window: facts.has.created_date ? 'created' : 'closed',
    persona,
    ...(facts.has.created_date ? {} : { span: { first: null, last: null } }),
  } as const;
  const { cut_off, untimed } = facts;
  return panelQuery(answer, choices, asked, () =>
    triggerBody({ triggered, events: dimension, cut_off, untimed }, answer.settings.fiscal_year_start),
  );
}
