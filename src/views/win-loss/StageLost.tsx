import type { Breakdown } from '../../state/fields/break-down.ts';
import { inOpenStages, valuesOf } from '../../state/win-loss/win-loss.ts';
import { BarsWithIntervals } from '../../ui/BarsWithIntervals.tsx';
import { Card } from '../../ui/Card.tsx';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { recordedShares } from '../../verdicts/recorded-shares.ts';
import { Counted } from './Counted.tsx';
import { PanelInSql } from './PanelInSql.tsx';
import { reasonsNote, reasonsTitle } from './reason-words.ts';
import type { Scoped } from './scoped.ts';
import { shareBars, shareTable } from './share-bars.tsx';

const MOST = 12;

/** How to get the stage that a lost deal had reached. */
export const STAGE_HOW =
  'Export the history of stages and add the last open one to the deals as “Stage before closed”, or to the list of lost deals as “Stage lost”.';

/** Which stage lost deals had reached. */
export function StageLost({ scoped, field }: { scoped: Scoped; field: string }) {
  return (
    <Counted fields={[field]} scoped={scoped} what="the stages deals were lost at">
      {(breakdown) => <Stages breakdown={breakdown} field={field} scoped={scoped} />}
    </Counted>
  );
}

function Stages({ scoped, field, breakdown }: { scoped: Scoped; field: string; breakdown: Breakdown }) {
  const { answer, counts, closed } = scoped;
  if (closed.lost === 0) return null;
  const { values, filled, spoken } = valuesOf(breakdown, answer.answered.answers.facts, counts);
  const told = recordedShares(
    values.map(({ label, lost }) => ({ label, deals: lost })),
    { eligible: closed.lost, filled: filled.lost, spoken: spoken.lost },
    answer.settings.method.confidence,
  );
  if (field === 'stage' && inOpenStages(breakdown, answer.answered.answers.facts, counts) < 0.5)
    return (
      <Card title="The stage of lost deals says only that they are lost">
        <p className="max-w-prose text-soft">{STAGE_HOW}</p>
      </Card>
    );
  const opening = { field, outcome: 'lost' } as const;
  const title = `Stage lost: ${reasonsTitle(told, 'losses', 'stage').replace(/^No/, 'no')}`;
  return (
    <ChartFrame
      {...shareTable(told, scoped, opening, 'Last stage before the loss')}
      fileName="stage-lost"
      more={<PanelInSql panel={{ of: 'values', breakdown }} scoped={scoped} what="stages lost" />}
      note={`The last stage before the loss. ${reasonsNote(told, MOST)}`}
      summary={`${title}.`}
      title={title}
    >
      <BarsWithIntervals rows={shareBars(told, scoped, opening, MOST)} />
    </ChartFrame>
  );
}
