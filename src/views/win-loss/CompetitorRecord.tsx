import { formatCount, formatShare } from '../../model/format.ts';
import type { Breakdown } from '../../state/fields/break-down.ts';
import { rateFigure } from '../../state/verdicts/evidence-figures.ts';
import { type Recorded, valuesOf } from '../../state/win-loss/win-loss.ts';
import { Card } from '../../ui/Card.tsx';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { DotsWithIntervals } from '../../ui/DotsWithIntervals.tsx';
import { figureTable } from '../assumption/figure-table.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { Counted } from './Counted.tsx';
import { PanelInSql } from './PanelInSql.tsx';
import type { Scoped } from './scoped.ts';
import { ofAll } from './share-bars.tsx';

const MOST = 10;

type Props = { scoped: Scoped; field: Recorded };

/** How deals ended where each competitor was met. */
export function CompetitorRecord({ scoped, field }: Props) {
  return (
    <Counted fields={[field.counted]} scoped={scoped} what="competitors">
      {(breakdown) => <Records breakdown={breakdown} field={field} scoped={scoped} />}
    </Counted>
  );
}

function Records({ scoped, field, breakdown }: Props & { breakdown: Breakdown }) {
  const { answer, counts, closed, open, selection } = scoped;
  const { method } = answer.settings;
  const { values, filled } = valuesOf(breakdown, answer.answered.answers.facts, counts);
  const met = values
    .filter(({ won, lost }) => won + lost > 0)
    .map(({ label, won, lost }) => ({ label, won, lost, ...rateFigure({ x: won, n: won + lost }, method.confidence) }))
    .sort((a, b) => b.n - a.n || (a.label < b.label ? -1 : 1));
  const [most] = met;
  const named = `A competitor is named on ${ofAll(filled.won, closed.won)} wins and ${ofAll(filled.lost, closed.lost)} losses.`;
  if (most === undefined || filled.won === 0)
    return (
      <Card title="Competitor record">
        <p className="max-w-prose text-soft">
          {most === undefined
            ? 'No closed deal of this selection names a competitor.'
            : `${named} Where wins name none, nothing can be said of how often each was beaten. Record competitors on deals that are won as well.`}
        </p>
      </Card>
    );
  const least = method.minimum.closed_deals;
  const few = met.filter(({ n }) => n < least).length;
  const none = { won: closed.won - filled.won, lost: closed.lost - filled.lost };
  const rest = {
    label: 'None named',
    ...none,
    ...rateFigure({ x: none.won, n: none.won + none.lost }, method.confidence),
  };
  const rows = [...met, ...(rest.n > 0 ? [rest] : [])];
  const labelOf = (row: (typeof rows)[number]) => (row === rest ? '' : row.label);
  const all = closed.won + closed.lost;
  const write = (share: number) => formatShare(share);
  const framed = figureTable(
    [
      { header: 'Competitor' },
      { header: 'Won', write: formatCount },
      { header: 'Lost', write: formatCount },
      { header: 'Win rate', write },
      { header: 'Likely from', write },
      { header: 'Likely to', write },
      { header: 'Closed deals', write: formatCount },
    ],
    rows.map(({ label, won, lost, estimate, interval, n }) => [
      label,
      won,
      lost,
      estimate,
      interval?.[0] ?? null,
      interval?.[1] ?? null,
      n,
    ]),
    (text, row, column) => {
      const record = rows[row];
      if (record === undefined || (column !== 1 && column !== 2)) return text;
      const outcome = column === 1 ? 'won' : 'lost';
      return (
        <SeeDeals
          look="figure"
          name={`See the ${text} ${outcome} deals: ${record.label}`}
          narrowing={{ outcome }}
          selection={selection({ field: field.opened, label: labelOf(record) })}
        >
          {text}
        </SeeDeals>
      );
    },
  );
  const title = `Met most often: ${most.label}, ${ofAll(most.won, most.n)} deals won`;
  const note = `Win rate where each was met, with its likely range. ${named}${few > 0 ? ` Hollow: fewer than ${formatCount(least)} closed deals.` : ''}${met.length > MOST ? ` ${formatCount(met.length - MOST)} more in the table.` : ''}`;
  return (
    <ChartFrame
      {...framed}
      fileName="competitor-record"
      more={<PanelInSql panel={{ of: 'values', breakdown }} scoped={scoped} what="competitors" />}
      note={note}
      summary={`${title}. ${named}`}
      title={title}
    >
      <DotsWithIntervals
        order="given"
        reference={{ value: closed.won / all, label: `all deals ${formatShare(closed.won / all, all)}` }}
        rows={[...met.slice(0, MOST), ...(rest.n > 0 ? [rest] : [])].map((row) => ({
          label: row.label,
          estimate: row.estimate,
          interval: row.interval,
          counted: ofAll(row.won, row.n),
          hollow: row.n < least,
          press: {
            name: `See the ${formatCount(row.n)} closed deals: ${row.label}`,
            press: () => open({ outcome: 'closed' }, { field: field.opened, label: labelOf(row) }),
          },
        }))}
        unit="share"
      />
    </ChartFrame>
  );
}
