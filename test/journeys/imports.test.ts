import { describe } from 'vitest';
import { give, openWebBuyers, seesWebBuyers } from './support/give-layouts.ts';
import { expect, journey } from './support/journey.ts';
import { LAYOUTS } from './support/layouts.ts';
import { seeAccessible } from './support/look.ts';
import { ownFolder } from './support/own-folder.ts';

const folder = ownFolder();
const { base, with_report, month_first, day_first } = LAYOUTS;

describe('a file is imported', () => {
  journey('in two clicks from drop to verdict where all of it is recognised', async ({ page }) => {
    await openWebBuyers(page, folder());
    await give(page, folder(), 'report1712.csv');
    const preview = page.getByRole('region', { name: 'Before 1 file is imported' });
    await expect(preview.getByText('Deals · Salesforce')).toBeVisible();
    await expect(preview.getByText(`${with_report.rows} rows = ${with_report.rows} new`)).toBeVisible();
    await expect(preview.getByText('35 lines = 1 header + 30 data + 3 footer + 1 blank')).toBeVisible();
    await expect(preview.getByRole('listitem').getByRole('button')).toHaveCount(0);

    await preview.getByRole('button', { name: 'Import it' }).click();
    await page.getByRole('link', { name: 'See the verdicts' }).click();
    await seesWebBuyers(page, with_report);
  });

  journey('after its dates were asked for, with what in it leaves them open', async ({ page }) => {
    await openWebBuyers(page, folder());
    await give(page, folder(), 'ambiguous.csv');
    const preview = page.getByRole('region', { name: 'Before 1 file is imported' });
    await expect(preview.getByText(/No value shows whether day or month comes first in "3\/8\/2026"/)).toBeVisible();
    await preview.getByText(/^How it is read|^Read as last time/).click();
    await expect(preview.getByLabel('Line 2 is', { exact: true })).toBeVisible();
    await seeAccessible(page, 'a file with questions before it is imported');
    await preview.getByLabel('Line 21 is').selectOption('footer');
    await expect(preview.getByText('21 lines = 1 header + 19 data + 1 footer')).toBeVisible();
    await preview.getByLabel('Line 21 is').selectOption('data');
    await expect(preview.getByText('21 lines = 1 header + 20 data')).toBeVisible();
    const answer = async (words: string) => {
      for (const column of ['Created Date', 'Close Date']) {
        const button = preview.getByRole('button', { name: `${column}: ${words}` });
        await button.click();
        await expect(button).toBeHidden();
      }
      await preview.getByRole('button', { name: 'Import it' }).click();
      await page.getByRole('link', { name: 'See the verdicts' }).click();
    };
    await answer('Month first');
    await seesWebBuyers(page, month_first);

    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await seesWebBuyers(page, base);
    await page.getByRole('link', { name: 'Sources', exact: true }).click();
    await give(page, folder(), 'ambiguous.csv');
    await answer('Day first');
    await seesWebBuyers(page, day_first);
  });
});
