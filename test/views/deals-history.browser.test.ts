import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readHash } from '../../src/ui/hash-location.ts';
import { readDeals } from '../../src/views/deals/deals-address.ts';
import { changeDeals, closeDeals, openDeals } from '../../src/views/deals/deals-history.ts';

const here = () => readHash(location.hash);
const shown = () => readDeals(here().search);
const FIGURE = { selection: { of: 'persona', persona: 'cfo' }, narrowing: {} } as const;
const before = location.hash;

beforeEach(() => history.pushState(null, '', '#/personas?period=2026Q3'));
afterEach(() => history.replaceState(null, '', before === '' ? '#/' : before));

test('closing steps back to where the drawer was opened, and leaves no trace in the history', async () => {
  const length = history.length;
  openDeals(here(), FIGURE);
  expect(shown()).toEqual(FIGURE);
  expect(history.length).toBe(length + 1);
  closeDeals(here());
  await vi.waitFor(() => expect(here()).toEqual({ path: '/personas', search: 'period=2026Q3' }), 15_000);
});

test('whoever closes again before the browser has stepped back means the same step', async () => {
  openDeals(here(), FIGURE);
  const stepped = vi.spyOn(history, 'go');
  closeDeals(here());
  closeDeals(here());
  await vi.waitFor(() => expect(here()).toEqual({ path: '/personas', search: 'period=2026Q3' }), 15_000);
  expect(stepped.mock.calls).toEqual([[-1]]);
  openDeals(here(), FIGURE);
  closeDeals(here());
  await vi.waitFor(() => expect(here()).toEqual({ path: '/personas', search: 'period=2026Q3' }), 15_000);
  expect(stepped).toHaveBeenCalledTimes(2);
  stepped.mockRestore();
});

test('another outcome of the same figure is no step of its own', async () => {
  openDeals(here(), FIGURE);
  const length = history.length;
  changeDeals(here(), { ...FIGURE, narrowing: { outcome: 'won' } });
  expect(shown()?.narrowing).toEqual({ outcome: 'won' });
  expect(history.length).toBe(length);
  closeDeals(here());
  await vi.waitFor(() => expect(here()).toEqual({ path: '/personas', search: 'period=2026Q3' }), 15_000);
});

test('a page that was opened by a link to the deals closes them in place', () => {
  history.replaceState(null, '', '#/?deals=all&period=2026Q3');
  const length = history.length;
  closeDeals(here());
  expect(here()).toEqual({ path: '/', search: 'period=2026Q3' });
  expect(history.length).toBe(length);
});
