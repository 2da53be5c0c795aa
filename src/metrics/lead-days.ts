import sql from './lead-days.sql?raw';
import { metric } from './metric.ts';

export const leadDays = metric('lead days', sql, { days: 'count', leads: 'count' });
