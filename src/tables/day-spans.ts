import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier } from '../engine/sql-text.ts';
import type { Day } from '../model/quarter.ts';
import type { NamedRows } from './compare-import.ts';

/** The first and the last day in a column. */
export type DaySpan = { field: string; first: Day; last: Day };

const SPANNING = ['created_date', 'close_date', 'start_date', 'end_date', 'date'];

/** Between which days the rows of a file lie, by each of its columns that says so. */
export async function daySpans(
  engine: Engine,
  { relation, columns }: Pick<NamedRows, 'relation' | 'columns'>,
  options: AskOptions = {},
): Promise<DaySpan[]> {
  const dated = SPANNING.filter((field) => columns.some(({ name, stored }) => name === field && stored === 'date'));
  if (dated.length === 0) return [];
  const ends = dated.map(
    (field, index) =>
      `CAST(min(${identifier(field)}) AS VARCHAR) AS f${index}, CAST(max(${identifier(field)}) AS VARCHAR) AS l${index}`,
  );
  const [row] = await engine.rows(`SELECT ${ends.join(', ')} FROM ${identifier(relation)}`, [], options);
  return dated.flatMap((field, index) => {
    const [first, last] = [row?.[`f${index}`], row?.[`l${index}`]];
    return typeof first === 'string' && typeof last === 'string' ? [{ field, first, last }] : [];
  });
}
