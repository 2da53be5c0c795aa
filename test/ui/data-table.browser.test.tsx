import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Column, DataTable } from '../../src/ui/DataTable.tsx';
import { show, until } from './show.tsx';

const COLUMNS: Column[] = [
  { id: 'deal', header: 'Deal', width: 200, value: (row) => `Deal ${row}` },
  { id: 'amount', header: 'Amount', width: 120, align: 'right', value: (row) => (row * 7919) % 100_003 },
];

const table = { label: 'Deals', columns: COLUMNS, empty: 'No deals' };
const shownRows = (place: Element) => [...place.querySelectorAll('tbody tr[aria-rowindex]')];
const firstCells = (place: Element) => shownRows(place).map((row) => row.firstElementChild?.textContent);

test('of 100,000 rows only those on screen are drawn, and asked for', async () => {
  const asked = new Set<number>();
  const columns: Column[] = [
    { id: 'deal', header: 'Deal', width: 200, value: (row) => asked.add(row) && `Deal ${row}` },
  ];
  const { place } = show(<DataTable {...table} columns={columns} rowCount={100_000} />);
  await until(() => shownRows(place).length > 0);
  expect(shownRows(place).length).toBeLessThan(40);
  expect(asked.size).toBeLessThan(60);
  expect(place.querySelector('table')?.getAttribute('aria-rowcount')).toBe('100001');
});

test('the keyboard reaches the last row', async () => {
  const { place } = show(<DataTable {...table} rowCount={100_000} />);
  await until(() => shownRows(place).length > 0);
  const region = page.getByRole('region', { name: 'Deals' });
  (region.element() as HTMLElement).focus();
  await userEvent.keyboard('{End}');
  await until(() => firstCells(place).at(-1) === 'Deal 99999');
  await userEvent.keyboard('{Home}');
  await until(() => firstCells(place)[0] === 'Deal 0');
});

test('the header stays in sight', async () => {
  const { place } = show(<DataTable {...table} rowCount={1000} />);
  const region = await until(() => place.querySelector<HTMLElement>('[role="region"]'));
  region.scrollTop = 5000;
  await until(() => !firstCells(place).includes('Deal 0'));
  const header = page.getByRole('columnheader', { name: 'Deal' }).element().getBoundingClientRect();
  expect(Math.abs(header.top - region.getBoundingClientRect().top)).toBeLessThan(3);
});

test('a column is sorted by its header, with numbers largest first, and says so', async () => {
  const { place } = show(<DataTable {...table} rowCount={5000} />);
  const amounts = Array.from({ length: 5000 }, (_, row) => (row * 7919) % 100_003);
  const header = page.getByRole('columnheader', { name: 'Amount' });
  await header.getByRole('button').click();
  await expect.element(header).toHaveAttribute('aria-sort', 'descending');
  await until(() => firstCells(place)[0] === `Deal ${amounts.indexOf(Math.max(...amounts))}`);
  await userEvent.keyboard('{Enter}');
  await expect.element(header).toHaveAttribute('aria-sort', 'ascending');
  await until(() => firstCells(place)[0] === 'Deal 0');
});

test('where the caller sorts, the table only asks', async () => {
  const onSort = vi.fn();
  const { place } = show(<DataTable {...table} onSort={onSort} rowCount={100} sort={null} />);
  await page.getByRole('button', { name: 'Amount' }).click();
  expect(onSort).toHaveBeenCalledWith({ column: 'amount', descending: true });
  await until(() => firstCells(place)[0] === 'Deal 0');
});

test('it tells which rows are on screen, and marks those that are on their way', async () => {
  const onShow = vi.fn();
  const columns: Column[] = [{ id: 'deal', header: 'Deal', width: 200, value: () => undefined }];
  const { place } = show(<DataTable {...table} columns={columns} onShow={onShow} rowCount={1000} />);
  const region = await until(() => place.querySelector<HTMLElement>('[role="region"]'));
  region.scrollTop = 33 * 500;
  await until(() => onShow.mock.calls.some(([first, last]) => first <= 500 && last >= 500));
  expect(shownRows(place)[0]?.textContent).toBe('');
});

test('numbers stand at the right, below their header', async () => {
  const { place } = show(<DataTable {...table} rowCount={3} />);
  const row = await until(() => shownRows(place)[0]);
  const cell = row.querySelectorAll('td')[1];
  expect(cell && getComputedStyle(cell).textAlign).toBe('right');
});

test('a table without rows says why', () => {
  const { place } = show(<DataTable {...table} rowCount={0} />);
  expect(place.textContent).toBe('No deals');
});
