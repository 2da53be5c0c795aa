import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/** A folder for the files of one test file, gone afterwards. */
export function ownFolder(): () => string {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'persona-proof-files-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  return () => folder;
}
