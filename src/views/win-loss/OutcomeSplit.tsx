import { ENDING, ENDINGS, type Ending } from '../../model/derived-field.ts';
import { formatCount, formatShare } from '../../model/format.ts';
import type { Breakdown } from '../../state/fields/break-down.ts';
import { valuesOf } from '../../state/win-loss/win-loss.ts';
import { BarsWithIntervals, type IntervalBar } from '../../ui/BarsWithIntervals.tsx';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { recordedShares } from '../../verdicts/recorded-shares.ts';
import { figureTable } from '../assumption/figure-table.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { Counted } from './Counted.tsx';
import { PanelInSql } from './PanelInSql.tsx';
import { endingsTitle } from './reason-words.ts';
import type { Scoped } from './scoped.ts';
import { ofAll } from './share-bars.tsx';

const ORDER = Object.keys(ENDINGS) as Ending[];
const LOOKS: Readonly<Record<Ending, NonNullable<IntervalBar['look']>>> = {
  won: 'marked',
  competitor: 'value',
  no_decision: 'value',
  other: 'value',
  unknown: 'blank',
};

/** How closed deals ended: won, lost to a competitor, to no decision, for another reason, or nobody knows. */
export function OutcomeSplit({ scoped }: { scoped: Scoped }) {
  return (
    <Counted fields={[ENDING]} scoped={scoped} what="how deals ended">
      {(breakdown) => <Split breakdown={breakdown} scoped={scoped} />}
    </Counted>
  );
}

function Split({ scoped, breakdown }: { scoped: Scoped; breakdown: Breakdown }) {
  const { answer, counts, closed, open, selection } = scoped;
  const { values } = valuesOf(breakdown, answer.answered.answers.facts, counts);
  const n = closed.won + closed.lost;
  const { shares } = recordedShares(
    values.map(({ label, won, lost }) => ({ label, deals: won + lost })),
    { eligible: n, filled: n, spoken: n },
    answer.settings.method.confidence,
  );
  const ends = ORDER.map((ending) => ({ ending, share: shares.find(({ label }) => label === ENDINGS[ending]) }));
  const count = (ending: Ending): number => ends.find((each) => each.ending === ending)?.share?.x ?? 0;
  const shown = ends.flatMap(({ ending, share }) => (share === undefined ? [] : [{ ending, ...share }]));
  const title = endingsTitle(count, closed.lost);
  const write = (share: number) => formatShare(share, n);
  const framed = figureTable(
    [
      { header: 'How it ended' },
      { header: 'Deals', write: formatCount },
      { header: `Share of ${formatCount(n)}`, write },
      { header: 'Likely from', write },
      { header: 'Likely to', write },
    ],
    shown.map(({ label, x, estimate, interval }) => [label, x, estimate, ...interval]),
    (text, row, column) => {
      const end = shown[row];
      if (column !== 1 || end === undefined) return text;
      return (
        <SeeDeals
          look="figure"
          name={`See the ${text} deals: ${end.label}`}
          narrowing={{ outcome: 'closed' }}
          selection={selection({ field: ENDING, label: end.label })}
        >
          {text}
        </SeeDeals>
      );
    },
  );
  return (
    <ChartFrame
      {...framed}
      fileName="how-deals-ended"
      note="Of closed deals, with likely ranges. No decision and a competitor count where the stage or the reason says so; unknown is no reason, or “other”."
      more={
        <PanelInSql
          panel={{ of: 'values', breakdown, what: 'how they ended' }}
          scoped={scoped}
          what="how deals ended"
        />
      }
      summary={`Of ${formatCount(n)} closed deals: ${shown.map(({ label, x }) => `${label.toLowerCase()} ${formatCount(x)}`).join(', ')}.`}
      title={title}
    >
      <BarsWithIntervals
        rows={shown.map(({ ending, label, x, estimate, interval }) => ({
          label,
          share: estimate,
          interval,
          counted: ofAll(x, n),
          look: LOOKS[ending],
          press: {
            name: `See the ${formatCount(x)} deals: ${label}`,
            press: () => open({ outcome: 'closed' }, { field: ENDING, label }),
          },
        }))}
      />
    </ChartFrame>
  );
}
