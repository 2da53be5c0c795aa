import type { Page } from 'playwright';
import { expect } from './journey.ts';

/** Everything that was done is safe: the page may go. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
}

/** Nothing of the screen that is shown is still on its way. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"], progress')).toHaveCount(0);
}
