import { formatCount, formatShare } from '../../model/format.ts';
import { sharedDeals } from '../../personas/overlap.ts';
import { useChoices } from '../../state/sitting/use-session.ts';
import type { Asked } from '../../state/verdicts/asked.ts';
import type { Preview } from '../../tables/membership-preview.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { SmallTable } from '../../ui/SmallTable.tsx';
import { type Stat, StatGrid } from '../../ui/StatGrid.tsx';
import { personaPath } from '../verdict/assumption-path.ts';

type Props = {
  preview: Asked<Preview>;
  /** The figures are those of the rule a moment ago. */
  stale?: boolean;
};

/** The deals that a rule catches now, and how much of them other personas catch too. */
export function MembershipCounts({ preview, stale = false }: Props) {
  const isReading = useChoices((state) => state.phase.kind === 'reading');
  switch (preview.kind) {
    case 'none':
      return isReading ? (
        <Loading height={120} what="the deals" />
      ) : (
        <p className="text-soft">Without deals there is nothing to count yet. Add the pipeline under Sources.</p>
      );
    case 'asking':
      return <Loading height={120} what="the deals that the rule catches" />;
    case 'failed':
      return (
        <p className="text-contradicted" role="alert">
          The deals could not be counted: {preview.message}
        </p>
      );
    case 'ready':
      return (
        <div
          aria-busy={stale || undefined}
          className={`-ml-3 border-l-2 pl-2.5 ${stale ? 'border-accent' : 'border-transparent'}`}
        >
          <Counted preview={preview.value} />
        </div>
      );
    default:
      return preview satisfies never;
  }
}

function Counted({ preview }: { preview: Preview }) {
  if ('missing' in preview) {
    return (
      <p className="text-contradicted" role="alert">
        No file has a “{preview.missing}” column, so nobody can say which deals these are. Choose another field, or map
        the column that holds it under <ScreenLink to="/sources">Sources</ScreenLink>.
      </p>
    );
  }
  const { deals, unmapped, unknown, all } = preview;
  const own = deals.won + deals.lost + deals.open + unmapped;
  const stats: Stat[] = [
    { label: 'Won', value: formatCount(deals.won) },
    { label: 'Lost', value: formatCount(deals.lost) },
    { label: 'Open', value: formatCount(deals.open) },
    ...(unmapped > 0 ? [{ label: 'Unmapped', value: formatCount(unmapped), note: 'stage not placed' }] : []),
    { label: 'Unknown', value: formatCount(unknown), note: 'a field is empty' },
  ];
  return (
    <>
      <p className="mb-3" role="status">
        Catches <strong>{formatCount(own)}</strong> of {formatCount(all)} deals
        {all > 0 && ` (${formatShare(own / all, all)})`}.
      </p>
      <StatGrid stats={stats} />
      <Overlaps own={own} preview={preview} />
    </>
  );
}

function Overlaps({ preview, own }: { preview: Exclude<Preview, { missing: string }>; own: number }) {
  const personas = useChoices((state) => state.project?.personas);
  const names = new Map((personas ?? []).map(({ id, name }) => [id, name]));
  const shared = preview.overlaps.filter(({ both }) => both > 0);
  if (preview.overlaps.length === 0) return null;
  if (shared.length === 0) return <p className="mt-4 text-soft">No deal belongs to another persona as well.</p>;
  const share = (part: number | null) => (part === null ? '–' : formatShare(part));
  return (
    <div className="mt-4">
      <h3 className="mb-1 text-[13px] font-semibold">Overlap with other personas</h3>
      <SmallTable
        caption="Deals that other personas catch too"
        columns={[
          { header: 'Persona' },
          { header: 'In both', align: 'right' },
          { header: 'Of these', align: 'right' },
          { header: 'Of theirs', align: 'right' },
          { header: 'Jaccard', align: 'right' },
        ]}
        rows={shared.map(({ id, both, either }) => {
          const { of_own, of_other, jaccard } = sharedDeals(own, { both, either });
          return {
            key: id,
            cells: [
              <ScreenLink key="name" to={personaPath(id)}>
                {names.get(id) ?? id}
              </ScreenLink>,
              formatCount(both),
              share(of_own),
              share(of_other),
              jaccard.toFixed(2),
            ],
          };
        })}
      />
    </div>
  );
}
