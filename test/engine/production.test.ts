import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersFile, RESPONSE_HEADERS } from '../../src/app/response-headers.ts';
import type { Engine } from '../../src/engine/port.ts';
import { SHIPPED } from './shipped-hashes.ts';

declare const startBrowserEngine: () => Promise<Engine>;
declare const openBrowserEngine: () => Promise<Engine>;

const PAGE = 'test/engine/page/index.html';
// Chromium says this of any page whose policy has a sandbox with scripts and an origin, embedded or not.
const SANDBOX_REMARK =
  'An iframe which has both allow-scripts and allow-same-origin for its sandbox attribute can escape its sandboxing.';

describe('the built engine under the full policy', () => {
  const outDir = mkdtempSync(path.join(tmpdir(), 'engine-build-'));
  const printed: string[] = [];
  const requested: string[] = [];
  let server: PreviewServer;
  let browser: Browser;
  let page: Page;
  let origin: string;

  beforeAll(async () => {
    const settings = { configFile: 'vite.config.ts', logLevel: 'error' } as const;
    await build({ ...settings, build: { outDir, emptyOutDir: true, rolldownOptions: { input: PAGE } } });
    server = await preview({ ...settings, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
    origin = new URL(server.resolvedUrls?.local[0] ?? '').origin;
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
      ],
    });
    page = await browser.newPage();
    page.on('console', (message) => {
      if (message.text() !== SANDBOX_REMARK)
        printed.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => printed.push(String(error)));
    page.context().on('request', (request) => requested.push(request.url()));
    await page.goto(`${origin}/${PAGE}`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(outDir, { recursive: true, force: true });
  });

  test('opens, answers and reads a file', async () => {
    const rows = await page.evaluate(async () => {
      const engine = await startBrowserEngine();
      const file = await engine.openFile(new Blob(['id,name\n1,Ada\n2,Grace\n']));
      return engine.rows('SELECT id, name FROM read_csv(?, all_varchar = true) ORDER BY id', [file.path]);
    });
    expect(rows).toEqual([
      { id: '1', name: 'Ada' },
      { id: '2', name: 'Grace' },
    ]);
  });

  test('starts one engine, however often it is asked for', async () => {
    expect(await page.evaluate(() => new Set([1, 2].map(startBrowserEngine)).size)).toBe(1);
  });

  test('an error that quotes a cell reaches no console', async () => {
    const kind = await page.evaluate(async () => {
      const engine = await startBrowserEngine();
      return engine.run("SELECT CAST('a secret cell' AS INTEGER)").catch((error) => error.kind);
    });
    expect(kind).toBe('bad-sql');
    expect(printed).toEqual([]);
  });

  test('a worker that ends without a word rejects what it was asked', async () => {
    await page.evaluate(async () => {
      Object.assign(globalThis, { doomed: await openBrowserEngine() });
    });
    const running = page.evaluate(() => {
      const { doomed } = globalThis as unknown as { doomed: Engine };
      const sql = 'SELECT count(*) FROM range(100000) AS a(x), range(100000) AS b(y) WHERE x * y % 7 = 3';
      return doomed.rows(sql).catch((error) => error.kind);
    });
    await page
      .workers()
      .at(-1)
      ?.evaluate(() => self.close());
    expect(await running).toBe('worker-died');
  });

  test('the worker has no network left, not even to its own site', async () => {
    const found = await page.workers()[0]?.evaluate(async () => {
      const request = new XMLHttpRequest();
      request.open('GET', '/');
      request.send();
      return {
        fetched: await fetch('/').then(
          () => 'answered',
          () => 'refused',
        ),
        status: request.status,
        sockets: typeof WebSocket,
      };
    });
    expect(found).toEqual({ fetched: 'refused', status: 404, sockets: 'undefined' });
  });

  test('the policy keeps the page from other sites and from other workers', async () => {
    const refused = await page.evaluate(async () => ({
      fetch: await fetch('https://example.invalid/').then(
        () => 'answered',
        (error: Error) => error.name,
      ),
      worker: await new Promise((resolve) => {
        try {
          resolve(new Worker('/assets/other.js') && 'made');
        } catch (error) {
          resolve((error as Error).name);
        }
      }),
    }));
    expect(refused).toEqual({ fetch: 'TypeError', worker: 'TypeError' });
  });

  test('every request went to the site itself', () => {
    expect(requested.length).toBeGreaterThan(3);
    expect(requested.filter((url) => !url.startsWith(origin) && !url.startsWith('https://example.invalid/'))).toEqual(
      [],
    );
  });

  test.each([PAGE, 'assets/nothing.js', '_headers', ''])('the answer for /%s carries every header', async (file) => {
    const { headers } = await fetch(`${origin}/${file}`);
    for (const [name, value] of Object.entries(RESPONSE_HEADERS))
      expect([name, headers.get(name)]).toEqual([name, value]);
  });

  test('so does every built file, and a static host finds the same in _headers', async () => {
    expect(readFileSync(path.join(outDir, '_headers'), 'utf8')).toBe(headersFile());
    const files = readdirSync(path.join(outDir, 'assets'));
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const { headers } = await fetch(`${origin}/assets/${file}`, { method: 'HEAD' });
      expect([file, headers.get('Content-Security-Policy')]).toEqual([
        file,
        RESPONSE_HEADERS['Content-Security-Policy'],
      ]);
    }
  });

  test('the database reaches the browser byte for byte as it was pinned', () => {
    const assets = path.join(outDir, 'assets');
    for (const [file, sha256] of Object.entries(SHIPPED)) {
      const { name, ext } = path.parse(file);
      const built = readdirSync(assets).find((asset) => asset.startsWith(`${name}-`) && asset.endsWith(ext));
      const bytes = readFileSync(path.join(assets, built ?? file));
      expect([file, createHash('sha256').update(bytes).digest('hex')]).toEqual([file, sha256]);
    }
  });
});
