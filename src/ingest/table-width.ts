type Row = { cells: readonly string[]; empty: boolean };

/** A table among titles and remarks: how many columns it has, and its first and last row. */
export type TableSpan = { width: number; first: number; last: number };

/**
 * The width that most rows with several values have; of two equally frequent ones the larger. Rows of one value are
 * titles and remarks as long as they stand around the others; among them they are the table, and the others its faults.
 */
export function spanOf(rows: readonly Row[]): TableSpan {
  const full = rows.flatMap((row, index) =>
    row.empty ? [] : [{ index, width: row.cells.length, several: isSeveral(row) }],
  );
  const width = mostFrequent(full.filter(({ several }) => several).map((row) => row.width));
  const same = full.filter((row) => row.several && row.width === width);
  const first = same[0]?.index ?? 0;
  const last = same.at(-1)?.index ?? 0;
  const inside = full.filter(({ index }) => index >= first && index <= last).length;
  const single = full.length - full.filter(({ several }) => several).length;
  const isTable =
    same.length >= single ||
    (same.length * 2 > inside && (same.length > 1 || width > 2) && single < 20 + same.length * 3);
  if (same.length > 0 && isTable) return { width, first, last };
  const usual = mostFrequent(full.map((row) => row.width));
  const rest = full.filter((row) => row.width === usual);
  return { width: usual, first: rest[0]?.index ?? 0, last: rest.at(-1)?.index ?? rows.length - 1 };
}

const isSeveral = ({ cells }: Row): boolean => cells.filter((cell) => cell.trim() !== '').length > 1;

function mostFrequent(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = 1;
  for (const [width, count] of counts) {
    const most = counts.get(best) ?? 0;
    if (count > most || (count === most && width > best)) best = width;
  }
  return best;
}
