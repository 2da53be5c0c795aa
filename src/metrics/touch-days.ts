import { metric } from './metric.ts';
import sql from './touch-days.sql?raw';

export const touchDays = metric('touch days', sql, {
  campaign_number: 'count',
  cell: 'count',
  days: 'number',
  deals: 'count',
});
