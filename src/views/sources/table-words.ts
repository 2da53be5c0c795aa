import type { ColumnPlan, Dialect, Tool } from '../../model/import-plan.ts';
import type { TableName } from '../../model/tables.ts';

export const TABLE_WORDS: Record<TableName, string> = {
  deals: 'Deals',
  people: 'People of deals',
  campaigns: 'Campaigns',
  touches: 'Touches',
  losses: 'Lost deals',
  notes: 'Notes',
  observations: 'Survey and usage counts',
  lookup: 'Lookup: adds fields to deals',
};

export const TOOL_WORDS: Record<Tool, string> = {
  salesforce: 'Salesforce',
  hubspot: 'HubSpot',
  pipedrive: 'Pipedrive',
  zoho: 'Zoho CRM',
  dynamics: 'Dynamics',
  google_ads: 'Google Ads',
  linkedin_ads: 'LinkedIn Ads',
  meta_ads: 'Meta Ads',
};

export const DELIMITER_WORDS: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'vertical bar',
  ' ': 'space',
};

export const delimiterWords = (delimiter: string): string => DELIMITER_WORDS[delimiter] ?? `“${delimiter}”`;

export const NEWLINE_WORDS: Record<Dialect['newline'], string> = {
  lf: 'LF',
  crlf: 'CRLF',
  cr: 'CR',
  mixed: 'mixed',
};

/** How sure it is that a column maps to its field, and why. */
export function becauseWords({ because }: ColumnPlan, tool: Tool | null): string {
  switch (because) {
    case 'given':
      return 'chosen in this project';
    case 'tool':
      return tool === null ? 'likely: a known name' : `certain: as ${TOOL_WORDS[tool]} writes it`;
    case 'alias':
      return 'likely: a known name';
    case null:
      return '';
    default:
      return because satisfies never;
  }
}
