import { formatCount } from '../../model/format.ts';
import { queryName } from '../../model/query-name.ts';
import type { Asked } from '../../state/verdicts/asked.ts';
import type { QueryTable } from '../../tables/query-tables.ts';
import { Card } from '../../ui/Card.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';

type Props = { tables: Asked<readonly QueryTable[]>; onInsert: (name: string) => void };

/** What can be asked: tables with their columns, each of which goes into the query when it is pressed. */
export function TableList({ tables, onInsert }: Props) {
  return (
    <Card note="Press a name to put it into the query." title="Tables">
      {tables.kind === 'asking' && <Loading height={120} what="the tables" />}
      {tables.kind === 'failed' && <p className="text-soft">{tables.message}</p>}
      {tables.kind === 'ready' && (
        <ScrollRegion label="Tables and their columns" maxHeight={460}>
          <ul className="grid gap-1">
            {tables.value.map((table, index) => (
              <li key={table.name}>
                <details open={index === 0}>
                  <summary className="cursor-pointer rounded py-1 text-[13px] hover:bg-sunken">
                    <span className="font-mono font-semibold">{table.name}</span>{' '}
                    <span className="text-xs text-soft">
                      {table.rows === null ? 'made of the others' : `${formatCount(table.rows)} rows`}
                    </span>
                  </summary>
                  <Columns onInsert={onInsert} table={table} />
                </details>
              </li>
            ))}
          </ul>
        </ScrollRegion>
      )}
    </Card>
  );
}

function Columns({ table, onInsert }: { table: QueryTable; onInsert: (name: string) => void }) {
  return (
    <div className="mb-2 ml-1.5 border-l border-line pl-3">
      <p className="py-1 text-xs text-soft">{table.note ?? table.files.join(', ')}</p>
      <Insert name={table.name} note="the whole table" onInsert={onInsert} />
      <ul>
        {table.columns.map(({ name, type, header }) => (
          <li key={name}>
            <Insert name={name} note={type.toLowerCase()} onInsert={onInsert} title={header ?? undefined} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type InsertProps = { name: string; note: string; title?: string | undefined; onInsert: (name: string) => void };

function Insert({ name, note, title, onInsert }: InsertProps) {
  return (
    <button
      className="flex w-full items-baseline justify-between gap-3 rounded px-1 py-0.5 text-left text-xs hover:bg-accent-wash hover:text-accent"
      onClick={() => onInsert(queryName(name))}
      title={title === undefined ? undefined : `“${title}” in the file`}
      type="button"
    >
      <span className="min-w-0 font-mono">{name}</span>
      <span className="shrink-0 text-faint">{note}</span>
    </button>
  );
}
