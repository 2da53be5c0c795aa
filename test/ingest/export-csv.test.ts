import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { toCsv } from '../../src/ingest/export-csv.ts';

const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
const payloads = SIGNS.flatMap((sign) => ['', ' ', '   ', '\u00a0'].map((space) => `${space}${sign}cmd|' /C calc'!A0`));

test.each([...payloads, '\tx', '\rx', '\nx', '\0=1', '\t=1', ' \t@SUM(1)', '=HYPERLINK("http://x.invalid","y")'])(
  'the text %j is marked as text',
  (payload) => {
    const [, row] = Papa.parse<string[]>(toCsv(['h'], [[payload]]), { newline: '\r\n' }).data;
    expect(row).toEqual([`'${payload}`]);
  },
);

test('headers are marked too', () => expect(toCsv(['=1+1'], [])).toBe("'=1+1\r\n"));

test('readable text stays readable behind its mark', () => {
  expect(toCsv(['a', 'b'], [['-5% discount', '+1-555-0100']])).toBe("a,b\r\n'-5% discount,'+1-555-0100\r\n");
});

test('numbers stay as they are, negative ones too', () => {
  expect(toCsv(['n'], [[-5.2], [1e21], [0], [null]])).toBe('n\r\n-5.2\r\n1e+21\r\n0\r\n\r\n');
});

test('text that starts with none of the signs comes back unchanged', () => {
  const plain = fc
    .string()
    .filter((text) => !/^[\s\0\u00a0\u200b\ufeff]*[=+\-@＝＋－＠\t\r\n\0]/.test(text) && text !== '');
  fc.assert(
    fc.property(fc.array(fc.tuple(plain, fc.double({ noNaN: true })), { minLength: 1, maxLength: 5 }), (rows) => {
      const { data } = Papa.parse<string[]>(toCsv(['a', 'b'], rows).trimEnd(), { newline: '\r\n' });
      expect(data.slice(1)).toEqual(rows.map(([text, number]) => [text, String(number)]));
    }),
    { seed: 7, numRuns: 200 },
  );
});
