import { planFile } from '../../ingest/plan-file.ts';
import { sha256Of } from '../../project/fingerprint.ts';

/** The headers of a file as they are found without anybody's help, so that the next file of its kind has the same. */
export type FileHeaders = {
  /** Unique names of the columns, in their order. */
  names: readonly string[];
  /** SHA-256 of the names: the fingerprint under which decisions are remembered. */
  digest: string;
};

const HEAD = 128 << 10;

const known = new WeakMap<Blob, Promise<FileHeaders | null>>();

/** Looks at the head of the file only. Null where it holds no table with headers. */
export function headersOf(file: Blob): Promise<FileHeaders | null> {
  const before = known.get(file);
  if (before !== undefined) return before;
  const looked = look(file);
  known.set(file, looked);
  return looked;
}

async function look(file: Blob): Promise<FileHeaders | null> {
  const { plan } = await planFile(await headOf(file), 'head.csv');
  if (plan.error !== null || plan.columns.every(({ header }) => header === null)) return null;
  const names = plan.columns.map(({ name }) => name);
  return { names, digest: await digestOfHeaders(names) };
}

export const digestOfHeaders = (names: readonly string[]): Promise<string> =>
  sha256Of(new TextEncoder().encode(JSON.stringify(names)));

/** Whole lines, so that no letter and no value is cut apart. */
async function headOf(file: Blob): Promise<Blob> {
  if (file.size <= HEAD) return file;
  const bytes = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const end = bytes.lastIndexOf(0x0a) + 1;
  // In UTF-16 a line feed has a second byte, before or behind it.
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new Blob([bytes.subarray(0, end === 0 ? HEAD : isWide ? end + (end % 2) : end)]);
}
