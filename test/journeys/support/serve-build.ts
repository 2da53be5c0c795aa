import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of the built page, as it is served with its headers. */
    address: string;
  }
}

const VITE = path.resolve('node_modules/vite/bin/vite.js');

let stop: () => Promise<void> = async () => undefined;

/** Builds the page once and serves it as a person would get it. */
export async function setup({ provide }: TestProject): Promise<void> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'persona-proof-'));
  // In a process of its own: what a test runner says of the environment would build the development version.
  const { NODE_ENV: _test, VITEST: _vitest, ...env } = process.env;
  await promisify(execFile)(
    process.execPath,
    [VITE, 'build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'],
    { env },
  );
  const server = await preview({ logLevel: 'error', build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const { port } = server.httpServer.address() as AddressInfo;
  provide('address', `http://127.0.0.1:${port}`);
  stop = async () => {
    await server.close();
    await rm(outDir, { recursive: true });
  };
}

export const teardown = (): Promise<void> => stop();
