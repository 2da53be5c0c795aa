/**
 * A name as SQL text: quoted, with quotes doubled, so that any header of any file is one identifier.
 * Throws a RangeError for NUL, which no SQL text can carry.
 */
export function identifier(name: string): string {
  refuseNul(name, 'name');
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * A value as SQL text, for SQL shown to a person and for places that take no bound value (options of read_csv).
 * Everywhere else bind the value. Throws a RangeError for NUL in text and for numbers that are not finite.
 */
export function literal(value: string | number | boolean | null): string {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be written in SQL.`);
    // A bare 0.1 is a DECIMAL in SQL, with another arithmetic than the number it came from.
    return Number.isSafeInteger(value) ? String(value) : `${value}::DOUBLE`;
  }
  refuseNul(value, 'value');
  return `'${value.replaceAll("'", "''")}'`;
}

function refuseNul(text: string, what: string): void {
  if (text.includes('\0')) throw new RangeError(`A ${what} with a NUL character cannot be written in SQL.`);
}
