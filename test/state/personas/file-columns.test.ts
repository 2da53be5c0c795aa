import { expect, test } from 'vitest';
import { newProject } from '../../../src/project/schema.ts';
import { planSources } from '../../../src/state/imports/load-sources.ts';
import { fileColumns } from '../../../src/state/personas/file-columns.ts';
import { sheetPlan } from '../../../src/state/personas/sheet-plan.ts';

test('a column of another file whose header is taken goes by the name of both', async () => {
  const file = (name: string, text: string) => ({ name, blob: new Blob([text]) });
  const sources = [
    {
      table: 'deals' as const,
      file: 'Deals.csv',
      columns: { opportunity_id: 'Id', outcome: 'Stage', campaign: 'Campaign' },
    },
    { table: 'lookup' as const, file: 'Campaigns.csv', key: 'Name', joins: 'campaign' },
  ];
  const planned = await planSources({ ...newProject('Two types'), sources }, [
    file('Deals.csv', 'Id,Stage,Campaign,Type\n1,Closed Won,A,New\n2,Closed Lost,A,Old\n'),
    file('Campaigns.csv', 'Name,Type\nA,Webinar\n'),
  ]);
  const columns = fileColumns(planned, 'deals');
  expect(columns.columnOf('Type')).toMatchObject({ header: 'Type' });
  expect(columns.columnOf('Campaigns.Type')).toMatchObject({ header: 'Campaigns.Type' });
  const plan = sheetPlan([{ label: 'x', when: { field: 'Campaigns.Type', in: ['Webinar'] } }], columns);
  expect(plan.reads).toEqual([{ cell: 'E2', header: 'Type', from: 'Campaigns.csv' }]);
  expect(plan.formula).toContain('$E2');
});
