import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { PanelBoundary } from '../../src/ui/PanelBoundary.tsx';
import { show } from './show.tsx';

function Fragile({ broken }: { broken: boolean }) {
  if (broken) throw new Error('There is no quarter before this one.');
  return <p>All is well</p>;
}

const panels = (figures: object, broken: boolean) => (
  <>
    <PanelBoundary about={figures}>
      <Fragile broken={broken} />
    </PanelBoundary>
    <PanelBoundary about={figures}>
      <p>11 of 24</p>
    </PanelBoundary>
  </>
);

test('a panel that stops leaves the others, its details can be copied, and other figures get another try', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const copied: ClipboardItem[] = [];
  vi.spyOn(navigator.clipboard, 'write').mockImplementation(async (items) => {
    copied.push(...items);
  });
  const figures = {};
  const { again } = show(panels(figures, true));
  const alert = page.getByRole('alert');
  await expect.element(alert).toHaveTextContent('This panel stopped. The rest still counts.');
  await expect.element(alert).toHaveTextContent('There is no quarter before this one.');
  await expect.element(page.getByText('11 of 24')).toBeVisible();
  await page.getByRole('button', { name: 'Copy details' }).click();
  await expect.element(page.getByText('Copied')).toBeVisible();
  const text = await (await copied[0]?.getType('text/plain'))?.text();
  expect(text).toContain('There is no quarter before this one.');
  expect(text).toContain('Fragile');

  again(panels(figures, false));
  await expect.element(alert).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByText('All is well')).toBeVisible();

  again(panels(figures, true));
  await expect.element(alert).toBeVisible();
  again(panels({}, false));
  await expect.element(page.getByText('All is well')).toBeVisible();
  // What the framework itself says of a caught error is expected here.
  said.mockClear();
});
