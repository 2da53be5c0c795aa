import type { Page } from 'playwright';
import { describe } from 'vitest';
import { expect, journey } from './support/journey.ts';
import { seeAccessible } from './support/look.ts';
import { createPersona, editRule } from './support/personas.ts';
import { trySample } from './support/sample.ts';

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const BELIEF = 'Clinics sign more often than not';

const caught = (page: Page) => page.getByRole('region', { name: 'Membership' }).getByText(/^Catches [1-9]/);

async function writeProfile(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Write the profile' }).click();
  await page.getByLabel('Goals').fill('Fewer forms');
  await page.getByRole('button', { name: 'Done' }).first().click();
  await page.getByRole('button', { name: 'Edit Goals: Fewer forms' }).click();
  await page.keyboard.type(' a day');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'New in Goals' })).toBeFocused();
  await page.keyboard.type('One login');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Edit Goals: One login' })).toBeVisible();
  await page.keyboard.type('Never kept');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Edit Goals: Fewer forms a day' })).toBeVisible();
  await expect(page.getByText('Never kept')).toHaveCount(0);
}

/** Both owners find their names on the newest version, and sign it. */
async function signByBoth(page: Page): Promise<void> {
  for (const owner of ['Ida Sales', 'Max Marketing']) {
    await page.getByRole('button', { name: `Sign as ${owner}` }).click();
    await expect(page.getByText(`Signed by ${owner}`)).toBeVisible();
  }
}

describe('a persona from nothing to a version that both owners signed', () => {
  journey('is written, tested, published, signed, changed on one source and compared', async ({ page }) => {
    await trySample(page);
    await createPersona(page, 'Clinic buyer');
    const editor = await editRule(page, 'Clinic buyer');
    await editor.getByRole('button', { name: 'Add a condition' }).click();
    await editor.getByLabel('Field').selectOption({ label: 'industry' });
    await editor.getByRole('button', { name: /^Healthcare/ }).click();
    await editor.getByRole('button', { name: 'Save the rule' }).click();
    await expect(caught(page)).toBeVisible();
    await writeProfile(page);

    await page.getByRole('button', { name: 'Write a belief' }).click();
    const builder = page.getByRole('dialog');
    await builder.getByLabel('Belief').fill(BELIEF);
    await builder.getByRole('button', { name: 'Save the belief' }).click();
    await page.getByRole('button', { name: `Make it an assumption: ${BELIEF}` }).click();
    await builder.getByLabel('Value (%)').fill('50');
    await builder.getByRole('button', { name: 'Save the assumption' }).click();
    await expect(page.getByRole('heading', { level: 3, name: /^Won \d+ of \d+ closed deals/ })).toBeVisible();
    await expect(page.getByText('1 of 3 statements tested (33%)')).toBeVisible();

    await page.getByRole('button', { name: 'Belief: what “One login” rests on' }).click();
    const drawer = page.getByRole('dialog', { name: '“One login”' });
    await drawer.getByRole('button', { name: 'Add evidence' }).click();
    await drawer.getByLabel('What it says').fill('Six of eight said so');
    await drawer.getByRole('button', { name: 'Save the evidence' }).click();
    await expect(page.getByRole('button', { name: 'Belief · Interviews: what “One login” rests on' })).toBeVisible();

    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const picture = { name: 'face.png', mimeType: 'image/png', buffer: Buffer.from(PIXEL, 'base64') };
    await page.getByLabel('Picture').setInputFiles(picture);
    await expect(page.locator('main img').first()).toHaveAttribute('src', /^data:image\/jpeg;base64,/);
    await page.getByRole('button', { name: 'Done' }).first().click();

    await page.getByRole('button', { name: 'Publish version 1' }).click();
    const publishing = page.getByRole('dialog', { name: 'Publish version 1 of Clinic buyer' });
    await publishing.getByLabel('What it is based on').fill('Workshop of both teams');
    await publishing.getByRole('button', { name: 'Publish version 1' }).click();
    await expect(page.getByText('No change since version 1.')).toBeVisible();
    await signByBoth(page);
    await seeAccessible(page, 'a signed persona');

    const rule = await editRule(page, 'Clinic buyer');
    await rule.getByRole('button', { name: /^Retail/ }).click();
    await rule.getByRole('button', { name: 'Save the rule' }).click();
    await expect(page.getByText('1 change since version 1: Rule.')).toBeVisible();
    await page.getByRole('button', { name: 'Publish version 2' }).click();
    const second = page.getByRole('dialog', { name: 'Publish version 2 of Clinic buyer' });
    await second.getByLabel('Reason for the change').fill('Shops buy alike');
    await second.getByRole('button', { name: 'Publish version 2' }).click();
    await expect(second.getByText('Say what speaks for the change.')).toBeVisible();
    await second.getByRole('button', { name: 'Add evidence' }).click();
    await expect(second.getByText(/^One source; look for a second before changing/)).toBeVisible();
    await second.getByRole('button', { name: 'Publish version 2 with one source' }).click();
    await expect(page.getByText('It rests on one source.')).toBeVisible();
    await expect(page.getByText('Ida Sales (sales) has not signed.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect(page.getByText('Signed by Ida Sales')).toBeVisible();
    await page.getByRole('button', { name: 'Redo' }).click();

    await page.getByRole('link', { name: 'Compare 2 versions' }).click();
    await expect(page.getByRole('table', { name: 'Version 1 beside Version 2' })).toContainText('Healthcare or Retail');
    const moved = page.getByRole('region', { name: 'Deals that move' });
    await expect(moved.getByRole('row', { name: /^Go out 0 0 0 0$/ })).toBeVisible();
    await seeAccessible(page, 'versions of a persona');
    await moved.getByRole('button', { name: /^See the \d+ deals that come in$/ }).click();
    await expect(page.getByRole('dialog').getByRole('table', { name: 'Deals' })).toBeVisible();
  });
});
