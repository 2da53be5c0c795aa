import { describe } from 'vitest';
import { PLANTED_TRUTHS } from '../../sample-data/planted-truths.ts';
import { expect, journey } from './support/journey.ts';
import { trySample } from './support/sample.ts';

const cost = PLANTED_TRUTHS['fl-7']?.observed;
const leads = PLANTED_TRUTHS['oh-7']?.observed;
const words = PLANTED_TRUTHS['ow-5']?.observed;
if (cost?.kind !== 'cost' || leads?.kind !== 'two-rates' || words?.kind !== 'rate') {
  throw new Error('The journey needs planted campaigns and words.');
}

const screen = (persona: string, assumption: string): string => `/#/personas/${persona}/assumptions/${assumption}`;

describe('what campaigns cost and brought, and the words of customers', () => {
  journey('a cost per win, leads of two kinds of campaigns and words each open what they count', async ({ page }) => {
    await trySample(page);
    await page.goto(screen('finance-leader', 'fl-7'));
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toContainText(`for ${cost.wins} wins`);
    await expect(page.getByRole('figure').first()).toContainText('stated');
    await page.getByRole('button', { name: `See the ${cost.wins} deals won` }).click();
    const table = page.getByRole('dialog').getByRole('table', { name: 'Deals' });
    await expect(table).toHaveAttribute('aria-rowcount', String(cost.wins + 1));
    await page.keyboard.press('Escape');
    await expect(table).toBeHidden();

    await page.goto(screen('operations-head', 'oh-7'));
    const { first, second } = leads;
    await expect(heading).toContainText(
      `${first.x} of ${first.n} leads were won (26%), against ${second.x} of ${second.n}`,
    );
    const sides = page.getByRole('figure', { name: /^Conversion/ });
    await sides.getByRole('button', { name: 'Show as table' }).click();
    await expect(sides.getByRole('row')).toHaveCount(3);

    // Words of the persona beside those of its deals.
    await page.goto(screen('founder-owner', 'ow-5'));
    await expect(heading).toContainText(`${words.share.x} of ${words.share.n} deals`);
    const figure = page.getByRole('figure', { name: /language/ });
    await expect(figure).toContainText('runway');
    await figure.getByRole('button', { name: 'the books' }).click();
    const quotes = page.getByRole('dialog', { name: '“the books”' });
    await expect(quotes.getByText('the books', { exact: true }).first()).toBeVisible();
    const note = quotes.locator('header p');
    await expect(note).toHaveText(/^\d+ deals,/);
    const deals = Number.parseInt((await note.textContent()) ?? '', 10);
    await expect(quotes.getByRole('listitem')).toHaveCount(deals);
    await page.keyboard.press('Escape');
    await expect(figure.getByRole('button', { name: 'the books' })).toBeFocused();
  });

  journey('words are claimed in the builder, and the data say whether they can answer', async ({ page }) => {
    await trySample(page);
    await page.getByRole('link', { name: 'IT director', exact: true }).click();
    await page.getByRole('button', { name: 'New assumption' }).click();
    const builder = page.getByRole('dialog');
    await builder.getByLabel('What is claimed').selectOption({ label: 'Words that customers use' });
    await builder.getByLabel('Words, separated by commas').fill('single sign-on, backups');
    await expect(builder).toContainText('at least 10% of deals with notes say “single sign-on” or “backups”');
    await expect(builder).toContainText(/Yes, over \d+ deals with notes/);
    await builder.getByRole('button', { name: 'Save the assumption' }).click();
    await expect(page.getByText('say “single sign-on” or “backups”').first()).toBeVisible();
  });
});
