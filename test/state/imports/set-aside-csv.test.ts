import { expect, test } from 'vitest';
import { planFile } from '../../../src/ingest/plan-file.ts';
import { setAsideCsv } from '../../../src/state/imports/set-aside-csv.ts';

test('rows set aside are written with where, why and what to do, then as they came', async () => {
  const blob = new Blob([
    'Deal ID,Stage,Amount,Notes\n1,Won,5,fine\n2,Won,5,x,y\n3,Won,abc,=HYPERLINK("a")\n4,Lost,-5.20,fine\n',
  ]);
  const planned = await planFile(blob, 'deals.csv');
  const unreadable = { line: 4, column: 'Amount', value: 'abc', reason: 'This is not a number.', fix: 'Correct it.' };
  const text = await setAsideCsv({ given: { name: 'deals.csv', blob }, planned }, [
    ...planned.plan.set_aside,
    unreadable,
    { ...unreadable, line: 0 },
  ]);
  const [header, many, formula, nowhere] = text.split('\r\n');
  expect(header).toBe('Line,Column,Value,Reason,Fix,Deal ID,Stage,Amount,Notes,Value 5');
  expect(many).toMatch(/^3,,,This row has 5 values for 4 columns\..*,2,Won,5,x,y$/);
  expect(formula).toBe('4,Amount,abc,This is not a number.,Correct it.,3,Won,abc,"\'=HYPERLINK(""a"")",');
  expect(nowhere).toBe(',Amount,abc,This is not a number.,Correct it.,,,,,');
});
