import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button } from '../../src/ui/Button.tsx';
import { Checkbox } from '../../src/ui/Checkbox.tsx';
import { Combobox } from '../../src/ui/Combobox.tsx';
import { Drawer } from '../../src/ui/Drawer.tsx';
import { ErrorPanel } from '../../src/ui/ErrorPanel.tsx';
import { FileDrop } from '../../src/ui/FileDrop.tsx';
import { NoticeBar } from '../../src/ui/NoticeBar.tsx';
import { NumberField } from '../../src/ui/NumberField.tsx';
import { Select } from '../../src/ui/Select.tsx';
import { Stepper } from '../../src/ui/Stepper.tsx';
import { TextField } from '../../src/ui/TextField.tsx';
import { show } from './show.tsx';

function DealsBehind() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>See the deals</Button>
      <Drawer onClose={() => setOpen(false)} open={open} title="212 closed deals">
        <a href="#/sources">Sources</a>
      </Drawer>
    </>
  );
}

test('a drawer is a named dialog that keeps the focus, closes on Escape and hands the focus back', async () => {
  show(<DealsBehind />);
  const button = page.getByRole('button', { name: 'See the deals' });
  await button.click();
  const dialog = page.getByRole('dialog', { name: '212 closed deals' });
  await expect.element(dialog).toBeVisible();
  for (let press = 0; press < 3; press += 1) {
    expect(dialog.element().contains(document.activeElement) || document.activeElement === document.body).toBe(true);
    expect(document.activeElement).not.toBe(button.element());
    await userEvent.keyboard('{Tab}');
  }
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(button).toHaveFocus();
  await button.click();
  await expect.element(dialog).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect.element(dialog).not.toBeInTheDocument();
});

test('a drawer that takes a moment to close stays over the page until then, and closes once', async () => {
  const close = vi.fn();
  const drawer = (open: boolean) => (
    <Drawer onClose={close} open={open} title="212 closed deals">
      <a href="#/sources">Sources</a>
    </Drawer>
  );
  const { again } = show(drawer(true));
  const dialog = page.getByRole('dialog', { name: '212 closed deals' });
  // Whoever has pressed something is asked before it closes.
  await page.getByRole('heading', { name: '212 closed deals' }).click();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => close.mock.calls.length).toBe(1);
  expect(dialog.element()).toHaveProperty('open', true);
  again(drawer(false));
  await expect.element(dialog).not.toBeInTheDocument();
  expect(close).toHaveBeenCalledOnce();
});

test('every field is found by its label, described by its hint, and says what is wrong with it', async () => {
  const nothing = () => undefined;
  show(
    <>
      <TextField hint="As the team says it" label="Name" onChange={nothing} value="" />
      <NumberField error="Between 0 and 100." label="At least" onChange={nothing} value={250} />
      <Combobox label="Field" onChange={nothing} suggestions={['Stage', 'Role']} value="" />
      <Select bare label="Period" onChange={nothing} options={[{ value: 'a', label: 'Q3 2026' }]} value="a" />
      <Checkbox checked={false} hint="Between three and five" label="Primary persona" onChange={nothing} />
    </>,
  );
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription('As the team says it');
  const number = page.getByRole('spinbutton', { name: 'At least' });
  await expect.element(number).toHaveAccessibleDescription('Between 0 and 100.');
  await expect.element(number).toHaveAttribute('aria-invalid', 'true');
  await expect.element(page.getByRole('combobox', { name: 'Field' })).toBeVisible();
  await expect.element(page.getByRole('combobox', { name: 'Period' })).toHaveValue('a');
  await expect
    .element(page.getByRole('checkbox', { name: 'Primary persona' }))
    .toHaveAccessibleDescription('Between three and five');
});

test('an emptied number is unknown, not zero', async () => {
  const onChange = vi.fn();
  show(<NumberField label="At least" onChange={onChange} value={25} />);
  await page.getByLabelText('At least').fill('');
  expect(onChange).toHaveBeenLastCalledWith(null);
});

test('files come in by the file field and by dropping', async () => {
  const onFiles = vi.fn();
  const { place } = show(<FileDrop accept=".csv" label="Choose CSV files" onFiles={onFiles} />);
  const file = new File(['a,b'], 'pipeline.csv', { type: 'text/csv' });
  await page.getByLabelText('Choose CSV files').upload(file);
  expect(onFiles.mock.lastCall?.[0].map(({ name }: File) => name)).toEqual(['pipeline.csv']);
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['c'], 'lost.csv'));
  const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
  place.querySelector('fieldset')?.dispatchEvent(drop);
  expect(onFiles.mock.lastCall?.[0].map(({ name }: File) => name)).toEqual(['lost.csv']);
  expect(drop.defaultPrevented).toBe(true);
});

test('the file field can be reached and opened by keyboard', async () => {
  const { place } = show(<FileDrop accept=".csv" label="Choose CSV files" onFiles={() => undefined} />);
  const opened = vi.fn((event: Event) => event.preventDefault());
  place.addEventListener('click', opened);
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(page.getByLabelText('Choose CSV files').element());
  await userEvent.keyboard('{Enter}');
  expect(opened).toHaveBeenCalled();
});

test('a notice is announced, and its step can be taken back', async () => {
  const undo = vi.fn();
  const { again } = show(<NoticeBar message={null} onDismiss={() => undefined} />);
  again(<NoticeBar action={{ label: 'Undo', onAct: undo }} message="Removed." onDismiss={() => undefined} />);
  await expect.element(page.getByRole('status')).toHaveTextContent('Removed.');
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(undo).toHaveBeenCalledOnce();
});

test('an error says what happened and what to do, and can be tried again', async () => {
  const retry = vi.fn();
  show(<ErrorPanel onRetry={retry} remedy="Choose one under Sources." title="Not counted" what="No “Stage” column." />);
  await expect.element(page.getByRole('alert')).toHaveTextContent('No “Stage” column.Choose one under Sources.');
  await page.getByRole('button', { name: 'Try again' }).click();
  expect(retry).toHaveBeenCalledOnce();
});

test('the step one is at is marked for screen readers', () => {
  const { place } = show(
    <Stepper
      label="Import"
      steps={[
        { name: 'Files', state: 'done' },
        { name: 'Columns', state: 'current' },
      ]}
    />,
  );
  expect(place.querySelector('[aria-current="step"]')?.textContent).toContain('Columns');
});
