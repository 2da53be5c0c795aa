import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { describe } from 'vitest';
import { saved } from './support/at-rest.ts';
import { chooseFiles } from './support/choose-files.ts';
import { expect, journey } from './support/journey.ts';
import { seeAccessible } from './support/look.ts';
import { ownFolder } from './support/own-folder.ts';
import { QUARTERS, writeQuarters } from './support/quarters.ts';
import { savedFile } from './support/saved-files.ts';

const folder = ownFolder();
const { first, second, deals_after } = QUARTERS;

/** On Sources: how many files and deals there are. */
const sees = (page: Page, words: string) => expect(page.getByText(words, { exact: true })).toBeVisible();

async function openFirstQuarter(page: Page, file: string): Promise<void> {
  await chooseFiles(page, file);
  await expect(page.getByRole('heading', { name: 'No persona has been described yet' })).toBeVisible();
  await page.getByRole('link', { name: 'Sources', exact: true }).click();
  await sees(page, `1 file, ${first.deals} deals.`);
}

describe('the export of the second quarter', () => {
  journey('is looked at before anything is done, imported, and taken back as one step', async ({ page }) => {
    const [q1, q2] = await writeQuarters(folder());
    await openFirstQuarter(page, q1);
    const preview = page.getByRole('region', { name: 'Before 1 file is imported' });

    await chooseFiles(page, q2);
    const rows = `${second.rows} rows = ${second.new} new + ${second.changed} changed + ${second.unchanged} unchanged + ${second.set_aside} set aside`;
    await expect(preview.getByText(rows)).toBeVisible();
    await expect(preview.getByText(/^Read as last time, on .*: as pipeline-q1\.csv$/)).toBeVisible();
    await expect(preview.getByText('3 deals were lost and are won now')).toBeVisible();
    await expect(preview.getByText('1 deal was won and is lost now')).toBeVisible();
    await expect(preview.getByText('5 deals were open and are won now')).toBeVisible();
    const gone = preview.getByLabel(`${second.gone} deals of pipeline-q1.csv are not in it`);
    await expect(gone).toHaveValue('keep');
    await preview.getByText('Which deals are not in it').click();
    await expect(preview.getByRole('rowheader', { name: 'Account 2 · Deal 44' })).toBeVisible();
    await seeAccessible(page, 'an import before it is done');

    await preview.getByRole('button', { name: 'Cancel' }).click();
    await expect(preview).toBeHidden();
    await sees(page, `1 file, ${first.deals} deals.`);

    await chooseFiles(page, q2);
    await preview.getByRole('button', { name: 'Import it' }).click();
    await sees(page, `2 files, ${deals_after} deals.`);
    const history = page.getByRole('region', { name: 'History of imports' });
    await expect(history.getByText('4 new, 9 changed, 47 unchanged, 1 set aside, 4 gone since')).toBeVisible();
    await seeAccessible(page, 'Sources with a history');

    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await sees(page, `1 file, ${first.deals} deals.`);
    await page.getByRole('button', { name: 'Redo', exact: true }).click();
    await sees(page, `2 files, ${deals_after} deals.`);

    await chooseFiles(page, q2);
    await expect(page.getByText('This file is here already, byte for byte: nothing changes.')).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
    await sees(page, `2 files, ${deals_after} deals.`);

    await saved(page);
    await page.reload();
    await sees(page, `2 files, ${deals_after} deals.`);
    const states = page.getByRole('region', { name: 'Earlier states' });
    await states
      .getByRole('button', { name: /^Restore/ })
      .last()
      .click();
    await sees(page, `1 file, ${first.deals} deals.`);
  });

  journey('leaves out deals that are gone where that is chosen, and takes corrected rows back', async ({ page }) => {
    const [q1, q2] = await writeQuarters(folder());
    await openFirstQuarter(page, q1);
    await chooseFiles(page, q2);
    const preview = page.getByRole('region', { name: 'Before 1 file is imported' });
    await preview.getByLabel(/are not in it$/).selectOption({ label: 'Leave them out' });
    await preview.getByRole('button', { name: 'Import it' }).click();
    await sees(page, `2 files, ${deals_after - second.gone} deals.`);

    const cards = page.getByRole('region', { name: 'Files' });
    await cards.getByRole('button', { name: 'pipeline-q2.csv' }).click();
    const aside = cards.getByRole('region', { name: 'Rows set aside (1)' });
    const download = await savedFile(page, folder(), () => aside.getByRole('button', { name: 'Download' }).click());
    expect(path.basename(download)).toBe('pipeline-q2-set-aside.csv');
    const text = await readFile(download, 'utf8');
    await writeFile(download, text.replace(/ask Jo(?=,2026-01-05)/, '650'));
    await chooseFiles(page, download);
    await expect(preview.getByText('corrected rows of pipeline-q2.csv')).toBeVisible();
    await expect(preview.getByText('1 row = 1 new')).toBeVisible();
    await preview.getByRole('button', { name: 'Import it' }).click();
    await sees(page, `3 files, ${deals_after - second.gone + 1} deals.`);
    await expect(aside).toBeHidden();
    const corrected = cards.getByRole('region', { name: 'Corrected rows' });
    await expect(corrected.getByText('1 row = 1 accepted')).toBeVisible();
    await expect(cards.getByText('61 rows = 60 accepted + 1 corrected in another file')).toBeVisible();
  });
});
