import type { ReactNode } from 'react';
import { formatCount } from '../../model/format.ts';
import { quarterName, shortQuarterName } from '../../model/quarter.ts';
import type { TrendEvent } from '../../model/trend-event.ts';
import type { TrendQuarter } from '../../state/verdicts/verdict-trend.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { TrendByQuarter } from '../../ui/TrendByQuarter.tsx';
import { type FigureColumn, figureTable } from '../assumption/figure-table.ts';
import { OpenInSql } from '../sql/OpenInSql.tsx';
import { writeFigure } from '../verdict/figure-words.ts';
import { eventsAlong, quarterSpans } from '../verdict/trend-events.ts';
import { apartNote } from './outcome-words.ts';

/** A figure of a quarter with what stands behind its dot and its cells after the figure. */
export type OutcomePoint = TrendQuarter & {
  counted: string;
  because: readonly string[];
  cells: readonly (number | null)[];
};

type Props = {
  title: string;
  note: string;
  summary: string;
  fileName: string;
  unit: 'share' | 'days';
  /** Header of the figure, and of the cells behind it. */
  figure: string;
  columns: readonly FigureColumn[];
  points: readonly OutcomePoint[];
  events: readonly TrendEvent[];
  fiscalYearStart: number;
  query: string | null;
  /** Puts a way to the deals into a cell; `column` counts from the quarter. */
  cell?: (text: string, quarter: number, column: number) => ReactNode;
};

/** One outcome quarter by quarter, with the reviews and what changed in the market marked on it. */
export function OutcomeTrend({
  title,
  note,
  summary,
  fileName,
  unit,
  figure,
  columns,
  points,
  events,
  fiscalYearStart,
  query,
  cell,
}: Props) {
  const along = eventsAlong(events, quarterSpans(points.map(({ quarter }) => quarter)), fiscalYearStart);
  const apart = apartNote(points);
  const write = (value: number) => writeFigure({ unit }, value);
  const framed = figureTable(
    [
      { header: 'Quarter' },
      ...columns,
      { header: figure, write },
      { header: 'Likely from', write },
      { header: 'Likely to', write },
      ...(apart === '' ? [] : [{ header: 'Held against the newest' }]),
      ...along.columns,
    ],
    points.map(({ quarter, estimate, interval, cells, because }, index) => [
      quarterName(quarter),
      ...cells,
      ...[estimate, interval?.[0] ?? null, interval?.[1] ?? null],
      ...(apart === '' ? [] : [because.length === 0 ? 'yes' : `no: ${because.join('; ')}`]),
      ...along.cells(index),
    ]),
    (text, row, column) => {
      const point = points[row];
      return point === undefined || cell === undefined ? text : cell(text, point.quarter, column);
    },
  );
  return (
    <ChartFrame
      {...framed}
      fileName={fileName}
      more={
        query !== null && (
          <OpenInSql look="quiet" of={{ query }} size="small">
            <span>
              Open in SQL<span className="sr-only">: {figure.toLowerCase()} by quarter</span>
            </span>
          </OpenInSql>
        )
      }
      note={
        <>
          {note}
          {apart !== '' && <span className="mt-1 block">{apart}</span>}
        </>
      }
      summary={`${title}. ${summary}.${apart === '' ? '' : ` ${apart}`}${along.sentence}`}
      title={title}
    >
      <TrendByQuarter
        claim={[]}
        events={along.events}
        points={points.map(({ quarter, estimate, interval, counted, because }) => ({
          ...{ quarter: shortQuarterName(quarter), estimate, interval, counted, apart: because.length > 0 },
        }))}
        stated=""
        unit={unit}
        verdict="not-enough-evidence"
      />
    </ChartFrame>
  );
}

export const COUNT: Record<'won' | 'closed' | 'leads', FigureColumn> = {
  won: { header: 'Won', write: formatCount },
  closed: { header: 'Closed deals', write: formatCount },
  leads: { header: 'Leads old enough', write: formatCount },
};
