import { metric } from './metric.ts';
import sql from './outcomes.sql?raw';

export const outcomes = metric('outcomes', sql, {
  cell: 'count',
  deals: 'count',
  amount_minor: 'number',
  with_amount: 'count',
  valued: 'count',
  amount_squares: 'number',
});
