import { Fragment } from 'react';
import { formatCount } from '../../model/format.ts';
import type { WrittenPart } from '../../state/deals/deal-as-written.ts';
import type { RecordPart } from '../../tables/deal-record.ts';
import { SmallTable } from '../../ui/SmallTable.tsx';
import { writtenBeside } from './as-written.ts';
import { FieldsOfRow } from './FieldsOfRow.tsx';
import { isBlank, isLong, partTitle, valueWords } from './record-words.ts';
import { Written } from './Written.tsx';

type Props = { part: RecordPart; written: WrittenPart | undefined };

/** Several rows of one source: a table, or one below the other where somebody wrote at length. */
export function RowsOfPart({ part, written }: Props) {
  const { columns, rows, total } = part;
  const filled = columns.flatMap((column, index) =>
    rows.every((row) => isBlank(row[index])) ? [] : [{ ...column, index }],
  );
  const numbered = rows.map((row, at) => ({
    key: String(at),
    row,
    written: written?.rows[at]?.cells,
    cells: filled.map(({ index }) => {
      const value = row[index] ?? null;
      const beside = writtenBeside(value, written?.rows[at]?.cells[index]);
      return (
        <Fragment key={index}>
          {valueWords(value)}
          <Written text={beside} />
        </Fragment>
      );
    }),
  }));
  const isAtLength = rows.some((row) => filled.some(({ index }) => isLong(valueWords(row[index] ?? null))));
  return (
    <>
      {isAtLength ? (
        <ol className="grid gap-3">
          {numbered.map(({ row, written: own, key }) => (
            <li className="rounded-md border border-line p-3" key={key}>
              <FieldsOfRow columns={columns} quiet row={row} written={own} />
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
