const SIGNATURES: readonly { bytes: readonly number[]; is: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], is: 'an Excel workbook or ZIP archive' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], is: 'an empty ZIP archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], is: 'an old Excel workbook' },
  { bytes: [0x1f, 0x8b], is: 'a gzip archive' },
  { bytes: [0x25, 0x50, 0x44, 0x46], is: 'a PDF document' },
  { bytes: [0x50, 0x41, 0x52, 0x31], is: 'a Parquet file' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], is: 'an SQLite database' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], is: 'a picture' },
  { bytes: [0xff, 0xd8, 0xff], is: 'a picture' },
  { bytes: [0x47, 0x49, 0x46, 0x38], is: 'a picture' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], is: 'a 7-Zip archive' },
];

/** Larger files end in a database that is out of memory. */
export const LARGEST_FILE = 2_000_000_000;

/** One sentence where the first bytes show that this is no table of text; null where it may be one. */
export function refusal(head: Uint8Array, size: number): string | null {
  if (size === 0) return 'This file is empty: it holds no bytes. Export it again.';
  if (size > LARGEST_FILE) return 'This file is larger than 2 GB. Export fewer rows or columns.';
  const found = SIGNATURES.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte));
  if (found !== undefined) return `This is ${found.is}, not a CSV file. Save it as CSV (UTF-8) and choose that file.`;

  const start = new TextDecoder('latin1').decode(head.subarray(0, 1024)).replace(/^ï»¿/, '').trimStart();
  if (/^<(!doctype html|html|head|body|table|meta|\?xml|!--)/i.test(start)) {
    return 'This is a web page or XML, not a CSV file. Export the table as CSV and choose that file.';
  }
  if (/^(\[\s*)?\{\s*"[^"]*"\s*:/.test(start)) {
    return 'This is JSON, not a CSV file. Export the table as CSV and choose that file.';
  }
  return null;
}

/** Signs that old programs put between values. */
const SEPARATORS = [1, 31];

/** Many control characters: no text in any encoding of single bytes. */
export function isBinary(head: Uint8Array): boolean {
  let controls = 0;
  for (const byte of head)
    if ((byte < 9 || (byte > 13 && byte < 32 && byte !== 26)) && !SEPARATORS.includes(byte)) controls++;
  return controls >= 8 && controls > head.length * 0.05;
}
