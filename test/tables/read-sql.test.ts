import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { DAY_FORMATS } from '../../src/ingest/date-formats.ts';
import { emptyTest, NULL_WORDS } from '../../src/ingest/null-words.ts';
import { readDate } from '../../src/ingest/read-date.ts';
import { readNumber } from '../../src/ingest/read-number.ts';
import type { Reading } from '../../src/model/import-plan.ts';
import { quickSql, storedSql, textSql, typedSql } from '../../src/tables/read-sql.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

/** What the engine makes of texts; the twin in TypeScript says what it should. */
async function inSql(texts: readonly string[], reading: Reading, nullWords: readonly string[] = []) {
  await engine.run('CREATE OR REPLACE TABLE twin (id INTEGER, c0 VARCHAR)');
  for (let first = 0; first < texts.length; first += 200) {
    const part = texts.slice(first, first + 200);
    await engine.run(`INSERT INTO twin VALUES ${part.map((_, index) => `(${first + index}, ?)`).join(', ')}`, part);
  }
  const careful = typedSql(textSql('c0', nullWords), reading);
  const rows = await engine.rows(
    `SELECT ${careful} AS value, ${storedSql('c0', reading, nullWords)} AS stored, ${quickSql('c0', reading) ?? 'NULL'} AS quick FROM twin ORDER BY id`,
  );
  if (reading.kind !== 'text') {
    // What is stored differs from the reading by nothing but the cent; the quick reading says the same or nothing.
    const cent = (value: unknown) => (typeof value === 'number' ? Math.round(value * 100) : value);
    const differ = rows.filter(({ value, stored }) =>
      typeof value === 'number'
        ? Math.abs(Number(cent(value)) - Number(cent(stored))) > 1
        : cent(value) !== cent(stored),
    );
    expect(differ).toEqual([]);
    expect(rows.filter(({ stored, quick }) => quick !== null && quick !== stored)).toEqual([]);
  }
  return rows.map((row) => row.value ?? null);
}

const orNull = (value: string | number) => (value === 'empty' || value === 'unreadable' ? null : value);

const NUMBERS = [
  ...['$22,700.00', '$1,117.10K', '1.234,56 €', '(1,234)', '-5.20', '12%', '1 234,56', '1\u00a0234,56', "CHF 1'234.50"],
  ...['1.23E+18', '1e3', '5,5', '5.555', '1,5', '1.234', '1,234', '0.5', '.5', '5.', '-$5', '($5.00)', '$-5', '5 USD'],
  ...[
    'USD 5',
    'EUR5',
    '5kr',
    '12abc',
    'abc',
    '1,23,456.00',
    '12,34',
    '1,2345',
    '--5',
    '+7',
    '007',
    '3MM',
    '2bn',
    '1.5M',
    '1.5 k',
  ],
  ...[
    '1234567890123456',
    '−5',
    '5-',
    '1’234',
    '',
    ' 7 ',
    '\t8',
    '£1,000',
    'R$ 1.000,00',
    '1.000.000',
    '1,000,000',
    '12 %',
  ],
];

test.each(['.', ','] as const)(
  'the engine reads numbers with decimal %s as the twin in TypeScript does',
  async (decimal) => {
    const reading = { kind: 'number', decimal } as const;
    const got = await inSql(NUMBERS, reading);
    expect(Object.fromEntries(NUMBERS.map((text, index) => [text, got[index]]))).toEqual(
      Object.fromEntries(NUMBERS.map((text) => [text, orNull(readNumber(text, reading))])),
    );
  },
);

const DAYS = [
  ...[
    '15 Apr, 2021 00:02:00',
    '2024-01-02',
    '2024-1-2',
    '2024-01-02T03:04:05Z',
    '2024-01-02 03:04',
    '01/02/2024',
    '1/2/2024',
  ],
  ...[
    '31/12/2024',
    '12/31/2024',
    '31.12.2024',
    '31-12-2024',
    '29/02/2023',
    '29/02/2024',
    'May-20',
    '43831',
    '01/02/24',
  ],
  ...[
    'Jan 5, 2024',
    'January 5, 2024',
    '5 January 2024',
    '2024/01/02',
    '20240102',
    '0024-01-02',
    '2024-13-01',
    '',
    'soon',
  ],
  ...[
    '1/2/2024 3:04 PM',
    '1/2/2024 13:04',
    '2024-01-02 03:04:05.123',
    '2024-01-02 25:00',
    ' 2024-01-02 ',
    '2024-01-02x',
  ],
];

test.each(['ymd', 'dmy', 'mdy'] as const)(
  'the engine reads days in the order %s as the twin in TypeScript does',
  async (order) => {
    const times = ['', ' %H:%M', ' %H:%M:%S', ' %I:%M %p', 'T%H:%M:%SZ', ' %H:%M:%S.%f'];
    const several = {
      kind: 'date',
      order,
      formats: DAY_FORMATS[order].flatMap((day) => times.map((time) => day + time)),
    } as const;
    const plain = { kind: 'date', order, formats: ['%Y-%m-%d'] } as const;
    for (const reading of [several, plain]) {
      const got = await inSql(DAYS, reading);
      expect(Object.fromEntries(DAYS.map((text, index) => [text, got[index]]))).toEqual(
        Object.fromEntries(DAYS.map((text) => [text, orNull(readDate(text, reading))])),
      );
    }
  },
);

test('words that mean empty are empty on both sides, whatever their case and the spaces around them', async () => {
  const texts = [...NULL_WORDS, ' select ', 'SELECT', 'Selected', 'none', '\u00a0', 'x'];
  const isEmpty = emptyTest(NULL_WORDS);
  const got = await inSql(texts, { kind: 'text' }, NULL_WORDS);
  expect(texts.filter((_, index) => got[index] === null)).toEqual(texts.filter(isEmpty));
});

test('2,000 strings of digits, signs and separators mean the same number on both sides', async () => {
  const part = fc.constantFrom(...'0123456789.,-+() $€%KMk'.split(''), '\u00a0', 'USD', "'", '12', '345', '1,234');
  const texts = fc.sample(
    fc.array(part, { maxLength: 9 }).map((parts) => parts.join('')),
    { numRuns: 2000, seed: 20260930 },
  );
  for (const decimal of ['.', ','] as const) {
    const reading = { kind: 'number', decimal } as const;
    const got = await inSql(texts, reading);
    const wrong = texts.filter((text, index) => {
      const expected = orNull(readNumber(text, reading));
      return expected === null || got[index] === null
        ? expected !== got[index]
        : Math.abs(Number(expected) - Number(got[index])) > 1e-9 * Math.abs(Number(expected));
    });
    expect(wrong).toEqual([]);
  }
});

test('2,000 strings of day parts mean the same day on both sides', async () => {
  const part = fc.constantFrom(
    '1',
    '2',
    '01',
    '12',
    '13',
    '31',
    '2024',
    '24',
    '/',
    '-',
    '.',
    ' ',
    ', ',
    'Jan',
    'may',
    'August',
    ':',
    '10',
    'PM',
  );
  const texts = fc.sample(
    fc.array(part, { minLength: 3, maxLength: 8 }).map((parts) => parts.join('')),
    { numRuns: 2000, seed: 20260930 },
  );
  for (const order of ['ymd', 'dmy', 'mdy'] as const) {
    const reading = { kind: 'date', order, formats: DAY_FORMATS[order] } as const;
    const got = await inSql(texts, reading);
    expect(texts.filter((text, index) => orNull(readDate(text, reading)) !== got[index])).toEqual([]);
  }
});
