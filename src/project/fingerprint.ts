import type { FileBytes } from './storage.ts';

/** A copy of its own, told by its contents: a file on the disk can be corrected or go while the project still counts it. */
export async function copyOf(file: Blob): Promise<FileBytes> {
  const contents = await file.arrayBuffer();
  return { sha256: await sha256Of(contents), blob: new Blob([contents]) };
}

/** SHA-256 of bytes as 64 hexadecimal digits. */
export async function sha256Of(bytes: BufferSource): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
