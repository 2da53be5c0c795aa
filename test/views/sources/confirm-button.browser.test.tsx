import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ConfirmButton } from '../../../src/views/sources/ConfirmButton.tsx';
import { show } from '../../ui/show.tsx';

const forget = (onYes: () => void) => (
  <ConfirmButton no="Keep everything" onYes={onYes} question="All of it will be gone." yes="Forget everything">
    Forget
  </ConfirmButton>
);

test('nothing is forgotten before it is asked, and the focus rests on the harmless answer', async () => {
  const yes = vi.fn();
  show(forget(yes));
  await page.getByRole('button', { name: 'Forget' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('All of it will be gone.');
  await expect.element(page.getByRole('button', { name: 'Keep everything' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(yes).not.toHaveBeenCalled();
  await expect.element(page.getByRole('button', { name: 'Forget' })).toHaveFocus();
});

test('a yes is acted upon once', async () => {
  const yes = vi.fn();
  show(forget(yes));
  await page.getByRole('button', { name: 'Forget' }).click();
  await page.getByRole('button', { name: 'Forget everything' }).click();
  expect(yes).toHaveBeenCalledTimes(1);
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});
