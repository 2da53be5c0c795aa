import type { TableRead } from './read-table.ts';
import type { TableStart } from './table-start.ts';

/** What to tell of a file that has lines but no table, as one sentence; null where it has one. */
export function missingTable({ header, width, titles }: TableStart, { body, setAside }: TableRead): string | null {
  const rows = body.records + setAside.length;
  const title = titles[0] ?? header?.[0] ?? '';
  if (rows === 0 && header === null) {
    return title === ''
      ? 'This file holds only blank lines. Export it again.'
      : 'This file holds no table below its first lines. Export it again with its rows.';
  }
  if (width === 1 && rows <= 5 && /\breport\b/i.test(title)) {
    return `This file holds a report's title ("${title.slice(0, 60)}") and no table. Export it again with its rows.`;
  }
  return null;
}
