import { expect, test } from 'vitest';
import { planFile } from '../../../src/ingest/plan-file.ts';
import { type LeftOut, NOTHING_LEFT_OUT } from '../../../src/tables/left-out.ts';
import { linesInWords, rowsInWords, spansLines } from '../../../src/views/sources/conservation.ts';

const counted = (rows: number, left: Partial<LeftOut> = {}) => ({ rows, left_out: { ...NOTHING_LEFT_OUT, ...left } });

const planOf = async (text: string) => (await planFile(new Blob([text]), 'deals.csv')).plan;

test('what has no line is not named', async () => {
  const plan = await planOf('Deal ID,Deal Name,Stage\n1,One,Won\n2,Two,Lost\n');
  expect(linesInWords(plan)).toBe('3 lines = 1 header + 2 data');
  expect(rowsInWords(plan, counted(2))).toBe('2 rows = 2 accepted');
  expect(rowsInWords(plan, null)).toBe('2 rows');
});

test('the parts of a report add up to its lines', async () => {
  const data = Array.from({ length: 1200 }, (_, n) => `${n},Deal ${n},Won`).join('\n');
  const plan = await planOf(
    `Pipeline report\n\nOpportunity ID,Opportunity Name,Stage\n${data}\n\n"Grand Totals (1200 records)"\n`,
  );
  const words = linesInWords(plan);
  expect(words).toBe('1,205 lines = 1 above the header + 1 header + 1,200 data + 1 footer + 2 blank');
  const [total = 0, ...parts] = (words.match(/[\d,]+/g) ?? []).map((text) => Number(text.replaceAll(',', '')));
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
});

test('rows that were set aside are counted beside the accepted ones', async () => {
  const plan = await planOf('Deal ID,Deal Name,Stage\n1,One,Won\n2,Two,Lost,too,many\n3,Three,Won\n');
  expect(rowsInWords(plan, counted(2))).toBe('3 rows = 2 accepted + 1 set aside');
});

test('rows that are not counted although nothing is wrong with them are named by why', async () => {
  const data = Array.from({ length: 20 }, (_, n) => `${n},Deal ${n},Won`).join('\n');
  const plan = await planOf(`Deal ID,Deal Name,Stage\n${data}\nX,Two,Lost,too,many\n`);
  expect(rowsInWords(plan, counted(12, { replaced: 4, copies: 1, vanished: 2, as_one: 1 }))).toBe(
    '21 rows = 12 accepted + 1 set aside + 4 with a later version + 1 exact copy + 2 no longer exported + 1 counted with another',
  );
});

test('a row over two lines is said to', async () => {
  const plan = await planOf('Deal ID,Deal Name,Stage\n1,"One\nand a half",Won\n2,Two,Lost\n');
  expect(spansLines(plan)).toBe(true);
  expect(linesInWords(plan)).toBe('4 lines = 1 header + 3 data');
});
