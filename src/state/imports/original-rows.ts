import { encodingNamed, toUtf8 } from '../../ingest/decode.ts';
import { scanFile } from '../../ingest/scan-file.ts';
import { splitRecord } from '../../ingest/split-record.ts';
import type { FilePlan } from '../../model/import-plan.ts';
import { grammarOf } from './grammar-of.ts';

/** The cells of the records that start on these lines, as they stand in the file. */
export async function originalRows(
  file: Blob,
  plan: FilePlan,
  lines: ReadonlySet<number>,
  signal?: AbortSignal,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const found = new Map<number, readonly string[]>();
  const encoding = encodingNamed(plan.dialect.encoding, new Uint8Array(await file.slice(0, 4).arrayBuffer()));
  if (encoding === null || lines.size === 0) return found;
  const text = encoding.label === 'utf-8' ? file.slice(encoding.mark) : await toUtf8(file, encoding, signal);
  const grammar = grammarOf(plan);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const scan = scanFile(text, grammar, {
    from: 0,
    line: 1,
    expected: plan.columns.length,
    chunk: 1 << 20,
    trusted: true,
    signal,
  });
  for await (const { records, bytes } of scan) {
    for (const { line, start, end } of records) {
      if (lines.has(line)) found.set(line, splitRecord(decoder.decode(bytes.subarray(start, end)), grammar));
    }
    if (found.size === lines.size) break;
  }
  return found;
}
