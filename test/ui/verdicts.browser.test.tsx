import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { VerdictBadge } from '../../src/ui/VerdictBadge.tsx';
import { VerdictBar } from '../../src/ui/VerdictBar.tsx';
import { VerdictSquare } from '../../src/ui/VerdictSquare.tsx';
import { VERDICT_ORDER } from '../../src/ui/verdict-look.ts';
import { show } from './show.tsx';

test('a verdict is told by a word, a shape and a colour, each of its own', () => {
  const { place } = show(VERDICT_ORDER.map((verdict) => <VerdictBadge key={verdict} verdict={verdict} />));
  const badges = [...place.querySelectorAll('span')];
  expect(badges.map((badge) => badge.textContent)).toEqual([
    'Holds',
    'At risk',
    'Contradicted',
    'Not enough evidence',
    'Untestable',
  ]);
  const shapes = badges.map((badge) => badge.querySelector('path')?.getAttribute('d'));
  expect(new Set(shapes).size).toBe(5);
  const colours = badges.slice(0, 4).map((badge) => getComputedStyle(badge).color);
  expect(new Set(colours).size).toBe(4);
});

test('a square says its verdict and what was stated', async () => {
  show(
    <>
      <VerdictSquare stated="at least 25% are won" verdict="contradicted" />
      <VerdictSquare href="#/x" label="Drifting" stated="half close within 60 days" verdict="at-risk" />
      <VerdictSquare href="#/y" news="new since Q2 2026" stated="Europe wins best" verdict="at-risk" />
    </>,
  );
  await expect.element(page.getByRole('link', { name: 'At risk (new since Q2 2026): Europe wins best' })).toBeVisible();
  await expect.element(page.getByRole('img', { name: 'Contradicted: at least 25% are won' })).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Drifting: half close within 60 days' })).toBeVisible();
});

test('the bar is in proportion, and its legend says the same in words', () => {
  const counts = { holds: 11, 'at-risk': 4, contradicted: 5, 'not-enough-evidence': 1, untestable: 0 };
  const { place } = show(<VerdictBar counts={counts} words={{ 'at-risk': 'drifting' }} />);
  expect([...place.querySelectorAll('li')].map((item) => item.textContent?.trim())).toEqual([
    '11 hold',
    '4 drifting',
    '5 contradicted',
    '1 needs more evidence',
  ]);
  const [holds, atRisk] = [...(place.querySelector('[aria-hidden]')?.children ?? [])].map(
    (part) => part.getBoundingClientRect().width,
  );
  expect((holds ?? 0) / (atRisk ?? 1)).toBeCloseTo(11 / 4, 1);
});
