import { describe } from 'vitest';
import { inWindow, linesOf, readDeals } from '../sample-data/sample-rows.ts';
import { expect, journey } from './support/journey.ts';
import { seeAccessible } from './support/look.ts';
import { trySample } from './support/sample.ts';

const sizes = new Map(
  linesOf('accounts.csv').map((line) => [line['Account Name'], Number(line.Employees || Number.NaN)]),
);
const counted = readDeals().deals.filter((deal) => deal.outcome === 'open' || inWindow(deal));
const large = counted.filter(({ line }) => (sizes.get(line['Account Name']) ?? 0) >= 500);
const financeAndLarge = large.filter(({ persona }) => persona === 'finance-leader').length;
const named = large.filter(({ persona }) => persona === null || persona === 'it-director').length;
const people = linesOf('people.csv').map((line) => line['Job Title'] ?? '');
const bearing = (...titles: string[]) => people.filter((title) => titles.includes(title)).length;
const count = (number: number) => number.toLocaleString('en-US');

describe('ordered rules', () => {
  journey(
    'decide by their order which rule names a deal, show where they meet, and leave as a formula; titles become rules for people',
    async ({ page }) => {
      await trySample(page);
      await page.goto('/#/personas/it-director');
      await page.getByRole('button', { name: 'Edit the rule' }).click();
      const editor = page.getByRole('dialog');
      await editor.getByRole('button', { name: 'Edit as JSON' }).click();
      await editor.getByLabel('Rule as JSON').fill('{ "field": "company_size", "at_least": 500 }');
      await editor.getByRole('button', { name: 'Save the rule' }).click();
      await expect(editor).toBeHidden();

      await page.goto('/#/personas/rules');
      const rules = page.getByRole('list', { name: 'Rules for deals in order' }).getByRole('listitem');
      const director = rules.filter({ hasText: 'IT director' });
      await expect(director.getByRole('button', { name: 'See the deals that are named IT director' })).toHaveText(
        count(named),
      );
      const conflicts = page.getByRole('region', { name: 'Conflicts' });
      const pair = conflicts.getByRole('row', { name: /^Finance leader and IT director/ });
      await expect(pair).toContainText(count(financeAndLarge));
      await expect(page.getByRole('region', { name: 'Accuracy on Q3 2026' })).toContainText(
        /borne by one of them in \d/,
      );
      await expect(page.getByRole('region', { name: /^Unclassified/ }).getByRole('table')).toBeVisible();
      await seeAccessible(page, 'Deal rules');

      const up = page.getByRole('button', { name: 'Move IT director up' });
      await up.focus();
      await page.keyboard.press('Enter');
      await expect(rules.nth(1)).toContainText('IT director');
      await expect(up).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(rules.first()).toContainText('IT director');
      await expect(page.getByText('IT director is rule 1 of 4 now.')).toBeVisible();
      await expect(director.getByRole('button', { name: 'See the deals that are named IT director' })).toHaveText(
        count(large.length),
      );
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      await conflicts
        .getByRole('button', { name: 'See the deals that meet the rules of IT director and Finance leader' })
        .click();
      const table = page.getByRole('dialog').getByRole('table', { name: 'Deals' });
      await expect(table).toHaveAttribute('aria-rowcount', String(financeAndLarge + 1));
      await page.goBack();
      await expect(page.getByRole('dialog')).toBeHidden();
      await page.getByLabel('Written as').selectOption({ label: 'Spreadsheet formula' });
      const formula = page.getByRole('figure').filter({ hasText: ': the label' }).locator('pre');
      await expect(formula).toContainText(/^=IFS\(IF\(ISNUMBER\(\$S2\),\$S2>=500,FALSE\(\)\),"IT director",/);
      await page.getByRole('button', { name: 'Undo' }).first().click();
      await expect(rules.nth(1)).toContainText('IT director');
      await expect(formula).toContainText(/"Finance leader",IF\(ISNUMBER\(\$S2\),\$S2>=500,FALSE\(\)\),"IT director",/);

      await page.getByRole('link', { name: 'Contact rules' }).click();
      const owner = page
        .getByRole('list', { name: 'Rules for people in order' })
        .getByRole('listitem')
        .filter({ hasText: 'Founder-owner' });
      const titles = ['Owner', 'Founder', 'Managing Director'];
      await expect(owner).toContainText(`Names${count(bearing(...titles))}`);
      await seeAccessible(page, 'Contact rules');
      await page.getByLabel('Persona for CEO').selectOption({ label: 'Founder-owner' });
      await page.getByRole('button', { name: 'Use CEO' }).click();
      await expect(owner).toContainText(`Names${count(bearing(...titles, 'CEO'))}`);
      await expect(page.getByRole('button', { name: 'Use CEO' })).toHaveCount(0);
    },
  );
});
