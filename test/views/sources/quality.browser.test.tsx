import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { ISSUE_KINDS } from '../../../src/model/deal-issue.ts';
import type { Quality } from '../../../src/state/imports/ask-quality.ts';
import { QualityIssues } from '../../../src/views/sources/QualityIssues.tsx';
import { show } from '../../ui/show.tsx';

afterEach(() => history.replaceState(null, '', location.pathname + location.search));

const CLEAN: Quality = { deals: [], rows: [], checked: ISSUE_KINDS, unchecked: [] };
const FOUND: Quality = {
  ...CLEAN,
  deals: [
    {
      kind: 'one-reason',
      deals: 24,
      of: null,
      surplus: null,
      course: null,
      parts: [
        {
          issue: { kind: 'one-reason', owner: 'Ana Ruiz', reason: 'Price' },
          deals: 24,
          rep: { owner: 'Ana Ruiz', reason: 'Price', own: { x: 24, n: 40 }, others: { x: 89, n: 420 }, p: 0.001 },
        },
      ],
      weakens: [
        { persona: 'cfo', assumption: 'a-1' },
        { persona: null, assumption: 'a-2' },
      ],
    },
    {
      kind: 'no-loss-reason',
      deals: 227,
      of: 1912,
      surplus: null,
      course: null,
      parts: [{ issue: { kind: 'no-loss-reason' }, deals: 227, rep: null }],
      weakens: [],
    },
  ],
  rows: [{ file: 'pipeline.csv', rows: 5, weakens: [{ persona: 'cfo', assumption: 'a-1' }] }],
};

const quality = (found: Quality) => (
  <QualityIssues nameOf={({ assumption }) => `Statement ${assumption}`} quality={found} verdicts={24} />
);

test('what weakens most verdicts comes first, each with its figure, what to do and the verdicts by name', async () => {
  show(quality(FOUND), 390);
  const titles = page.getByRole('heading', { level: 3 }).elements();
  expect(titles.map((title) => title.textContent)).toEqual([
    'One rep, one reason',
    'Rows that cannot be used',
    'Lost without a reason',
  ]);
  const rep = page.getByRole('listitem').filter({ hasText: 'Ana Ruiz' }).first();
  await expect.element(rep).toHaveTextContent('Ana Ruiz gives Price for 24 of 40 losses, all others for 89 of 420.');
  await expect.element(page.getByText('weakens 2 of 24 verdicts')).toBeVisible();
  const link = page.getByRole('link', { name: 'Statement a-2' });
  expect(link.elements()).toEqual([]);
  await page.getByText('weakens 2 of 24 verdicts').click();
  await expect.element(link).toBeVisible();
  await expect.element(link).toHaveAttribute('href', '#/assumptions/a-2');
});

test('a figure opens its deals, and rows set aside their file', async () => {
  location.hash = '#/sources?period=2026Q2';
  show(quality(FOUND), 390);
  await page.getByRole('button', { name: 'See 24 of 40 losses: Losses of Ana Ruiz with the reason Price' }).click();
  const query = new URLSearchParams(location.hash.split('?')[1]);
  expect(Object.fromEntries(query)).toEqual({
    period: '2026Q2',
    deals: 'issue',
    'deals.issue': 'one-reason',
    'deals.owner': 'Ana Ruiz',
    'deals.reason': 'Price',
  });
  await expect
    .element(page.getByRole('link', { name: '5 rows of pipeline.csv' }))
    .toHaveAttribute('href', '#/sources?period=2026Q2&rows=pipeline.csv');
});

test('where nothing is wrong it says so, with what was looked for and what could not be', async () => {
  show(quality({ ...CLEAN, checked: ['unmapped'], unchecked: [{ kind: 'same-day', missing: 'created_date' }] }), 390);
  await expect.element(page.getByText('Nothing was found.')).toBeVisible();
  await expect
    .element(page.getByText(/Looked for: stages nobody has placed, rows that cannot be used\./))
    .toHaveTextContent('Could not look for: deals opened and closed on one day (no created date).');
});
