import { useMemo } from 'react';
import { formatCount, formatDays, formatShare } from '../../model/format.ts';
import { writeDay } from '../../model/write-day.ts';
import { campaignRows } from '../../state/campaigns/campaign-rows.ts';
import { Card } from '../../ui/Card.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { CampaignsInSql } from './CampaignsInSql.tsx';
import type { SpendView } from './spend-view.ts';

/** How much of each campaign is old enough to judge, and how long its wins took. */
export function HowRecent({ view }: { view: SpendView }) {
  const { campaigns, personas, method, lead_days, cut_off, all } = view;
  const rows = useMemo(
    () =>
      campaignRows(campaigns, 'campaign', 'deals', personas, method)
        .filter(({ totals }) => totals.leads.all > 0)
        .sort((a, b) => (a.started < b.started ? 1 : a.started > b.started ? -1 : a.name < b.name ? -1 : 1)),
    [campaigns, personas, method],
  );
  const recent = rows.filter(({ mature }) => mature !== null && mature < 0.5).length;
  const { estimate, interval, n } = all.days;
  const took =
    estimate === null
      ? 'No win can be traced to a first touch.'
      : `Half of the ${formatCount(n)} wins with a touch came within ${formatDays(estimate)} of the first touch${interval === null ? '' : ` (likely ${formatCount(interval[0])} to ${formatDays(interval[1])})`}.`;
  const course =
    lead_days === null
      ? ''
      : ` A lead is old enough ${formatDays(lead_days)} after its first touch${cut_off === null ? '' : `, counted to ${writeDay(cut_off)}`}.`;
  const title =
    recent === 0
      ? 'Every campaign is old enough to judge'
      : `${formatCount(recent)} of ${formatCount(rows.length)} campaigns ${recent === 1 ? 'is' : 'are'} too recent to judge`;
  return (
    <Card
      actions={<CampaignsInSql parts={{ by: 'each' }} view={view} what="leads of each campaign" />}
      note={`${took}${course} Recent campaigns show their quick wins first.`}
      title={title}
    >
      <DataTable
        columns={[
          { id: 'name', header: 'Campaign', width: 220, value: (row) => rows[row]?.name ?? null },
          { id: 'started', header: 'Started', width: 110, value: (row) => rows[row]?.started || null },
          {
            id: 'leads',
            header: 'Leads',
            width: 80,
            align: 'right',
            value: (row) => rows[row]?.totals.leads.all ?? null,
          },
          {
            id: 'known',
            header: 'Had a deal before',
            width: 140,
            align: 'right',
            value: (row) => rows[row]?.totals.leads.known ?? null,
          },
          {
            id: 'mature',
            header: 'Old enough',
            width: 190,
            align: 'right',
            value: (row) => rows[row]?.mature ?? null,
            cell: (row) => {
              const each = rows[row];
              if (each === undefined || each.mature === null) return 'none new';
              const { mature, all: leads, known } = each.totals.leads;
              const words = `${formatCount(mature)} of ${formatCount(leads - known)} (${formatShare(each.mature)})`;
              return each.mature < 0.5 ? `${words}, too recent` : words;
            },
          },
          {
            id: 'days',
            header: 'First touch to win',
            width: 200,
            align: 'right',
            value: (row) => rows[row]?.days.estimate ?? null,
            cell: (row) => {
              const days = rows[row]?.days;
              if (days === undefined || days.estimate === null) return 'no win';
              const range =
                days.interval === null
                  ? ''
                  : `, likely ${formatCount(days.interval[0])}–${formatCount(days.interval[1])}`;
              return `${formatDays(days.estimate)} (${formatCount(days.n)} won${range})`;
            },
          },
        ]}
        empty={
          <EmptyState title="No lead was touched for the first time in this window">
            Another period may hold some.
          </EmptyState>
        }
        label="How recent the leads of each campaign are"
        maxHeight={380}
        rowCount={rows.length}
      />
    </Card>
  );
}
