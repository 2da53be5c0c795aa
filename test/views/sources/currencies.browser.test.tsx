import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ratesOf } from '../../../src/model/rates.ts';
import type { WarehouseCurrency } from '../../../src/tables/lay-currency.ts';
import { CurrencyTable } from '../../../src/views/sources/CurrencyTable.tsx';
import { show } from '../../ui/show.tsx';

const MIXED: WarehouseCurrency = {
  reporting: 'USD',
  guessed: false,
  found: [
    { table: 'deals', currency: 'USD', amounts: 2100, left_out: 0 },
    { table: 'deals', currency: 'EUR', amounts: 640, left_out: 640 },
    { table: 'deals', currency: null, amounts: 12, left_out: 0 },
  ],
  stated: [
    { file: 'us.csv', header: 'Amount', currency: null, by: 'nobody' },
    { file: 'emea.csv', header: 'Amount (EUR)', currency: 'EUR', by: 'header' },
  ],
  foreign_amounts: 640,
  foreign_spend: 0,
  converted: true,
};

const edits = () => ({ busy: false, onRate: vi.fn(), onMove: vi.fn(), onSay: vi.fn() });

test('each currency with its count and what becomes of it, and a rate for those that are foreign', async () => {
  const on = edits();
  show(<CurrencyTable {...on} currency={MIXED} rates={[]} />, 900);
  const found = page.getByRole('table', { name: 'Currencies found' });
  await expect.element(found.getByRole('row', { name: /^EUR/ })).toHaveTextContent('640 amounts of deals');
  await expect.element(found.getByRole('row', { name: /^EUR/ })).toHaveTextContent('640 in no value: no rate');
  await expect.element(found.getByRole('row', { name: /^not said/ })).toHaveTextContent('taken to be USD');
  const rate = page.getByRole('textbox', { name: 'One EUR is worth' });
  await rate.fill('1,08');
  await userEvent.keyboard('{Enter}');
  expect(on.onRate).toHaveBeenCalledWith({ currency: 'EUR', from: null }, 1.08);
});

test('what is no rate is refused with an example', async () => {
  const on = edits();
  show(<CurrencyTable {...on} currency={MIXED} rates={[]} />, 900);
  for (const text of ['0', '-1', 'about one']) {
    await page.getByRole('textbox', { name: 'One EUR is worth' }).fill(text);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Write a number above 0, such as 1.08.')).toBeVisible();
  }
  expect(on.onRate).not.toHaveBeenCalled();
});

test('rates hold from days on, and one more takes over the newest', async () => {
  const on = edits();
  const rates = ratesOf([
    { currency: 'EUR', rate: 1.08 },
    { currency: 'EUR', from: '2026-01-01', rate: 1.1 },
  ]);
  show(<CurrencyTable {...on} currency={MIXED} rates={rates} />, 900);
  await expect.element(page.getByRole('textbox', { name: 'One EUR from 2026-01-01' })).toHaveValue('1.1');
  await page.getByRole('button', { name: 'Another EUR rate from a day on' }).click();
  const day = page.getByRole('textbox', { name: 'Another EUR rate from' });
  await day.fill('2026-01-01');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Write another day, such as 2026-04-01.')).toBeVisible();
  await day.fill('2026-04-01');
  await userEvent.keyboard('{Enter}');
  expect(on.onRate).toHaveBeenLastCalledWith({ currency: 'EUR', from: '2026-04-01' }, 1.1);
  await page.getByRole('textbox', { name: 'One EUR from 2026-01-01' }).fill('');
  await userEvent.keyboard('{Enter}');
  expect(on.onRate).toHaveBeenLastCalledWith(expect.objectContaining({ from: '2026-01-01' }), null);
});

test('a file that says no currency is asked about where others do, and a person can say it', async () => {
  const on = edits();
  show(<CurrencyTable {...on} currency={MIXED} rates={[]} />, 390);
  await expect.element(page.getByText('not said, taken to be USD')).toBeVisible();
  await expect.element(page.getByText('EUR, as “Amount (EUR)” says')).toBeVisible();
  await page.getByRole('combobox', { name: 'Currency of us.csv' }).selectOptions('GBP');
  expect(on.onSay).toHaveBeenCalledWith('us.csv', 'GBP');
});

test('a currency that is only guessed asks about files that say none, one that the project states does not', async () => {
  const guessed: WarehouseCurrency = {
    ...MIXED,
    found: [
      { table: 'deals', currency: 'USD', amounts: 3000, left_out: 0 },
      { table: 'deals', currency: null, amounts: 12, left_out: 0 },
    ],
  };
  const asked = page.getByRole('list', { name: 'Currency of each file' });
  const { again } = show(<CurrencyTable {...edits()} currency={{ ...guessed, guessed: true }} rates={[]} />, 390);
  await expect.element(asked).toBeVisible();
  again(<CurrencyTable {...edits()} currency={guessed} key="stated" rates={[]} />);
  expect(asked.elements()).toEqual([]);
});

test('one currency takes a sentence', async () => {
  const one: WarehouseCurrency = {
    ...MIXED,
    found: [{ table: 'deals', currency: 'USD', amounts: 3000, left_out: 0 }],
    stated: [{ file: 'us.csv', header: 'Amount', currency: null, by: 'column' }],
    foreign_amounts: 0,
  };
  show(<CurrencyTable {...edits()} currency={one} rates={[]} />, 900);
  await expect
    .element(page.getByText('Every amount is shown in USD; none is known to be of another currency.'))
    .toBeVisible();
  expect(page.getByRole('table').elements()).toEqual([]);
});
