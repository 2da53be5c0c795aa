import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe } from 'vitest';
import { inWindow, readDeals } from '../sample-data/sample-rows.ts';
import { expect, journey } from './support/journey.ts';
import { seeAccessible } from './support/look.ts';
import { ownFolder } from './support/own-folder.ts';
import { trySample } from './support/sample.ts';
import { savedFile } from './support/saved-files.ts';

const folder = ownFolder();
const own = readDeals().deals.filter((deal) => deal.persona === 'finance-leader' && inWindow(deal));
const won = own.filter(({ outcome }) => outcome === 'won').length;
const closed = own.filter(({ outcome }) => outcome !== 'open').length;

describe('personas on one page', () => {
  journey('from the map to the brief of one, and the brief as a file', async ({ page }) => {
    await trySample(page);
    await page.getByRole('link', { name: 'Personas', exact: true }).click();
    await page.getByRole('link', { name: 'Map', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: '4 personas side by side' })).toBeVisible();
    const map = page.getByRole('table', { name: 'Personas side by side' });
    await expect(map.getByRole('row', { name: /^Win rate/ })).toContainText(`${won} of ${closed} won, likely `);
    await page.getByRole('button', { name: /^Fields: 8 of / }).click();
    const triedBefore = page.getByRole('checkbox', { name: 'Tried before' });
    await triedBefore.click();
    await expect(triedBefore).toBeChecked();
    await expect(page).toHaveURL(/fields=[^&]*buying.tried_before/);
    await expect(map.getByRole('row', { name: /^Tried before/ })).toContainText('Not written');
    await page.keyboard.press('Escape');
    await seeAccessible(page, 'The persona map');

    await map.getByRole('link', { name: 'Finance leader' }).click();
    await page.getByRole('link', { name: 'Brief', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Finance leader: the brief' })).toBeVisible();
    // The words of the notes are the last to arrive.
    await expect(page.getByRole('listitem').filter({ hasText: 'in none of' })).toHaveCount(1);
    await seeAccessible(page, 'The brief');
    const file = await savedFile(page, folder(), () => page.getByRole('button', { name: 'Save as Markdown' }).click());
    expect(path.basename(file)).toBe('finance-leader-brief.md');
    const text = await readFile(file, 'utf8');
    expect(text).toMatch(/^# Finance leader\n/);
    expect(text).toContain(`${won} of ${closed} won, likely `);
    expect(text).toContain('| Contradicted | Price is the most frequent loss reason in lost deals |');
  });
});
