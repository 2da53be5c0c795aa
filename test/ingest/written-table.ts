import fc from 'fast-check';
import Papa from 'papaparse';

/** A table and one way in which some program may have written it. */
export type WrittenTable = {
  header: string[];
  rows: string[][];
  delimiter: string;
  newline: '\n' | '\r\n' | '\r';
  encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';
  preamble: string[];
  footer: string[];
  quoteAll: boolean;
};

const WORDS = 'alpha bravo carol delta echo fixed growth hotel index joint'.split(' ');

/** Cells with everything that quoting is for. Not blank, so that no row is empty. */
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.integer({ min: -9999, max: 99999 }).map(String) },
  { weight: 2, arbitrary: fc.constantFrom('', 'Müller & Søn', '北京', 'O’Neil', "it's", '100%', '$5.00') },
  { weight: 2, arbitrary: fc.constantFrom('a,b', 'x;y', 'p|q', 'two words', 'tab\there') },
  { weight: 1, arbitrary: fc.constantFrom('say "hi"', '"', '""', 'line\nbreak', 'line\r\nbreak', "'quoted'", 'end"') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\0', '')) },
);

export const writtenTable: fc.Arbitrary<WrittenTable> = fc.integer({ min: 2, max: 6 }).chain((width) =>
  fc.record({
    header: fc.constant(Array.from({ length: width }, (_, index) => `Head ${String.fromCharCode(65 + index)}`)),
    rows: fc
      .array(
        fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.array(cell, { minLength: width - 1, maxLength: width - 1 })),
        { minLength: 3, maxLength: 30 },
      )
      .map((rows) => rows.map(([id, cells]) => [String(id), ...cells])),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'),
    preamble: fc.constantFrom([], [], ['Pipeline report'], ['Pipeline report', '']),
    footer: fc.constantFrom(
      [],
      [],
      ['', 'Grand Totals (9 records)'],
      ['', 'Pipeline report', 'Confidential Information - Do Not Distribute'],
    ),
    quoteAll: fc.boolean(),
  }),
);

export function write(table: WrittenTable): Blob {
  const { header, rows, delimiter, newline, encoding, preamble, footer, quoteAll } = table;
  const body = Papa.unparse([header, ...rows], { delimiter, newline, quotes: quoteAll });
  const text = [...preamble, body, ...footer].join(newline) + newline;
  if (encoding === 'utf-8') return new Blob([text]);
  if (encoding === 'utf-8-bom') return new Blob(['\ufeff', text]);
  const units = new Uint16Array(text.length + 1);
  units[0] = 0xfeff;
  for (let index = 0; index < text.length; index++) units[index + 1] = text.charCodeAt(index);
  const bytes = new Uint8Array(units.buffer);
  if (encoding === 'utf-16be') for (let at = 0; at < bytes.length; at += 2) bytes.subarray(at, at + 2).reverse();
  return new Blob([bytes]);
}
