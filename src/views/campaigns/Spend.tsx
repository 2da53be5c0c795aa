import { useMemo } from 'react';
import { formatCount } from '../../model/format.ts';
import { campaignRows } from '../../state/campaigns/campaign-rows.ts';
import { useSearch } from '../../ui/hash-location.ts';
import { PanelBoundary } from '../../ui/PanelBoundary.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { DealsDrawer } from '../deals/DealsDrawer.tsx';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { Conversions } from './Conversions.tsx';
import { CostChart } from './CostChart.tsx';
import { readGrouping } from './campaigns-address.ts';
import { FunnelTable } from './FunnelTable.tsx';
import { GroupingChoice } from './GroupingChoice.tsx';
import { HowRecent } from './HowRecent.tsx';
import { NotToldYet } from './NotToldYet.tsx';
import { PersonasBrought } from './PersonasBrought.tsx';
import { SpendParts } from './SpendParts.tsx';
import { SpendStats } from './SpendStats.tsx';
import type { SpendView } from './spend-view.ts';
import { costRange, spendTitle } from './spend-words.ts';
import { TargetedAndBroad } from './TargetedAndBroad.tsx';

/** Spend, leads, deals and wins: in all, side by side, and what cannot be said of them yet. */
export function Spend({ view }: { view: SpendView }) {
  const grouping = readGrouping(useSearch());
  const rows = useMemo(
    () => campaignRows(view.campaigns, grouping, view.by ?? 'deals', view.personas, view.method),
    [view, grouping],
  );
  const costed = !view.narrowed && view.by !== null && view.has.spend;
  const byDeals = view.by === 'deals';
  const unsaid = grouping === 'persona' && !view.has.audience;
  return (
    <>
      <ScreenHeading below={<Below view={view} />}>{spendTitle(view)}</ScreenHeading>
      <div className="grid gap-4">
        <PanelBoundary about={view}>
          <SpendStats view={view} />
        </PanelBoundary>
        <NotToldYet view={view} />
        <GroupingChoice grouping={grouping} />
        {costed && !unsaid && (
          <PanelBoundary about={rows}>
            <CostChart grouping={grouping} rows={rows} view={view} />
          </PanelBoundary>
        )}
        <PanelBoundary about={rows}>
          {unsaid ? <PersonasBrought view={view} /> : <FunnelTable grouping={grouping} rows={rows} view={view} />}
        </PanelBoundary>
        {byDeals && !unsaid && (
          <PanelBoundary about={rows}>
            <Conversions grouping={grouping} rows={rows} view={view} />
          </PanelBoundary>
        )}
        {costed && byDeals && view.has.audience && (
          <PanelBoundary about={view}>
            <TargetedAndBroad view={view} />
          </PanelBoundary>
        )}
        {costed && byDeals && (view.has.channel || view.has.audience) && (
          <PanelBoundary about={view}>
            <SpendParts view={view} />
          </PanelBoundary>
        )}
        {byDeals && view.has.leads && !view.narrowed && (
          <PanelBoundary about={view}>
            <HowRecent view={view} />
          </PanelBoundary>
        )}
      </div>
      <PanelBoundary about={view}>
        <DealsDrawer />
      </PanelBoundary>
    </>
  );
}

function Below({ view }: { view: SpendView }) {
  const { all, by, closed, currency, narrowed, window } = view;
  const cost = narrowed ? null : all.cost;
  return (
    <p>
      {cost !== null && `A win likely costs ${costRange(cost, currency)}. `}
      {`Spend and wins of ${window}: each counts on its own day. `}
      {by === 'deals' && (
        <>
          <SeeDeals
            look="figure"
            name={`See the ${formatCount(closed.traced)} closed deals that campaigns of the list brought`}
            narrowing={{ outcome: 'closed' }}
            selection={{ of: 'campaigns', values: [] }}
          >
            {formatCount(closed.traced)}
          </SeeDeals>
          {' closed deals come from a campaign of the list, '}
          <SeeDeals
            look="figure"
            name={`See the ${formatCount(closed.others)} closed deals that no campaign of the list brought`}
            narrowing={{ outcome: 'closed' }}
            selection={{ of: 'campaigns', values: [{ field: 'campaign', label: '' }] }}
          >
            {formatCount(closed.others)}
          </SeeDeals>
          {' from none.'}
        </>
      )}
      {by === 'list' && 'No deal names a campaign: wins are those that the list itself states, of whole campaigns.'}
    </p>
  );
}
