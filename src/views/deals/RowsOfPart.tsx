import { formatCount } from '../../model/format.ts';
import type { RecordPart } from '../../tables/deal-record.ts';
import { SmallTable } from '../../ui/SmallTable.tsx';
import { FieldsOfRow } from './FieldsOfRow.tsx';
import { isBlank, isLong, partTitle, valueWords } from './record-words.ts';

/** Several rows of one source: a table, or one below the other where somebody wrote at length. */
export function RowsOfPart({ part }: { part: RecordPart }) {
  const { columns, rows, total } = part;
  const filled = columns.flatMap((column, index) =>
    rows.every((row) => isBlank(row[index])) ? [] : [{ ...column, index }],
  );
  const cells = rows.map((row) => filled.map(({ index }) => valueWords(row[index] ?? null)));
  const numbered = rows.map((row, index) => ({ row, cells: cells[index] ?? [], key: String(index) }));
  return (
    <>
      {cells.some((row) => row.some(isLong)) ? (
        <ol className="grid gap-3">
          {numbered.map(({ row, key }) => (
            <li className="rounded-md border border-line p-3" key={key}>
              <FieldsOfRow columns={columns} quiet row={row} />
            </li>
          ))}
        </ol>
      ) : (
        <SmallTable
          caption={partTitle(part)}
          columns={filled.map(({ header, kind }) => ({ header, align: kind === 'number' ? 'right' : 'left' }))}
          rows={numbered}
        />
      )}
      {rows.length < total && (
        <p className="mt-2 text-xs text-soft">
          The first {formatCount(rows.length)} of {formatCount(total)}.
        </p>
      )}
    </>
  );
}
