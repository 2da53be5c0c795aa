import type { Page } from 'playwright';
import { expect } from './journey.ts';

/** On Sources: lets in files of which something is for a person to decide, and goes to what they say. */
export async function allowFirst(page: Page): Promise<void> {
  const preview = page.getByRole('region', { name: /^Before \d+ files? (is|are) imported$/ });
  await preview.getByRole('button', { name: /^Import (it|\d+ files)$/ }).click();
  await page.getByRole('region', { name: 'Imported' }).getByRole('link', { name: 'See the verdicts' }).click();
  await expect(page.getByRole('heading', { name: 'No persona has been described yet' })).toBeVisible();
}
