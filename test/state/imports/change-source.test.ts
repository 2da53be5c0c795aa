import { expect, test } from 'vitest';
import { planFile } from '../../../src/ingest/plan-file.ts';
import type { FilePlan } from '../../../src/model/import-plan.ts';
import { decisionsOf, labelsOf, type Source } from '../../../src/project/source-schema.ts';
import {
  chooseDateOrder,
  chooseDecimal,
  chooseHeader,
  chooseNullWords,
  joinOn,
  mapColumn,
  placeLabel,
  readAs,
  type SourceChange,
} from '../../../src/state/imports/change-source.ts';

const CSV = `Deal ID;Deal Name;Stage;Amount;Created;Closed
1;One;Won;1,5;01/02/2025;03/04/2025
2;Two;Lost;2,5;05/06/2025;07/08/2025
`;
const deals: Source = { table: 'deals', file: 'deals.csv' };

async function planned(source: Source): Promise<FilePlan> {
  return (await planFile(new Blob([CSV]), 'deals.csv', decisionsOf(source))).plan;
}

/** What the importer makes of the file once the change is made. */
async function after(change: (plan: FilePlan) => SourceChange): Promise<FilePlan> {
  return planned(change(await planned(deals))(deals));
}

const fieldOf = (plan: FilePlan, column: string) => plan.columns.find(({ name }) => name === column)?.maps_to;

test('mapping one column leaves every other as it was', async () => {
  const before = await planned(deals);
  const plan = await after((given) => mapColumn(given, 'Created', 'created_date'));
  expect(fieldOf(plan, 'Created')).toBe('created_date');
  for (const { name, maps_to } of before.columns) if (name !== 'Created') expect(fieldOf(plan, name)).toBe(maps_to);
});

test('a field moves from the column that held it', async () => {
  const plan = await after((given) => mapColumn(given, 'Deal Name', 'opportunity_id'));
  expect(fieldOf(plan, 'Deal Name')).toBe('opportunity_id');
  expect(fieldOf(plan, 'Deal ID')).toBeNull();
});

test('a column can be left unmapped', async () => {
  const plan = await after((given) => mapColumn(given, 'Amount', null));
  expect(fieldOf(plan, 'Amount')).toBeNull();
  expect(fieldOf(plan, 'Stage')).toBe('stage');
});

test('a date order and a decimal sign reach the columns', async () => {
  const dated = mapColumn(await planned(deals), 'Created', 'created_date')(deals);
  const plan = await planned(chooseDecimal('.')(chooseDateOrder('created_date', 'mdy')(dated)));
  expect(plan.columns.find(({ name }) => name === 'Created')?.reading).toMatchObject({ kind: 'date', order: 'mdy' });
  expect(plan.columns.find(({ name }) => name === 'Amount')?.reading).toMatchObject({ decimal: '.' });
});

test('the header can be taken away', async () => {
  const plan = await after(() => chooseHeader(null));
  expect(plan.header_line).toBeNull();
  expect(plan.records).toBe(3);
});

test('given words for "empty" replace the usual ones', async () => {
  expect((await after(() => chooseNullWords(['Won']))).null_words).toEqual(['Won']);
});

test('another table forgets what the columns meant in the first', () => {
  const source: Source = { ...deals, columns: { stage: 'Stage' }, dates: { x: 'dmy' }, decimal: ',', header_line: 2 };
  expect(readAs('people')(source)).toEqual({ table: 'people', file: 'deals.csv', decimal: ',', header_line: 2 });
});

test('a lookup is joined and keeps what else was decided', () => {
  expect(joinOn('Name', 'account')({ ...deals, decimal: ',' })).toEqual({
    table: 'lookup',
    file: 'deals.csv',
    decimal: ',',
    key: 'Name',
    joins: 'account',
  });
});

test('a stage is placed once, whatever its case, and the others stay', () => {
  const once = placeLabel('Canceled', 'lost')({ ...deals, values: { null: ['x'], outcome: { '*': 'open' } } });
  const again = placeLabel(' canceled', 'won')(once);
  expect(labelsOf(again, 'outcome')).toEqual({ '*': 'open', ' canceled': 'won' });
  expect(again.values?.null).toEqual(['x']);
});
