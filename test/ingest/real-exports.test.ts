import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { checkRows } from '../../src/ingest/check-rows.ts';
import { planFile } from '../../src/ingest/plan-file.ts';

type Profile = {
  file: string;
  rows: number;
  columns: number;
  encoding: string;
  delimiter: string;
  cols: { name: string; empty: number }[];
};

const folder = new URL('../../../shared/cases/', import.meta.url);
const sets = ['zoho-crm-demo', 'maven-crm'].filter((name) => existsSync(new URL(`${name}/profile.json`, folder)));
const profiles: Profile[] = sets
  .flatMap((name) => JSON.parse(readFileSync(new URL(`${name}/profile.json`, folder), 'utf8')) as Profile[])
  .filter(({ file }) => existsSync(new URL(file, folder)));

const plan = (file: string) => planFile(new Blob([readFileSync(new URL(file, folder))]), file);

describe.skipIf(profiles.length === 0)('real exports', () => {
  test.each(profiles)('$file has the rows, columns and empty cells of its profile', async (profile) => {
    const planned = await plan(profile.file);
    const { plan: found, body } = planned;
    expect(found.error).toBeNull();
    expect(found.set_aside).toEqual([]);
    expect(found.records).toBe(profile.rows);
    expect(found.columns.map(({ header }) => header)).toEqual(profile.cols.map(({ name }) => name));
    expect(found.dialect.encoding).toBe('utf-8');
    expect(found.dialect.delimiter).toBe(profile.delimiter);
    expect(found.lines.total).toBe(profile.rows + 1);
    const { data } = Papa.parse<string[]>((await body.blob.text()).trimEnd(), { newline: '\n' });
    expect(data).toHaveLength(profile.rows + 1);
    const empties = profile.cols.map((_, index) => data.filter((row) => row[index] === '').length);
    expect(empties).toEqual(profile.cols.map(({ empty }) => empty));
    expect(await checkRows(planned)).toEqual({ accepted: profile.rows, set_aside: 0, problems: [] });
  });

  test.each([
    ['zoho-crm-demo/Potentials.csv', 'zoho', 'deals'],
    ['zoho-crm-demo/Leads.csv', 'zoho', 'lookup'],
    ['zoho-crm-demo/Campaigns.csv', 'zoho', 'campaigns'],
    ['zoho-crm-demo/Campaign_Lead_Status.csv', null, 'touches'],
    ['zoho-crm-demo/Accounts.csv', null, 'lookup'],
    ['maven-crm/sales_pipeline.csv', null, 'deals'],
    ['maven-crm/accounts.csv', null, 'lookup'],
    ['maven-crm/products.csv', null, 'lookup'],
    ['maven-crm/sales_teams.csv', null, 'lookup'],
  ])('%s is recognised as %s and fills %s', async (file, tool, table) => {
    const { plan: found } = await plan(file);
    expect(found.table).toBe(table);
    expect(found.tool).toBe(tool);
  });

  test('every date and every amount of the Zoho files is read', async () => {
    const { plan: deals } = await plan('zoho-crm-demo/Potentials.csv');
    const kinds = Object.fromEntries(deals.columns.map(({ name, reading }) => [name, reading]));
    expect(kinds['Created Time']).toEqual({ kind: 'date', order: 'dmy', formats: ['%d %b, %Y %H:%M:%S', '%d %b, %Y'] });
    expect(kinds['Closing Date']).toMatchObject({ kind: 'date', order: 'dmy' });
    expect(kinds.Amount).toEqual({ kind: 'number', decimal: '.' });
    expect(deals.questions).toEqual([]);
    const { plan: campaigns } = await plan('zoho-crm-demo/Campaigns.csv');
    const spend = campaigns.columns.find(({ maps_to }) => maps_to === 'spend')!;
    expect([spend.name, spend.reading]).toEqual(['Actual Cost', { kind: 'number', decimal: '.' }]);
  });
});
