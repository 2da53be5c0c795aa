import { describe } from 'vitest';
import { PLANTED_TRUTHS } from '../../sample-data/planted-truths.ts';
import { linesOf } from '../sample-data/sample-rows.ts';
import { settled } from './support/at-rest.ts';
import { expect, journey } from './support/journey.ts';
import { plantedCount, trySample } from './support/sample.ts';
import { savedRows } from './support/saved-files.ts';

const RATE = PLANTED_TRUTHS['oh-1'];
if (RATE?.observed.kind !== 'rate') throw new Error('The journey needs a planted win rate.');
const { x, n } = RATE.observed.share;

describe('the sample leads to verdicts and to the deals behind them', () => {
  journey('every planted verdict is counted, and each contradicted one has its card', async ({ page }) => {
    await trySample(page);
    for (const [verdict, words] of [
      ['holds', 'hold'],
      ['at-risk', 'at risk'],
      ['contradicted', 'contradicted'],
      ['not-enough-evidence', 'need more evidence'],
      ['untestable', 'untestable'],
    ] as const) {
      await expect(page.getByText(`${plantedCount(verdict)} ${words}`, { exact: true }).first()).toBeVisible();
    }
    const contested = page.getByRole('region', { name: 'What no longer holds' });
    const cards = contested.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
    await expect(cards).toHaveCount(plantedCount('contradicted') + plantedCount('at-risk'));
    await expect(cards.filter({ hasText: 'Contradicted' })).toHaveCount(plantedCount('contradicted'));
  });

  journey('a contradicted card leads to its sentence, its deals, their file, its query, and back', async ({ page }) => {
    await trySample(page);
    const card = page.getByRole('listitem').filter({ hasText: `won ${x} of ${n} closed deals` });
    await expect(card).toContainText('Contradicted');
    await card.getByRole('link', { name: /^Open/ }).click();

    const verdict = page.getByRole('heading', { level: 1 });
    await expect(verdict).toContainText('Contradicted.');
    await expect(verdict).toContainText(`${x} of ${n} closed deals`);
    const address = page.url();

    const see = page.getByRole('button', { name: `See the ${n} deals` });
    await see.click();
    const drawer = page.getByRole('dialog', { name: 'Deals behind the figure' });
    await expect(drawer.getByRole('button', { name: `${n} in all` })).toBeVisible();
    await expect(drawer.getByRole('button', { name: `${x} won` })).toBeVisible();
    // The head of the table is a row too.
    await expect(drawer.getByRole('table', { name: 'Deals' })).toHaveAttribute('aria-rowcount', String(n + 1));

    const saved = await savedRows(page, () => drawer.getByRole('button', { name: 'Save as CSV' }).click());
    expect(saved).toHaveLength(n);
    const kept = new Map(linesOf('pipeline.csv').map((line) => [line['Opportunity ID'], line]));
    expect(saved.filter((row) => kept.get(row['Opportunity ID'])?.Stage === 'Closed Won')).toHaveLength(x);
    expect(new Set(saved.map((row) => row['Opportunity ID'])).size).toBe(n);

    await drawer.getByRole('button', { name: `${x} won` }).click();
    await expect(drawer.getByRole('table', { name: 'Deals' })).toHaveAttribute('aria-rowcount', String(x + 1));

    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
    await expect(see).toBeFocused();
    await expect(page).toHaveURL(address);

    await page.getByRole('button', { name: 'SQL', exact: true }).click();
    const query = page.getByRole('dialog', { name: 'The query behind this figure' });
    await expect(query).toContainText(/select/i);
    await expect(query).toContainText(/'operations director'/i);
    await page.keyboard.press('Escape');
    await expect(query).toBeHidden();

    await page.goBack();
    await expect(card).toBeVisible();
    await page.goForward();
    await expect(verdict).toContainText('Contradicted.');
    await see.click();
    await expect(drawer).toBeVisible();
    await page.goBack();
    await expect(drawer).toBeHidden();
    await expect(verdict).toContainText('Contradicted.');
  });

  journey('a sample that does not arrive is cancelled, and can be tried again', async ({ page, context }) => {
    const files = '**/assets/pipeline-*.csv';
    await context.route(files, () => undefined);
    const sample = page.getByRole('button', { name: 'Try the sample data' });
    await sample.click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(sample).toBeEnabled();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await context.unroute(files);
    await trySample(page);
  });

  journey('going back leads to the place that was left', async ({ page }) => {
    const scrolled = () => page.evaluate(() => scrollY);
    await trySample(page);
    const last = page.getByRole('link', { name: /^Open the assumption/ }).last();
    // What comes later than the answer would move what stands below it.
    await expect(page.getByRole('region', { name: 'Worth saying out loud' })).toBeVisible();
    await settled(page);
    await last.scrollIntoViewIfNeeded();
    const place = await scrolled();
    expect(place).toBeGreaterThan(0);
    await last.click();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect.poll(scrolled).toBe(0);
    await page.goBack();
    await expect(last).toBeInViewport();
    // A click may bring a link further into view first: the place is the same within two lines.
    await expect.poll(async () => Math.abs((await scrolled()) - place)).toBeLessThan(50);
  });
});
