import { mkdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { CHROMIUM } from '../support/chromium.ts';
import type { Times } from './page.ts';
import { writeDeals } from './write-deals.ts';

const SIZES = [10_000, 100_000, 1_000_000];

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
};

/** Ratios within one run; seconds are printed so that one sees where the time goes, not to be compared across machines. */
export async function main(args: readonly string[]): Promise<number> {
  const sizes = args.length === 0 ? SIZES : args.map(Number);
  const folder = path.join(os.tmpdir(), 'persona-proof-bench');
  mkdirSync(folder, { recursive: true });
  const outDir = path.join(folder, 'site');
  rmSync(outDir, { recursive: true, force: true });
  await build({
    root: 'test/bench',
    configFile: path.resolve('vite.config.ts'),
    publicDir: false,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  });
  const server = await preview({
    root: 'test/bench',
    configFile: path.resolve('vite.config.ts'),
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const address = server.resolvedUrls?.local[0] ?? '';
  try {
    for (const size of sizes) {
      const file = path.join(folder, `deals-${size}.csv`);
      await writeDeals(file, size);
      const browser = await chromium.launch(CHROMIUM);
      const page = await browser.newPage();
      page.on('console', (message) => console.error(`page: ${message.text()}`));
      await page.goto(address);
      await page.setInputFiles('input[type=file]', file);
      const times: Times = await page.evaluate((runs) => window.bench(runs), 5);
      await browser.close();
      print(size, times);
    }
  } finally {
    await server.close();
  }
  return 0;
}

function print(size: number, times: Times): void {
  const of = (name: string) => median(times[name] ?? []);
  console.log(`\n${size.toLocaleString('en-US')} deals × 24 columns (medians of ${times.import?.length ?? 0} runs)`);
  for (const [name, values] of Object.entries(times)) {
    const low = Math.min(...values);
    const high = Math.max(...values);
    console.log(
      `  ${name.padEnd(30)} ${median(values).toFixed(1).padStart(9)} ms   (${low.toFixed(1)}–${high.toFixed(1)})`,
    );
  }
  const ratio = (name: string, value: number) => console.log(`  ${name.padEnd(44)} ${value.toFixed(2)} ×`);
  ratio('import ÷ bare typed read_csv', of('import') / of('bare read_csv'));
  ratio('(import + facts) ÷ bare typed read_csv', (of('import') + of('facts')) / of('bare read_csv'));
  ratio('overview ÷ one grouped query', of('overview') / of('one grouped query'));
  ratio('filter change ÷ one grouped query', of('filter change') / of('one grouped query'));
}
