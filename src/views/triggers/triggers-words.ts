import { formatCount, formatShare, formatShareRange } from '../../model/format.ts';
import type { Segment, SegmentFigures } from '../../state/segments/segment-figures.ts';

/** What a panel about a field calls its values, and deals without one: "trigger event", "trigger events", "Left blank". */
export type Noun = { one: string; several: string; blank: string };

const labelIn = ({ labels }: Segment): string => labels[0] ?? '';
const quoted = (segment: Segment): string => `“${labelIn(segment)}”`;

/** Values with closed deals; blanks are none. */
export const namedIn = ({ segments }: SegmentFigures): Segment[] =>
  segments.filter((each) => labelIn(each) !== '' && each.rate.share.n > 0);

/** "“New CFO” precedes wins more often than the rest: 24 of 60 (40%), likely 30–51%". */
export function ratesTitle(figures: SegmentFigures, { one, several }: Noun): string {
  const named = namedIn(figures);
  if (named.length === 0) return `No closed deal has a ${one} filled in`;
  const ranked = [...named].sort((a, b) => (b.rate.estimate ?? 0) - (a.rate.estimate ?? 0));
  const above = ranked.find(({ rate }) => rate.apart === 'above');
  if (above !== undefined) return `${quoted(above)} precedes wins more often than the rest: ${rateIn(above)}`;
  const below = ranked.findLast(({ rate }) => rate.apart === 'below');
  if (below !== undefined) return `${quoted(below)} precedes wins less often than the rest: ${rateIn(below)}`;
  const { x, n } = figures.all;
  const overall = n === 0 ? '' : `; ${formatShare(x / n, n)} of all closed deals are won`;
  if (named.length === 1) return `The only ${one} does not stand apart by win rate${overall}`;
  return `None of ${formatCount(named.length)} ${several} stands apart by win rate${overall}`;
}

/** "“Month-end close” is stated most: on 210 of 640 deals (33%)". */
export function statedTitle(figures: SegmentFigures, { one }: Noun): string {
  const named = namedIn(figures);
  const [most] = [...named].sort((a, b) => b.rate.share.n - a.rate.share.n || (labelIn(a) < labelIn(b) ? -1 : 1));
  if (most === undefined) return `No closed deal has a ${one} filled in`;
  const filled = named.reduce((sum, { rate }) => sum + rate.share.n, 0);
  const { n } = most.rate.share;
  return `${quoted(most)} is stated most: ${formatCount(n)} of ${formatCount(filled)} times (${formatShare(n / filled, filled)})`;
}

/** "24 of 60 (40%), likely 30–51%". */
function rateIn({ rate: { share, interval } }: Segment): string {
  const likely = interval === null ? '' : `, likely ${formatShareRange(interval[0], interval[1], share.n)}`;
  return `${formatCount(share.x)} of ${formatCount(share.n)} (${formatShare(share.x / share.n, share.n)})${likely}`;
}

/** What the marks mean, how many are blank, and what was held against the rest. */
export function ratesNote(figures: SegmentFigures, least: number, { one, blank: unfilled }: Noun): string {
  const { segments, all, compared, telling } = figures;
  const blank = segments.find((each) => labelIn(each) === '')?.rate.share.n ?? 0;
  const few = namedIn(figures).some(({ rate }) => rate.few);
  return [
    'Dot: share of closed deals won. Line: its likely range. Dashed: all closed deals.',
    blank === 0 ? '' : `${unfilled}: ${formatCount(blank)} of ${formatCount(all.n)} closed deals, a row of its own.`,
    few ? `*: fewer than ${formatCount(least)} closed deals, held against nothing.` : '',
    compared === 0
      ? ''
      : `${formatCount(compared)} held against the rest, with chance findings held down; ▲ above it, ▼ below it.`,
    telling === 'filled'
      ? `The ${one} is filled in far more often after one outcome than after the other: it may tell the outcome and not what preceded it.`
      : telling === 'sorts'
        ? `The ${one} sorts wins from losses by itself: it may have been written after the outcome.`
        : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
