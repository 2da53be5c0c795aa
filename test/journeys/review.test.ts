import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { chromium, type Page } from 'playwright';
import { describe } from 'vitest';
import { CHROMIUM } from '../support/chromium.ts';
import { expect, journey } from './support/journey.ts';
import { seeAccessible } from './support/look.ts';
import { ownFolder } from './support/own-folder.ts';
import { editRule } from './support/personas.ts';
import { trySample } from './support/sample.ts';
import { savedFile } from './support/saved-files.ts';

const folder = ownFolder();

async function startReview(page: Page, heldOn: string): Promise<void> {
  await page.getByRole('link', { name: 'Quarterly review', exact: true }).first().click();
  const again = page.getByRole('button', { name: 'Start a review' });
  const owner = page.getByLabel('Owner', { exact: true });
  await expect(again.or(owner).first()).toBeVisible();
  if (await again.isVisible()) await again.click();
  await owner.fill('Cy Young');
  await page.getByLabel('Held on').fill(heldOn);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
}

/** The frozen page in a browser without a network: it shows its answer and asks for nothing. */
async function openOffline(file: string): Promise<void> {
  const browser = await chromium.launch(CHROMIUM);
  const context = await browser.newContext({ offline: true });
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  const page = await context.newPage();
  const address = pathToFileURL(file).href;
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('persona assumptions still hold');
  await expect(page.getByText(/Founder-owner/).first()).toBeVisible();
  expect(asked).toEqual([address]);
  await browser.close();
}

const closed = (page: Page) => expect(page.getByRole('button', { name: 'Page that opens offline' })).toBeVisible();

describe('the quarterly review', () => {
  journey('from the agenda to a frozen pack, and next quarter the data score what was expected', async ({ page }) => {
    await trySample(page);
    await page.getByLabel('Period', { exact: true }).selectOption('Q2 2026');
    const reviews = page.getByRole('link', { name: 'Quarterly review', exact: true }).first();
    await expect(reviews).toHaveAttribute('href', /period=2026Q2/);
    await startReview(page, '2026-07-08');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Q2 2026 review');
    await page.getByText(/that hold or cannot be judged yet/).click();
    await page
      .getByRole('button', { name: 'Add to agenda: Founder-owner: at least 25% of closed deals are won' })
      .click();
    await page.getByRole('link', { name: /Founder-owner: at least 25% of closed deals are won/ }).click();
    await expect(page.getByRole('heading', { level: 2, name: /^Founder-owner: won/ })).toBeFocused();
    await page.getByRole('button', { name: 'Record the decision' }).click();
    await expect(page.getByText('Choose one of the four.')).toBeVisible();
    await page.getByText('Keep', { exact: true }).click();
    await page.getByLabel('Due').fill('2026-09-30');
    await page.getByLabel('The figure should be').selectOption('At least');
    await page.getByLabel('Figure (%)').fill('30');
    await page.getByRole('button', { name: 'Record the decision' }).click();
    await expect(page.getByRole('heading', { name: 'Decided: keep' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('at least 30%');
    await seeAccessible(page, 'an open review');
    await page.getByRole('button', { name: 'Close and freeze' }).click();
    await closed(page);
    await seeAccessible(page, 'a closed review');

    const html = await savedFile(page, folder(), () =>
      page.getByRole('button', { name: 'Page that opens offline' }).click(),
    );
    const json = await savedFile(page, folder(), () => page.getByRole('button', { name: 'JSON' }).click());
    const { data } = Papa.parse<string[]>(await readFile('sample-data/pipeline.csv', 'utf8'));
    const ids = data.slice(1).map(([id = '']) => id);
    for (const file of [html, json]) {
      const text = await readFile(file, 'utf8');
      expect(text).toContain('Founder-owner');
      expect(ids.filter((id) => id !== '' && text.includes(id))).toEqual([]);
    }
    await openOffline(html);

    await page.getByLabel('Period', { exact: true }).selectOption('Q3 2026');
    await expect(reviews).not.toHaveAttribute('href', /period=/);
    await page.getByRole('link', { name: 'Personas', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Personas');
    await page.getByRole('link', { name: 'Operations head', exact: true }).click();
    await page.getByRole('button', { name: 'Edit: at least 40% of closed deals are won' }).click();
    const builder = page.getByRole('dialog', { name: 'Change the assumption' });
    await builder.getByLabel('Value (%)').fill('15');
    await builder.getByRole('button', { name: 'Save the assumption' }).click();
    await page.getByRole('link', { name: 'Personas', exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Personas');
    await page.getByRole('link', { name: 'IT director', exact: true }).click();
    const rule = await editRule(page, 'IT director');
    await rule.getByLabel('Value', { exact: true }).fill('1000');
    await rule.getByRole('button', { name: 'Save the rule' }).click();
    await expect(rule).toBeHidden();
    await startReview(page, '2026-10-08');
    await page.getByRole('link', { name: /Last review’s decisions/ }).click();
    // 8 of 56 closed deals of the one quarter since.
    await expect(page.getByRole('main')).toContainText(/Did not happen.*Expected at least 30%; since then 14%.*n 56/);
    await seeAccessible(page, 'decisions of the last review');
    await page.getByRole('button', { name: 'Close and freeze' }).click();
    await closed(page);

    await page.getByLabel('Compare with').selectOption('Q2 2026 review');
    const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
    await expect(row('Founder-owner: at least 25% of closed deals are won')).toContainText(/points/);
    await expect(row('Operations head: at least 15% of closed deals are won')).toContainText(
      /Not compared: the claim changed on/,
    );
    await expect(row('IT director: at least 33% of closed deals are won')).toContainText(
      /Not compared: the membership rule changed on/,
    );
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('button', { name: 'Close and freeze' })).toBeVisible();
  });
});
