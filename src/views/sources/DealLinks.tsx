import { formatCount, formatShare } from '../../model/format.ts';
import type { LinkReport } from '../../tables/link-report.ts';

/** How the rows of a table found their deals; orphans are counted, since they speak of nothing. */
export function DealLinks({ link }: { link: LinkReport }) {
  return (
    <ul className="grid gap-1">
      {linkWords(link).map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}

/** Rows found, deals reached, and what names no deal of the pipeline. */
export function linkWords({ rows, matched, orphans, unnamed, deals }: LinkReport): string[] {
  if (rows === 0) return ['There is no row to join.'];
  const many = (count: number, noun: string) => `${formatCount(count)} ${count === 1 ? noun : `${noun}s`}`;
  return [
    `${formatCount(matched)} of ${many(rows, 'row')} found their deal (${formatShare(matched / rows, rows)}), ${many(deals, 'deal')} in all.`,
    ...(orphans === 0
      ? []
      : [`${many(orphans, 'row')} ${orphans === 1 ? 'names' : 'name'} a deal that no file of deals holds.`]),
    ...(unnamed === 0 ? [] : [`${many(unnamed, 'row')} ${unnamed === 1 ? 'names' : 'name'} no deal.`]),
  ];
}
