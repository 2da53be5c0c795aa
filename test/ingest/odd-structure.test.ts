import { expect, test } from 'vitest';
import { planFile } from '../../src/ingest/plan-file.ts';
import type { SourceDecisions } from '../../src/model/import-plan.ts';

const DEALS = ['1,Pump,Won,10.50,2024-04-25', '2,Roof,Lost,20.25,2024-04-26', '3,Ward,Won,30.75,2024-04-27'];
const NAMES = ['Ref', 'Label', 'State', 'Figure', 'When'];

async function plan(lines: readonly string[], decisions: SourceDecisions = {}) {
  const { plan: found, body } = await planFile(new Blob([`${lines.join('\n')}\n`]), 'x.csv', decisions);
  const names = found.columns.map(({ name }) => name);
  return { ...found, names, accepted: body.records, asked: found.questions.map(({ about }) => about) };
}

test('a header with a blank name too many is fitted to its rows, and asked about', async () => {
  const found = await plan(['Ref,Label,,State,Figure,When', ...DEALS]);
  expect(found).toMatchObject({ names: NAMES, accepted: 3, asked: ['header'] });
  expect(found.questions[0]!.why).toBe(
    'Line 1 names 6 columns and the rows have 5 values; names that are too many are left out.',
  );
});

test('a header without a name for the numbers of the rows gets one in front, any other one at the end', async () => {
  const numbered = await plan(['Label,State,Figure,When', ...DEALS]);
  expect(numbered).toMatchObject({ names: ['Column 1', ...NAMES.slice(1)], accepted: 3, asked: ['header'] });
  const other = await plan(['Ref,Label,State,Figure', ...DEALS.map((row) => `A${row}`)]);
  expect(other).toMatchObject({ names: [...NAMES.slice(0, 4), 'Column 5'], accepted: 3, asked: ['header'] });
});

test('a header with another delimiter than its rows is still the header', async () => {
  const found = await plan([NAMES.join(';'), ...DEALS]);
  expect(found).toMatchObject({ names: NAMES, header_line: 1, accepted: 3, asked: [] });
  expect(found.dialect.delimiter).toBe(',');
});

test('a quote that is alone in the header belongs to no name', async () => {
  expect((await plan([`"${NAMES.join(',')}`, ...DEALS])).names).toEqual(NAMES);
});

test('the old sign for the end of a file is no row', async () => {
  const found = await plan([NAMES.join(','), ...DEALS, '\x1a']);
  expect(found).toMatchObject({ accepted: 3, set_aside: [] });
  expect(found.lines).toMatchObject({ data: 3, blank: 1, total: 5 });
});

test.each([...'#!*&@^~', '\x01', '\x1f'])('the sign %j parts values where it does so in every line', async (sign) => {
  const found = await plan([NAMES.join(','), ...DEALS].map((line) => line.replaceAll(',', sign)));
  expect(found).toMatchObject({ names: NAMES, accepted: 3 });
  expect(found.dialect.delimiter).toBe(sign);
});

test('a sep= line can name any sign', async () => {
  const found = await plan(['sep=^', ...[NAMES.join(','), ...DEALS].map((line) => line.replaceAll(',', '^'))]);
  expect(found).toMatchObject({ names: NAMES, header_line: 2, accepted: 3 });
});

test('of several header rows the one above the values with a name for each column is the header', async () => {
  const found = await plan(['Deal,Deal,Deal,Money,Money', NAMES.join(','), ...DEALS]);
  expect(found).toMatchObject({ names: NAMES, header_line: 2, accepted: 3 });
});

test('two delimiters that cut equally well are asked about, and the answer is used', async () => {
  const lines = ['a;b|c', '1;2|3', '4;5|6'];
  const found = await plan(lines);
  expect(found.questions).toMatchObject([{ about: 'delimiter', options: ['semicolon', 'vertical bar'] }]);
  const answered = await plan(lines, { dialect: { delimiter: '|' } });
  expect(answered).toMatchObject({ names: ['a;b', 'c'], asked: [] });
});

test('delimiters inside words and times of one column part nothing', async () => {
  expect((await plan(['time', '10:15:00', '11:16:00', '12:17:00'])).names).toEqual(['time']);
  expect((await plan(['title', 'The first of many', 'And then one more', 'No other words here'])).names).toEqual([
    'title',
  ]);
});

test.each([
  ['Gesamtsumme,,,61.50,', 'a German total'],
  ['Total général,,,61.50,', 'a French total'],
  [',,Total,61.50,', 'a total that does not stand in the first column'],
  ['Totale complessivo:,,,61.50,', 'an Italian total'],
  ['合計,,,61.50,', 'a Japanese total'],
  ['Grand Total,3 records,,61.50,', 'a total with a count'],
])('%s is a footer: %s', async (line) => {
  const found = await plan([NAMES.join(','), ...DEALS, line]);
  expect(found).toMatchObject({ accepted: 3, set_aside: [] });
  expect(found.lines.footer).toBe(1);
});

test('headers that are parts of every object are no decisions', async () => {
  const lines = ['constructor,__proto__,toString', '2024-04-15,2024-04-16,x', '2024-04-17,2024-04-18,y'];
  const found = await plan(lines, { dates: {}, columns: {} });
  expect(found.columns.map(({ reading }) => reading.kind)).toEqual(['date', 'date', 'text']);
});

test('an opened row at the end of a file without a last line end ends as the other rows do', async () => {
  const rows = [
    'Deal ID,Deal Name,Stage',
    ...Array.from({ length: 5 }, (_, index) => `D-${index},"Deal, ${index}",Won`),
  ];
  const planned = await planFile(new Blob([[...rows, '"D-5,""Deal, 5"",Won"'].join('\r\n')]), 'x.csv');
  expect(planned.plan.set_aside).toEqual([]);
  expect((await planned.body.blob.text()).split('\r\n').slice(-3)).toEqual([
    'D-4,"Deal, 4",Won',
    'D-5,"Deal, 5",Won',
    '',
  ]);
});
