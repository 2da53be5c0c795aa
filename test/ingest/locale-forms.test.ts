import { describe, expect, test } from 'vitest';
import { planFile } from '../../src/ingest/plan-file.ts';
import { readDate } from '../../src/ingest/read-date.ts';
import { readNumber } from '../../src/ingest/read-number.ts';
import { whyUnreadable } from '../../src/ingest/why-unreadable.ts';
import { LOCALES, REFUSED } from './locale-forms.ts';

const plan = async (header: string, cells: readonly string[]) => {
  const rows = cells.map((cell, index) => `${index}\tWon\t${cell}`);
  return (await planFile(new Blob([[`Deal ID\tStage\t${header}`, ...rows].join('\n')]), 'deals.tsv')).plan;
};

describe.each(Object.entries(LOCALES))('%s', (_locale, { decimal, amounts, days, open }) => {
  test.each(amounts)('%s is %d', async (text, value) => {
    expect(readNumber(text, { kind: 'number', decimal })).toBeCloseTo(value, 9);
    // A value that proves the decimal sign stands beside it, as it does in a real column.
    const { columns, questions } = await plan('Amount', [text, decimal === '.' ? '0.25' : '0,25']);
    expect(columns[2]!.reading).toEqual({ kind: 'number', decimal });
    expect(questions).toEqual([]);
  });

  test.each(days)('%s is %s', async (text, day) => {
    const { columns, questions } = await plan('Close Date', [text]);
    const { reading } = columns[2]!;
    expect(reading.kind === 'date' && readDate(text, reading)).toBe(day);
    expect(questions).toEqual([]);
  });

  test('a column that could be read in two ways is asked about, with a value of it', async () => {
    const dates = await plan('Close Date', open.days);
    expect(dates.questions).toMatchObject([{ about: 'Close Date', options: ['dmy', 'mdy'] }]);
    expect(dates.questions[0]!.why).toContain(`"${open.days[0]}"`);
    const numbers = await plan('Amount', open.amounts);
    expect(numbers.questions).toMatchObject([{ about: 'Amount', options: ['.', ','] }]);
    expect(numbers.questions[0]!.why).toContain(`"${open.amounts[0]}"`);
  });
});

test.each(REFUSED)('%s in a column of %ss is set aside with its reason', async (text, kind, reason) => {
  const good = kind === 'date' ? ['2024-04-15', '2024-04-16', '2024-04-17'] : ['1.50', '2.50', '3.50'];
  const header = kind === 'date' ? 'Close Date' : 'Amount';
  const { columns } = await plan(header, [...good, text]);
  const { reading } = columns[2]!;
  expect(reading.kind).toBe(kind);
  const read =
    reading.kind === 'date' ? readDate(text, reading) : reading.kind === 'number' && readNumber(text, reading);
  expect(read).toBe('unreadable');
  expect(whyUnreadable(text, reading)).toEqual({
    reason: expect.stringMatching(reason),
    fix: expect.stringMatching(/^[A-Z].*\.$/),
  });
});

test.each([
  ['1 234 Kč', 1234],
  ['Rs. 1,234.50', 1234.5],
  ["Fr. 1'234.50", 1234.5],
  ['5 MXN', 5],
  ['1 234 kr', 1234],
])('the letters of a currency are no factor and its dot no decimal sign: %s is %d', (text, value) => {
  expect(readNumber(text, { kind: 'number', decimal: '.' })).toBe(value);
});
