import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { stateFilter } from '../../../src/assumptions/state-filter.ts';
import type { Filter } from '../../../src/model/filter.ts';
import { copyOf } from '../../../src/project/fingerprint.ts';
import { createMemoryStorage } from '../../../src/project/memory-storage.ts';
import { createChoices } from '../../../src/state/sitting/choices.ts';
import { Session } from '../../../src/state/sitting/session.ts';
import { SessionProvider } from '../../../src/state/sitting/use-session.ts';
import { RuleEditor } from '../../../src/views/personas/rule/RuleEditor.tsx';
import { show } from '../../ui/show.tsx';

const absent = () => Promise.reject(new Error('There is no engine in this test.'));

function editor(start: Filter, onChange: (rule: Filter, isWhole: boolean) => void) {
  const session = new Session({
    store: createChoices(),
    engine: absent,
    storage: createMemoryStorage(),
    locks: undefined,
    sample: absent,
    copy: copyOf,
  });
  return (
    <SessionProvider value={session}>
      <QueryClientProvider client={new QueryClient()}>
        <RuleEditor label="Membership rule" onChange={onChange} start={start} strict />
      </QueryClientProvider>
    </SessionProvider>
  );
}

test('a rule is built without data, by keyboard', async () => {
  const change = vi.fn();
  show(editor({ any: [] }, change), 900);
  await expect.element(page.getByText('No condition yet, so no deal is caught.')).toBeVisible();
  await page.getByRole('button', { name: 'Add a condition' }).click();
  expect(change).toHaveBeenLastCalledWith({ all: [] }, false);
  await expect.element(page.getByLabelText('Field', { exact: true })).toHaveFocus();
  await userEvent.keyboard('region{Tab}{Tab}Europe{Enter}Asia{Enter}');
  expect(change).toHaveBeenLastCalledWith({ all: [{ field: 'region', in: ['Europe', 'Asia'] }] }, true);
  await expect.element(page.getByText('Deals where region is Europe or Asia.')).toBeVisible();
  await page.getByRole('button', { name: 'Remove the condition on region' }).click();
  expect(change).toHaveBeenLastCalledWith({ all: [] }, true);
  await expect.element(page.getByRole('button', { name: 'Add a condition' })).toHaveFocus();
});

test('a part that rows cannot show is told in words and kept', async () => {
  const change = vi.fn();
  const kept: Filter = { not: { has: 'touches', at_least: 3, before: 'created_date' } };
  show(editor({ all: [{ field: 'region', in: ['Europe'] }, kept] }, change), 900);
  await expect
    .element(page.getByRole('group', { name: 'Kept condition' }))
    .toHaveTextContent(new RegExp(`^${stateFilter(kept).replace(/[()]/g, '\\$&')}`));
  await page.getByRole('button', { name: 'Europe' }).click();
  expect(change).toHaveBeenLastCalledWith({ all: [kept] }, false);
});

test('JSON is taken over when it is a rule, and its flaw is said when it is none', async () => {
  const change = vi.fn();
  show(editor({ field: 'region', in: ['Europe'] }, change), 900);
  await page.getByRole('button', { name: 'Edit as JSON' }).click();
  const text = page.getByLabelText('Rule as JSON');
  await userEvent.fill(text, '{ "field": "region", "im": ["Europe"] }');
  await expect.element(text).toHaveAccessibleDescription(/is not a filter/);
  expect(change).toHaveBeenLastCalledWith({ field: 'region', in: ['Europe'] }, false);
  await userEvent.fill(text, '{ "field": "amount", "at_least": 5000 }');
  expect(change).toHaveBeenLastCalledWith({ field: 'amount', at_least: 5000 }, true);
  await page.getByRole('button', { name: 'Edit as rows' }).click();
  await expect.element(page.getByLabelText('Value', { exact: true })).toHaveValue('5000');
});
