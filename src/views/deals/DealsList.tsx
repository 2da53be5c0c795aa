import { useMemo, useRef, useState } from 'react';
import { formatCount } from '../../model/format.ts';
import type { DealSort } from '../../state/deals/deal-numbers.ts';
import type { DealSelection } from '../../state/deals/deal-selection.ts';
import { type DealList, useDeals } from '../../state/deals/use-deals.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import { csvText } from '../../state/sql/csv-text.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { Button } from '../../ui/Button.tsx';
import { saveFile } from '../../ui/copy-or-save.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { usePath, useSearch } from '../../ui/hash-location.ts';
import { Loading } from '../../ui/Loading.tsx';
import { DealOpened } from './DealOpened.tsx';
import { readAt } from './deal-at.ts';
import { tableColumns } from './deal-columns.tsx';
import type { DealsAddress } from './deals-address.ts';
import { openDeal } from './deals-history.ts';
import { describeDeals } from './describe-deals.ts';
import { OutcomeChoice } from './OutcomeChoice.tsx';
import { useRoomBelow } from './use-room-below.ts';

type Props = { address: DealsAddress; answer: ReportAnswer; choices: ViewChoices };

export function DealsList({ address, answer, choices }: Props) {
  const { selection, narrowing } = address;
  const [sort, setSort] = useState<DealSort | null>(null);
  const list = useDeals(answer, choices, selection, narrowing, sort ?? undefined);
  const place = useRef<HTMLDivElement>(null);
  const room = useRoomBelow(place);
  const path = usePath();
  const search = useSearch();
  const at = readAt(search);
  const last = useRef(at);
  if (at !== null) last.current = at;
  const numbers = list.kind === 'ready' ? list.deals : null;
  const openRow = (row: number) => {
    const deal = numbers?.[row];
    if (deal !== undefined) openDeal({ path, search }, deal);
  };
  if (list.kind === 'failed') {
    return (
      <ErrorPanel
        remedy="Close this and open it again. If it happens again, reload the page: nothing is lost."
        title="The deals could not be listed"
        what={list.message}
      />
    );
  }
  const showList = () => {
    // The head of the table is its first row. A deal far down the list may not be drawn.
    const row = (numbers?.indexOf(last.current ?? -1) ?? -1) + 2;
    const find = (where: string) => place.current?.querySelector<HTMLElement>(`${where} button`);
    (find(`tr[aria-rowindex="${row}"]`) ?? find('tbody'))?.focus();
  };
  return (
    <>
      {at !== null && list.kind === 'ready' && (
        <DealOpened at={at} deals={list.deals} onLeave={showList} warehouse={answer.warehouse} />
      )}
      {at !== null && list.kind === 'asking' && <Loading height={room} what="the deal" />}
      <div className={at === null ? 'flex flex-col gap-3' : 'invisible h-0 overflow-hidden'}>
        <div className="flex flex-wrap items-center justify-between gap-2">
          {hasOutcomes(selection) ? <OutcomeChoice address={address} answer={answer} choices={choices} /> : <span />}
          <SaveAsCsv file={describeDeals(answer, selection).file} list={list} />
        </div>
        <div ref={place}>
          {list.kind === 'asking' ? (
            <Loading height={room} what="deals" />
          ) : (
            <Deals list={list} maxHeight={room} onOpen={openRow} onSort={setSort} sort={sort} />
          )}
        </div>
      </div>
    </>
  );
}

/** Deals at a stage that nobody has placed are neither won nor lost nor open. */
const hasOutcomes = (selection: DealSelection): boolean =>
  selection.of !== 'issue' || selection.issue.kind !== 'unmapped';

type Listed = Extract<DealList, { kind: 'ready' }>;
type DealsProps = {
  list: Listed;
  maxHeight: number;
  sort: DealSort | null;
  onSort: (sort: DealSort | null) => void;
  onOpen: (row: number) => void;
};

function Deals({ list, maxHeight, sort, onSort, onOpen }: DealsProps) {
  const latest = useRef({ list, onOpen });
  latest.current = { list, onOpen };
  // New columns would put new cells into the page, and take the focus from whoever stands in one.
  const columns = useMemo(
    () =>
      tableColumns(
        list.columns,
        (row, column) => latest.current.list.cell(row, column),
        (row) => latest.current.onOpen(row),
      ),
    [list.columns],
  );
  return (
    <DataTable
      columns={columns}
      empty={
        <EmptyState title="No deal is behind this figure">Another period or other filters may hold some.</EmptyState>
      }
      label="Deals"
      maxHeight={maxHeight}
      onShow={list.show}
      onSort={onSort}
      rowCount={list.count}
      sort={sort}
    />
  );
}

function SaveAsCsv({ list, file }: { list: DealList; file: string }) {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const save = async () => {
    if (list.kind !== 'ready') return;
    setBusy(true);
    try {
      const rows = await list.readAll();
      const text = csvText(
        list.columns.map(({ header }) => header),
        rows,
      );
      saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${file}.csv`);
      setSaid(`${formatCount(rows.length)} ${rows.length === 1 ? 'deal' : 'deals'} saved`);
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <span className="inline-flex items-center gap-2">
      <span className="text-xs text-soft" role="status">
        {said}
      </span>
      <Button disabled={busy || list.kind !== 'ready' || list.count === 0} onClick={save}>
        Save as CSV
      </Button>
    </span>
  );
}
