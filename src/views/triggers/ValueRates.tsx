import { formatCount, formatShare } from '../../model/format.ts';
import type { DealSelection } from '../../state/deals/deal-selection.ts';
import type { Segment, SegmentFigures } from '../../state/segments/segment-figures.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { DotsWithIntervals } from '../../ui/DotsWithIntervals.tsx';
import { usePath, useSearch } from '../../ui/hash-location.ts';
import { figureTable } from '../assumption/figure-table.ts';
import { openDeals } from '../deals/deals-history.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { OpenInSql } from '../sql/OpenInSql.tsx';
import { type Noun, ratesNote } from './triggers-words.ts';

type Props = {
  figures: SegmentFigures;
  title: string;
  field: string;
  noun: Noun;
  persona: string | undefined;
  /** Fewest closed deals that say much. */
  least: number;
  /** Win rates come first by size, needs by how often they are stated. */
  order: 'rate' | 'count';
  fileName: string;
  /** The query that counts the same. */
  sql: string;
};

/** So many values are drawn, the most frequent ones; the table holds all of them. */
const DRAWN = 12;

/** The win rate of each value of a field, blanks among them; each opens its deals. */
export function ValueRates({ figures, title, field, noun, persona, least, order, fileName, sql }: Props) {
  const { all } = figures;
  const rows = figures.segments.filter(({ rate }) => rate.share.n > 0);
  const nameOf = (segment: Segment) => segment.labels[0] || noun.blank;
  const ordered = [...rows].sort(
    (a, b) =>
      (order === 'rate' ? (b.rate.estimate ?? 0) - (a.rate.estimate ?? 0) : b.rate.share.n - a.rate.share.n) ||
      b.rate.share.n - a.rate.share.n ||
      (nameOf(a) < nameOf(b) ? -1 : 1),
  );
  const frequent = new Set(
    [...rows].sort((a, b) => b.rate.share.n - a.rate.share.n || (nameOf(a) < nameOf(b) ? -1 : 1)).slice(0, DRAWN),
  );
  const drawn = ordered.filter((row) => frequent.has(row) || row.labels[0] === '');
  const path = usePath();
  const search = useSearch();
  const selectionOf = (segment: Segment): DealSelection => ({
    of: 'values',
    ...(persona === undefined ? {} : { persona }),
    values: [{ field, label: segment.labels[0] ?? '' }],
  });
  const write = (value: number) => formatShare(value);
  const framed = figureTable(
    [
      { header: noun.one.charAt(0).toUpperCase() + noun.one.slice(1) },
      { header: 'Win rate', write },
      { header: 'Likely from', write },
      { header: 'Likely to', write },
      { header: 'Won', write: formatCount },
      { header: 'Closed deals', write: formatCount },
      { header: 'Against the rest' },
    ],
    ordered.map((row) => [
      nameOf(row),
      row.rate.estimate,
      row.rate.interval?.[0] ?? null,
      row.rate.interval?.[1] ?? null,
      row.rate.share.x,
      row.rate.share.n,
      againstRest(row),
    ]),
    (text, at, column) => {
      const row = ordered[at];
      if ((column !== 4 && column !== 5) || row === undefined || text === '0') return text;
      const outcome = column === 4 ? 'won' : 'closed';
      return (
        <SeeDeals
          look="figure"
          name={`See the ${text} ${outcome} deals with ${nameOf(row)}`}
          narrowing={{ outcome }}
          selection={selectionOf(row)}
        >
          {text}
        </SeeDeals>
      );
    },
  );
  const left = ordered.length - drawn.length;
  const note = `${ratesNote(figures, least, noun)}${left > 0 ? ` The ${formatCount(DRAWN)} most frequent are drawn; the table holds ${formatCount(ordered.length)}.` : ''}`;
  return (
    <ChartFrame
      {...framed}
      fileName={fileName}
      more={<OpenInSql look="faint" of={{ query: sql }} size="small" what={noun.several} />}
      note={note}
      summary={`${title}. ${note}`}
      title={title}
    >
      <DotsWithIntervals
        order="given"
        {...(all.n === 0
          ? {}
          : { reference: { value: all.x / all.n, label: `all ${formatShare(all.x / all.n, all.n)}` } })}
        rows={drawn.map((row) => ({
          label: `${nameOf(row)}${row.rate.few ? '*' : ''}${row.rate.apart === null ? '' : row.rate.apart === 'above' ? ' ▲' : ' ▼'}`,
          estimate: row.rate.estimate,
          interval: row.rate.interval,
          counted: `${formatCount(row.rate.share.x)} of ${formatCount(row.rate.share.n)} won`,
          pressCount: {
            name: `See the closed deals with ${nameOf(row)}`,
            press: () => openDeals({ path, search }, { selection: selectionOf(row), narrowing: { outcome: 'closed' } }),
          },
        }))}
        unit="share"
      />
    </ChartFrame>
  );
}

function againstRest({ rate, labels }: Segment): string {
  if (labels[0] === '') return 'blank';
  if (rate.few) return 'few deals';
  if (rate.apart === null) return 'not told apart';
  return rate.apart === 'above' ? 'above' : 'below';
}
