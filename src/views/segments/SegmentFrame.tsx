import type { ReactNode } from 'react';
import { formatCount, formatPoints, formatShare } from '../../model/format.ts';
import type { Segment } from '../../state/segments/segment-figures.ts';
import { segmentSql } from '../../state/segments/segment-sql.ts';
import { Button } from '../../ui/Button.tsx';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { figureTable } from '../assumption/figure-table.ts';
import { OpenInSql } from '../sql/OpenInSql.tsx';
import { fieldTitle } from './field-names.ts';
import type { SegmentPresses } from './segment-presses.ts';
import { figureOf, howCompared, MEASURE_NAMES, spokenSummary, takeaway, writeMeasured } from './segment-words.ts';
import type { SegmentView } from './use-segments.ts';

type Props = {
  view: SegmentView;
  presses: SegmentPresses;
  /** How to read the marks. */
  note: ReactNode;
  /** Every segment, shown or not: the table and the copy leave none out. */
  rows: readonly Segment[];
  others: number;
  onEvery: (every: boolean) => void;
  children: ReactNode;
};

/** What a chart of segments has around it: what stands out, how that was found, and every figure as a table. */
export function SegmentFrame({ view, presses, note, rows, others, onEvery, children }: Props) {
  const { figures, choice, answer } = view;
  const { measure } = choice;
  const { currency } = answer.settings;
  const isRate = measure === 'win_rate';
  const fields = figures.dimensions.map(({ field }) => fieldTitle(field));
  const write = (value: number) => writeMeasured(measure, value, 0, currency);
  const share = (value: number) => formatShare(value);
  const counts = fields.length + (measure === 'value' ? 1 : 3);
  const framed = figureTable(
    [
      ...fields.map((header) => ({ header })),
      { header: MEASURE_NAMES[measure], write },
      ...(measure === 'value'
        ? []
        : [
            { header: 'Likely from', write },
            { header: 'Likely to', write },
          ]),
      { header: isRate ? 'Won of closed' : 'Won deals' },
      ...(isRate
        ? [
            { header: 'Shrunken', write: share },
            { header: 'Against the rest', write: (value: number) => formatPoints(value) },
            { header: 'From', write: (value: number) => formatPoints(value) },
            { header: 'To', write: (value: number) => formatPoints(value) },
          ]
        : []),
      { header: 'Open', write: formatCount },
    ],
    rows.map((segment) => {
      const { estimate, interval, counted } = figureOf(segment, measure);
      const { shrunken, difference } = segment.rate;
      return [
        ...segment.labels.map((label) => label || 'Left blank'),
        estimate,
        ...(measure === 'value' ? [] : [interval?.[0] ?? null, interval?.[1] ?? null]),
        counted,
        ...(isRate ? [shrunken, difference?.estimate ?? null, difference?.low ?? null, difference?.high ?? null] : []),
        segment.counts.open,
      ];
    }),
    (text, row, column) => {
      const segment = rows[row];
      if (segment === undefined || (column !== 0 && column !== counts)) return text;
      const { name, press, pressed } = column === 0 ? presses.filter(segment) : presses.count(segment);
      return (
        <button
          aria-label={name}
          className="-mx-1 rounded px-1 text-left underline decoration-control decoration-dotted underline-offset-4 hover:bg-sunken"
          onClick={press}
          title={name}
          type="button"
          {...(column === 0 ? { 'aria-pressed': pressed } : { 'aria-haspopup': 'dialog' as const })}
        >
          {text}
        </button>
      );
    },
  );
  return (
    <ChartFrame
      {...framed}
      fileName={['segments', ...fields, measure]
        .map((part) => part.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-'))
        .join('-')}
      more={
        <div className="flex flex-wrap gap-1">
          {(others > 0 || choice.every) && (
            <Button look="quiet" onClick={() => onEvery(!choice.every)} size="small">
              {choice.every ? 'Show those with most deals' : `Show ${formatCount(others)} more`}
            </Button>
          )}
          <OpenInSql
            look="faint"
            of={{ query: segmentSql(answer, view.outside, figures.dimensions, choice.persona) }}
            size="small"
          />
        </div>
      }
      note={howCompared(figures, measure)}
      summary={`${spokenSummary(figures, measure, currency)} ${howCompared(figures, measure)}`}
      title={takeaway(figures, measure, answer.report.window_name, currency)}
    >
      {children}
      <p className="mt-2 text-xs text-soft">{note}</p>
    </ChartFrame>
  );
}
