import { expect, test } from 'vitest';
import dictionary from '../../src/ingest/header-aliases.json';
import { planFile } from '../../src/ingest/plan-file.ts';
import type { SourceDecisions } from '../../src/model/import-plan.ts';
import type { TableName } from '../../src/model/tables.ts';

const TABLE: Record<string, TableName> = {
  opportunity: 'deals',
  campaign: 'campaigns',
  campaign_touch: 'touches',
  lost_deal: 'losses',
};

type Sample = {
  tool: string;
  entity: string;
  headers: string[];
  preamble?: string[];
  mapping_by_this_dictionary: Record<string, string | null>;
};

const samples = dictionary.sample_headers as unknown as Sample[];

const plan = async (headers: readonly string[], preamble: readonly string[] = [], decisions: SourceDecisions = {}) => {
  return (await planFile(new Blob([[...preamble, headers.join(','), ''].join('\n')]), 'x.csv', decisions)).plan;
};

test.each(samples)(
  'the headers of a $tool export of $entity are recognised',
  async ({ tool, entity, headers, preamble, mapping_by_this_dictionary: expected }) => {
    const { columns, table, tool: found } = await plan(headers, preamble);
    expect(table).toBe(TABLE[entity]);
    expect(found).toBe(tool);
    const used = columns.map(({ maps_to }) => maps_to).filter((field) => field !== null);
    expect(new Set(used).size).toBe(used.length);
    for (const { header, maps_to, suggestion } of columns) {
      const field = expected[header!] ?? null;
      // Aliases nobody has seen are suggestions; of columns that compete for one field, one holds it.
      if (maps_to !== field && suggestion !== field)
        expect([maps_to, field]).toEqual([expect.toBeOneOf([null, 'loss_reason']), expect.toBeOneOf(used)]);
    }
  },
);

test.each([
  ['headers that many tools share', ['Campaign Name', 'Start Date', 'End Date', 'Budgeted Cost', 'Actual Cost'], null],
  ['signatures of two tools that say as much', ['Created Time', 'Record ID', 'Deal Stage'], 'hubspot'],
  ['signatures of two tools with nothing between them', ['Fiscal Period', 'Deal Owner'], null],
])('%s', async (_what, headers, tool) => {
  expect((await plan(headers)).tool).toBe(tool);
});

test('an alias nobody has seen in an export is a suggestion only', async () => {
  const { columns } = await plan(['Opportunity ID', 'Stage', 'Outcome', 'Company Size'], [], { table: 'deals' });
  expect(columns.map(({ maps_to, suggestion }) => [maps_to, suggestion])).toEqual([
    ['opportunity_id', null],
    ['stage', null],
    [null, 'outcome'],
    [null, 'company_size'],
  ]);
});

test('the canonical name itself is an alias', async () => {
  const { columns } = await plan(['opportunity_id', 'outcome', 'buyer_role', 'company_size', 'cycle_days']);
  expect(columns.map(({ maps_to }) => maps_to)).toEqual([
    'opportunity_id',
    'outcome',
    'buyer_role',
    'company_size',
    'cycle_days',
  ]);
});

test('a header is never matched by a part of it', async () => {
  const { columns } = await plan(['Deal ID', 'Deal Stage', 'Stage of grief', 'Won prizes', 'My Amount'], [], {
    table: 'deals',
  });
  expect(columns.map(({ maps_to }) => maps_to)).toEqual(['opportunity_id', 'stage', null, null, null]);
});

test('of two columns for one field the fuller one is used, and a person is asked', async () => {
  const text =
    'Deal - ID,Deal - Status,Deal - Won time,Deal - Deal closed on\n1,won,2024-01-02,2024-01-02\n2,lost,,2024-01-20\n';
  const { plan: found } = await planFile(new Blob([text]), 'x.csv');
  expect(found.tool).toBe('pipedrive');
  expect(found.columns.map(({ maps_to }) => maps_to)).toEqual(['opportunity_id', 'outcome', null, 'close_date']);
  expect(found.questions).toMatchObject([
    { about: 'close_date', options: ['Deal - Deal closed on', 'Deal - Won time'] },
  ]);
});

test('a header with two meanings and no tool to tell them is asked about', async () => {
  const { columns, questions } = await plan(['opportunity_id', 'stage', 'Title']);
  expect(columns[2]).toMatchObject({ maps_to: null });
  expect(questions.find(({ about }) => about === 'Title')?.options).toEqual(
    expect.arrayContaining(['name', 'buyer_role']),
  );
});

test.each([
  [['Campaign Name', 'Lead Last Name', 'Status', 'Last Modified Time'], 'touches'],
  [['Record ID', 'First Name', 'Email', 'Job Title', 'Associated Deal IDs'], 'people'],
  [['Opportunity ID', 'Contact Name', 'Job Title', 'Role'], 'people'],
  [['Opportunity ID', 'Primary Loss Reason', 'Secondary Loss Reason', 'Competitor'], 'losses'],
  [['Date', 'Note', 'Author', 'Deal ID'], 'notes'],
  [['Account Name', 'Industry', 'Website'], 'lookup'],
] as const)('headers %j are a file of %s', async (headers, table) => {
  expect((await plan(headers)).table).toBe(table);
});

test.each([
  ['Closed', '2024-01-20', 'close_date'],
  ['Closed', '20 Jan, 2024 10:00', 'close_date'],
  ['Won', '2024-01-20', null],
  ['Status', '20.01.2024', null],
])('a column of days headed "%s" (%s) is no outcome; %s is suggested at most', async (header, day, suggestion) => {
  const text = `Deal ID,Stage,${header}\n1,Closed Won,"${day}"\n2,Closed Lost,"${day}"\n3,Proposal,\n`;
  const { columns } = (await planFile(new Blob([text]), 'deals.csv')).plan;
  expect(columns[2]).toMatchObject({ maps_to: null, suggestion, reading: { kind: 'date' } });
  expect(columns[1]).toMatchObject({ maps_to: 'stage' });
});

test('a column of days headed "Closed" leaves the field to another that says it', async () => {
  const text = 'Deal ID,Stage,Closed,Close Date\n1,Won,2024-01-20,2024-01-21\n2,Lost,2024-01-20,2024-01-21\n';
  const { columns } = (await planFile(new Blob([text]), 'deals.csv')).plan;
  expect(columns.map(({ maps_to, suggestion }) => [maps_to, suggestion])).toEqual([
    ['opportunity_id', null],
    ['stage', null],
    [null, null],
    ['close_date', null],
  ]);
});
