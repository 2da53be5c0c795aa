import { describe } from 'vitest';
import { readDeals, shareWon } from '../sample-data/sample-rows.ts';
import { expect, journey } from './support/journey.ts';
import { seeAccessible } from './support/look.ts';
import { trySample } from './support/sample.ts';

const { deals } = readDeals();
const CARE = 'industry is Healthcare';
const care = shareWon(deals.filter(({ industry }) => industry === 'Healthcare'));
const retail = shareWon(deals.filter(({ industry }) => industry === 'Retail'));
const all = shareWon(deals);
const inEurope = shareWon(deals.filter(({ industry, region }) => industry === 'Healthcare' && region === 'Europe'));

describe('segments', () => {
  journey(
    'one narrows every screen, shows its deals and goes back step by step; two fields make a map; bands can be moved',
    async ({ page }) => {
      await trySample(page);
      await page.getByRole('link', { name: 'Segments', exact: true }).click();
      await page.getByLabel('By', { exact: true }).selectOption({ label: 'Industry' });
      const chart = page.getByRole('figure', { name: /industry/i });
      await expect(chart).toContainText(`${care.x} of ${care.n}`);
      const chip = page.getByRole('button', { name: 'Remove the filter Industry: Healthcare' });
      await chart.getByRole('button', { name: `Filter every screen: ${CARE}` }).click();
      await expect(chip).toBeVisible();
      await expect(chart.getByRole('button', { name: `Take the filter away: ${CARE}` })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
      // The others stay to compare with.
      await expect(chart).toContainText(`${retail.x} of ${retail.n}`);
      await expect(page.getByRole('region', { name: 'Compared with the rest' })).toContainText(
        new RegExp(
          `Industry is Healthcare: ${care.x} of ${care.n} \\(\\d+%\\) won, all other closed deals ${all.x - care.x} of ${all.n - care.n} .*likely between`,
        ),
      );
      await seeAccessible(page, 'Segments');

      await chart.getByRole('button', { name: 'See the closed deals where industry is Retail' }).click();
      const table = page.getByRole('dialog').getByRole('table', { name: 'Deals' });
      await expect(table).toHaveAttribute('aria-rowcount', String(retail.n + 1));
      await page.goBack();
      await expect(page.getByRole('dialog')).toBeHidden();
      await expect(chip).toBeVisible();

      await page.getByRole('link', { name: 'Overview', exact: true }).click();
      await expect(chip).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(/persona assumption/);
      await page.goBack();
      await expect(chart).toContainText(`${care.x} of ${care.n}`);
      await page.goBack();
      await expect(chip).toBeHidden();
      await expect(chart.getByRole('button', { name: `Filter every screen: ${CARE}` })).toBeVisible();

      await page.goto('/#/segments?by=industry&and=region');
      const map = page.getByRole('figure', { name: /industry/i });
      const cell = map.getByRole('button', { name: `Filter every screen: ${CARE} and region is Europe` });
      await expect(map).toContainText(`${inEurope.x} of ${inEurope.n}`);
      await seeAccessible(page, 'Segments by two fields');
      await cell.click();
      await expect(page.getByRole('button', { name: 'Remove the filter Region: Europe' })).toBeVisible();
      await map.getByRole('button', { name: 'Show as table' }).click();
      await expect(map.getByRole('table')).toContainText('Against the rest');
      await page.goBack();

      await page.goto('/#/segments?by=amount&measure=size');
      const edges = page.getByLabel('Amount: a new band starts at');
      await edges.fill('10,000, 50,000');
      await expect(page.getByText('Commas separate the numbers')).toBeVisible();
      await edges.fill('30000');
      await page.getByRole('button', { name: 'Use these bands' }).click();
      const sizes = page.getByRole('figure', { name: /Median deal size/ });
      await expect(sizes).toContainText('30,000 or more');
      await expect(page).toHaveURL(/#.*bands\.amount=30000/);
      await page.goBack();
      await expect(sizes).not.toContainText('under 30,000');
      await page.goForward();
      await page.getByRole('button', { name: 'Reset' }).click();
      await expect(sizes).not.toContainText('under 30,000');
    },
  );
});
