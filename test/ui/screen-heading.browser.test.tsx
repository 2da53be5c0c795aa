import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { ScreenHeading } from '../../src/ui/ScreenHeading.tsx';
import { show } from './show.tsx';

const before = (
  <>
    <ScreenHeading key="before">Start</ScreenHeading>
    <button type="button">Try the sample data</button>
  </>
);
const after = (
  <>
    <ScreenHeading key="after">11 of 24 assumptions still hold.</ScreenHeading>
    <button type="button">See the deals</button>
  </>
);

const focused = () => document.activeElement?.textContent;

test('the heading of what comes next takes the focus of a button that has gone', async () => {
  const { again } = show(before);
  await page.getByRole('button').click();
  again(<p>Reading</p>);
  again(after);
  await expect.poll(focused).toBe('11 of 24 assumptions still hold.');
});

test('a heading leaves the focus alone where nobody has lost it', async () => {
  const outside = document.createElement('input');
  document.body.append(outside);
  const { again } = show(before);
  await page.getByRole('button').click();
  outside.focus();
  again(after);
  await expect.element(page.getByRole('button', { name: 'See the deals' })).toBeVisible();
  expect(document.activeElement).toBe(outside);
  outside.remove();
});
