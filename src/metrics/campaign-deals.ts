import sql from './campaign-deals.sql?raw';
import { metric } from './metric.ts';

export const campaignDeals = metric('campaign deals', sql, {
  campaign_number: 'number',
  cell: 'count',
  deals: 'count',
});
