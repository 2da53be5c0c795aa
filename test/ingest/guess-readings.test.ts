import { expect, test } from 'vitest';
import { planFile } from '../../src/ingest/plan-file.ts';

const plan = async (lines: readonly string[]) => (await planFile(new Blob([lines.join('\n')]), 'x.csv')).plan;
const readings = async (lines: readonly string[]) => (await plan(lines)).columns.map(({ reading }) => reading);

test('a value above twelve decides day and month without a question', async () => {
  const { columns, questions } = await plan(['Deal ID;Stage;Close Date', '1;Won;03/04/2024', '2;Lost;25/04/2024']);
  expect(columns[2]!.reading).toEqual({ kind: 'date', order: 'dmy', formats: ['%d/%m/%Y'] });
  expect(questions).toEqual([]);
});

test('another column of the file decides for one that cannot', async () => {
  const { columns, questions } = await plan([
    'Deal ID,Stage,Created Date,Close Date',
    '1,Won,12/25/2023,03/04/2024',
    '2,Lost,11/30/2023,05/06/2024',
  ]);
  expect(columns[3]!.reading).toMatchObject({ order: 'mdy' });
  expect(questions).toEqual([]);
});

test('where no value exceeds twelve, day first is assumed and asked about', async () => {
  const { columns, questions } = await plan(['Deal ID,Stage,Close Date', '1,Won,01/02/2024', '2,Lost,03/04/2024']);
  expect(columns[2]!.reading).toMatchObject({ order: 'dmy' });
  expect(questions).toMatchObject([{ about: 'Close Date', options: ['dmy', 'mdy'] }]);
});

test('days that both orders read alike need no question', async () => {
  const { questions } = await plan(['Deal ID,Stage,Close Date', '1,Won,01/01/2024', '2,Lost,05/05/2024']);
  expect(questions).toEqual([]);
});

test('a tool that writes the month first lends its habit, and the question stays', async () => {
  const { columns, questions, tool } = await plan([
    'Opportunity Name,Opportunity Owner,Stage,Close Date',
    'A,x,Closed Won,01/02/2024',
    'B,x,Closed Lost,03/04/2024',
  ]);
  expect(tool).toBe('salesforce');
  expect(columns[3]!.reading).toMatchObject({ order: 'mdy' });
  expect(questions.map(({ about }) => about)).toEqual(['Close Date']);
});

test('two ways of writing in one column are both read', async () => {
  const [, , reading] = await readings([
    'Deal ID,Stage,Close Date',
    '1,Won,2024-04-15',
    '2,Lost,2024-04-16 10:00:00',
    '3,Lost,17 Apr 2024',
  ]);
  expect(reading).toMatchObject({ kind: 'date' });
  const formats = reading?.kind === 'date' ? reading.formats : [];
  expect(formats).toEqual(expect.arrayContaining(['%Y-%m-%d', '%Y-%m-%d %H:%M:%S', '%d %b %Y']));
});

test.each([
  ['1,50', '2.000,00', ','],
  ['1.50', '2,000.00', '.'],
  ['1,234,567', '5', '.'],
  ['0,500', '1', ','],
])('amounts %j and %j have the decimal sign %s', async (one, other, decimal) => {
  const [, , reading] = await readings(['Deal ID;Stage;Amount', `1;Won;${one}`, `2;Lost;${other}`]);
  expect(reading).toEqual({ kind: 'number', decimal });
});

test('a lone group of three is asked about', async () => {
  const { questions } = await plan(['Deal ID,Stage,Amount', '1,Won,"1,234"', '2,Lost,"5,678"']);
  expect(questions).toMatchObject([{ about: 'Amount', options: ['.', ','] }]);
});

test('identifiers stay text: leading zeros, fifteen digits, letters, names that say so', async () => {
  const lines = [
    'code a,long,mixed,LEADID,Employees',
    '0123,123456789012345,A12,17,20',
    '0456,223456789012345,B13,18,30',
  ];
  expect((await readings(lines)).map(({ kind }) => kind)).toEqual(['text', 'text', 'text', 'text', 'number']);
});

test('a free column becomes numbers only when every value is one', async () => {
  const lines = ['Deal ID,Stage,seats,maybe', '1,Won,5,5', '2,Lost,6,five'];
  expect((await readings(lines)).map(({ kind }) => kind)).toEqual(['text', 'text', 'number', 'text']);
});

test('null words are neither values nor evidence', async () => {
  const { columns } = await plan([
    'Deal ID,Stage,Amount,Region',
    '1,Won,--,Select',
    '2,Lost,5.5,unknown',
    '3,Lost,6.5,North',
  ]);
  expect(columns[2]).toMatchObject({ reading: { kind: 'number', decimal: '.' }, samples: ['5.5', '6.5'] });
  expect(columns[2]!.filled).toBeCloseTo(2 / 3);
  expect(columns[3]!.filled).toBeCloseTo(1 / 3);
});

test('company sizes in bands stay text under their field', async () => {
  const { columns } = await plan(['Deal ID,Stage,Employees', '1,Won,51-200', '2,Lost,10']);
  expect(columns[2]).toMatchObject({ maps_to: 'company_size', reading: { kind: 'text' } });
});

test('a field whose values are mostly of another kind is not used, and says so', async () => {
  const { columns, questions } = await plan(['Deal ID,Stage,Amount', '1,Won,high', '2,Lost,low', '3,Lost,5']);
  expect(columns[2]).toMatchObject({ maps_to: null, suggestion: 'amount', reading: { kind: 'text' } });
  expect(questions.map(({ about }) => about)).toEqual(['Amount']);
});
