import { describe } from 'vitest';
import { expect, journey } from './support/journey.ts';
import { seeAccessible } from './support/look.ts';
import { trySample } from './support/sample.ts';

describe('from a reason to its deals and to what was written on them', () => {
  journey('reasons, deals and quotes of a persona, with Back and with what buyers say instead', async ({ page }) => {
    await trySample(page);
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Win / loss' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      '322 of 1,120 (28.7%) closed deals were won, 798 lost',
    );
    await expect(page.getByRole('figure', { name: /^154 of 798 losses ended in no decision/ })).toBeVisible();
    await page.getByLabel('Persona', { exact: true }).selectOption({ label: 'Operations head' });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^62 of 256 \(24%\) closed deals were won/);

    const reasons = page.getByRole('figure', { name: /^Price comes first.*74 of 171 losses with a reason$/ });
    const bar = reasons.getByRole('button', { name: 'See the 13 lost deals with Product fit' });
    await bar.click();
    const deals = page.getByRole('dialog', { name: 'Deals of Operations head where loss reason is Product fit' });
    await expect(deals.getByRole('table', { name: 'Deals' })).toHaveAttribute('aria-rowcount', '14');
    await page.goBack();
    await expect(deals).toBeHidden();

    await reasons.getByRole('button', { name: 'Read what was written on losses with Price' }).click();
    const quotes = page.getByRole('dialog', { name: 'Written on lost deals: Price' });
    await expect(quotes.getByRole('listitem').first()).toContainText('Lost on ');
    await page.goBack();
    await expect(quotes).toBeHidden();
    await expect(page.getByLabel('Persona', { exact: true })).toHaveValue('operations-head');
    for (const name of ['Words', 'Reasons']) {
      const tab = page.getByRole('navigation', { name: 'Parts of Win / loss' }).getByRole('link', { name });
      await tab.click();
      await expect(tab).toHaveAttribute('aria-current', 'page');
      await expect(page.getByLabel('Persona', { exact: true })).toHaveValue('operations-head');
    }

    await expect(
      page.getByRole('region', { name: /^Rep and buyer name the same reason in \d+ of \d+.*times by reps/ }),
    ).toBeVisible();
    const byRep = page.getByRole('figure', { name: /^Price in 74 of 171 \(43%\) losses with a reason/ });
    await byRep.getByLabel('Reason').selectOption('No decision');
    await expect(page).toHaveURL(/reason=No\+decision/);
    await page.getByLabel('Split by').selectOption({ label: 'Region' });
    await expect(page.getByRole('figure', { name: /in Q3 2026 against/ })).toContainText('Other mix of region');
    await seeAccessible(page, 'win and loss');
  });
});
