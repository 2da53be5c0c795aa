import type { QueryRun } from '../../state/sql/query-desk.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { textWidth } from '../../ui/text-width.ts';

const NARROWEST = 90;
const WIDEST = 360;
/** Padding of a cell and the arrow of a sorted column. */
const BESIDE = 44;
const LOOKED_AT = 50;

type Reading = Extract<QueryRun, { kind: 'ready' }>['reading'];

const isNumber = (type: string): boolean => /INT|FLOAT|DOUBLE|DECIMAL/.test(type);

// Nobody knows which of them are years or ids, so no thousands are set apart; the last digits are the machine's own.
const digits = (value: number): string => String(Number(value.toPrecision(14)));

/** A column for each of the answer, wide enough for its first cells. Names may repeat: places do not. */
export function resultColumns(reading: Reading): Column[] {
  return reading.columns.map(({ name, type }, index) => {
    const values = reading.values(index);
    const shown = (row: number): string => {
      const value = values[row] ?? null;
      return value === null ? 'NULL' : typeof value === 'number' ? digits(value) : String(value);
    };
    const first = Array.from({ length: Math.min(reading.rows, LOOKED_AT) }, (_, row) => textWidth(shown(row), 13));
    const head = textWidth(`${name} ${type}`, 12) + BESIDE;
    return {
      id: String(index),
      header: name,
      note: type.toLowerCase(),
      width: Math.min(WIDEST, Math.max(NARROWEST, head, ...first.map((width) => width + 26))),
      align: isNumber(type) ? 'right' : 'left',
      value: (row) => {
        const value = values[row] ?? null;
        return typeof value === 'boolean' ? String(value) : value;
      },
      cell: (row) => {
        const text = shown(row);
        if ((values[row] ?? null) === null) return <span className="text-faint">{text}</span>;
        return <span title={text}>{text}</span>;
      },
    };
  });
}
