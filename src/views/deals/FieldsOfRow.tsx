import type { RecordPart } from '../../tables/deal-record.ts';
import { writtenBeside } from './as-written.ts';
import { isBlank, isLong, valueWords } from './record-words.ts';
import { quoted, Written } from './Written.tsx';

type Props = {
  columns: RecordPart['columns'];
  row: RecordPart['rows'][number];
  /** The cells as their file has them, where that is known. */
  written?: readonly (string | null)[] | undefined;
  quiet?: boolean;
};

/** A row under the headers of its file; what is blank is named once, below. */
export function FieldsOfRow({ columns, row, written = [], quiet = false }: Props) {
  const blank = columns.flatMap(({ header }, index) => {
    if (!isBlank(row[index])) return [];
    const cell = writtenBeside(null, written[index]);
    return [cell === null ? header : `${header} (written ${quoted(cell)})`];
  });
  return (
    <>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-2 lg:grid-cols-3">
        {columns.map((column, index) => {
          const value = row[index] ?? null;
          if (isBlank(value)) return null;
          const words = valueWords(value);
          return (
            <div className={isLong(words) ? 'col-span-2 lg:col-span-3' : ''} key={`${column.header} ${column.field}`}>
              <dt className="text-xs text-soft">{column.header}</dt>
              <dd className="whitespace-pre-wrap text-[13px]">
                {words}
                {column.counted_as !== null && (
                  <span className="text-xs text-soft"> counted as {column.counted_as}</span>
                )}
                <Written text={writtenBeside(value, written[index])} />
              </dd>
            </div>
          );
        })}
      </dl>
      {blank.length > 0 && !quiet && <p className="mt-2 text-xs text-faint">Blank: {blank.join(', ')}</p>}
    </>
  );
}
