import sql from './campaign-spend.sql?raw';
import { metric } from './metric.ts';

/** `kind` is the number of a filter over campaigns; quarter 0 holds campaigns without a day. Facets of deals narrow nothing here. */
export const campaignSpend = metric('campaign spend', sql, {
  kind: 'count',
  campaign_number: 'count',
  quarter: 'count',
  spend_minor: 'number',
  with_spend: 'count',
  leads: 'number',
  wins: 'number',
});
