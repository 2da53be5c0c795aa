import { describe } from 'vitest';
import { PLANTED_PATTERNS } from '../../sample-data/planted-patterns.ts';
import { saved } from './support/at-rest.ts';
import { expect, journey } from './support/journey.ts';
import { trySample } from './support/sample.ts';

const { title } = PLANTED_PATTERNS.uncovered;

describe('what nobody stated leads to deals and to a persona', () => {
  journey('a segment of no persona: its deals, then a draft, and back', async ({ page }) => {
    await trySample(page);
    const panel = page.getByRole('region', { name: 'What no persona accounts for' });
    await expect(panel.getByRole('heading', { name: new RegExp(`${title}: wins more often`) })).toBeVisible();
    await expect(panel).toContainText('Confirmed');

    const see = panel.getByRole('button', { name: /^See the \d+ deals$/ });
    const counted = Number((await see.textContent())?.match(/\d+/)?.[0]);
    await see.click();
    const drawer = page.getByRole('dialog', { name: new RegExp(`Deals where .* is ${title}`) });
    await expect(drawer.getByRole('table', { name: 'Deals' })).toHaveAttribute('aria-rowcount', String(counted + 1));
    // A link to the same deals shows the same deals.
    await saved(page);
    await page.reload();
    await expect(drawer.getByRole('table', { name: 'Deals' })).toHaveAttribute('aria-rowcount', String(counted + 1));
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();

    await panel.getByRole('button', { name: 'Draft a persona from this' }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByText(/^Catches/)).toBeVisible();
    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    await expect(page.getByRole('table').getByRole('link', { name: title })).toBeVisible();
    await expect(panel).toContainText('no segment stands out');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(panel).toContainText('Confirmed');
  });

  journey(
    'a sentence worth saying stands on its deals, and what is undecided says how soon it can be settled',
    async ({ page }) => {
      await trySample(page);
      const panel = page.getByRole('region', { name: 'Worth saying out loud' });
      const sentence = panel.getByText(/won \d\.\d× as often as other deals: \d+ of \d+ vs/);
      await expect(sentence).toBeVisible();
      const [, x, n] = (await sentence.textContent())?.match(/: (\d+) of (\d+) vs/) ?? [];
      await panel.getByRole('button', { name: `See the ${n} deals` }).click();
      const drawer = page.getByRole('dialog');
      await expect(drawer.getByRole('button', { name: `${x} won` })).toBeVisible();
      await expect(drawer.getByRole('table', { name: 'Deals' })).toHaveAttribute(
        'aria-rowcount',
        String(Number(n) + 1),
      );
      await page.keyboard.press('Escape');
      await expect(drawer).toBeHidden();

      await page.locator('summary').filter({ hasText: 'need more evidence' }).click();
      await page.getByRole('link', { name: 'What would settle them, and how soon' }).click();
      await expect(page.getByRole('heading', { level: 1, name: /undecided assumptions can be settled/ })).toBeVisible();
      await page.getByRole('link', { name: /^IT director: at least 33% of closed deals are won/ }).click();
      await expect(page.getByRole('region', { name: 'What would settle it' })).toContainText('more closed deals');
    },
  );
});
