import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { describe } from 'vitest';
import { writeDeals } from '../bench/write-deals.ts';
import { saved } from './support/at-rest.ts';
import { chooseFiles } from './support/choose-files.ts';
import { give, openWebBuyers, seesWebBuyers } from './support/give-layouts.ts';
import { expect, journey } from './support/journey.ts';
import { LAYOUTS } from './support/layouts.ts';
import { ownFolder } from './support/own-folder.ts';
import { savedFile } from './support/saved-files.ts';

const folder = ownFolder();

const savedProject = async (page: Page): Promise<string> =>
  readFile(
    await savedFile(page, folder(), () => page.getByRole('button', { name: 'Save the project file' }).click()),
    'utf8',
  );

/** Presses Cancel the moment a phase is told of: on a fast machine it is over before anybody could look for it. */
const cancelOnce = (page: Page, phase: string): Promise<void> =>
  page.evaluate(
    (begins) =>
      new Promise<void>((resolve) => {
        const press = () => {
          const bars = [...document.querySelectorAll('progress')];
          if (!bars.some((bar) => bar.ariaLabel?.startsWith(begins))) return;
          watching.disconnect();
          [...document.querySelectorAll('button')].find((button) => button.textContent === 'Cancel')?.click();
          resolve();
        };
        const watching = new MutationObserver(press);
        watching.observe(document.body, { attributes: true, childList: true, subtree: true });
      }),
    phase,
  );

describe('an import of a hundred thousand rows', () => {
  journey('is cancelled in each of its phases, and the project is as it was', async ({ page }) => {
    const large = path.join(folder(), 'large.csv');
    await writeDeals(large, 100_000);
    await openWebBuyers(page, folder());
    const before = await savedProject(page);
    const cancelled = async (phase: string, begin: () => Promise<void>) => {
      const cancelling = cancelOnce(page, phase);
      await begin();
      await cancelling;
      await expect(page.getByRole('progressbar')).toHaveCount(0);
      expect(await savedProject(page)).toBe(before);
    };
    await cancelled('Looking at large.csv', () => chooseFiles(page, large));
    await cancelled('Comparing large.csv', () => chooseFiles(page, large));
    await chooseFiles(page, large);
    await cancelled('Reading', () => page.getByRole('button', { name: 'Import it' }).click());

    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    await seesWebBuyers(page, LAYOUTS.base);
    await saved(page);
    await page.reload();
    await seesWebBuyers(page, LAYOUTS.base);
    await page.getByRole('link', { name: 'Sources', exact: true }).click();
    await give(page, folder(), 'report1712.csv');
    await page.getByRole('button', { name: 'Import it' }).click();
    await page.getByRole('link', { name: 'See the verdicts' }).click();
    await seesWebBuyers(page, LAYOUTS.with_report);
  });
});
