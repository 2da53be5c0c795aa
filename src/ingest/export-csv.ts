import Papa from 'papaparse';

/**
 * Text that a spreadsheet would run: a formula sign, also in its full-width form, behind any spaces; or a leading tab,
 * line end or NUL, which some spreadsheets drop before they look for one.
 */
const FORMULA = /^(?:[\t\r\n\0]|[\s\u00a0\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

type Cell = string | number | null;

/**
 * A CSV of the rows for people who open it in a spreadsheet. Text that could be taken for a formula gets an apostrophe in
 * front, which spreadsheets read as "this is text"; numbers stay numbers, negative ones too. Lines end with CRLF.
 */
export function toCsv(headers: readonly string[], rows: Iterable<readonly Cell[]>): string {
  return csvLines([headers, ...rows]);
}

/** The same lines without a header, for a file that is written in parts. Empty for no rows. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return rows.length === 0
    ? ''
    : `${Papa.unparse(
        rows.map((row) => row.map(asCell)),
        { newline: '\r\n' },
      )}\r\n`;
}

function asCell(value: Cell): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : asText(value);
}

function asText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
