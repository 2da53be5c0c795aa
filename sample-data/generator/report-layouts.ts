import { everyCellQuoted, lines, plainRow, type Row } from './csv.ts';

/** A Salesforce report: every cell quoted, and a footer that is not data. */
export function salesforceReport(headers: Row, rows: readonly Row[], name: string, filters: readonly string[]): string {
  return lines([
    everyCellQuoted(headers),
    ...rows.map(everyCellQuoted),
    '',
    ...[name, ...filters].map((line) => everyCellQuoted([line])),
    everyCellQuoted([`Grand Totals (${rows.length.toLocaleString('en-US')} records)`]),
    '',
    everyCellQuoted(['Confidential Information - Do Not Distribute']),
    everyCellQuoted(['Copyright © 2000-2026 Planleaf Software. All rights reserved.']),
  ]);
}

const NO_VALUE = '(No value)';

/** A HubSpot export: quotes where needed, and a word for what is missing. */
export const hubspotExport = (headers: Row, rows: readonly Row[]): string =>
  lines([plainRow(headers), ...rows.map((row) => plainRow(row.map((cell) => (cell === '' ? NO_VALUE : cell))))]);

/** An advertising report: title and period before the header, totals after the rows. */
export const adReport = (
  title: string,
  period: string,
  headers: Row,
  rows: readonly Row[],
  totals: readonly Row[],
): string =>
  lines([plainRow([title]), plainRow([period]), plainRow(headers), ...rows.map(plainRow), ...totals.map(plainRow)]);
