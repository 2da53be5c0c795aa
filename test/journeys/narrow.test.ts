import type { Page } from 'playwright';
import { describe, expect as expectAtOnce } from 'vitest';
import { settled } from './support/at-rest.ts';
import { chooseFiles } from './support/choose-files.ts';
import { goToScreen } from './support/go-to.ts';
import { expect, journey } from './support/journey.ts';
import { LONG, writeLongWords } from './support/long-words.ts';
import { ownFolder } from './support/own-folder.ts';

const folder = ownFolder();

/** Nothing runs off the page, shown with what does where something should. */
async function seeItFits(page: Page, what: string): Promise<void> {
  const wider = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const scrolls = (element: Element) => getComputedStyle(element).overflowX !== 'visible';
    const out = [...document.querySelectorAll('body *')].filter((element) => {
      if (element.getBoundingClientRect().right <= clientWidth) return false;
      for (let around = element.parentElement; around !== null; around = around.parentElement) {
        if (around !== document.documentElement && scrolls(around)) return false;
      }
      return true;
    });
    return out.slice(-3).map((element) => element.outerHTML.slice(0, 200));
  });
  expectAtOnce.soft(wider, what).toEqual([]);
}

/** The screens of the analyst and of the meeting, each with its heading once its figures are there. */
const SCREENS: readonly (readonly [path: string, heading: RegExp])[] = [
  ['/personas/map', /side by side/],
  ['/personas/empathy', /^Empathy map/],
  ['/personas/rules', /^Deal rules$/],
  ['/personas/rules/contacts', /^Contact rules$/],
  ['/personas/finance-leader/versions', /^Versions of/],
  ['/personas/finance-leader/brief', /the brief$/],
  ['/segments?by=buyer_role', /^Segments$/],
  ['/win-loss', /closed deals were won/],
  ['/segments?by=industry&and=buyer_role', /^Segments$/],
  ['/win-loss/words', /words customers use/],
  ['/win-loss/triggers', /what hurt/],
  ['/campaigns', /^Campaigns /],
  ['/campaigns/roles', /who decides/],
  ['/sql', /^SQL$/],
  ['/review', /^The review of/],
  ['/review/outcomes', /^Since/],
  ['/field-notes', /field note/],
];

describe('a word of 75 letters stays on a narrow page', () => {
  journey('on every screen, in panels and in what is unfolded', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 900 });
    await chooseFiles(page, await writeLongWords(folder()));
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toContainText(/^\d+ of \d+ persona assumptions still hold/);
    const folded = page.locator('main details:not([open]) > summary');
    while ((await folded.count()) > 0) await folded.first().click();
    await seeItFits(page, 'Overview');
    await page.goto(`/#/?f.industry=${LONG.industry}`);
    await expect(page.getByRole('button', { name: `Remove the filter Industry: ${LONG.industry}` })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Industry: 1 of 7' })).toBeVisible();
    await page.getByRole('button', { name: 'Industry: 1 of 7' }).click();
    await seeItFits(page, 'Overview with a filter');

    await page.goto('/#/personas');
    await expect(page.getByRole('link', { name: LONG.persona, exact: true })).toBeVisible();
    await seeItFits(page, 'Personas');
    await page.goto('/#/personas/finance-leader');
    await expect(heading).toHaveText(LONG.persona);
    await expect(page.getByText(/^Catches/)).toBeVisible();
    await seeItFits(page, 'a persona');
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await seeItFits(page, 'a persona to edit');
    await page.getByRole('button', { name: 'Edit the rule' }).click();
    await expect(page.getByRole('dialog').getByText(/^Catches/)).toBeVisible();
    await seeItFits(page, 'a rule');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Edit: at least 30%/ }).click();
    await seeItFits(page, 'the sentence builder');
    await page.keyboard.press('Escape');

    for (const id of ['fl-1', 'fl-2', 'fl-3', 'fl-4', 'fl-5']) {
      await goToScreen(page, `/personas/finance-leader/assumptions/${id}`);
      await expect(page.getByRole('navigation', { name: 'Where this is' })).toContainText(LONG.persona);
      await settled(page);
      await seeItFits(page, `assumption ${id}`);
    }
    await goToScreen(page, '/personas/finance-leader/assumptions/fl-1');
    await page
      .getByRole('button', { name: /^See the \d+/ })
      .first()
      .click();
    await expect(page.getByRole('table', { name: 'Deals' })).toBeVisible();
    await seeItFits(page, 'deals');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();

    await page.goto('/#/sources');
    const files = page.getByRole('region', { name: 'Files' });
    for (const file of [LONG.file, 'pipeline.csv']) {
      await files.getByRole('button', { name: file }).click();
      await expect(files.getByRole('table', { name: `First rows of ${file}` })).toBeVisible();
      await seeItFits(page, `Sources with ${file}`);
    }

    for (const [path, said] of SCREENS) {
      await page.goto(`/#${path}`);
      await expect(heading).toHaveText(said);
      await settled(page);
      await seeItFits(page, path);
    }
  });
});
