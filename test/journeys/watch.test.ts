import type { Page } from 'playwright';
import { describe } from 'vitest';
import { expect, journey } from './support/journey.ts';

const SOMEBODY_ELSE = 'https://example.com/?customer=1';

/** What was noticed, taken away: a journey with a complaint ends badly. A closed page has nothing more to say. */
async function noticed(page: Page, complaints: string[], what: string): Promise<void> {
  await expect.poll(() => complaints.join('\n')).toContain(what);
  await page.close();
  complaints.length = 0;
}

describe('a journey notices', () => {
  journey('an error in the console', async ({ page, complaints }) => {
    await page.evaluate('console.error("something broke")');
    await noticed(page, complaints, 'console: something broke');
  });

  journey('an error that nobody caught', async ({ page, complaints }) => {
    await page.evaluate('void setTimeout(() => { throw new Error("nobody caught this") })');
    await noticed(page, complaints, 'uncaught: nobody caught this');
  });

  journey('a breach of the policy', async ({ page, complaints }) => {
    await page.evaluate(`fetch("${SOMEBODY_ELSE}").catch(() => undefined)`);
    await noticed(page, complaints, 'policy: connect-src stopped https://example.com');
  });

  journey('a request to somebody else', async ({ context, complaints }) => {
    // A blank page has no policy that would stop it before it is one.
    const page = await context.newPage();
    await page.evaluate(`fetch("${SOMEBODY_ELSE}").catch(() => undefined)`);
    await noticed(page, complaints, `request: ${SOMEBODY_ELSE}`);
  });

  journey('nothing on a page that is only opened', async ({ page, complaints }) => {
    await expect(page.getByRole('button', { name: 'Try the sample data' })).toBeVisible();
    expect(complaints).toEqual([]);
  });
});
