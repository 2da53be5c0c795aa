import type { Breakdown } from '../../state/fields/break-down.ts';
import { type Recorded, valuesOf } from '../../state/win-loss/win-loss.ts';
import { BarsWithIntervals, type IntervalBar } from '../../ui/BarsWithIntervals.tsx';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { recordedShares } from '../../verdicts/recorded-shares.ts';
import { Counted } from './Counted.tsx';
import { PanelInSql } from './PanelInSql.tsx';
import { reasonsNote, reasonsTitle } from './reason-words.ts';
import type { Scoped } from './scoped.ts';
import { shareBars, shareTable } from './share-bars.tsx';

const MOST = 10;

type Props = {
  scoped: Scoped;
  outcome: 'won' | 'lost';
  field: Recorded;
  /** Opens what was written on the deals of a reason; left out where nothing was. */
  quote?: ((label: string) => void) | undefined;
};

/** Reasons in losses, or drivers in wins, as they were recorded; blanks are a bar of their own. */
export function Reasons({ scoped, outcome, field, quote }: Props) {
  const { owner, loss_reason } = scoped.fields;
  // Rep by rep is asked for below: one query answers both.
  const fields =
    outcome === 'lost' && field === loss_reason && owner !== null ? [field.counted, owner] : [field.counted];
  return (
    <Counted fields={fields} scoped={scoped} what={outcome === 'lost' ? 'reasons of losses' : 'drivers of wins'}>
      {(breakdown) => <Bars breakdown={breakdown} field={field} outcome={outcome} quote={quote} scoped={scoped} />}
    </Counted>
  );
}

function Bars({ scoped, outcome, field, quote, breakdown }: Props & { breakdown: Breakdown }) {
  const { answer, counts, closed } = scoped;
  if (closed[outcome] === 0) return null;
  const { values, filled, spoken } = valuesOf(breakdown, answer.answered.answers.facts, counts);
  const told = recordedShares(
    values.map((value) => ({ label: value.label, deals: value[outcome] })),
    { eligible: closed[outcome], filled: filled[outcome], spoken: spoken[outcome] },
    answer.settings.method.confidence,
  );
  const deals = outcome === 'lost' ? 'losses' : 'wins';
  const title = reasonsTitle(told, deals);
  const more = (label: string): IntervalBar['more'] =>
    quote === undefined
      ? undefined
      : { text: 'Quotes', name: `Read what was written on ${deals} with ${label}`, press: () => quote(label) };
  const opening = { field: field.opened, outcome, more };
  return (
    <ChartFrame
      {...shareTable(told, scoped, opening, outcome === 'lost' ? 'Reason' : 'Driver')}
      fileName={outcome === 'lost' ? 'loss-reasons' : 'win-drivers'}
      more={
        <PanelInSql
          panel={{ of: 'values', breakdown }}
          scoped={scoped}
          what={outcome === 'lost' ? 'reasons of losses' : 'drivers of wins'}
        />
      }
      note={reasonsNote(told, MOST)}
      summary={`${title}. ${reasonsNote(told, MOST)}`}
      title={title}
    >
      <BarsWithIntervals rows={shareBars(told, scoped, opening, MOST)} />
    </ChartFrame>
  );
}
