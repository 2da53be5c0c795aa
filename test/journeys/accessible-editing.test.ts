import { describe } from 'vitest';
import { allowFirst } from './support/allow-first.ts';
import { chooseFiles } from './support/choose-files.ts';
import { expect, journey } from './support/journey.ts';
import { seeAccessible } from './support/look.ts';
import { writeOwnFiles } from './support/own-files.ts';
import { ownFolder } from './support/own-folder.ts';
import { trySample } from './support/sample.ts';

const folder = ownFolder();

describe('everybody can work on personas and sources, wide and narrow, light and dark', () => {
  journey('personas and what is written about them', async ({ page }) => {
    await trySample(page);
    await page.goto('/#/personas');
    await expect(page.getByRole('link', { name: 'Finance leader', exact: true })).toBeVisible();
    await seeAccessible(page, 'Personas');
    await page.getByRole('button', { name: 'New persona' }).click();
    await expect(page.getByRole('dialog', { name: 'New persona' })).toBeVisible();
    await seeAccessible(page, 'a new persona');

    await page.goto('/#/personas/operations-head');
    await expect(page.getByText(/^Catches/)).toBeVisible();
    await seeAccessible(page, 'a persona');
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await seeAccessible(page, 'a persona to edit');
    await page.getByRole('button', { name: 'Edit the rule' }).click();
    const rule = page.getByRole('dialog');
    await rule.getByRole('button', { name: 'Add a condition' }).first().click();
    await expect(rule.getByText(/^Catches/)).toBeVisible();
    await rule.getByRole('button', { name: 'Save the rule' }).click();
    await expect(rule.getByRole('alert').first()).toBeVisible();
    await seeAccessible(page, 'a rule with an empty condition');
    await rule.getByRole('button', { name: 'Edit as JSON' }).click();
    await seeAccessible(page, 'a rule as JSON');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'New assumption' }).click();
    const builder = page.getByRole('dialog');
    for (const measure of ['Win rate', 'Most frequent value of a field', 'Larger or smaller deals than others']) {
      await builder.getByRole('combobox').first().selectOption({ label: measure });
      await seeAccessible(page, `the sentence builder for ${measure}`);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Write a belief' }).click();
    await builder.getByRole('textbox').first().fill('They usually like good service');
    await seeAccessible(page, 'a belief to write');
  });

  journey('sources, with questions and rows set aside', async ({ page }) => {
    await chooseFiles(page, await writeOwnFiles(folder()));
    await allowFirst(page);
    await seeAccessible(page, 'deals without personas');
    await page.getByRole('link', { name: 'Sources', exact: true }).click();
    const files = page.getByRole('region', { name: 'Files' });
    await expect(files.getByRole('table', { name: 'First rows of pipeline.csv' })).toBeVisible();
    for (const name of ['emea.csv', 'accounts.csv']) {
      await files.getByRole('button', { name }).click();
      await expect(files.getByRole('table', { name: `First rows of ${name}` })).toBeVisible();
    }
    await page.getByRole('button', { name: 'Forget everything' }).click();
    await seeAccessible(page, 'Sources');
  });

  journey('what went wrong, and addresses that lead nowhere', async ({ page, context, complaints }) => {
    await page.goto('/#/nowhere');
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
    await seeAccessible(page, 'no such screen');
    await page.goto('/#/');
    await context.route('**/assets/duckdb-*.wasm', (route) => route.abort());
    await page.reload();
    await page.getByRole('button', { name: 'Try the sample data' }).click();
    await expect(page.getByRole('heading', { name: 'The files could not be read' })).toBeVisible();
    await seeAccessible(page, 'files that could not be read');
    await page.goto('/#/sources');
    await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
    await seeAccessible(page, 'Sources after a failure');
    await page.close();
    complaints.length = 0;
  });
});
