import { metric } from './metric.ts';
import sql from './noted.sql?raw';

export const noted = metric('noted', sql, { cell: 'count', deals: 'count', by_reps: 'count', by_customers: 'count' });
