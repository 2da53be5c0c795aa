import { describe } from 'vitest';
import { chooseFiles } from './support/choose-files.ts';
import { expect, journey } from './support/journey.ts';
import { seeAccessible } from './support/look.ts';
import { trySample } from './support/sample.ts';

const HEADERS = ['Opportunity ID', 'Account Name', 'Stage', 'Created Date', 'Close Date', 'Loss Reason'];

/** Thirty closed deals a file; the accounts of one file are written without their accents. */
function deals(prefix: string, amounts: string, account: string, extra: readonly string[] = []): string {
  const rows = Array.from({ length: 30 }, (_, index) => {
    const day = String(1 + (index % 28)).padStart(2, '0');
    const [stage, reason] = index % 3 === 0 ? ['Closed Won', ''] : ['Closed Lost', index % 3 === 1 ? 'Price' : ''];
    return [`${prefix}${index}`, account, stage, `2025-01-${day}`, `2025-03-${day}`, reason, `${100 + index}`].join(
      ',',
    );
  });
  return [[...HEADERS, amounts].join(','), ...rows, ...extra, ''].join('\n');
}

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

const FILES = [
  file('us.csv', deals('U', 'Amount', 'Northwind', ['U99,Northwind,Closed Won,2025-02-01,2025-04-30,,50'])),
  file('emea.csv', deals('E', 'Amount (EUR)', 'Cafe Noir', ['E99,Cafe Noir,Closed Won,2025-04-01,2025-03-01,,900'])),
  file('accounts.csv', 'Account Name,Industry\nNorthwind,Freight\nCafé Noir,Food\n'),
];

describe('what is said of the data beside the files', () => {
  journey('a spelling is read as another, a rate is stated, and what is wrong opens its deals', async ({ page }) => {
    await chooseFiles(page, FILES);
    await expect(page.getByRole('heading', { name: 'No persona has been described yet' })).toBeVisible();
    await page.getByRole('link', { name: 'Sources', exact: true }).click();

    const fit = page.getByRole('region', { name: 'How the files fit together' });
    await expect(fit.getByText('31 of 62 deals that name an account (50%)')).toBeVisible();
    await expect(fit.getByText('most found')).toBeVisible();
    await seeAccessible(page, 'Sources with files that nearly fit');
    await fit.getByRole('button', { name: 'Use this mapping: Cafe Noir is Café Noir' }).click();
    await expect(fit.getByText('62 of 62 deals that name an account')).toBeVisible();
    await page.getByTitle('Undo: Read Cafe Noir as Café Noir (Ctrl+Z)').click();
    await expect(fit.getByText('31 of 62 deals that name an account (50%)')).toBeVisible();

    const currencies = page.getByRole('region', { name: 'Currencies' });
    await expect(currencies.getByText('not said, taken to be EUR')).toBeVisible();
    const reporting = page.getByLabel('Reporting currency');
    await reporting.fill('USD');
    await reporting.press('Enter');
    await expect(currencies.getByText('31 in no value: no rate')).toBeVisible();
    await seeAccessible(page, 'Sources with a currency without a rate');
    const rate = currencies.getByLabel('One EUR is worth');
    await rate.fill('1.1');
    await rate.press('Enter');
    await expect(currencies.getByRole('row', { name: /^EUR/ })).toContainText('converted');

    const quality = page.getByRole('region', { name: 'Quality' });
    await quality.getByRole('button', { name: 'See 20 losses: Lost without a reason' }).click();
    const drawer = page.getByRole('dialog', { name: 'Lost without a reason' });
    await expect(drawer.getByRole('button', { name: '20 in all' })).toBeVisible();
    await expect(drawer.getByRole('columnheader', { name: 'Amount in USD' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
    await quality.getByRole('button', { name: 'See 1 deal: Closed before they were created' }).click();
    await expect(page.getByRole('dialog').getByText('E99')).toBeVisible();
  });

  journey('the trust line leads to what weakens which verdict, and from there to the rows', async ({ page }) => {
    await trySample(page);
    await page.getByRole('link', { name: 'what of their quality weakens which verdict' }).click();
    const quality = page.getByRole('region', { name: 'Quality' });
    await expect(quality.getByText('weakens 7 of 26 verdicts')).toBeInViewport();
    await quality.getByText('weakens 7 of 26 verdicts').click();
    await expect(quality.getByRole('link', { name: /^Finance leader:/ }).first()).toBeVisible();
    await seeAccessible(page, 'Sources with the quality of the sample');
    await quality.getByRole('link', { name: '5 rows of pipeline.csv' }).click();
    await expect(page.getByRole('region', { name: 'Rows set aside (5)' })).toBeVisible();
  });
});
