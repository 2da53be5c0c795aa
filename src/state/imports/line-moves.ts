import { startOfRow } from '../../ingest/lines-apart.ts';
import type { FilePlan } from '../../model/import-plan.ts';
import { chooseHeader, chooseLinesApart, type SourceChange } from './change-source.ts';
import type { LinePart, MarkedLine } from './mark-lines.ts';

/** What a line may be instead, and the correction that makes it so. */
export type LineMove = { part: LinePart; change: SourceChange };

type Moves = ReadonlyMap<MarkedLine, readonly LineMove[]>;

/** As many rows of data at each border may be something else. */
const NEAR_HEADER = 3;
const NEAR_FOOTER = 5;

const isData = ({ part }: MarkedLine): boolean => part === 'data' || part === 'set aside';

/** Lines near the header: the header itself, lines above the data, or data. */
export function movesAtHead(rows: readonly MarkedLine[], { header_line }: FilePlan): Moves {
  const moves = new Map<MarkedLine, LineMove[]>();
  const below = rows.slice(rows.findLastIndex(({ part }) => part === 'header') + 1).filter(({ blank }) => !blank);
  const starts = below[0] === undefined ? '' : startOfRow(below[0]);
  const apart = (lines: number) => chooseLinesApart('below_header', lines === 0 ? null : { lines, starts });
  const nearest = rows.filter(isData).slice(0, NEAR_HEADER);
  for (const row of rows) {
    if (row.part !== 'preamble' && !nearest.includes(row)) continue;
    const own: LineMove[] = [{ part: 'header', change: chooseHeader(row.line) }];
    const at = below.indexOf(row);
    if (header_line !== null && at >= 0) {
      const before = below.slice(0, at).reduce((sum, { lines }) => sum + lines, 0);
      if (isData(row)) own.push({ part: 'preamble', change: apart(before + row.lines) });
      else own.push({ part: 'data', change: apart(before) });
    }
    moves.set(row, own);
  }
  return moves;
}

/** Lines near the end: the footer starts with one of the last data, or behind one of its own lines. */
export function movesAtTail(rows: readonly MarkedLine[]): Moves {
  const moves = new Map<MarkedLine, LineMove[]>();
  const nearest = rows.filter(isData).slice(-NEAR_FOOTER);
  let after = 0;
  let next: MarkedLine | null = null;
  for (const row of [...rows].reverse()) {
    if (row.blank) continue;
    const from = { lines: after + row.lines, starts: startOfRow(row) };
    const behind = next === null ? { lines: 0 } : { lines: after, starts: startOfRow(next) };
    if (nearest.includes(row)) moves.set(row, [{ part: 'footer', change: chooseLinesApart('footer', from) }]);
    if (row.part === 'footer') moves.set(row, [{ part: 'data', change: chooseLinesApart('footer', behind) }]);
    after += row.lines;
    next = row;
  }
  return moves;
}
