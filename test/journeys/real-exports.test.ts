import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { describe } from 'vitest';
import { CASES, hasCases } from '../support/open-case.ts';
import { allowFirst } from './support/allow-first.ts';
import { chooseFiles } from './support/choose-files.ts';
import { expect, journey } from './support/journey.ts';
import { createPersona, editRule, seeCaught } from './support/personas.ts';

type Group = { n_won: number; n_lost: number; n_open: number; n_total: number };
type Truth = { overall: Group; segments: Record<string, Record<string, Group>> };

const CASES_TOLD = [
  {
    folder: 'maven-crm',
    files: { 'sales_pipeline.csv': 8800, 'accounts.csv': 85, 'products.csv': 7, 'sales_teams.csv': 35 },
    waiting: [],
    segment: 'sector',
    field: 'sector',
    values: ['retail', 'medical'],
  },
  {
    folder: 'zoho-crm-demo',
    files: { 'Potentials.csv': 3632, 'Leads.csv': 3900, 'Campaigns.csv': 110, 'Campaign_Lead_Status.csv': 3900 },
    // Its rows share no key with the deals.
    waiting: ['Accounts.csv'],
    segment: 'Industry',
    field: 'Industry',
    values: ['Pharma', 'Communications'],
  },
] as const;

/** Every file with as many rows as it holds, and none of them set aside. */
async function seeEveryRow(
  page: Page,
  files: Readonly<Record<string, number>>,
  waiting: readonly string[],
): Promise<void> {
  await page.getByRole('link', { name: 'Sources', exact: true }).click();
  const region = page.getByRole('region', { name: 'Files' });
  for (const [file, rows] of Object.entries(files)) {
    await expect(region.getByRole('button', { name: file })).toContainText(`${rows.toLocaleString('en-US')} rows`);
  }
  for (const file of waiting) {
    await expect(region.getByRole('button', { name: file })).toContainText('not used yet');
  }
  await expect(region.getByText(/set aside/)).toHaveCount(0);
}

describe.skipIf(!hasCases)('real exports are counted as they were counted elsewhere', () => {
  for (const { folder, files, waiting, segment, field, values } of CASES_TOLD) {
    journey(`${folder}: every row is read, and a rule catches the deals that are known`, async ({ page }) => {
      const paths = [...Object.keys(files), ...waiting].map((file) => path.join(CASES, folder, file));
      const truth: Truth = JSON.parse(readFileSync(path.join(CASES, folder, 'truth.json'), 'utf8'));
      await chooseFiles(page, paths);
      await allowFirst(page);
      await seeEveryRow(page, files, waiting);

      await createPersona(page, 'Somebody');
      const editor = await editRule(page, 'Somebody');
      await expect(editor).toContainText(`of ${truth.overall.n_total.toLocaleString('en-US')} deals`);
      await editor.getByRole('button', { name: 'Add a condition' }).click();
      await editor.getByLabel('Field').selectOption({ label: field });
      for (const value of values) {
        const group = truth.segments[segment]?.[value];
        if (group === undefined) throw new Error(`The truth holds no ${value}.`);
        const choice = editor.getByRole('button', { name: new RegExp(`^${value}`) });
        await choice.click();
        await seeCaught(editor, { won: group.n_won, lost: group.n_lost, open: group.n_open });
        await choice.click();
      }
    });
  }
});
