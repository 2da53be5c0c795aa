import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { describe } from 'vitest';
import { writeDeals } from '../bench/write-deals.ts';
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

describe('an import of a hundred thousand rows', () => {
  journey('is cancelled in each of its phases, and the project is as it was', async ({ page }) => {
    const large = path.join(folder(), 'large.csv');
    await writeDeals(large, 100_000);
    await openWebBuyers(page, folder());
    const before = await savedProject(page);
    const choose = page.getByLabel('Choose CSV files');
    const cancelled = async (phase: RegExp) => {
      await expect(page.getByRole('progressbar', { name: phase })).toBeVisible();
      await page.getByRole('button', { name: 'Cancel' }).click();
      await expect(page.getByRole('progressbar')).toBeHidden();
      expect(await savedProject(page)).toBe(before);
    };
    await choose.setInputFiles(large);
    await cancelled(/^Looking at large.csv/);
    await choose.setInputFiles(large);
    await cancelled(/^Comparing large.csv/);
    await choose.setInputFiles(large);
    await page.getByRole('button', { name: 'Import it' }).click();
    await cancelled(/^Reading/);

    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    await seesWebBuyers(page, LAYOUTS.base);
    await page.reload();
    await seesWebBuyers(page, LAYOUTS.base);
    await page.getByRole('link', { name: 'Sources', exact: true }).click();
    await give(page, folder(), 'report1712.csv');
    await page.getByRole('button', { name: 'Import it' }).click();
    await page.getByRole('link', { name: 'See the verdicts' }).click();
    await seesWebBuyers(page, LAYOUTS.with_report);
  });
});
