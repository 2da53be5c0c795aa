/** The canonical tables that a file can fill. A lookup adds attributes to deals by key. */
export const TABLES = ['deals', 'people', 'campaigns', 'touches', 'losses', 'notes', 'observations', 'lookup'] as const;
export type TableName = (typeof TABLES)[number];

export type FieldKind = 'text' | 'number' | 'date';

const DATES = new Set([
  'created_date',
  'close_date',
  'expected_close_date',
  'last_stage_change_date',
  'trigger_date',
  'start_date',
  'end_date',
  'date',
]);

const NUMBERS = new Set([
  'amount',
  'amount_actual',
  'amount_expected',
  'amount_recurring',
  'customer_budget',
  'annual_revenue',
  'company_size',
  'probability',
  'cycle_days',
  'spend',
  'budget',
  'expected_revenue',
  'impressions',
  'clicks',
  'conversions',
  'conversion_value',
  'sent',
  'responses',
  'members',
  'converted_leads',
  'leads',
  'mqls',
  'opportunities',
  'wins',
  'pipeline_value',
  'won_value',
  'successes',
  'trials',
]);

/** What the values of a canonical field are. `company_size` may hold bands ("51-200"), so its text is kept too. */
export function kindOf(field: string): FieldKind {
  if (DATES.has(field)) return 'date';
  if (NUMBERS.has(field)) return 'number';
  return 'text';
}
