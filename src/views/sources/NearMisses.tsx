import { formatCount } from '../../model/format.ts';
import type { ReadAs } from '../../state/map-values.ts';
import type { LinkCounts } from '../../tables/join-report.ts';
import type { NearMiss } from '../../tables/near-misses.ts';
import { Button } from '../../ui/Button.tsx';
import { SmallTable } from '../../ui/SmallTable.tsx';
import { linkName } from './link-words.ts';

const DIFFERS: Record<NearMiss['differs'], string> = {
  'in-spelling': 'case, spaces, marks or accents alone',
  'by-a-letter': 'one letter',
};

type Props = { link: LinkCounts; busy: boolean; onUse: (readings: readonly ReadAs[]) => void };

/** Values that nearly say what is there, each to be read as that where a person says so. */
export function NearMisses({ link, busy, onUse }: Props) {
  const { near_misses } = link;
  return (
    <div>
      <SmallTable
        caption={`Nearly the same: ${linkName(link)}`}
        columns={[
          { header: 'In the files' },
          { header: 'Rows', align: 'right' },
          { header: 'Perhaps the same as' },
          { header: 'Differs in' },
          { header: 'Read as that' },
        ]}
        rows={near_misses.map((miss) => ({
          key: miss.value,
          cells: [
            <span className="font-semibold" key="value">
              {miss.value}
            </span>,
            formatCount(miss.rows),
            miss.meant,
            <span className="text-soft" key="differs">
              {DIFFERS[miss.differs]}
            </span>,
            <Button
              aria-label={`Use this mapping: ${miss.value} is ${miss.meant}`}
              disabled={busy}
              key="use"
              onClick={() => onUse([miss])}
              size="small"
            >
              Use this mapping
            </Button>,
          ],
        }))}
      />
      {near_misses.length > 1 && (
        <Button className="mt-2" disabled={busy} onClick={() => onUse(near_misses)} size="small">
          Use all {formatCount(near_misses.length)}
        </Button>
      )}
    </div>
  );
}
