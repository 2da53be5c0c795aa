import type { Page } from 'playwright';
import { describe } from 'vitest';
import { allowFirst } from './support/allow-first.ts';
import { saved } from './support/at-rest.ts';
import { chooseFiles } from './support/choose-files.ts';
import { expect, journey } from './support/journey.ts';
import { OWN, writeOwnFiles } from './support/own-files.ts';
import { ownFolder } from './support/own-folder.ts';
import { createPersona } from './support/personas.ts';
import { seeTheSampleAnswer } from './support/sample.ts';

const folder = ownFolder();

/** Every text and every file that the browser keeps for the page. */
const everythingKept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const texts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), JSON.stringify(await caches.keys())];
    const write = async (value: unknown): Promise<string> => {
      if (value instanceof Blob) return value.text();
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new TextDecoder().decode(value);
      if (typeof value !== 'object' || value === null) return String(value);
      return (await Promise.all(Object.values(value).map(write))).join('\n');
    };
    for (const { name } of await indexedDB.databases()) {
      const database = await answerOf(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames) {
        texts.push(await write(await answerOf(database.transaction(store).objectStore(store).getAll())));
      }
      database.close();
    }
    return texts.join('\n');
  });

const ROW = 'Deal C006';

describe('what is kept stays apart and can be forgotten', () => {
  journey('the sample leaves a project of own files as it is; forgetting leaves nothing', async ({ page }) => {
    await chooseFiles(page, await writeOwnFiles(folder()));
    await allowFirst(page);
    await createPersona(page, 'Care buyer');
    await saved(page);
    expect(await everythingKept(page)).toContain(ROW);
    expect(await everythingKept(page)).toContain('Care buyer');

    await page.getByRole('link', { name: 'Sources', exact: true }).click();
    await page.getByRole('button', { name: 'Open the sample' }).click();
    await expect(page.getByText('The sample is open.')).toBeVisible();
    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    await seeTheSampleAnswer(page);

    await page.getByRole('link', { name: 'Sources', exact: true }).click();
    await page.getByRole('button', { name: 'Open My personas' }).click();
    await expect(page.getByText(`${OWN.deals} deals`).first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'pipeline.csv' })).toBeVisible();
    await page.getByRole('link', { name: 'Personas', exact: true }).click();
    await expect(page.getByRole('link', { name: 'Care buyer' })).toBeVisible();

    await page.getByRole('link', { name: 'Sources', exact: true }).click();
    await page.getByRole('button', { name: 'Forget everything' }).click();
    await page.getByRole('button', { name: 'Keep everything' }).click();
    await expect(page.getByRole('button', { name: 'pipeline.csv' })).toBeVisible();
    await page.getByRole('button', { name: 'Forget everything' }).click();
    await page.getByRole('button', { name: 'Forget everything' }).click();
    await expect(page.getByText('Nothing is kept yet.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Files' })).toHaveCount(0);

    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Try the sample data' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('button', { name: 'Try the sample data' })).toBeVisible();
    const left = await everythingKept(page);
    expect(left).not.toContain(ROW);
    expect(left).not.toContain('Care buyer');
    expect(left).not.toContain('Finance leader');
  });
});
