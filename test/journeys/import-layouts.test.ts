import { describe } from 'vitest';
import { give, openWebBuyers } from './support/give-layouts.ts';
import { expect, journey } from './support/journey.ts';
import { LAYOUTS } from './support/layouts.ts';
import { ownFolder } from './support/own-folder.ts';
import { savedRows } from './support/saved-files.ts';

const folder = ownFolder();
const { base, sixty, ads } = LAYOUTS;

describe('a file is read as it was written', () => {
  journey('with semicolons between its values and commas before the decimals', async ({ page }) => {
    await give(page, folder(), 'vorgaenge.csv');
    await expect(page.getByText(sixty.counts)).toBeVisible();
    await page.getByRole('button', { name: `See all ${sixty.deals} deals` }).click();
    const drawer = page.getByRole('dialog', { name: 'All deals' });
    const rows = await savedRows(page, () => drawer.getByRole('button', { name: 'Save as CSV' }).click());
    expect(rows.reduce((sum, row) => sum + Number(row.Amount), 0)).toBe(sixty.amount);
  });

  journey('where every row is one quoted field', async ({ page }) => {
    await give(page, folder(), 'wrapped.csv');
    await expect(page.getByText(sixty.counts)).toBeVisible();
    await page.getByRole('link', { name: 'Sources', exact: true }).click();
    const cards = page.getByRole('region', { name: 'Files' });
    await cards.getByRole('button', { name: 'wrapped.csv' }).click();
    await expect(cards.getByText('60 rows = 60 accepted')).toBeVisible();
    await expect(cards.getByRole('region', { name: 'Columns (9)' })).toBeVisible();
  });

  journey('by an advertising tool in UTF-16, without its sums', async ({ page }) => {
    await openWebBuyers(page, folder());
    await give(page, folder(), 'ads.csv');
    const preview = page.getByRole('region', { name: 'Before 1 file is imported' });
    await expect(preview.getByText('Campaigns · Google Ads')).toBeVisible();
    await expect(preview.getByText(`${ads.campaigns} rows = ${ads.campaigns} new`)).toBeVisible();
    await expect(preview.getByText('13 lines = 2 above the header + 1 header + 8 data + 2 footer')).toBeVisible();
    await preview.getByRole('button', { name: 'Import it' }).click();
    await expect(page.getByRole('region', { name: 'Imported' })).toBeVisible();
    await page.goto('/#/personas/web-buyer/assumptions/wb-2');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`for ${base.won} wins`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(ads.spend.toLocaleString('en-US'));
  });
});
