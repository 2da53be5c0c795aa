import { describe } from 'vitest';
import { PLANTED_TRUTHS } from '../../sample-data/planted-truths.ts';
import { expect, journey } from './support/journey.ts';
import { answerOf, plantedCount, seeTheSampleAnswer, trySample } from './support/sample.ts';

describe('a change of a persona changes the answer, and undoing it brings the answer back', () => {
  journey('a contradicted assumption that is restated holds', async ({ page }) => {
    await trySample(page);
    await page.getByRole('link', { name: 'Operations head', exact: true }).click();
    await page.getByRole('button', { name: 'Edit: at least 40% of closed deals are won' }).click();
    const builder = page.getByRole('dialog', { name: 'Change the assumption' });
    await expect(builder.getByLabel('Value (%)')).toHaveValue('40');
    await builder.getByLabel('Value (%)').fill('15');
    await expect(builder).toContainText('at least 15% of closed deals are won');
    await builder.getByRole('button', { name: 'Save the assumption' }).click();
    await expect(page.getByText('Claim: at least 15% of closed deals are won')).toBeVisible();

    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    const restated = answerOf({ holds: plantedCount('holds') + 1, contradicted: plantedCount('contradicted') - 1 });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(restated);
    await page.getByRole('button', { name: 'Undo' }).click();
    await seeTheSampleAnswer(page);
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(restated);
  });

  journey('a deleted persona takes its assumptions along and comes back with them', async ({ page }) => {
    await trySample(page);
    await page.getByRole('link', { name: 'IT director', exact: true }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Personas');
    await expect(page.getByRole('link', { name: 'IT director' })).toHaveCount(0);

    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    const left = Object.values(PLANTED_TRUTHS).filter(({ persona }) => persona !== 'it-director');
    const heading = page.getByRole('heading', { level: 1 });
    // One assumption is about all personas together, and there is one fewer of them.
    await expect(heading).toContainText(`of ${left.length} persona assumptions`);
    await page.getByRole('button', { name: 'Undo' }).click();
    await seeTheSampleAnswer(page);
  });
});
