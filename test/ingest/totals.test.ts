import { expect, test } from 'vitest';
import { planFile } from '../../src/ingest/plan-file.ts';

async function plan(lines: readonly string[]) {
  const { plan: found, body } = await planFile(new Blob([`${lines.join('\n')}\n`]), 'x.csv');
  return { ...found, accepted: body.records, aside: found.set_aside.map(({ line, reason }) => [line, reason]) };
}

const TOTAL = 'This row is a total of other rows.';
const META = 'Reporting starts,Reporting ends,Campaign name,Impressions,Link clicks,Amount spent (USD)';

test('a summary row without a name above the campaigns is their sum, and is set aside', async () => {
  const found = await plan([
    META,
    '2024-09-01,2024-09-30,,6600,66,330.30',
    '2024-09-01,2024-09-30,Autumn,1100,11,110.10',
    '2024-09-01,2024-09-30,Winter,2200,22,110.10',
    '2024-09-01,2024-09-30,Spring,3300,33,110.10',
  ]);
  expect(found).toMatchObject({ tool: 'meta_ads', accepted: 3, aside: [[2, TOTAL]] });
});

test('a sum without a label below the deals is set aside; a deal that merely lacks a name is not', async () => {
  const deals = ['Deal ID,Deal Name,Stage,Amount', '1,Pump,Won,1000.50', '2,Roof,Lost,2000.25', '3,Ward,Won,500.25'];
  expect(await plan([...deals, ',,,3501.00'])).toMatchObject({ accepted: 3, aside: [[5, TOTAL]] });
  expect(await plan([...deals, '4,,Won,3501.25'])).toMatchObject({ accepted: 4, aside: [] });
});

test('subtotals among the rows are set aside with their lines', async () => {
  const found = await plan([
    'Stage,Deal Name,Owner,Amount,Close Date',
    'Won,Pump,Ann,1000,2024-04-25',
    'Won,Roof,Bo,2000,2024-04-26',
    'Subtotal,,,3000,',
    'Lost,Ward,Cy,500,2024-04-27',
    'Subtotal,Lost,,500,',
    'Open,Line,Di,700,2024-04-28',
  ]);
  expect(found).toMatchObject({
    accepted: 4,
    aside: [
      [4, TOTAL],
      [6, TOTAL],
    ],
  });
});

test('a deal that is called Total stays a deal', async () => {
  const found = await plan(['Deal Name,Stage,Amount', 'Total,Won,100', 'Total Care,Lost,200', 'Totals Ltd,Won,300']);
  expect(found).toMatchObject({ accepted: 3, aside: [] });
});

test('rows that some program wrapped into one field each are opened, whatever the others are', async () => {
  const rows = Array.from({ length: 9 }, (_, index) => `D-${index},Deal ${index},Won,${index}.50`);
  rows[3] = '"D-3,""Deal, no. 3"",Won,3.50"';
  rows[7] = '"D-7,""Deal """"seven"""""",Won,7.50"';
  const { plan: found, body } = await planFile(
    new Blob([['Deal ID,Deal Name,Stage,Amount', ...rows, ''].join('\n')]),
    'x.csv',
  );
  expect(found.set_aside).toEqual([]);
  expect((await body.blob.text()).split('\n').slice(4, 9)).toEqual([
    'D-3,"Deal, no. 3",Won,3.50',
    'D-4,Deal 4,Won,4.50',
    'D-5,Deal 5,Won,5.50',
    'D-6,Deal 6,Won,6.50',
    'D-7,"Deal ""seven""",Won,7.50',
  ]);
});
