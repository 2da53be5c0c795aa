import type { Locator, Page } from 'playwright';
import { expect } from './journey.ts';

/** Chooses files as soon as the page takes any: while others are read it takes none. */
export async function chooseFiles(page: Page, files: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
  const field = page.getByLabel('Choose CSV files');
  await expect(field).toBeEnabled();
  await field.setInputFiles(files);
}
