import { expect, test } from 'vitest';
import { planFile } from '../../../src/ingest/plan-file.ts';
import { labelColumn } from '../../../src/state/imports/label-column.ts';

const column = async (headers: string, ...labels: string[]) => {
  const rows = ['Yes,Yes', 'Yes,No', 'No,No'].map((flags, index) => `${index},A,${flags}`);
  const { plan } = await planFile(new Blob([[headers, ...rows].join('\n')]), 'deals.csv');
  return labelColumn(
    plan,
    labels.map((label) => ({ label })),
  );
};

test('labels of flags stand under the headers of the flags', async () => {
  const said = await column('Deal ID,Stage,IsClosed,IsWon', 'closed, won', 'closed, not won', 'not closed, not won');
  expect(said).toEqual({ header: 'IsClosed and IsWon', each: 'flag' });
});

test('where a stage has to say the rest, its header stands with them', async () => {
  expect(await column('Deal ID,Stage,Open?,IsWon', 'won', 'not won · A')).toEqual({
    header: 'IsWon and Stage',
    each: 'flag',
  });
});

test('labels of words stand under the header of their column', async () => {
  expect(await column('Deal ID,Deal Stage,Region,Note', 'A', 'Won', '')).toEqual({
    header: 'Deal Stage',
    each: 'stage',
  });
});
