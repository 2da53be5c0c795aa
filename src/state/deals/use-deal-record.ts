import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { DealRecord, RecordPart } from '../../tables/deal-record.ts';
import type { Warehouse } from '../../tables/warehouse.ts';
import type { PlannedSource } from '../imports/load-sources.ts';
import { useChoices, useSession } from '../sitting/use-session.ts';
import { type Asked, asked } from '../verdicts/asked.ts';
import type { WrittenPart } from './deal-as-written.ts';

/** What every source says of a deal; `none` names no deal. The one before stays in sight until it is there. */
export function useDealRecord(warehouse: Warehouse, deal: number | null): Asked<DealRecord | null> {
  const session = useSession();
  const revision = useChoices((state) => state.revision);
  return asked(
    useQuery({
      queryKey: ['deal-record', revision, deal],
      enabled: deal !== null,
      staleTime: Number.POSITIVE_INFINITY,
      placeholderData: keepPreviousData,
      retry: false,
      queryFn: async ({ signal }) => {
        const [{ engine }, { readDealRecord }] = await Promise.all([
          session.analyst(),
          import('../../tables/deal-record.ts'),
        ]);
        if (deal === null) return null;
        const record = await readDealRecord(engine, warehouse, deal, { signal });
        const { files } = session.store.getState();
        return record === null ? null : { ...record, parts: record.parts.map((part) => inFileOrder(part, files)) };
      },
    }),
  );
}

/** The tables hold mapped columns before the others; a person knows them in the order of the file. */
function inFileOrder(part: RecordPart, files: readonly PlannedSource[]): RecordPart {
  const planned = files.find(({ given }) => given.name === part.files[0])?.planned.plan.columns ?? [];
  const places = part.columns.map(({ header }, index) => {
    const place = planned.findIndex((column) => (column.header ?? column.name) === header);
    return { index, place: place < 0 ? planned.length : place };
  });
  const order = places.sort((a, b) => a.place - b.place || a.index - b.index).map(({ index }) => index);
  return {
    ...part,
    columns: order.flatMap((index) => part.columns[index] ?? []),
    rows: part.rows.map((row) => order.map((index) => row[index] ?? null)),
  };
}

/** The cells of a deal's sources as they are written, part by part; read from the files after the record is there. */
export function useDealAsWritten(record: DealRecord): Asked<readonly WrittenPart[]> {
  const files = useChoices((state) => state.files);
  const revision = useChoices((state) => state.revision);
  const places = record.parts.map((part) => part.places);
  return asked(
    useQuery({
      queryKey: ['deal-as-written', revision, places],
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      queryFn: async ({ signal }) => {
        const { partAsWritten } = await import('./deal-as-written.ts');
        return Promise.all(record.parts.map((part) => partAsWritten(part, files, signal)));
      },
    }),
  );
}
