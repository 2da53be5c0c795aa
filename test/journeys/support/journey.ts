import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { expect as playwrightExpect } from 'playwright/test';
import { afterAll, test as base, beforeAll, inject, type TestContext } from 'vitest';
import { CHROMIUM } from '../../support/chromium.ts';
import { watch } from './watch.ts';

/** How long a thing may take to appear before it counts as missing; generous, since it measures nothing. */
const PATIENCE = 30_000;

/** Waits for what it expects of a locator. */
export const expect = playwrightExpect.configure({ timeout: PATIENCE });

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch(CHROMIUM);
});

afterAll(async () => {
  await browser.close();
});

type Journey = {
  /** A browser that has never seen the page. */
  context: BrowserContext;
  /** The page as it is first opened. */
  page: Page;
  /** Another browser, which knows nothing of the first. */
  elsewhere: BrowserContext;
  /** What was seen in the first browser that should never happen; a journey ends well only if it stays empty. */
  complaints: string[];
};

const complaintsOf = new WeakMap<BrowserContext, string[]>();

/** Opens a browser for one test and closes it with a look at what it complained of. */
async function visit(task: TestContext['task'], use: (context: BrowserContext) => Promise<void>): Promise<void> {
  const context = await browser.newContext({
    baseURL: inject('address'),
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE);
  const complaints = await watch(context, inject('address'));
  complaintsOf.set(context, complaints);
  await use(context);
  if (task.result?.state === 'fail') await keepPictures(context, task.name);
  await context.close();
  expect(complaints).toEqual([]);
}

/** A test in a browser of its own. */
export const journey = base.extend<Journey>({
  context: ({ task }, use) => visit(task, use),
  elsewhere: ({ task }, use) => visit(task, use),
  complaints: async ({ context }, use) => {
    await use(complaintsOf.get(context) ?? []);
  },
  page: async ({ context }, use) => {
    const page = await context.newPage();
    await page.goto('/');
    await use(page);
  },
});

/** What each page showed when a journey ended badly. */
async function keepPictures(context: BrowserContext, name: string): Promise<void> {
  const folder = 'test-results';
  await mkdir(folder, { recursive: true });
  for (const [index, page] of context.pages().entries()) {
    const file = `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}-${index}.png`;
    await page.screenshot({ path: path.join(folder, file), fullPage: true }).catch(() => undefined);
  }
}
