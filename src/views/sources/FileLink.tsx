import { formatCount } from '../../model/format.ts';
import type { ReadAs } from '../../state/imports/map-values.ts';
import type { LinkCounts } from '../../tables/join-report.ts';
import { SmallTable } from '../../ui/SmallTable.tsx';
import { howMany, isWeakLink, linkFacts, linkName, matchWords } from './link-words.ts';
import { NearMisses } from './NearMisses.tsx';

type Props = { link: LinkCounts; busy: boolean; onUse: (readings: readonly ReadAs[]) => void };

/** One link: how many find what they name, and what does not. */
export function FileLink({ link, busy, onUse }: Props) {
  const { matched, with_key, samples, near_misses } = link;
  const weak = isWeakLink(link);
  const lost = samples.filter(({ value }) => !near_misses.some((miss) => miss.value === value));
  return (
    <li>
      <details open={near_misses.some(({ differs }) => differs === 'in-spelling')}>
        <summary className="cursor-pointer rounded py-2.5 marker:text-faint hover:bg-sunken">
          <span className="ml-1 font-semibold">{linkName(link)}</span>
          <span className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 pl-4 text-[13px]">
            <span aria-hidden="true" className="h-2 w-28 shrink-0 overflow-hidden rounded-full bg-line sm:w-40">
              <span
                className={`block h-full ${weak ? 'bg-at-risk' : 'bg-accent'}`}
                style={{ width: `${with_key === 0 ? 0 : (100 * matched) / with_key}%` }}
              />
            </span>
            <span className={`font-semibold ${weak ? 'text-at-risk' : ''}`}>{howMany(link)}</span>
            <span>{matchWords(link)}</span>
            {near_misses.length > 0 && (
              <span className="rounded bg-at-risk-wash px-1.5 py-0.5 text-xs font-semibold text-at-risk">
                {formatCount(near_misses.length)} nearly {near_misses.length === 1 ? 'fits' : 'fit'}
              </span>
            )}
          </span>
        </summary>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3 pb-4 pl-5 text-[13px]">
          <ul className="grid gap-1">
            {linkFacts(link).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          {near_misses.length > 0 && <NearMisses busy={busy} link={link} onUse={onUse} />}
          {lost.length > 0 && (
            <div className="max-w-md">
              <SmallTable
                caption={`Not found: ${linkName(link)}`}
                columns={[{ header: 'Named and not found' }, { header: 'Rows', align: 'right' }]}
                rows={lost.map(({ value, rows }) => ({ key: value, cells: [value, formatCount(rows)] }))}
              />
            </div>
          )}
        </div>
      </details>
    </li>
  );
}
