import type { CampaignRow, Grouping } from '../../state/campaigns/campaign-rows.ts';
import { partsOf } from '../../state/campaigns/campaign-sql.ts';
import { Card } from '../../ui/Card.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { CampaignsInSql } from './CampaignsInSql.tsx';
import { funnelColumns } from './funnel-columns.tsx';
import type { SpendView } from './spend-view.ts';

type Props = { rows: readonly CampaignRow[]; grouping: Grouping; view: SpendView };

/** From spend to wins, row by row; sorted by any column, every count of deals leads to them. */
export function FunnelTable({ rows, grouping, view }: Props) {
  const open = view.by === 'deals' ? ' Counts of deals open the deals.' : '';
  return (
    <Card
      actions={<CampaignsInSql parts={partsOf(grouping, rows)} view={view} what="from spend to wins" />}
      note={`${view.narrowed ? '' : `Spend of ${view.window}, leads first touched in it. `}Deals closed in ${view.narrowed ? view.window : 'it'} or still open.${open}`}
      title={TITLES[grouping]}
    >
      <DataTable
        columns={funnelColumns(rows, grouping, view)}
        empty={<EmptyState title="No campaign ran in this window">Another period may hold some.</EmptyState>}
        label={TITLES[grouping]}
        rowCount={rows.length}
      />
    </Card>
  );
}

const TITLES: Record<Grouping, string> = {
  channel: 'From spend to wins, by channel',
  campaign: 'From spend to wins, by campaign',
  persona: 'From spend to wins, by whom campaigns were aimed at',
};
