import sql from './durations.sql?raw';
import { metric } from './metric.ts';

export const durations = metric('durations', sql, { cell: 'count', days: 'count', deals: 'count' });
