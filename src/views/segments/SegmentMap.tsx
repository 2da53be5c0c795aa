import { formatShare } from '../../model/format.ts';
import type { Segment } from '../../state/segments/segment-figures.ts';
import { type HeatCell, HeatMap } from '../../ui/HeatMap.tsx';
import { mapAxis } from './row-order.ts';
import { SegmentFrame } from './SegmentFrame.tsx';
import type { SegmentPresses } from './segment-presses.ts';
import { figureOf, MEASURE_NAMES, writeMeasured } from './segment-words.ts';
import type { SegmentView } from './use-segments.ts';

type Props = { view: SegmentView; presses: SegmentPresses; onEvery: (every: boolean) => void };

/** Two fields: a cell for each pair of values, with its figure, its count and a colour. */
export function SegmentMap({ view, presses, onEvery }: Props) {
  const { figures, choice, answer } = view;
  const { measure, every } = choice;
  const [rows, columns] = [mapAxis(figures, 0, every), mapAxis(figures, 1, every)];
  const byCodes = new Map(figures.segments.map((each) => [each.codes.join(' '), each]));
  const enough = figures.segments.flatMap((each) => {
    const { estimate, few } = figureOf(each, measure);
    return few || estimate === null ? [] : [estimate];
  });
  const [low, high] = [Math.min(...enough), Math.max(...enough)];
  const cell = (segment: Segment): HeatCell => {
    const { estimate, n, few, counted } = figureOf(segment, measure);
    return {
      figure: estimate === null ? '–' : writeMeasured(measure, estimate, n, answer.settings.currency),
      counted: n === 0 ? 'none' : counted,
      strength: few || estimate === null ? null : high === low ? 0.5 : (estimate - low) / (high - low),
      press: presses.filter(segment),
      pressCount: presses.count(segment),
    };
  };
  const { minimum } = answer.settings.method;
  const least = measure === 'win_rate' ? minimum.closed_deals : measure === 'days' ? minimum.wins : minimum.amounts;
  const of = measure === 'win_rate' ? 'closed' : 'won';
  return (
    <SegmentFrame
      note={
        <>
          {MEASURE_NAMES[measure]} in each cell, with the deals it stands on; the stronger the colour, the higher.
          {measure !== 'value' && ` Dashed and without colour, “few”: fewer than ${least} ${of} deals.`}
          {measure === 'win_rate' &&
            figures.all.n > 0 &&
            ` All closed deals: ${formatShare(figures.all.x / figures.all.n, figures.all.n)}.`}
        </>
      }
      onEvery={onEvery}
      others={rows.others + columns.others}
      presses={presses}
      rows={figures.segments}
      view={view}
    >
      <HeatMap
        cell={(row, column) => {
          const segment = byCodes.get(`${rows.codes[row]} ${columns.codes[column]}`);
          return segment === undefined ? null : cell(segment);
        }}
        columns={columns.labels}
        name="Map of two fields"
        rows={rows.labels}
      />
    </SegmentFrame>
  );
}
