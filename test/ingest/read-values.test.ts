import { expect, test } from 'vitest';
import { dateForm, readDate } from '../../src/ingest/read-date.ts';
import { readNumber } from '../../src/ingest/read-number.ts';
import { whyUnreadable } from '../../src/ingest/why-unreadable.ts';
import type { DateOrder } from '../../src/model/import-plan.ts';

const day = (text: string, ...formats: string[]) => readDate(text, { kind: 'date', order: 'dmy', formats });

test.each([
  ['15 Apr, 2021 00:02:00', '%d %b, %Y %H:%M:%S', '2021-04-15'],
  ['2021-04-15', '%Y-%m-%d', '2021-04-15'],
  ['2021-04-15T23:59:59Z', '%Y-%m-%dT%H:%M:%SZ', '2021-04-15'],
  ['2021-04-15T23:59:59.123+02:00', '%Y-%m-%dT%H:%M:%S.%f+02:00', '2021-04-15'],
  ['1/2/2024', '%d/%m/%Y', '2024-02-01'],
  ['1/2/2024', '%m/%d/%Y', '2024-01-02'],
  ['31.12.2023', '%d.%m.%Y', '2023-12-31'],
  ['4/15/2021 1:02 pm', '%m/%d/%Y %I:%M %p', '2021-04-15'],
  ['  15  MAY 2021 ', '%d %b %Y', '2021-05-15'],
  ['29/02/2024', '%d/%m/%Y', '2024-02-29'],
  ['', '%d/%m/%Y', 'empty'],
  ['  ', '%d/%m/%Y', 'empty'],
  ['29/02/2023', '%d/%m/%Y', 'unreadable'],
  ['13/13/2023', '%d/%m/%Y', 'unreadable'],
  ['1/2/24', '%d/%m/%Y', 'unreadable'],
  ['15 april 2021', '%d %b %Y', 'unreadable'],
  ['15Apr2021', '%d %b %Y', 'unreadable'],
  ['2021-04-15 24:00:00', '%Y-%m-%d %H:%M:%S', 'unreadable'],
  ['4/15/2021 13:02 PM', '%m/%d/%Y %I:%M %p', 'unreadable'],
  ['2021-04-15 10:11', '%Y-%m-%d', 'unreadable'],
])('%j by %s is %s', (text, format, expected) => expect(day(text, format)).toBe(expected));

test('formats are tried in order, and the first that fits decides', () => {
  expect(day('1/2/2024', '%Y-%m-%d', '%d/%m/%Y', '%m/%d/%Y')).toBe('2024-02-01');
});

test.each([
  ['01/02/2024', ['dmy', 'mdy'], ''],
  ['13/02/2024', ['dmy'], ''],
  ['02/13/2024', ['mdy'], ''],
  ['4/15/2021, 12:02:00\u202fAM', ['mdy'], ', %I:%M:%S\u202f%p'],
  ['2021-04-15T10:11:12.000+0000', ['ymd'], 'T%H:%M:%S.%f+0000'],
  ['2021-04-15 10:11:12.0000000', ['ymd'], ' %H:%M:%S.%f0'],
  ['May 5, 2021', ['mdy', 'mdy'], ''],
] as const)('%j is written in the orders %j with %j behind the day', (text, orders, rest) => {
  const form = dateForm(text)!;
  expect(form.days.map(({ order }) => order)).toEqual([...orders]);
  expect(form.rest).toBe(rest);
  for (const { format } of form.days) expect(day(text, format + rest)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test.each(['May-20', '44301', '20-May', 'soon', '1.5.2', '12345-01-01', ''])('%j is written like no date', (text) => {
  expect(dateForm(text)).toBeNull();
});

const number = (text: string, decimal: '.' | ',' = '.') => readNumber(text, { kind: 'number', decimal });

test.each([
  ['$22,700.00', '.', 22700],
  ['$1,117.10K', '.', 1117100],
  ['1.234,56 €', ',', 1234.56],
  ['(1,234)', '.', -1234],
  ['($1,234.50)', '.', -1234.5],
  ['-5.20', '.', -5.2],
  ['\u22125,20', ',', -5.2],
  ['5-', '.', -5],
  ['12%', '.', 12],
  ['1 234,56', ',', 1234.56],
  ['1\u00a0234,56', ',', 1234.56],
  ['1\u202f234,56\u00a0€', ',', 1234.56],
  ["CHF 1'234.50", '.', 1234.5],
  ['USD 10', '.', 10],
  ['R$ 1.000,00', ',', 1000],
  ['12,34,567', '.', 1234567],
  ['1.5M', '.', 1_500_000],
  ['3 bn', '.', 3e9],
  ['.5', '.', 0.5],
  ['1e3', '.', 1000],
  ['0', '.', 0],
  [' 7 ', '.', 7],
] as const)('%j with decimal %s is %d', (text, decimal, expected) => {
  expect(number(text, decimal)).toBeCloseTo(expected, 9);
});

test.each([
  ['5,5', '.'],
  ['0,500', '.'],
  ['12,34', '.'],
  ['5.5', ','],
  ['1,234.56', ','],
  ['1.23E+18', '.'],
  ['1234567890123456', '.'],
  ['51-200', '.'],
  ['twelve', '.'],
  ['12 apples', '.'],
  ['ABC 12', '.'],
  ['NaN', '.'],
  ['Infinity', '.'],
  ['0x10', '.'],
  ['1_000', '.'],
] as const)('%j with decimal %s is unreadable', (text, decimal) => expect(number(text, decimal)).toBe('unreadable'));

test('nothing is empty, not zero', () => expect(number('  ')).toBe('empty'));

const why = (text: string, order: DateOrder = 'dmy') =>
  whyUnreadable(text, { kind: 'date', order, formats: ['%d/%m/%Y'] }).reason;

test.each([
  ['May-20', /turned this value into a month/],
  ['44301', /number of a day/],
  ['1/2/24', /two digits/],
  ['02/13/2024', /not a date with the day first/],
  ['soon', /not a date/],
])('the reason for %j says what happened', (text, reason) => expect(why(text)).toMatch(reason));

test('a rounded number and a foreign decimal sign are named', () => {
  expect(whyUnreadable('1.23E+18', { kind: 'number', decimal: '.' }).reason).toMatch(/rounded/);
  expect(whyUnreadable('5,5', { kind: 'number', decimal: '.' }).reason).toMatch(/decimal comma/);
});
