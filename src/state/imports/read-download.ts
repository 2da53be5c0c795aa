import type { Grammar } from '../../ingest/grammar.ts';
import { type PlanOptions, planFile } from '../../ingest/plan-file.ts';
import { scanRecords } from '../../ingest/scan-records.ts';
import { splitRecord } from '../../ingest/split-record.ts';
import type { GivenFile } from './load-sources.ts';

/** A sign that a spreadsheet would run, behind the apostrophe that keeps it from doing so. */
const KEPT_FROM_RUNNING = /^'(?=[\t\r\n\0]|[\s\u00a0\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/** A text as it was before it was written for a spreadsheet. */
export const fromSpreadsheet = (text: string): string => text.replace(KEPT_FROM_RUNNING, '');

/** The rows of a small table with one header line, as a spreadsheet saves it; none where it is no table. */
export async function readDownload({ name, blob }: GivenFile, options: PlanOptions): Promise<string[][]> {
  const { plan, body } = await planFile(blob, name, { header_line: 1 }, options);
  if (plan.error !== null) return [];
  const bytes = new Uint8Array(await body.blob.arrayBuffer());
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const { delimiter, quote } = body;
  const grammar: Grammar = {
    delimiter,
    quote,
    escape: body.escape === '\\' ? 'backslash' : 'doubled',
    padded: false,
    wrapped: false,
  };
  const rows: string[][] = [];
  scanRecords(bytes, grammar, {
    last: true,
    visit: ({ start, end }) => {
      rows.push(splitRecord(decoder.decode(bytes.subarray(start, end)), grammar));
      return undefined;
    },
  });
  return rows.slice(body.skip_lines);
}
