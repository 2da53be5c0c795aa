import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect as expectAtOnce } from 'vitest';
import { expect } from './journey.ts';

const WIDTHS = [1440, 390] as const;
const SCHEMES = ['light', 'dark'] as const;
const HEIGHT = 900;
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What keeps people out of what the page shows now, in both colour schemes, wide and narrow: serious and critical
 * findings, and a page that scrolls sideways.
 */
async function faultsOf(page: Page, what: string): Promise<string[]> {
  const faults: string[] = [];
  // What is looked at is what stays, not what is still counted anew.
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveClass(colorScheme === 'dark' ? /\bdark\b/ : /^(?!.*\bdark\b)/);
      // Frames would be looked at through a page of their own; there are none.
      const looking = new AxeBuilder({ page }).setLegacyMode();
      // The scheme changes nothing but colours.
      const { violations } = await (colorScheme === 'dark' ? looking.withRules(COLOR_RULES) : looking).analyze();
      for (const { id, impact, nodes } of violations) {
        if (impact !== 'serious' && impact !== 'critical') continue;
        const places = nodes.map(({ html, failureSummary }) => `${html} ${failureSummary?.split('\n')[1] ?? ''}`);
        faults.push(`${what}, ${width} px, ${colorScheme}: ${id} at ${places.slice(0, 3).join(' | ')}`);
      }
    }
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (wider > 0) faults.push(`${what}, ${width} px: the page is ${wider} px wider than the window`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: WIDTHS[0], height: HEIGHT });
  return faults;
}

/** Everybody can use what the page shows now. The journey goes on where not, to find the rest. */
export async function seeAccessible(page: Page, what: string): Promise<void> {
  expectAtOnce.soft(await faultsOf(page, what)).toEqual([]);
}
