import { formatCount, formatShareRange } from '../../model/format.ts';
import { closedDeals } from '../../model/outcome.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import { rateFigure } from '../../state/verdicts/evidence-figures.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PanelBoundary } from '../../ui/PanelBoundary.tsx';
import { Recounting } from '../../ui/Recounting.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { ScreenTabs } from '../../ui/ScreenTabs.tsx';
import { DealsDrawer } from '../deals/DealsDrawer.tsx';
import { PersonaChoice } from '../scope/PersonaChoice.tsx';
import { WithReport } from '../verdict/WithReport.tsx';
import { CompetitorRecord } from './CompetitorRecord.tsx';
import { NotRecorded } from './NotRecorded.tsx';
import { Objections } from './Objections.tsx';
import { OutcomeSplit } from './OutcomeSplit.tsx';
import { RateChange } from './RateChange.tsx';
import { ReasonByRep } from './ReasonByRep.tsx';
import { ReasonQuotes, useQuoting } from './ReasonQuotes.tsx';
import { Reasons } from './Reasons.tsx';
import { RepAndBuyer } from './RepAndBuyer.tsx';
import { StageLost } from './StageLost.tsx';
import { type Scoped, useScoped } from './scoped.ts';
import { ofAll } from './share-bars.tsx';
import { OF_EVERY_TAB, WIN_LOSS_TABS } from './tabs.ts';
import { WinRateTrend } from './WinRateTrend.tsx';

/** Why deals were won and lost, as the pipeline, the reps and the buyers tell it. */
export function WinLoss() {
  return (
    <WithReport title="Win / loss">
      {(answer, choices, stale) => (
        <>
          <ScreenTabs current="/win-loss" keeps={OF_EVERY_TAB} label="Parts of Win / loss" tabs={WIN_LOSS_TABS} />
          <Recounting busy={stale}>
            <Told answer={answer} choices={choices} />
          </Recounting>
        </>
      )}
    </WithReport>
  );
}

function Told({ answer, choices }: { answer: ReportAnswer; choices: ViewChoices }) {
  const scoped = useScoped(answer, choices);
  const { chosen, choose, closed } = scoped;
  const { report, settings } = answer;
  const all = closedDeals({ ...closed, open: 0 });
  const persona = report.personas.find(({ id }) => id === chosen.persona);
  const { interval } = rateFigure({ x: closed.won, n: all }, settings.method.confidence);
  return (
    <>
      <ScreenHeading
        below={`${persona === undefined ? 'All deals' : persona.name}, ${report.window_name}${interval === null ? '' : `; the win rate is likely between ${formatShareRange(interval[0], interval[1], all)}`.replace('–', ' and ')}`}
        tab="Win / loss"
      >
        {all === 0
          ? 'No deal has closed'
          : `${ofAll(closed.won, all)} closed deals were won, ${formatCount(closed.lost)} lost`}
      </ScreenHeading>
      <div className="mb-4 print:hidden">
        <PersonaChoice onChange={(id) => choose({ persona: id ?? null })} value={chosen.persona ?? undefined} />
      </div>
      {all === 0 ? (
        <Card>
          <EmptyState title="Nothing to tell yet">
            No deal of this selection closed in {report.window_name}. Choose another period, persona or filter above.
          </EmptyState>
        </Card>
      ) : (
        <Panels scoped={scoped} />
      )}
      <PanelBoundary about={answer}>
        <ReasonQuotes scoped={scoped} />
      </PanelBoundary>
      <PanelBoundary about={answer}>
        <DealsDrawer />
      </PanelBoundary>
    </>
  );
}

function Panels({ scoped }: { scoped: Scoped }) {
  const { answer, fields } = scoped;
  const { related, catalog } = answer.warehouse;
  const quoting = useQuoting();
  const { loss_reason, win_reason, competitor, owner, stage_lost, objections } = fields;
  const quote = (field: string, outcome: 'won' | 'lost') =>
    related.texts ? (label: string) => quoting({ field, label, outcome }) : undefined;
  return (
    <div className="grid min-w-0 gap-4">
      <div className={PAIRS}>
        <OutcomeSplit scoped={scoped} />
        {competitor !== null && <CompetitorRecord field={competitor} scoped={scoped} />}
        {loss_reason !== null && (
          <Reasons field={loss_reason} outcome="lost" quote={quote(loss_reason.opened, 'lost')} scoped={scoped} />
        )}
        {win_reason !== null && (
          <Reasons field={win_reason} outcome="won" quote={quote(win_reason.opened, 'won')} scoped={scoped} />
        )}
        {loss_reason !== null && owner !== null && <ReasonByRep owner={owner} reason={loss_reason} scoped={scoped} />}
        {stage_lost !== null && <StageLost field={stage_lost} scoped={scoped} />}
        {objections !== null && <Objections fields={objections} scoped={scoped} />}
      </div>
      {loss_reason !== null && related.losses !== null && <RepAndBuyer reason={loss_reason} scoped={scoped} />}
      <div className={PAIRS}>
        <PanelBoundary about={answer}>
          <WinRateTrend scoped={scoped} />
        </PanelBoundary>
        <RateChange scoped={scoped} />
      </div>
      <NotRecorded fields={fields} hasStage={catalog.find('stage', 'deals') !== undefined} losses={related.losses} />
    </div>
  );
}

/** Two beside each other; one that is left over takes the whole row. */
const PAIRS = 'grid min-w-0 gap-4 empty:hidden xl:grid-cols-2 xl:[&>:last-child:nth-child(odd)]:col-span-2';
