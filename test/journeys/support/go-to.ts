import type { Page } from 'playwright';
import { expect } from './journey.ts';

/** Another screen by its address, until its own heading has taken the place of the one before. */
export async function goToScreen(page: Page, path: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  const before = (await heading.textContent()) ?? '';
  await page.goto(`/#${path}`);
  await expect(heading).not.toHaveText(before);
}
