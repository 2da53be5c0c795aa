import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe } from 'vitest';
import { allowFirst } from './support/allow-first.ts';
import { saved } from './support/at-rest.ts';
import { chooseFiles } from './support/choose-files.ts';
import { expect, journey } from './support/journey.ts';
import { OWN, writeOwnFiles } from './support/own-files.ts';
import { ownFolder } from './support/own-folder.ts';

const folder = ownFolder();

/** A local file header, as every ZIP archive begins. */
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0, 0, 8, 0, 0x21, 0x5b, 0, 0]);

async function written(name: string, content: string | Buffer): Promise<string> {
  const file = path.join(folder(), name);
  await writeFile(file, content);
  return file;
}

const ZIP_SENTENCE =
  'This is an Excel workbook or ZIP archive, not a CSV file. Save it as CSV (UTF-8) and choose that file.';
const EMPTY_SENTENCE = 'This file is empty: it holds no bytes. Export it again.';

describe('what cannot be used is refused in a sentence', () => {
  journey('beside files that are open, of which nothing is lost', async ({ page }) => {
    await chooseFiles(page, await writeOwnFiles(folder()));
    await allowFirst(page);
    await page.getByRole('link', { name: 'Sources', exact: true }).click();
    const deals = page.getByText(`${OWN.deals} deals`).first();
    await expect(deals).toBeVisible();

    await chooseFiles(page, await written('archive.csv', ZIP));
    await expect(page.getByText(ZIP_SENTENCE)).toHaveCount(1);
    await expect(page.getByText(ZIP_SENTENCE)).toBeVisible();
    await expect(deals).toBeVisible();

    await chooseFiles(page, await written('nothing.csv', ''));
    await expect(page.getByText(EMPTY_SENTENCE)).toBeVisible();
    await expect(deals).toBeVisible();

    await chooseFiles(page, await written('personas.json', 'These are our personas: …'));
    const alert = page.getByRole('alert').filter({ hasText: /JSON|line 1/i });
    await expect(alert).toBeVisible();
    await expect(alert).toHaveText(/^[^\n]+\.$/);
    await expect(deals).toBeVisible();
    await expect(page.getByRole('button', { name: 'pipeline.csv' })).toBeVisible();

    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    await expect(page.getByText('The deals are read:')).toBeVisible();
    await saved(page);
    await page.reload();
    await expect(page.getByText('The deals are read:')).toBeVisible();
  });

  journey('before anything is open, and the way to a right file stays', async ({ page }) => {
    await chooseFiles(page, await written('archive.csv', ZIP));
    await expect(page.getByText(ZIP_SENTENCE)).toBeVisible();
    await chooseFiles(page, await written('nothing.csv', ''));
    await expect(page.getByText(EMPTY_SENTENCE)).toBeVisible();
    await chooseFiles(page, await written('personas.json', '{"kind": "something"}'));
    await expect(page.getByRole('alert')).toContainText('This is not a project file');
    await chooseFiles(page, await writeOwnFiles(folder()));
    await allowFirst(page);
    await expect(page.getByText('The deals are read:')).toBeVisible();
  });
});
