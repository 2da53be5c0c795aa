import { describe } from 'vitest';
import { expect, journey } from './support/journey.ts';
import { seeAccessible } from './support/look.ts';
import { trySample } from './support/sample.ts';

const WORDS = 'Regulation, 1 Jul 2026: Audit trails are required';

describe('what changed in the market', () => {
  journey('is marked on every trend line and opens the second question of the review', async ({ page }) => {
    await trySample(page);
    const card = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Add to agenda' }) });
    await card.first().getByRole('button', { name: 'Add to agenda' }).click();
    const start = page.getByRole('dialog', { name: 'No review is open: start one' });
    await start.getByLabel('Owner', { exact: true }).fill('Cy Young');
    await start.getByLabel('Held on').fill('2026-10-08');
    await start.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(start).toBeHidden();
    await expect(page.getByText('Q3 2026 review was started, with this on its agenda.')).toBeVisible();
    const onIt = page.getByRole('link', { name: 'On the agenda' });
    await expect(onIt.first()).toBeVisible();

    await page.goto('/#/personas/finance-leader/assumptions/fl-3');
    const add = page.getByRole('button', { name: 'Add to agenda' }).or(onIt).first();
    await expect(add).toBeVisible();
    await page.getByRole('link', { name: 'Quarterly review', exact: true }).first().click();
    await page.getByRole('link', { name: 'Q3 2026 review' }).click();
    await page.getByRole('link', { name: /What has changed/ }).click();
    await page.getByRole('button', { name: 'Note a change' }).click();
    await page.getByLabel('What changed', { exact: true }).fill('Audit trails are required');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Write the day as 2026-07-01.')).toBeVisible();
    await page.getByLabel('Since', { exact: true }).fill('2026-07-01');
    await page.getByLabel('Known from').fill('Official journal');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('link', { name: WORDS })).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: WORDS })).toBeVisible();
    await seeAccessible(page, 'the second question');
    await page.getByRole('button', { name: 'Close and freeze' }).click();
    await expect(page.getByRole('region', { name: 'Changes in the market' })).toContainText('Official journal');

    await page.getByRole('link', { name: 'Quarterly review', exact: true }).first().click();
    await page.getByRole('link', { name: 'Since the reviews began' }).click();
    const rate = page.getByRole('figure', { name: /^Win rate/ });
    await expect(rate).toContainText(`Marked on the line: ${WORDS}.`);
    await rate.getByRole('button', { name: 'Show as table' }).click();
    await expect(rate.getByRole('row', { name: /Q3 2026/ })).toContainText(WORDS);
    await expect(page.getByRole('figure', { name: /^Leads that were won/ })).toBeVisible();
    await seeAccessible(page, 'outcomes since the reviews began');
    await rate.getByRole('button', { name: /closed deals of Q4 2024$/ }).click();
    const drawer = page.getByRole('dialog');
    await expect(drawer.getByRole('table', { name: 'Deals' }).getByRole('row').nth(1)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();

    await page.goto('/#/personas/operations-head/assumptions/oh-1');
    const trend = page.getByRole('figure', { name: /quarters/ });
    await expect(trend).toContainText(WORDS);
    await page.goto('/#/review/outcomes');
    await page.getByRole('button', { name: 'Remove: Audit trails are required' }).click();
    await expect(rate).not.toContainText(WORDS);
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect(rate).toContainText(WORDS);
  });
});
