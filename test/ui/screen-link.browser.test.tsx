import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { goTo, hrefOf, usePath, useSearch } from '../../src/ui/hash-location.ts';
import { ScreenLink } from '../../src/ui/ScreenLink.tsx';
import { show } from './show.tsx';

afterEach(() => history.replaceState(null, '', location.pathname + location.search));

function Address() {
  return <output>{`${usePath()} ${useSearch()}`}</output>;
}

test('a link to another screen takes the scope along and leaves the rest', async () => {
  show(
    <>
      <Address />
      <ScreenLink to="/sources">Sources</ScreenLink>
    </>,
  );
  goTo(hrefOf('/', 'period=2026Q2&f.region=EMEA&deals=all'));
  await expect.element(page.getByRole('status')).toHaveTextContent('/ period=2026Q2&f.region=EMEA&deals=all');
  await page.getByRole('link', { name: 'Sources' }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent('/sources period=2026Q2&f.region=EMEA');
});

test('Back returns to the earlier choices, and a replaced address is no step', async () => {
  show(<Address />);
  goTo(hrefOf('/', 'period=2026Q1'));
  goTo(hrefOf('/', 'period=2026Q2'));
  goTo(hrefOf('/', 'period=2026Q3'), { replace: true });
  const address = page.getByRole('status');
  await expect.element(address).toHaveTextContent('/ period=2026Q3');
  history.back();
  await expect.element(address).toHaveTextContent('/ period=2026Q1');
});
