import sql from './amounts.sql?raw';
import { metric } from './metric.ts';

export const amounts = metric('amounts', sql, { cell: 'count', amount_minor: 'number', deals: 'count' });
