import type { FunnelParts } from '../../tables/funnel-sql.ts';
import { OpenInSql } from '../sql/OpenInSql.tsx';
import type { SpendView } from './spend-view.ts';

type Props = { view: SpendView; parts: FunnelParts; what: string };

/** Leads to the query that counts what a panel of this screen shows. */
export function CampaignsInSql({ view, parts, what }: Props) {
  const query = view.queryOf(parts);
  return query === null ? null : <OpenInSql look="faint" of={{ query }} size="small" what={what} />;
}
