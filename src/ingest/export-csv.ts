import Papa from 'papaparse';

/**
 * Text that a spreadsheet would run: a formula sign, also in its full-width form, behind any spaces; or a leading tab,
 * line end or NUL, which some spreadsheets drop before they look for one.
 */
const FORMULA = /^(?:[\t\r\n\0]|[\s\u00a0\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/**
 * A CSV of the rows for people who open it in a spreadsheet. Text that could be taken for a formula gets an apostrophe in
 * front, which spreadsheets read as "this is text"; numbers stay numbers, negative ones too. Lines end with CRLF.
 */
export function toCsv(headers: readonly string[], rows: Iterable<readonly (string | number | null)[]>): string {
  const data = [headers.map(asText)];
  for (const row of rows) data.push(row.map(asCell));
  return `${Papa.unparse(data, { newline: '\r\n' })}\r\n`;
}

function asCell(value: string | number | null): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : asText(value);
}

function asText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
