import { describe } from 'vitest';
import { saved } from './support/at-rest.ts';
import { expect, journey } from './support/journey.ts';
import { seeAccessible } from './support/look.ts';
import { trySample } from './support/sample.ts';
import { savedRows } from './support/saved-files.ts';

const OBJECTIONS = ['Too dear', 'Priced by seat', 'No budget for it'];

describe('what was heard outside', () => {
  journey('is written by keyboard alone, kept, taken along as CSV, and put on the agenda', async ({ page }) => {
    await trySample(page);
    await page.getByRole('link', { name: 'Field notes', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('No field note yet');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    const type = (text: string) => page.keyboard.type(text);
    await page.keyboard.press('Tab');
    const heard = page.getByLabel('What was heard', { exact: true });
    await expect(heard).toBeFocused();
    await type('Too slow to roll out before year end');
    await page.keyboard.press('Tab');
    await type('Ann');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 field note');
    // The next one goes on where the first began, by the same person.
    await expect(heard).toBeFocused();
    await expect(heard).toHaveValue('');
    await type('Auditors asked for it');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    // One letter each: a list forgets what was typed into it before long.
    await type('T');
    await page.keyboard.press('Tab');
    await type('F');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 field notes');
    const notes = page.getByRole('region', { name: 'Notes', exact: true }).getByRole('listitem');
    await expect(notes.first()).toContainText('Auditors asked for it');
    await expect(notes.first()).toContainText(/Trigger · \d{4}-\d\d-\d\d · heard by Ann · Finance leader/);

    await page.getByLabel('Of the kind').selectOption('Objection');
    await expect(notes).toHaveCount(1);
    await saved(page);
    await page.reload();
    await expect(notes).toHaveText(/Too slow to roll out/);
    await page.getByLabel('Of the kind').selectOption('Every kind');
    const rows = await savedRows(page, () => page.getByRole('button', { name: 'Save as CSV' }).click());
    expect(rows.map(({ Note, Persona }) => [Note, Persona])).toEqual([
      ['Auditors asked for it', 'Finance leader'],
      ['Too slow to roll out before year end', ''],
    ]);

    await page.getByRole('button', { name: 'Delete: Too slow to roll out before year end' }).click();
    await expect(notes).toHaveCount(1);
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect(notes).toHaveCount(2);
    await page.getByLabel('Choose a CSV of notes').setInputFiles({
      name: 'heard.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        `Note,Persona,Kind\n${OBJECTIONS.map((said) => `${said},Finance leader,Objection\n`).join('')}auditors asked for it,,\n`,
      ),
    });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('6 field notes');
    await seeAccessible(page, 'field notes');

    await notes.first().getByRole('link', { name: 'Finance leader' }).click();
    const own = page.getByRole('region', { name: 'Field notes', exact: true });
    await expect(own.getByRole('listitem')).toHaveCount(4);

    // As many on one thing are a question for the meeting, and no verdict.
    await page.getByRole('link', { name: 'Quarterly review', exact: true }).first().click();
    await page.getByLabel('Owner', { exact: true }).fill('Cy Young');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('link', { name: /What has changed/ }).click();
    await page.getByRole('link', { name: '3 field notes on an objection about Finance leader' }).click();
    await expect(page.getByRole('main')).toContainText('Notes raise a question; deals have to answer it.');
  });
});
