import { expect, test } from 'vitest';
import { checkRows } from '../../src/ingest/check-rows.ts';
import { planFile } from '../../src/ingest/plan-file.ts';

const check = async (lines: readonly string[], end = '\n') =>
  checkRows(await planFile(new Blob([lines.join(end)]), 'x.csv'));

const DEALS = [
  'Deal ID,Stage,Amount,Close Date',
  '1,Won,10.50,25/04/2024',
  '2,Lost,--,26/04/2024',
  '',
  '3,Lost,ten,27/04/2024',
  '4,Won,"11\n",May-20',
  '5,Won,x,y',
  '6,Won,13.00,28/04/2024',
];

test('values that cannot be read are named with line, column, reason and fix; null words are not', async () => {
  const { accepted, set_aside, problems } = await check(DEALS);
  expect({ accepted, set_aside }).toEqual({ accepted: 3, set_aside: 3 });
  expect(problems.map(({ line, column, value }) => [line, column, value])).toEqual([
    [5, 'Amount', 'ten'],
    [6, 'Close Date', 'May-20'],
    [8, 'Amount', 'x'],
    [8, 'Close Date', 'y'],
  ]);
  for (const { reason, fix } of problems)
    expect([reason, fix]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
});

test('line ends do not change the check', async () => {
  expect(await check(DEALS, '\r\n')).toEqual(await check(DEALS));
});

test('an identifier that a spreadsheet rounded is set aside', async () => {
  const { problems } = await check(['Deal ID,Stage', '1.23E+18,Won', '17,Lost']);
  expect(problems).toMatchObject([{ line: 2, column: 'Deal ID', value: '1.23E+18' }]);
});

test('a file of many chunks is checked to its last row', async () => {
  const rows = Array.from({ length: 60_000 }, (_, index) =>
    `${index},Won,${index}.5,25/04/2024 some time`.replace(' some time', ''),
  );
  rows[59_999] = '59999,Won,last,25/04/2024';
  const { accepted, problems } = await check(['Deal ID,Stage,Amount,Close Date', ...rows]);
  expect(accepted).toBe(59_999);
  expect(problems).toMatchObject([{ line: 60_001, value: 'last' }]);
});
