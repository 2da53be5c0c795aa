import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { gatherDates } from '../../src/ingest/date-evidence.ts';
import { guessDates } from '../../src/ingest/guess-date.ts';
import { readDate } from '../../src/ingest/read-date.ts';
import { readNumber } from '../../src/ingest/read-number.ts';
import type { Reading } from '../../src/model/import-plan.ts';
import { typedSql } from '../../src/tables/read-sql.ts';
import { LOCALES, REFUSED } from '../ingest/locale-forms.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

async function inSql(texts: readonly string[], reading: Reading): Promise<(number | string | null)[]> {
  await engine.run('CREATE OR REPLACE TABLE forms (id INTEGER, c0 VARCHAR)');
  await engine.run(`INSERT INTO forms VALUES ${texts.map((_, index) => `(${index}, ?)`).join(', ')}`, [...texts]);
  const rows = await engine.rows(`SELECT ${typedSql('c0', reading)} AS value FROM forms ORDER BY id`);
  return rows.map((row) => (row.value ?? null) as number | string | null);
}

const orNull = (value: number | string) => (value === 'unreadable' || value === 'empty' ? null : value);
const refused = REFUSED.map(([text]) => text);

test.each(['.', ','] as const)(
  'amounts of every country mean the same in the database with decimal %s',
  async (decimal) => {
    const texts = [...Object.values(LOCALES).flatMap(({ amounts }) => amounts.map(([text]) => text)), ...refused];
    const more = [
      '1 234 Kč',
      'Rs. 1,234.50',
      "Fr. 1'234.50",
      'kr. 1.234,50',
      '1.234,–',
      '5.-',
      '12 Mio',
      '3 mln €',
      '7 руб.',
    ];
    const reading = { kind: 'number', decimal } as const;
    const all = [...texts, ...more];
    expect(await inSql(all, reading)).toEqual(all.map((text) => orNull(readNumber(text, reading))));
  },
);

test.each(Object.entries(LOCALES))('days of %s mean the same in the database', async (_locale, { days }) => {
  const texts = days.map(([text]) => text);
  const evidence = gatherDates(new Set(texts));
  const [reading] = guessDates([{ name: 'day', evidence, given: undefined }], null).readings;
  const all = [...texts, ...refused];
  const expected = all.map((text) => orNull(readDate(text, reading!)));
  expect(expected.slice(0, days.length)).toEqual(days.map(([, day]) => day));
  expect(await inSql(all, reading!)).toEqual(expected);
});
