import { formatCount } from '../../model/format.ts';
import type { ReadAs } from '../../state/imports/map-values.ts';
import type { LinkCounts } from '../../tables/join-report.ts';
import type { NearMiss } from '../../tables/near-misses.ts';
import { Button } from '../../ui/Button.tsx';
import { linkName, many } from './link-words.ts';

const DIFFERS: Record<NearMiss['differs'], string> = {
  'in-spelling': 'case, spaces, marks or accents alone',
  'by-a-letter': 'one letter',
};

type Props = { link: LinkCounts; busy: boolean; onUse: (readings: readonly ReadAs[]) => void };

/** Values that nearly say what is there, each to be read as that where a person says so. */
export function NearMisses({ link, busy, onUse }: Props) {
  const { near_misses, from } = link;
  return (
    <div>
      <ul aria-label={`Nearly the same: ${linkName(link)}`} className="max-w-3xl divide-y divide-line">
        {near_misses.map((miss) => (
          <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1.5" key={miss.value}>
            <span className="min-w-0">
              <span className="font-semibold">{miss.value}</span> in {many(miss.rows, from)}, perhaps the same as{' '}
              <span className="font-semibold">{miss.meant}</span>
              <span className="block text-xs text-soft">Differs in {DIFFERS[miss.differs]}.</span>
            </span>
            <Button
              aria-label={`Use this mapping: ${miss.value} is ${miss.meant}`}
              disabled={busy}
              onClick={() => onUse([miss])}
              size="small"
            >
              Use this mapping
            </Button>
          </li>
        ))}
      </ul>
      {near_misses.length > 1 && (
        <Button className="mt-2" disabled={busy} onClick={() => onUse(near_misses)} size="small">
          Use all {formatCount(near_misses.length)}
        </Button>
      )}
    </div>
  );
}
