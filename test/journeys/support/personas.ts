import type { Locator, Page } from 'playwright';
import type { Counts } from '../../../src/model/outcome.ts';
import { expect } from './journey.ts';

/** From any screen: describes a persona and ends on its document. */
export async function createPersona(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Personas', exact: true }).click();
  await page.getByRole('button', { name: 'New persona' }).click();
  const form = page.getByRole('dialog', { name: 'New persona' });
  await form.getByLabel('Name', { exact: true }).fill(name);
  await form.getByLabel('Owner in sales').fill('Ida Sales');
  await form.getByLabel('Owner in marketing').fill('Max Marketing');
  await form.getByRole('button', { name: 'Create the persona' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

/** On a persona's document: opens the editor of its rule. */
export async function editRule(page: Page, persona: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Edit the rule' }).click();
  const editor = page.getByRole('dialog', { name: `Which deals are ${persona} deals?` });
  await expect(editor).toBeVisible();
  return editor;
}

/** The figures beside the rule: won, lost and open. */
export async function seeCaught(place: Locator, counts: Counts): Promise<void> {
  const figure = (name: string) =>
    place
      .locator('dl > div')
      .filter({ has: place.page().getByText(name, { exact: true }) })
      .locator('dd')
      .first();
  await expect(figure('Won')).toHaveText(counts.won.toLocaleString('en-US'));
  await expect(figure('Lost')).toHaveText(counts.lost.toLocaleString('en-US'));
  await expect(figure('Open')).toHaveText(counts.open.toLocaleString('en-US'));
}
