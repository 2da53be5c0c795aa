import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { LinkCounts } from '../../../src/tables/join-report.ts';
import { FilesFit } from '../../../src/views/sources/FilesFit.tsx';
import { show } from '../../ui/show.tsx';

const PRODUCTS: LinkCounts = {
  from: 'deals',
  to: 'lookup',
  lookup: 'products.csv',
  by: 'product',
  files: ['sales.csv'],
  rows: 9000,
  with_key: 8800,
  matched: 7320,
  orphans: 1480,
  targets: 7,
  unreached: 1,
  most: 1968,
  median: 1100,
  repeated_keys: 0,
  samples: [{ value: 'GTXPro', rows: 1480 }],
  near_misses: [
    { value: 'GTXPro', meant: 'GTX Pro', rows: 1480, differs: 'in-spelling', files: ['sales.csv'] },
    { value: 'Mercuri', meant: 'Mercury', rows: 2, differs: 'by-a-letter', files: ['sales.csv'] },
  ],
};
const PEOPLE: LinkCounts = {
  ...PRODUCTS,
  from: 'people',
  to: 'deals',
  lookup: null,
  by: 'opportunity_id',
  rows: 6000,
  with_key: 5861,
  matched: 5861,
  orphans: 0,
  targets: 3000,
  unreached: 12,
  most: 5,
  median: 2,
  samples: [],
  near_misses: [],
};

test('each link says how many find what they name, in words and as x of n', async () => {
  show(<FilesFit busy={false} links={[PRODUCTS, PEOPLE]} onUse={() => undefined} />, 900);
  const panel = page.getByRole('region', { name: 'How the files fit together' });
  await expect.element(panel.getByText('Deals → products.csv', { exact: true })).toBeVisible();
  await expect.element(panel.getByText('7,320 of 8,800 deals that name a product (83.2%)')).toBeVisible();
  await expect.element(panel.getByText('most found')).toBeVisible();
  await expect.element(panel.getByText('5,861 of 5,861 people that name a deal')).toBeVisible();
  await expect.element(panel.getByText('all found', { exact: true })).toBeVisible();
});

test('a link opens to what is missing on both sides; one that nearly fits is open already', async () => {
  show(<FilesFit busy={false} links={[PRODUCTS, PEOPLE]} onUse={() => undefined} />, 900);
  await expect.element(page.getByText('1,480 deals name a product that products.csv does not hold.')).toBeVisible();
  await expect.element(page.getByText('6 of 7 keys are named by deals, 1 is not.')).toBeVisible();
  await expect.element(page.getByText('Deals of one product: 1,100 at the median, 1,968 at most.')).toBeVisible();
  const people = page.getByText('2,988 of 3,000 deals are named by people, 12 are not.');
  await expect.element(people).not.toBeVisible();
  await page.getByText('People → Deals').click();
  await expect.element(people).toBeVisible();
});

test('a mapping is used alone or all together, and not while files are read', async () => {
  const onUse = vi.fn();
  const { again } = show(<FilesFit busy={false} links={[PRODUCTS]} onUse={onUse} />, 900);
  await page.getByRole('button', { name: 'Use this mapping: GTXPro is GTX Pro' }).click();
  expect(onUse).toHaveBeenLastCalledWith(PRODUCTS, [PRODUCTS.near_misses[0]]);
  await page.getByRole('button', { name: 'Use all 2' }).click();
  expect(onUse).toHaveBeenLastCalledWith(PRODUCTS, PRODUCTS.near_misses);
  again(<FilesFit busy links={[PRODUCTS]} onUse={onUse} />);
  for (const button of page.getByRole('button').elements()) expect(button).toBeDisabled();
});

test('without any link it says so', async () => {
  show(<FilesFit busy={false} links={[]} onUse={() => undefined} />, 390);
  await expect.element(page.getByText('No file names rows of another yet.')).toBeVisible();
});
