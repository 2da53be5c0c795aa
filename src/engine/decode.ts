import { DataType, tableFromIPC, type Vector } from 'apache-arrow';
import type { EnumWords } from './enum-words.ts';
import type { Columns, Row, SqlValue } from './port.ts';
import { EngineError } from './port.ts';

/** The answer of one statement: the Arrow stream the worker sent, header first. */
export type Answer = readonly Uint8Array[];

export function decodeColumns(answer: Answer, words: EnumWords): Columns {
  const table = tableFromIPC(answer);
  const names = table.schema.fields.map((field) => field.name);
  const decoded = new Map<string, ArrayLike<SqlValue>>();
  return {
    names,
    rows: table.numRows,
    column(name) {
      const known = decoded.get(name);
      if (known) return known;
      const position = names.indexOf(name);
      const vector = table.getChildAt(position);
      if (!vector) throw new RangeError(`The answer has no column "${name}".`);
      const values = decodeVector(name, vector, words.get(position) ?? []);
      decoded.set(name, values);
      return values;
    },
  };
}

export function decodeRows(answer: Answer, words: EnumWords): Row[] {
  const { names, rows, column } = decodeColumns(answer, words);
  const columns = names.map(column);
  // fromEntries defines own properties, so a column called "__proto__" is a column.
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(names.map((name, index) => [name, columns[index]?.[row] ?? null])),
  );
}

function decodeVector(name: string, vector: Vector, words: readonly string[]): ArrayLike<SqlValue> {
  const type = vector.type;
  if ((DataType.isFloat(type) || isSmallInt(type)) && vector.nullCount === 0) return vector.toArray();
  if (DataType.isDictionary(type)) {
    return vector.data.flatMap((part) =>
      Array.from(part.values as ArrayLike<number>, (code, row) => (part.getValid(row) ? (words[code] ?? null) : null)),
    );
  }
  const decode = decoder(type);
  if (!decode) {
    throw new EngineError(
      'bad-sql',
      `Column "${name}" is of type ${type}; cast it to text or a number in the statement.`,
    );
  }
  return Array.from(vector, (value) => (value === null ? null : decode(value)));
}

function decoder(type: DataType): ((value: unknown) => SqlValue) | undefined {
  if (DataType.isBool(type)) return Boolean;
  if (DataType.isFloat(type) || DataType.isInt(type)) return Number;
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) return String;
  if (DataType.isDate(type)) return (days) => isoText(Number(days)).slice(0, 10);
  if (DataType.isTimestamp(type)) return (instant) => isoText(Number(instant));
  if (DataType.isNull(type)) return () => null;
  return undefined;
}

function isSmallInt(type: DataType): boolean {
  return DataType.isInt(type) && type.bitWidth < 64;
}

// '2026-03-31 09:30:00.000', and the words of SQL for the two dates that are no dates.
function isoText(milliseconds: number): string {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return milliseconds > 0 ? 'infinity' : '-infinity';
  return date.toISOString().replace('T', ' ').replace('Z', '');
}
