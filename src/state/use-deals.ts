import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { tau } from '../assumptions/gather.ts';
import { windowOf } from '../assumptions/window.ts';
import type { SqlValue } from '../engine/port.ts';
import { listDeals, readDeals } from '../tables/deal-list.ts';
import type { Warehouse } from '../tables/warehouse.ts';
import { tauOf } from '../verdicts/maturity.ts';
import { type DealSelection, listRequest, type Narrowing } from './deal-selection.ts';
import type { ReportAnswer } from './use-report.ts';
import { useChoices, useSession } from './use-session.ts';
import type { ViewChoices } from './view-choices.ts';

const PAGE = 200;

export type DealColumn = { name: string; header: string; kind: 'text' | 'number' | 'date' };

/** Deals behind a figure: their number at once, their cells page by page as they come into view. */
export type DealList =
  | { kind: 'asking' }
  | { kind: 'failed'; message: string }
  | {
      kind: 'ready';
      count: number;
      columns: readonly DealColumn[];
      /** Undefined while the page of the row is on its way. */
      cell(row: number, column: number): SqlValue | undefined;
      /** Tells which rows are in view. */
      show(first: number, last: number): void;
      /** All rows, for export. */
      readAll(): Promise<SqlValue[][]>;
    };

export type DealSort = { column: string; descending: boolean };

export function useDeals(
  answer: ReportAnswer,
  choices: ViewChoices,
  selection: DealSelection,
  narrowing: Narrowing = {},
  sort?: DealSort,
): DealList {
  const session = useSession();
  const revision = useChoices((state) => state.revision);
  const { answered, questions, settings, warehouse } = answer;
  const columns = useMemo(() => dealColumns(warehouse), [warehouse]);
  const [shown, setShown] = useState<[number, number]>([0, 0]);
  const key = ['deals', revision, selection, narrowing, choices, sort];
  const list = useQuery({
    queryKey: key,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: async ({ signal }) => {
      const { engine, analyst } = await session.analyst();
      const { answers } = answered;
      const { span } = windowOf(settings, answers, choices.period);
      const asked = questions.asked.find(
        ({ assumption }) => selection.of === 'assumption' && assumption.id === selection.assumption,
      );
      const maturity =
        asked === undefined
          ? { tau: null }
          : tau(answers, asked, { tauOf: (spells) => tauOf(spells, settings.method.confidence) });
      const use = async (facts: typeof answers.facts) => {
        const request = listRequest(facts, questions, span, selection, narrowing, maturity);
        const facets = choices.facets.flatMap((facet) => facetCodes(facts, facet));
        const wanted = { ...request, codes: [...request.codes, ...facets], ...(sort === undefined ? {} : { sort }) };
        return Array.from(await listDeals(engine, wanted, { signal }), Number);
      };
      return analyst.withFacts(warehouse, questions, settings, use, { signal });
    },
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
      enabled: deals !== undefined,
      staleTime: Number.POSITIVE_INFINITY,
      placeholderData: keepPreviousData,
      retry: false,
      queryFn: async () => readPage((await session.analyst()).engine, deals ?? [], page * PAGE, PAGE, names),
    })),
  });
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
    columns,
    cell: (row, column) => read[pages.indexOf(Math.floor(row / PAGE))]?.data?.[row % PAGE]?.[column],
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

function facetCodes(facts: ReportAnswer['answered']['answers']['facts'], facet: ViewChoices['facets'][number]) {
  const coded = facts.coded.get(facet.field);
  if (coded === undefined) return [];
  const wanted = new Set(facet.in.map((value) => value.trim().toLowerCase()));
  const codes = coded.labels.flatMap((labels, code) =>
    labels.some((label) => wanted.has(label.trim().toLowerCase())) ? [code] : [],
  );
  return [{ column: coded.column, codes }];
}

const FIRST = ['name', 'opportunity_id', 'account', 'outcome_label', 'amount', 'created_date', 'close_date', 'owner'];

/** Columns of a deal: those that say what it is, then everything else as it stands in the files. */
function dealColumns(warehouse: Warehouse): DealColumn[] {
  const own = warehouse.catalog.fields.filter((field) => field.table === 'deals' && field.column !== 'outcome');
  const rank = (column: string) => (FIRST.includes(column) ? FIRST.indexOf(column) : FIRST.length);
  const headers = new Map(
    warehouse.files.flatMap((file) => file.columns.map((column) => [column.name, column.header ?? column.name])),
  );
  return own
    .map((field) => ({ name: field.column, header: headers.get(field.column) ?? field.name, kind: field.stored }))
    .sort((a, b) => rank(a.name) - rank(b.name));
}
