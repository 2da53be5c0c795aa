import type { Project } from '../../project/schema.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import { useChoices } from '../../state/sitting/use-session.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PanelBoundary } from '../../ui/PanelBoundary.tsx';
import { Recounting } from '../../ui/Recounting.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { ScreenTabs } from '../../ui/ScreenTabs.tsx';
import { howToGet } from '../../verdicts/explain/how-to-get.ts';
import { DealsDrawer } from '../deals/DealsDrawer.tsx';
import { WithReport } from '../verdict/WithReport.tsx';
import { CampaignOutcomes } from './CampaignOutcomes.tsx';
import { DaysToWin, WinRates } from './DealOutcomes.tsx';
import { MarketChanges } from './MarketChanges.tsx';
import { reviewsWords } from './outcome-words.ts';
import { REVIEW_TABS } from './review-tabs.ts';
import { useOutcomesGround } from './use-outcomes-ground.ts';

const TITLE = 'Since the reviews began';

/** What became of conversion, cycle, spend and leads, beside the reviews that were held. */
export function Outcomes() {
  const project = useChoices((state) => state.project);
  return (
    <WithReport title={TITLE}>
      {(answer, choices, stale) =>
        project === null ? null : (
          <Recounting busy={stale}>
            <ScreenTabs current="/review/outcomes" label="Quarterly review" tabs={REVIEW_TABS} />
            <Charts answer={answer} choices={choices} project={project} />
          </Recounting>
        )
      }
    </WithReport>
  );
}

function Charts({ answer, choices, project }: { answer: ReportAnswer; choices: ViewChoices; project: Project }) {
  const ground = useOutcomesGround(answer, project);
  const { quarters, reviews, from } = ground;
  if (quarters.length < 2) {
    return (
      <>
        <ScreenHeading>{TITLE}</ScreenHeading>
        <Card>
          <EmptyState title="There are no two quarters to show yet">
            {answer.answered.answers.facts.has.close_date
              ? 'Quarters appear here once they are over and hold closed deals.'
              : howToGet('close_date')}
          </EmptyState>
        </Card>
      </>
    );
  }
  const since = from === null ? 0 : quarters.filter((quarter) => quarter >= from).length;
  const panels = [
    { what: 'the win rate', panel: <WinRates answer={answer} choices={choices} ground={ground} /> },
    { what: 'the days to win', panel: <DaysToWin answer={answer} choices={choices} ground={ground} /> },
    { what: 'the campaigns', panel: <CampaignOutcomes answer={answer} choices={choices} ground={ground} /> },
  ];
  return (
    <>
      <ScreenHeading
        below={`${reviewsWords(reviews.length, since)} What stands beside a review or a change in the market went with it; the figures cannot say what brought it about.`}
      >
        {TITLE}
      </ScreenHeading>
      <div className="grid gap-4">
        <div className="grid gap-4 xl:grid-cols-2">
          {panels.map(({ what, panel }) => (
            <PanelBoundary about={ground} key={what}>
              {panel}
            </PanelBoundary>
          ))}
        </div>
        <MarketChanges project={project} />
      </div>
      <DealsDrawer />
    </>
  );
}
