import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EditField } from '../../src/ui/EditField.tsx';
import { show } from './show.tsx';

function Owner({ onCommit, rows = 1 }: { onCommit: (value: string) => void; rows?: number }) {
  const [name, setName] = useState('Ana');
  return (
    <>
      <EditField
        label="Owner"
        onCommit={(value) => {
          onCommit(value);
          setName(value);
        }}
        rows={rows}
        value={name}
      />
      <button type="button">Elsewhere</button>
    </>
  );
}

test('a text is handed on once, when the field is left', async () => {
  const commit = vi.fn();
  show(<Owner onCommit={commit} />);
  await userEvent.fill(page.getByLabelText('Owner'), 'Ana Bo');
  expect(commit).not.toHaveBeenCalled();
  await page.getByRole('button', { name: 'Elsewhere' }).click();
  await page.getByLabelText('Owner').click();
  await page.getByRole('button', { name: 'Elsewhere' }).click();
  expect(commit.mock.calls).toEqual([['Ana Bo']]);
});

test('Enter hands on a single line, and in a longer text starts another one', async () => {
  const commit = vi.fn();
  show(<Owner onCommit={commit} />);
  await userEvent.fill(page.getByLabelText('Owner'), 'Bo');
  await userEvent.keyboard('{Enter}');
  expect(commit.mock.calls).toEqual([['Bo']]);
});

test('in a longer text Enter starts another line and Ctrl+Enter hands it on', async () => {
  const commit = vi.fn();
  show(<Owner onCommit={commit} rows={3} />);
  await page.getByLabelText('Owner').click();
  await userEvent.keyboard('{End}{Enter}Bo');
  expect(commit).not.toHaveBeenCalled();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(commit.mock.calls).toEqual([['Ana\nBo']]);
});

test('Escape takes back what was typed and reaches nothing around the field', async () => {
  const commit = vi.fn();
  const around = vi.fn();
  addEventListener('keydown', around);
  show(<Owner onCommit={commit} />);
  await userEvent.fill(page.getByLabelText('Owner'), 'Somebody else');
  around.mockClear();
  await userEvent.keyboard('{Escape}');
  removeEventListener('keydown', around);
  await expect.element(page.getByLabelText('Owner')).toHaveValue('Ana');
  await page.getByRole('button', { name: 'Elsewhere' }).click();
  expect(commit).not.toHaveBeenCalled();
  expect(around).not.toHaveBeenCalled();
});
