import { describe } from 'vitest';
import { PLANTED_TRUTHS } from '../../sample-data/planted-truths.ts';
import { expect, journey } from './support/journey.ts';
import { seeAccessible } from './support/look.ts';
import { trySample } from './support/sample.ts';

const cost = PLANTED_TRUTHS['fl-7']?.observed;
if (cost?.kind !== 'cost') throw new Error('The journey needs a planted cost.');

describe('what campaigns cost and brought', () => {
  journey('from a campaign’s cost per win to its deals, and back', async ({ page }) => {
    await trySample(page);
    await page.getByRole('link', { name: 'Campaigns', exact: true }).click();
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(/^Campaigns spent \$[\d,]+ for \d+ won deals: \$\d+ each$/);
    await page.getByRole('link', { name: 'Persona', exact: true }).click();
    const table = page.getByRole('table', { name: 'From spend to wins, by whom campaigns were aimed at' });
    const finance = table.getByRole('row').filter({ hasText: 'Finance leader' });
    await expect(finance).toContainText('$21,705');
    await finance
      .getByRole('button', { name: `See the ${cost.wins} won deals of Finance leader`, exact: true })
      .click();
    const drawer = page.getByRole('dialog', { name: 'Deals brought by campaigns aimed at Finance leaders' });
    await expect(drawer.getByRole('table', { name: 'Deals' })).toHaveAttribute('aria-rowcount', String(cost.wins + 1));
    await page.goBack();
    await expect(drawer).toBeHidden();
    await expect(finance).toBeVisible();
    await seeAccessible(page, 'Campaigns by persona');

    // A filter on deals divides no spend.
    await page.goto('/#/campaigns?f.region=Europe');
    await expect(heading).toContainText('Within the filters');
    await expect(page.getByText('Filters narrow deals.')).toBeVisible();
    await expect(page.getByText('Cost per win')).toHaveCount(0);
  });
});
