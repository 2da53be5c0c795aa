import { expect, test } from 'vitest';
import { planFile } from '../../../src/ingest/plan-file.ts';
import { suggestSource } from '../../../src/state/imports/suggest-source.ts';

const planOf = async (name: string, lines: readonly string[]) =>
  (await planFile(new Blob([`${lines.join('\n')}\n`]), name)).plan;

const DEALS = [
  'Opportunity ID,Account Name,Stage,Close Date,Called',
  ...Array.from({ length: 12 }, (_, row) => `D${row},Account ${row},Closed Won,2026-01-31,${row % 2 ? 'Yes' : 'No'}`),
];
const accounts = (columns: string, row: (at: number) => string) => [
  columns,
  ...Array.from({ length: 12 }, (_, at) => row(at)),
];

test('a lookup joins by the column that names its rows, not by words that all of them share', async () => {
  const deals = await planOf('deals.csv', DEALS);
  const lookup = await planOf(
    'extra.csv',
    accounts('Called,Account Name,Sector', (at) => `${at % 2 ? 'Yes' : 'No'},Account ${at},Retail`),
  );
  expect(suggestSource(lookup, [deals, lookup])).toMatchObject({ table: 'lookup', key: 'Account Name' });
});

test('a file that shares no such column waits for a person', async () => {
  const deals = await planOf('deals.csv', DEALS);
  const lookup = await planOf(
    'extra.csv',
    accounts('Reference,Called,Sector', (at) => `R${at},${at % 2 ? 'Yes' : 'No'},Retail`),
  );
  expect(lookup.table).toBe('lookup');
  expect(suggestSource(lookup, [deals, lookup])).toBeNull();
});

test('a lookup of two rows joins all the same', async () => {
  const deals = await planOf('deals.csv', DEALS);
  const lookup = await planOf('extra.csv', ['Account Name,Sector', 'Account 1,Retail', 'Account 2,Health']);
  expect(suggestSource(lookup, [deals, lookup])).toMatchObject({ key: 'Account Name' });
});
