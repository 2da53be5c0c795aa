import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe } from 'vitest';
import { allowFirst } from './support/allow-first.ts';
import { chooseFiles } from './support/choose-files.ts';
import { dropFiles } from './support/drop-files.ts';
import { expect, journey } from './support/journey.ts';
import { seeAccessible } from './support/look.ts';
import { FORMULAS, NEGATIVE_AMOUNT, OWN, UNKNOWN_STAGE, writeOwnFiles } from './support/own-files.ts';
import { ownFolder } from './support/own-folder.ts';
import { answerWhatIsOpen, createCareBuyer, seeCareAnswer, stateCareClaim } from './support/own-project.ts';
import { savedRows } from './support/saved-files.ts';

const { care, pipeline, emea } = OWN;
const closed = care.won + care.lost;
const folder = ownFolder();

describe('own files lead to a verdict', () => {
  journey('three exports are dropped, corrected, and a claim about them is counted', async ({ page }) => {
    const files = await writeOwnFiles(folder());
    await dropFiles(page, page.getByRole('group').filter({ hasText: 'Drop files here' }), files);
    const preview = page.getByRole('region', { name: 'Before 3 files are imported' });
    await expect(preview.getByText(`${pipeline.data} rows = ${pipeline.accepted} new + 2 set aside`)).toBeVisible();
    await expect(preview.getByText('Why 2 rows would be set aside')).toBeVisible();
    await expect(preview.getByText(/Amount: This is not a number\./)).toBeVisible();
    await seeAccessible(page, 'three files before they are imported');
    await allowFirst(page);

    await page.getByRole('link', { name: 'Sources', exact: true }).click();
    const cards = page.getByRole('region', { name: 'Files' });
    const lines = pipeline.preamble + 1 + pipeline.data + pipeline.footer + pipeline.blank;
    const conserved = `${lines} lines = ${pipeline.preamble} above the header + 1 header + ${pipeline.data} data + ${pipeline.footer} footer + ${pipeline.blank} blank`;
    await expect(cards.getByText(conserved)).toBeVisible();
    await expect(cards.getByText(`${pipeline.data} rows = ${pipeline.accepted} accepted + 2 set aside`)).toBeVisible();
    const aside = cards.getByRole('region', { name: 'Rows set aside (2)' });
    await expect(aside).toContainText('This is not a number.');
    await expect(aside).toContainText('This row has 9 values for 7 columns.');
    const kept = await savedRows(page, () => aside.getByRole('button', { name: 'Download' }).click());
    expect(new Map(kept.map((row) => [row.Line, row['Opportunity ID']]))).toEqual(pipeline.set_aside);

    const stages = cards.getByRole('region', { name: 'What the stages mean' });
    const unplaced = stages.getByText(`One stage is not placed, so ${OWN.unknown_stage} deals are in no rate.`);
    await expect(unplaced).toBeVisible();
    await stages.getByLabel(`${UNKNOWN_STAGE} means`).selectOption('won');
    await expect(unplaced).toBeHidden();

    await answerWhatIsOpen(page);
    await cards.getByRole('button', { name: 'emea.csv' }).click();
    await expect(cards.getByText(`${emea.data + 1} lines = 1 header + ${emea.data} data`)).toBeVisible();
    await expect(cards.getByText('number, decimal comma')).toBeVisible();
    await cards.getByRole('button', { name: 'accounts.csv' }).click();
    await expect(cards.getByText(`${OWN.deals} of ${OWN.deals} deals with account found a row`)).toBeVisible();

    await createCareBuyer(page);
    await stateCareClaim(page);

    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    await seeCareAnswer(page);
    const contested = page.getByRole('region', { name: 'What no longer holds' });
    const card = contested.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
    await card.getByRole('button', { name: 'See the deals' }).click();
    const drawer = page.getByRole('dialog', { name: 'Deals behind the figure' });
    await expect(drawer.getByRole('button', { name: `${closed} in all` })).toBeVisible();
    const saved = await savedRows(page, () => drawer.getByRole('button', { name: 'Save as CSV' }).click());
    expect(saved).toHaveLength(closed);
    const byId = new Map(saved.map((row) => [row['Opportunity ID'], row]));
    for (const [index, formula] of FORMULAS.entries()) {
      expect(byId.get(`C00${index + 1}`)?.['Opportunity Name']).toBe(`'${formula}`);
    }
    expect(Number(byId.get(`C00${FORMULAS.length + 1}`)?.Amount)).toBe(NEGATIVE_AMOUNT);
    expect(Object.values(byId.get('C006') ?? {}).filter((cell) => cell.startsWith("'"))).toEqual([]);
  });

  journey('deals of a quarter that is not over yet are counted once the as-of date is set', async ({ page }) => {
    const rows = Array.from(
      { length: 30 },
      (_, row) => `D${row},${row < 12 ? 'Closed Won' : 'Closed Lost'},2026-03-2${row % 8}`,
    );
    const file = path.join(folder(), 'running.csv');
    await writeFile(file, ['Opportunity ID,Stage,Close Date', ...rows].join('\n'));
    await chooseFiles(page, file);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('No deal closed in this period');
    await page.getByRole('link', { name: 'Look at the sources' }).click();
    const asOf = page.getByLabel('As-of date');
    await asOf.fill('2026-03-31');
    await asOf.press('Enter');
    await expect(page.getByText('In force: 2026-03-31.')).toBeVisible();
    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    await expect(page.getByText('12 won, 18 lost, 0 open.')).toBeVisible();
  });
});
