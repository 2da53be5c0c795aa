import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { SHIPPED } from './shipped-hashes.ts';

const { resolve } = createRequire(import.meta.url);

test.each(Object.entries(SHIPPED))('%s is the file that was looked at', (file, sha256) => {
  const bytes = readFileSync(resolve(`@duckdb/duckdb-wasm/dist/${file}`));
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
});
