import path from 'node:path';
import type { Page } from 'playwright';
import { describe } from 'vitest';
import { allowFirst } from './support/allow-first.ts';
import { saved, settled } from './support/at-rest.ts';
import { chooseFiles } from './support/choose-files.ts';
import { expect, journey } from './support/journey.ts';
import { UNKNOWN_STAGE, writeOwnFiles } from './support/own-files.ts';
import { ownFolder } from './support/own-folder.ts';
import { answerWhatIsOpen, createCareBuyer, seeCareAnswer, stateCareClaim } from './support/own-project.ts';
import { seeTheSampleAnswer, trySample } from './support/sample.ts';
import { savedFile } from './support/saved-files.ts';

const folder = ownFolder();

/** Every assumption that is named on the Overview, with its verdict. */
async function verdictsOn(page: Page): Promise<string[]> {
  const squares = page.getByRole('table', { name: 'Personas' }).getByRole('link');
  await expect(squares.first()).toBeVisible();
  // The last of the panels to know what it says.
  await expect(page.getByRole('heading', { name: 'What no persona accounts for' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Worth saying out loud' })).toBeVisible();
  await settled(page);
  const names = await squares.evaluateAll((links) =>
    links.map((link) => `${link.getAttribute('href')} ${link.getAttribute('aria-label') ?? link.textContent}`),
  );
  const headings = await page.getByRole('main').getByRole('heading').allTextContents();
  return [...headings, ...names];
}

describe('what was done is there again', () => {
  journey(
    'a project of own files survives a new page, an undone edit, and the way through a file',
    async ({ context, page, elsewhere }) => {
      const files = await writeOwnFiles(folder());
      await chooseFiles(page, files);
      await allowFirst(page);
      await page.getByRole('link', { name: 'Sources', exact: true }).click();
      await page.getByLabel(`${UNKNOWN_STAGE} means`).selectOption('won');
      await expect(page.getByText('One stage is not placed')).toBeHidden();
      await answerWhatIsOpen(page);
      await createCareBuyer(page);
      await stateCareClaim(page);

      await page.getByRole('button', { name: 'Edit', exact: true }).click();
      const name = page.getByLabel('Name', { exact: true });
      await name.fill('Clinic buyer');
      await name.press('Enter');
      const title = page.getByRole('heading', { level: 1 });
      await expect(title).toHaveText('Clinic buyer');
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(title).toHaveText('Care buyer');
      await page.getByRole('button', { name: 'Redo' }).click();
      await expect(title).toHaveText('Clinic buyer');
      await title.click();
      await page.keyboard.press('Control+Z');
      await expect(title).toHaveText('Care buyer');
      await page.keyboard.press('Control+Shift+Z');
      await expect(title).toHaveText('Clinic buyer');
      await saved(page);

      await page.goto('/#/?period=2026Q2&f.industry=Healthcare');
      await seeCareAnswer(page);
      const before = await verdictsOn(page);
      const address = page.url();
      await page.close();

      const later = await context.newPage();
      await later.goto(address);
      await seeCareAnswer(later);
      await expect.poll(() => verdictsOn(later)).toEqual(before);
      await expect(later.getByRole('button', { name: /^Remove the filter Industry: Healthcare/ })).toBeVisible();
      await later.getByRole('link', { name: 'Sources', exact: true }).click();
      for (const file of files) {
        await expect(later.getByRole('button', { name: path.basename(file) })).toBeVisible();
      }
      await expect(later.getByLabel('As-of date')).toHaveValue('2026-06-30');

      const save = later.getByRole('button', { name: 'Save the project file' });
      const project = await savedFile(later, folder(), () => save.click());
      const other = await elsewhere.newPage();
      await other.goto(address);
      await chooseFiles(other, [project, ...files]);
      await seeCareAnswer(other);
      await expect.poll(() => verdictsOn(other)).toEqual(before);
    },
  );

  journey('the sample through its file gives the same verdicts elsewhere', async ({ page, elsewhere }) => {
    await trySample(page);
    const before = await verdictsOn(page);
    await page.getByRole('link', { name: 'Sources', exact: true }).click();
    const save = page.getByRole('button', { name: 'Save the project file' });
    const project = await savedFile(page, folder(), () => save.click());
    const other = await elsewhere.newPage();
    await other.goto('/');
    const names = ['pipeline', 'accounts', 'people', 'campaigns', 'touches', 'lost-deal-interviews'];
    const files = names.map((name) => path.resolve(`sample-data/${name}.csv`));
    await chooseFiles(other, [project, ...files]);
    await seeTheSampleAnswer(other);
    await expect.poll(() => verdictsOn(other)).toEqual(before);
  });

  journey('a second tab reads and says so, and takes over once the first is closed', async ({ context, page }) => {
    await trySample(page);
    const second = await context.newPage();
    await second.goto('/#/personas/finance-leader');
    await expect(second.getByText('Open in another tab: here it can only be read')).toBeVisible();
    // Whether it has read its files by then or not.
    await page.close();
    await expect(second.getByText('Open in another tab: here it can only be read')).toBeHidden();
    await expect(second.getByRole('button', { name: 'New assumption' })).toBeEnabled();
  });
});
