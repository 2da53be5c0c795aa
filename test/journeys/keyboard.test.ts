import type { Locator, Page } from 'playwright';
import { describe } from 'vitest';
import { expect, journey } from './support/journey.ts';
import { seeTheSampleAnswer } from './support/sample.ts';

const MOST_STOPS = 80;

/** Whether whoever goes by keyboard sees where they are: an outline on the element, or on the label that stands for it. */
const seesFocus = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    const isLabelled = focused instanceof HTMLInputElement && focused.type === 'file';
    const seen = isLabelled ? focused.labels?.[0] : focused;
    if (!seen) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(seen);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
  });

/** Goes by Tab to an element; every stop on the way has to be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    const where = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? 'nowhere');
    expect(await seesFocus(page), where).toBe(true);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${target} was not reached in ${MOST_STOPS} stops.`);
}

describe('by keyboard alone', () => {
  journey('from the empty page to a contradicted assumption and its deals, and back', async ({ page }) => {
    const sample = page.getByRole('button', { name: 'Try the sample data' });
    await expect(sample).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
    await tabTo(page, sample);
    await page.keyboard.press('Enter');
    await seeTheSampleAnswer(page);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

    const card = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: /Contradicted/ })
      .first();
    const open = card.getByRole('link', { name: /^Open/ });
    await tabTo(page, open);
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toContainText('Contradicted.');
    await expect(heading).toBeFocused();

    const see = page.getByRole('button', { name: /^See the \d+/ }).first();
    await tabTo(page, see);
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog');
    await expect(drawer.getByRole('table', { name: 'Deals' })).toBeVisible();
    await expect(drawer.getByRole('button', { name: 'Close', exact: true })).toBeFocused();
    await tabTo(page, drawer.getByRole('region', { name: 'Deals' }));
    const last = Number(await drawer.getByRole('table', { name: 'Deals' }).getAttribute('aria-rowcount'));
    await page.keyboard.press('End');
    await expect(drawer.locator(`tr[aria-rowindex="${last}"]`)).toBeVisible();

    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
    await expect(see).toBeFocused();
  });

  journey('the link past the navigation leads to the content', async ({ page }) => {
    await expect(page.getByRole('button', { name: 'Try the sample data' })).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });
});
