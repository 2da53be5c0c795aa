import { describe } from 'vitest';
import { PLANTED_TRUTHS } from '../../sample-data/planted-truths.ts';
import { linesOf } from '../sample-data/sample-rows.ts';
import { saved } from './support/at-rest.ts';
import { expect, journey } from './support/journey.ts';
import { seeAccessible } from './support/look.ts';
import { trySample } from './support/sample.ts';
import { savedRows } from './support/saved-files.ts';

const RATE = PLANTED_TRUTHS['oh-1'];
if (RATE?.observed.kind !== 'rate') throw new Error('The journey needs a planted win rate.');
const { x, n } = RATE.observed.share;

describe('numbers lead to their queries, and lists to their deals', () => {
  journey(
    'a number is counted again by its query, which can be changed, kept and saved as a file',
    async ({ page }) => {
      await trySample(page);
      await page
        .getByRole('listitem')
        .filter({ hasText: `won ${x} of ${n} closed` })
        .getByRole('link', { name: /^Open/ })
        .click();
      await page.getByRole('button', { name: 'SQL', exact: true }).click();
      await page.getByRole('link', { name: 'Open in SQL' }).click();
      const editor = page.getByRole('textbox', { name: 'Query', exact: true });
      await expect(editor).toContainText("count(*) FILTER (outcome = 'won') AS won");
      const run = page.getByRole('button', { name: 'Run', exact: true });
      await run.click();
      const answer = page.getByRole('table', { name: 'Answer' });
      await expect(answer.getByRole('row').nth(1).getByRole('cell')).toHaveText([String(x), String(n)]);
      await saved(page);
      await page.reload();
      await run.click();
      await expect(answer.getByRole('row').nth(1)).toContainText(String(n));

      await editor.click();
      await page.keyboard.press('Control+A');
      await page.keyboard.type(
        'SELECT opportunity_id, outcome FROM deals, range(9) WHERE loss_reason IS NULL OR 1 = 1',
      );
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Enter');
      const deals = linesOf('pipeline.csv').length;
      await expect(page.getByRole('status').filter({ hasText: 'First 10,000 of' })).toBeVisible();
      await expect(answer).toHaveAttribute('aria-rowcount', '10001');
      const kept = await savedRows(page, () => page.getByRole('button', { name: 'Save all as CSV' }).click());
      expect(kept.length % 9).toBe(0);
      expect(kept.length / 9).toBeLessThanOrEqual(deals);
      expect(new Set(kept.map((row) => row.opportunity_id)).size).toBe(kept.length / 9);

      await editor.click();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('DROP VIEW deals');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Enter');
      await expect(page.getByRole('alert')).toContainText('DROP would change tables.');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
      await expect(run).toBeFocused();

      await editor.click();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('SHOW TABLES');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Enter');
      await expect(answer.getByRole('cell', { name: 'deal_words', exact: true })).toBeVisible();
      await expect(answer.getByRole('cell', { name: 'facts', exact: true })).toHaveCount(0);
      await page.getByRole('textbox', { name: 'Name to save it under' }).fill('Not allowed');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(page.getByRole('button', { name: 'Not allowed', exact: true })).toBeVisible();
      await seeAccessible(page, 'the SQL screen');
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(page.getByRole('button', { name: 'Not allowed', exact: true })).toHaveCount(0);
    },
  );

  journey('the query of a panel runs as it is, also where its tables were never made', async ({ page }) => {
    await trySample(page);
    await page.goto('/#/campaigns/roles');
    const signs = page.getByRole('figure', { name: /^CFO signs \d+ of \d+ won deals/ });
    const title = signs.getByRole('heading');
    await expect(title).toBeVisible();
    const [own = '', of = ''] = (await title.textContent())?.match(/\d+/g) ?? [];
    await signs.getByRole('link', { name: /who signs and who is reached/ }).click();
    // The address is to be the one that is read again.
    await expect(page.getByRole('heading', { level: 1, name: 'SQL' })).toBeVisible();
    await saved(page);
    await page.reload();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    const row = page.getByRole('table', { name: 'Answer' }).getByRole('row').filter({ hasText: /^CFO/ });
    await expect(row.getByRole('cell').nth(1)).toHaveText(own);
    await expect(row.getByRole('cell').nth(4)).toHaveText(of);
  });

  journey('a deal of a list opens with its people and what was said, steps on and leads back', async ({ page }) => {
    await trySample(page);
    await page.goto(
      '/#/personas/operations-head/assumptions/oh-2?deals=persona&deals.persona=operations-head&deals.outcome=lost',
    );
    const drawer = page.getByRole('dialog', { name: 'Deals of Operations head' });
    const rows = drawer.getByRole('table', { name: 'Deals' }).getByRole('row');
    await expect(rows.nth(1)).toContainText('Closed Lost');
    const people = linesOf('people.csv');
    const peopleOf = (id: string) => people.filter((line) => line['Associated Deal IDs'] === id);
    const interviews = new Map(linesOf('lost-deal-interviews.csv').map((line) => [line['Deal ID'], line.Verbatim]));
    const spokenAbout = linesOf('pipeline.csv').filter(
      ({ 'Opportunity ID': id = '', Description: text }) =>
        text !== '' && interviews.has(id) && peopleOf(id).length > 1,
    );
    const listed = async () => {
      const cells = await rows.getByRole('cell').allTextContents();
      return spokenAbout.find(({ 'Opportunity ID': id = '' }) => cells.includes(id));
    };
    // The rows that fit are drawn once the room for them is known.
    await expect.poll(listed).toBeDefined();
    const deal = await listed();
    if (deal === undefined) throw new Error('The journey needs a deal that was spoken about.');
    const { 'Opportunity ID': id = '', 'Opportunity Name': name = '' } = deal;
    const row = rows.filter({ hasText: id });
    const first = row.getByRole('button');
    const place = Number(await row.getAttribute('aria-rowindex')) - 1;
    await first.click();
    await expect(drawer.getByRole('heading', { name, exact: true })).toBeVisible();
    for (const { 'Job Title': title = '' } of peopleOf(id))
      await expect(drawer.getByRole('article')).toContainText(title);
    await expect(drawer.getByRole('article')).toContainText(interviews.get(id) ?? '');
    await expect(drawer.getByRole('article')).toContainText(deal.Description ?? '');
    for (const header of ['Amount', 'Created Date', 'Close Date']) {
      await expect(drawer.getByText(`written “${deal[header]}”`, { exact: true }).first()).toBeVisible();
    }
    for (const file of ['pipeline.csv', 'people.csv', 'lost-deal-interviews.csv', 'accounts.csv']) {
      await expect(drawer.getByText(file, { exact: true })).toBeVisible();
    }
    await seeAccessible(page, 'a deal');

    await page.keyboard.press('ArrowRight');
    await expect(drawer.getByRole('status')).toHaveText(new RegExp(`^${place + 1} of`));
    await expect(drawer.getByRole('heading', { name, exact: true })).toHaveCount(0);
    await page.keyboard.press('ArrowLeft');
    await expect(drawer.getByRole('heading', { name, exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(first).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
  });
});
