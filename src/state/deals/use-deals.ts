import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { SqlValue } from '../../engine/port.ts';
import { readDeals } from '../../tables/deal-list.ts';
import { AMOUNT_GIVEN } from '../../tables/deals-view.ts';
import type { Warehouse } from '../../tables/warehouse.ts';
import type { ViewChoices } from '../fields/view-choices.ts';
import { useSession } from '../sitting/use-session.ts';
import type { ReportAnswer } from '../verdicts/use-report.ts';
import { type DealSort, dealNumbers, useFigureKey } from './deal-numbers.ts';
import type { DealSelection, Narrowing } from './deal-selection.ts';

const PAGE = 200;

export type DealColumn = { name: string; header: string; kind: 'text' | 'number' | 'date' };

/** Deals behind a figure: their number at once, their cells page by page as they come into view. */
export type DealList =
  | { kind: 'asking' }
  | { kind: 'failed'; message: string }
  | {
      kind: 'ready';
      count: number;
      /** Number of the deal in each row. */
      deals: readonly number[];
      columns: readonly DealColumn[];
      /** Undefined while the page of the row is on its way. */
      cell(row: number, column: number): SqlValue | undefined;
      /** Tells which rows are in view. */
      show(first: number, last: number): void;
      /** All rows, for export. */
      readAll(): Promise<SqlValue[][]>;
    };

export function useDeals(
  answer: ReportAnswer,
  choices: ViewChoices,
  selection: DealSelection,
  narrowing: Narrowing = {},
  sort?: DealSort,
): DealList {
  const session = useSession();
  const { warehouse } = answer;
  const columns = useMemo(() => dealColumns(warehouse), [warehouse]);
  const [shown, setShown] = useState<[number, number]>([0, 0]);
  const key: unknown[] = [...useFigureKey(answer, choices, selection), narrowing, sort ?? null];
  const list = useQuery({
    queryKey: key,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    // Only another order of the same deals may stand in until the new one is there.
    placeholderData: (earlier: number[] | undefined, before) =>
      JSON.stringify(before?.queryKey.slice(0, -1)) === JSON.stringify(key.slice(0, -1)) ? earlier : undefined,
    queryFn: async ({ signal }) =>
      dealNumbers(await session.analyst(), answer, choices, selection, narrowing, sort, { signal }),
  });
  const deals = list.data;
  const names = useMemo(() => columns.map((column) => column.name), [columns]);
  const pages = Array.from(
    { length: Math.floor(shown[1] / PAGE) - Math.floor(shown[0] / PAGE) + 1 },
    (_, index) => Math.floor(shown[0] / PAGE) + index,
  );
  const read = useQueries({
    queries: pages.map((page) => ({
      queryKey: [...key, 'page', page],
      enabled: deals !== undefined && !list.isPlaceholderData,
      staleTime: Number.POSITIVE_INFINITY,
      placeholderData: keepPreviousData,
      retry: false,
      queryFn: async () => readPage((await session.analyst()).engine, deals ?? [], page * PAGE, PAGE, names),
    })),
  });
  // Looked at here and not in the cells alone: a page that came before the first cell was drawn would never be told of.
  const present = read.map(({ data }) => data);
  const show = useCallback((first: number, last: number) => {
    setShown((before) =>
      Math.floor(before[0] / PAGE) === Math.floor(first / PAGE) &&
      Math.floor(before[1] / PAGE) === Math.floor(last / PAGE)
        ? before
        : [first, last],
    );
  }, []);
  const error = list.error ?? read.find((page) => page.error !== null)?.error ?? null;
  if (error !== null) return { kind: 'failed', message: error.message };
  if (deals === undefined) return { kind: 'asking' };
  return {
    kind: 'ready',
    count: deals.length,
    deals,
    columns,
    cell: (row, column) => present[pages.indexOf(Math.floor(row / PAGE))]?.[row % PAGE]?.[column],
    show,
    async readAll() {
      const { engine } = await session.analyst();
      const rows: SqlValue[][] = [];
      for (let first = 0; first < deals.length; first += EXPORT_PAGE) {
        rows.push(...(await readPage(engine, deals, first, EXPORT_PAGE, names)));
      }
      return rows;
    },
  };
}

const EXPORT_PAGE = 10_000;

type Reader = Parameters<typeof readDeals>[0];

async function readPage(
  engine: Reader,
  deals: readonly number[],
  first: number,
  length: number,
  names: readonly string[],
): Promise<SqlValue[][]> {
  const page = await readDeals(engine, deals.slice(first, first + length), names);
  const columns = names.map((name) => page.column(name));
  return Array.from({ length: page.rows }, (_, row) => columns.map((column) => column[row] ?? null));
}

const FIRST = [
  'name',
  'opportunity_id',
  'account',
  'outcome_label',
  'amount',
  AMOUNT_GIVEN,
  'created_date',
  'close_date',
  'owner',
];

/** Columns of a deal: those that say what it is, then everything else as it stands in the files. */
function dealColumns({ catalog, files, lookups, currency }: Warehouse): DealColumn[] {
  const headers = new Map<string, string>();
  for (const { columns } of lookups) for (const { from, as } of columns) headers.set(as, from.header ?? as);
  for (const file of files.filter(({ table }) => table === 'deals')) {
    for (const column of file.columns) headers.set(column.name, column.header ?? column.name);
  }
  if (currency.converted) headers.set('amount', `Amount in ${currency.reporting ?? ''}`);
  // The key of a lookup says again what the deal's own column says.
  const keys = new Set(
    lookups.flatMap(({ key, columns }) => columns.filter(({ from }) => from.name === key).map(({ as }) => as)),
  );
  const rank = (column: string) => (FIRST.includes(column) ? FIRST.indexOf(column) : FIRST.length);
  return catalog.fields
    .filter(({ table, column }) => table === 'deals' && column !== 'outcome' && !keys.has(column))
    .map(
      (field): DealColumn => ({
        name: field.column,
        header: headers.get(field.column) ?? field.name,
        kind: field.stored,
      }),
    )
    .concat(currency.converted ? [{ name: AMOUNT_GIVEN, header: 'Amount as given', kind: 'number' }] : [])
    .sort((a, b) => rank(a.name) - rank(b.name));
}
