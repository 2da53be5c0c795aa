import type { Warehouse } from './warehouse.ts';

type Column = readonly [name: string, type: string];

/** A table that no file fills: made of several, for queries that count what a screen shows. */
export type MadeTable = {
  name: string;
  made_of: 'words' | 'roles' | 'campaigns';
  note: string;
  columns: readonly Column[];
};

const WORDS: readonly MadeTable[] = [
  {
    name: 'deal_words',
    made_of: 'words',
    note: 'What was noted on each deal, in lower case: by reps, by customers, together.',
    columns: [
      ['deal', 'BIGINT'],
      ['words', 'VARCHAR'],
      ['by_reps', 'VARCHAR'],
      ['by_customers', 'VARCHAR'],
      ['voice', 'BOOLEAN'],
    ],
  },
];

const ROLES: readonly MadeTable[] = [
  {
    name: 'deal_roles',
    made_of: 'roles',
    note: 'The roles of each deal: present, reached by marketing, signing it; days from its creation.',
    columns: [
      ['deal', 'BIGINT'],
      ['title', 'INTEGER'],
      ['level', 'INTEGER'],
      ['present', 'BOOLEAN'],
      ['reached', 'BOOLEAN'],
      ['signs', 'BOOLEAN'],
      ['days', 'BIGINT'],
    ],
  },
  {
    name: 'deal_sides',
    made_of: 'roles',
    note: 'For each deal how many people it lists, and what is known of them.',
    columns: [
      ['deal', 'BIGINT'],
      ['people', 'BIGINT'],
      ['present', 'BOOLEAN'],
      ['reached', 'BOOLEAN'],
      ['engaged', 'BOOLEAN'],
      ['signed', 'BOOLEAN'],
    ],
  },
  {
    name: 'role_names',
    made_of: 'roles',
    note: 'What the numbers of titles and levels mean.',
    columns: [
      ['told_by', 'VARCHAR'],
      ['code', 'INTEGER'],
      ['role', 'VARCHAR'],
    ],
  },
];

const CAMPAIGNS: readonly MadeTable[] = [
  {
    name: 'deal_campaigns',
    made_of: 'campaigns',
    note: 'The campaign that brought each deal.',
    columns: [
      ['deal', 'BIGINT'],
      ['campaign_number', 'BIGINT'],
    ],
  },
  {
    name: 'campaign_labels',
    made_of: 'campaigns',
    note: 'Name, channel and audience of each campaign.',
    columns: [
      ['campaign_number', 'BIGINT'],
      ['label', 'VARCHAR'],
      ['channel', 'VARCHAR'],
      ['audience', 'VARCHAR'],
    ],
  },
];

const LEADS: readonly MadeTable[] = [
  {
    name: 'lead_touches',
    made_of: 'campaigns',
    note: 'Who was touched by which campaign, and when.',
    columns: [
      ['lead', 'VARCHAR'],
      ['campaign_number', 'BIGINT'],
      ['name', 'VARCHAR'],
      ['label', 'VARCHAR'],
      ['touched_on', 'DATE'],
    ],
  },
  {
    name: 'lead_deals',
    made_of: 'campaigns',
    note: 'The deals of each lead.',
    columns: [
      ['lead', 'VARCHAR'],
      ['deal', 'BIGINT'],
    ],
  },
];

const ROLE_FIELDS = ['buyer_role', 'engaged_role', 'decision_maker_role'];

/** Those that can be made of the files at hand. */
export function madeTables({ catalog, related }: Pick<Warehouse, 'catalog' | 'related'>): MadeTable[] {
  const roles = related.people || ROLE_FIELDS.some((field) => catalog.find(field, 'deals') !== undefined);
  return [
    ...(related.texts ? WORDS : []),
    ...(roles ? ROLES : []),
    ...(related.campaigns === null ? [] : CAMPAIGNS),
    ...(related.campaigns?.leads_missing === null ? LEADS : []),
  ];
}
