import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TermsField } from '../../../src/views/personas/claim/TermsField.tsx';
import { show } from '../../ui/show.tsx';

const change = vi.fn();

function Held({ start }: { start: readonly string[] }) {
  const [terms, setTerms] = useState(start);
  return (
    <TermsField
      onChange={(next) => {
        change(next);
        setTerms(next);
      }}
      terms={terms}
    />
  );
}

test('words are typed with commas between them, and what is typed stays as it is', async () => {
  show(<Held start={['month end']} />, 600);
  const field = page.getByLabelText('Words, separated by commas');
  await expect.element(field).toHaveValue('month end');
  await userEvent.click(field);
  await userEvent.keyboard('{End}, audit  trail ,, month end; ');
  expect(change).toHaveBeenLastCalledWith(['month end', 'audit  trail']);
  await expect.element(field).toHaveValue('month end, audit  trail ,, month end; ');
  await userEvent.clear(field);
  expect(change).toHaveBeenLastCalledWith([]);
});
