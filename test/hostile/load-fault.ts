import type { Engine } from '../../src/engine/port.ts';
import { identifier } from '../../src/engine/sql-text.ts';
import { checkRows } from '../../src/ingest/check-rows.ts';
import { emptyTest } from '../../src/ingest/null-words.ts';
import type { PlannedFile } from '../../src/ingest/plan-file.ts';
import { readDate } from '../../src/ingest/read-date.ts';
import { readNumber } from '../../src/ingest/read-number.ts';
import type { LoadedColumn } from '../../src/tables/lay-out.ts';
import { loadFile } from '../../src/tables/load-file.ts';
import { acceptedByLine } from './judge-variant.ts';

/** Loads a planned file as the app does; the first way in which the database disagrees with the plan, or null. */
export async function loadFault(engine: Engine, planned: PlannedFile): Promise<string | null> {
  const { plan } = planned;
  if (plan.error !== null || plan.table === null) return null;
  const cells = await acceptedByLine(planned);
  const checked = await checkRows(planned);
  const loaded = await loadFile(engine, planned, 'hostile', plan.table);
  if (loaded.rows !== checked.accepted) return `${loaded.rows} rows for ${checked.accepted}`;
  const bad = new Set(checked.problems.map(({ line }) => line));
  const aside = new Set([...plan.set_aside.map(({ line }) => line), ...bad]);
  const lines = loaded.set_aside.map(({ line }) => line);
  if (new Set(lines).size !== aside.size || !lines.every((line) => aside.has(line)))
    return `set aside ${lines.join(', ')}`;

  const names = loaded.columns.map(({ name }, index) => `CAST(${identifier(name)} AS VARCHAR) AS c${index}`);
  const rows = await engine.rows(`SELECT ${names.join(', ')} FROM hostile ORDER BY rowid`);
  const kept = [...cells].filter(([line]) => !bad.has(line));
  const isEmpty = emptyTest(plan.null_words);
  for (const [at, [line, row]] of kept.entries()) {
    for (const [index, column] of loaded.columns.entries()) {
      const source = plan.columns.find(({ name, maps_to }) =>
        column.field === null ? name === column.name.replace(/ \(\d+\)$/, '') : maps_to === column.field,
      );
      // Made of other columns, which are looked at by themselves.
      if (source === undefined && column.header === null) continue;
      const cell = row[source?.index ?? -1] ?? '';
      const stored = (rows[at]![`c${index}`] ?? null) as string | null;
      if (!isStored(stored, cell, column, isEmpty))
        return `${column.name} on line ${line} is ${JSON.stringify(stored)} for ${JSON.stringify(cell.slice(0, 80))}`;
    }
  }
  return null;
}

function isStored(
  stored: string | null,
  cell: string,
  { stored: kind, reading }: LoadedColumn,
  isEmpty: (cell: string) => boolean,
): boolean {
  if (isEmpty(cell)) return stored === null || (kind === 'text' && stored === cell);
  switch (kind) {
    case 'text':
      return stored === cell;
    case 'date':
      return reading.kind === 'date' && stored === readDate(cell, reading);
    case 'number': {
      const value = reading.kind === 'number' ? readNumber(cell, reading) : 'unreadable';
      return typeof value === 'number' && Math.abs(Number(stored) - value) < 0.006;
    }
    default:
      return kind satisfies never;
  }
}
