import { describe } from 'vitest';
import { expect, journey } from './support/journey.ts';
import { seeAccessible } from './support/look.ts';
import { trySample } from './support/sample.ts';

describe('from the words of customers into the persona, and what preceded a win', () => {
  journey('a phrase is read where it was written, added to the persona and taken back', async ({ page }) => {
    await trySample(page);
    await page.goto('/#/win-loss/words');
    await expect(page.getByRole('figure', { name: /^No word tells won deals from lost ones/ })).toBeVisible();
    await page.getByLabel('Whose words').selectOption({ label: 'Customers’ own words' });
    await expect(page.getByRole('figure', { name: /^Only lost deals hold customers’ own words/ })).toBeVisible();
    await page.getByLabel('Whose words').selectOption({ label: 'Everything noted' });
    await page.getByRole('table').getByRole('link', { name: 'Founder-owner' }).click();

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The words customers of Founder-owner use');
    const missing = page.getByRole('region', { name: 'What stands out and Founder-owner does not say' });
    const phrase = missing.getByRole('listitem').filter({ hasText: 'sunday evenings' });
    await phrase.getByRole('button', { name: /deals that say sunday evenings$/ }).click();
    const quotes = page.getByRole('dialog', { name: '“sunday evenings”' });
    await expect(quotes.getByRole('listitem').first()).toContainText(/(Won|Lost|Open).* · noted on a deal of /);
    await page.keyboard.press('Escape');

    await phrase.getByRole('button', { name: 'Add “sunday evenings” to persona' }).click();
    await expect(phrase).toHaveCount(0);
    await expect(missing.getByText('was added to the words of Founder-owner')).toBeFocused();
    const own = page.getByRole('figure', { name: /its customers’ language/ });
    await expect(own.getByRole('button', { name: 'sunday evenings' })).toBeVisible();
    await seeAccessible(page, 'the words of a persona');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(phrase).toHaveCount(1);

    await page.getByRole('navigation', { name: 'Parts of Win / loss' }).getByText('Triggers and pains').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What made Founder-owner act, and what hurt');
    await page.getByLabel('Persona', { exact: true }).selectOption({ label: 'All deals' });
    const unrecorded = page.getByRole('region', { name: 'Not recorded in these files' });
    await expect(unrecorded).toContainText('How long a deal takes from its trigger event');
    const pains = page.getByRole('figure', { name: /is stated most/ });
    await pains.getByRole('button', { name: 'Show as table' }).click();
    await seeAccessible(page, 'triggers and pains');
    await pains.getByRole('button', { name: 'See the 61 closed deals with Group consolidation' }).click();
    await expect(page.getByRole('dialog').getByRole('table', { name: 'Deals' })).toHaveAttribute('aria-rowcount', '62');
  });
});
