import { lazy, Suspense, useMemo } from 'react';
import { personasOf } from '../../project/schema.ts';
import { useCampaigns } from '../../state/campaigns/use-campaigns.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import { useChoices } from '../../state/sitting/use-session.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Recounting } from '../../ui/Recounting.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { ScreenTabs } from '../../ui/ScreenTabs.tsx';
import { WithReport } from '../verdict/WithReport.tsx';
import { NoCampaigns } from './NoCampaigns.tsx';
import { spendView } from './spend-view.ts';
import { CAMPAIGN_TABS, OF_EVERY_TAB } from './tabs.ts';

const Spend = lazy(() => import('./Spend.tsx').then((module) => ({ default: module.Spend })));

/** What campaigns cost and brought. */
export function Campaigns() {
  return (
    <WithReport title="Campaigns">
      {(answer, choices, stale) => (
        <Recounting busy={stale}>
          <ScreenTabs current="/campaigns" keeps={OF_EVERY_TAB} label="Campaigns" tabs={CAMPAIGN_TABS} />
          {answer.warehouse.related.campaigns === null ? (
            <NoCampaigns />
          ) : (
            <Counted answer={answer} choices={choices} />
          )}
        </Recounting>
      )}
    </WithReport>
  );
}

function Counted({ answer, choices }: { answer: ReportAnswer; choices: ViewChoices }) {
  const asked = useCampaigns(answer, choices);
  const project = useChoices((state) => state.project);
  const view = useMemo(
    () =>
      asked.kind === 'ready'
        ? spendView(answer, asked.value, choices, project === null ? [] : personasOf(project))
        : null,
    [answer, asked, choices, project],
  );
  if (asked.kind === 'failed') {
    return (
      <>
        <ScreenHeading>Campaigns</ScreenHeading>
        <ErrorPanel
          remedy="Leave this screen and come back. If it happens again, reload the page: nothing is lost."
          title="The campaigns could not be counted"
          what={asked.message}
        />
      </>
    );
  }
  const waiting = (
    <>
      <ScreenHeading>Campaigns</ScreenHeading>
      <Loading height={500} what="the campaigns" />
    </>
  );
  return view === null ? waiting : <Suspense fallback={waiting}>{<Spend view={view} />}</Suspense>;
}
