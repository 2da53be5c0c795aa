import sql from './campaign-quarters.sql?raw';
import { metric } from './metric.ts';

/** Quarter 0 holds campaigns without a day; days are blank where nobody said them. Facets of deals narrow nothing here. */
export const campaignQuarters = metric('campaign quarters', sql, {
  campaign_number: 'count',
  label: 'text',
  channel: 'text',
  audience: 'text',
  started: 'text',
  ended: 'text',
  quarter: 'count',
  spend_minor: 'number',
  with_spend: 'count',
  leads: 'number',
  wins: 'number',
});
