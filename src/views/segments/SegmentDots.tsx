import { formatCount, formatShare } from '../../model/format.ts';
import type { Segment } from '../../state/segments/segment-figures.ts';
import { rateFigure } from '../../state/verdicts/evidence-figures.ts';
import { type DotRow, DotsWithIntervals } from '../../ui/DotsWithIntervals.tsx';
import { orderedRows } from './row-order.ts';
import { SegmentFrame } from './SegmentFrame.tsx';
import type { SegmentPresses } from './segment-presses.ts';
import { figureOf, writeMeasured } from './segment-words.ts';
import type { SegmentView } from './use-segments.ts';

type Props = { view: SegmentView; presses: SegmentPresses; onEvery: (every: boolean) => void };

const UNITS = { win_rate: 'share', days: 'days', size: 'money', value: 'money' } as const;

/** One field: a dot on its interval for each value, the figure of all deals as a line. */
export function SegmentDots({ view, presses, onEvery }: Props) {
  const { figures, choice, answer } = view;
  const { measure, every } = choice;
  const { currency } = answer.settings;
  const { shown, others } = orderedRows(figures, measure, every);
  const row = (segment: Segment): DotRow => {
    const { estimate, interval, n, few, apart, counted } = figureOf(segment, measure);
    return {
      label: segment.labels[0] === '' ? 'Left blank' : (segment.labels[0] ?? ''),
      estimate,
      interval,
      counted: n === 0 ? 'none' : counted,
      hollow: few,
      stated: apart !== null,
      ...(measure === 'win_rate' && n > 0 ? { beside: segment.rate.shrunken } : {}),
      press: presses.filter(segment),
      pressCount: presses.count(segment),
    };
  };
  const overall =
    measure === 'win_rate' ? (figures.all.n === 0 ? null : figures.all.x / figures.all.n) : figures.median;
  return (
    <SegmentFrame
      note={legend(view)}
      onEvery={onEvery}
      others={others.length}
      presses={presses}
      rows={[...shown, ...others]}
      view={view}
    >
      <DotsWithIntervals
        currency={currency}
        order="given"
        rows={[...shown.map(row), ...(others.length === 0 ? [] : [pooled(view, others, () => onEvery(true))])]}
        unit={UNITS[measure]}
        {...(overall === null
          ? {}
          : {
              reference: { value: overall, label: `all: ${writeMeasured(measure, overall, figures.all.n, currency)}` },
            })}
      />
    </SegmentFrame>
  );
}

/** Values with few deals as one row: their deals together, where none of them is in two. */
function pooled({ figures, choice, answer }: SegmentView, others: readonly Segment[], open: () => void): DotRow {
  const label = `${formatCount(others.length)} others`;
  const press = { name: `Show the ${label} one by one`, press: open };
  const disjoint = figures.dimensions.every(({ several }) => !several);
  const sum = (of: (each: Segment) => number) => others.reduce((total, each) => total + of(each), 0);
  const nothing = { label, estimate: null, interval: null, counted: 'show them', press };
  if (!disjoint) return nothing;
  if (choice.measure === 'win_rate') {
    const share = { x: sum(({ rate }) => rate.share.x), n: sum(({ rate }) => rate.n) };
    const { estimate, interval } = rateFigure(share, answer.settings.method.confidence);
    const counted = `${formatCount(share.x)} of ${formatCount(share.n)}`;
    const few = share.n < answer.settings.method.minimum.closed_deals;
    return { label, estimate, interval, counted: few ? `${counted}, few` : counted, hollow: few, press };
  }
  if (choice.measure !== 'value') return nothing;
  const won = sum(({ counts }) => counts.won);
  return { ...nothing, estimate: sum(({ counts }) => counts.won_minor) / 100, counted: `${formatCount(won)} won` };
}

function legend({ choice, answer, figures: { all, segments } }: SegmentView): string {
  const { minimum, confidence } = answer.settings.method;
  const dot = `its likely range (the true figure lies within it in ${formatShare(confidence)} of such samples)`;
  const bold = segments.some((each) => figureOf(each, choice.measure).apart !== null)
    ? ' Bold: stands out from the rest.'
    : '';
  switch (choice.measure) {
    case 'win_rate':
      return (
        `Dot: won of closed deals, with ${dot}. Diamond: shrunken, the rate drawn towards that of all deals, the more so ` +
        `the fewer deals there are. Hollow, “few”: fewer than ${minimum.closed_deals} closed deals. ` +
        `Dashed line: all closed deals, ${formatCount(all.x)} of ${formatCount(all.n)} won.${bold}`
      );
    case 'days':
      return `Dot: median of won deals, with ${dot}. Hollow, “few”: fewer than ${minimum.wins} won deals.${bold}`;
    case 'size':
      return `Dot: median amount of won deals, with ${dot}. Hollow, “few”: fewer than ${minimum.amounts} won deals.${bold}`;
    case 'value':
      return 'Dot: amounts of won deals added up.';
    default:
      return choice.measure satisfies never;
  }
}
