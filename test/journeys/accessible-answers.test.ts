import { describe } from 'vitest';
import { goToScreen } from './support/go-to.ts';
import { expect, journey } from './support/journey.ts';
import { seeAccessible } from './support/look.ts';
import { trySample } from './support/sample.ts';

describe('everybody can read the answer and what stands behind it, wide and narrow, light and dark', () => {
  journey('before there are data, while they are read, and the answer', async ({ page, context }) => {
    await expect(page.getByRole('button', { name: 'Try the sample data' })).toBeVisible();
    await seeAccessible(page, 'empty Overview');
    for (const screen of ['Personas', 'Sources']) {
      await page.goto(`/#/${screen.toLowerCase()}`);
      await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible();
      await seeAccessible(page, `empty ${screen}`);
    }

    await page.goto('/#/');
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await context.route('**/assets/pipeline-*.csv', async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Try the sample data' }).click();
    await expect(page.getByRole('progressbar')).toBeVisible();
    await seeAccessible(page, 'reading');
    release();
    await expect(page.getByRole('heading', { level: 1, name: /still hold/ })).toBeVisible();
    await seeAccessible(page, 'Overview');
    const folded = page.locator('main details:not([open]) > summary');
    while ((await folded.count()) > 0) await folded.first().click();
    await page.getByRole('button', { name: 'Region: all' }).click();
    await seeAccessible(page, 'Overview, everything unfolded');
    await page.goto('/#/?period=2026Q1&f.region=North+America&f.industry=Nobody');
    await expect(page.getByRole('heading', { name: 'No deal matches these filters' })).toBeVisible();
    await seeAccessible(page, 'Overview without a deal');
  });

  journey('assumptions of every kind, their deals and their query', async ({ page }) => {
    await trySample(page);
    for (const [id, kind] of [
      ['personas/finance-leader/assumptions/fl-1', 'a rate'],
      ['personas/finance-leader/assumptions/fl-2', 'a category'],
      ['personas/finance-leader/assumptions/fl-4', 'a duration'],
      ['personas/it-director/assumptions/it-2', 'an order of rates'],
      ['personas/operations-head/assumptions/oh-3', 'an order of amounts'],
      ['personas/operations-head/assumptions/oh-4', 'a best segment'],
      ['personas/it-director/assumptions/it-4', 'an amount'],
      ['personas/it-director/assumptions/it-6', 'an untestable claim'],
      ['personas/it-director/assumptions/it-7', 'not enough evidence'],
      ['personas/founder-owner/assumptions/ow-1', 'a drift'],
      ['personas/operations-head/assumptions/oh-2', 'sources that disagree'],
      ['assumptions/p-1', 'a coverage'],
    ] as const) {
      await goToScreen(page, `/${id}`);
      await expect(page.getByRole('navigation', { name: 'Where this is' })).toBeVisible();
      await seeAccessible(page, kind);
    }
    await page.goto('/#/planning');
    await expect(page.getByRole('heading', { level: 1, name: /can be settled/ })).toBeVisible();
    await seeAccessible(page, 'what would settle it');
    await goToScreen(page, '/personas/finance-leader/assumptions/fl-2');
    await page.getByRole('button', { name: 'Show as table' }).first().click();
    await seeAccessible(page, 'a chart as a table');
    await page
      .getByRole('button', { name: /^See the \d+/ })
      .first()
      .click();
    await expect(page.getByRole('table', { name: 'Deals' })).toBeVisible();
    await seeAccessible(page, 'deals');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.getByRole('button', { name: 'SQL', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'The query behind this figure' })).toContainText(/select/i);
    await seeAccessible(page, 'the query');
  });
});
