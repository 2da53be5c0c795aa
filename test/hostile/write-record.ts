import type { HostileChoice } from './axes.ts';

/** One record as a program with these habits writes it. */
export function writeRecord(
  cells: readonly string[],
  choice: Pick<HostileChoice, 'delimiter' | 'quotes' | 'inner'>,
): string {
  return cells.map((cell) => writeCell(cell, choice)).join(choice.delimiter);
}

function writeCell(
  cell: string,
  { delimiter, quotes, inner }: Pick<HostileChoice, 'delimiter' | 'quotes' | 'inner'>,
): string {
  const needed = cell.includes(delimiter) || /[\r\n]/.test(cell);
  switch (quotes) {
    case 'none':
      return cell;
    case 'single':
      return needed || /^'|''/.test(cell) || cell.includes("'") ? `'${cell.replaceAll("'", "''")}'` : cell;
    case 'minimal':
      return needed || cell.includes('"') || /^ | $/.test(cell) ? quoted(cell, inner) : cell;
    case 'always':
      return quoted(cell, inner);
    case 'words':
      return cell !== '' && !needed && /^[\d.-]+$/.test(cell) ? cell : quoted(cell, inner);
    default:
      return quotes satisfies never;
  }
}

const quoted = (cell: string, inner: HostileChoice['inner']): string =>
  `"${cell.replaceAll('"', inner === 'backslashed' ? '\\"' : '""')}"`;

/** A value that can stand without quotes: what the delimiter would cut is written with another sign. */
export function unquotable(cell: string, delimiter: string): string {
  const other = delimiter === ' ' ? '_' : ' ';
  return cell.replaceAll(delimiter, other).replace(/[\r\n"]+/g, other);
}
