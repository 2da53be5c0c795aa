import type { Span } from '../assumptions/answers.ts';
import type { Facts } from '../model/cell.ts';
import { firstDay, lastDay } from '../model/quarter.ts';
import type { Settings } from '../model/settings.ts';
import { funnelSql } from '../tables/campaign-funnel-sql.ts';
import type { Warehouse } from '../tables/warehouse.ts';
import type { Grouping } from './campaign-rows.ts';

const COLUMNS = { channel: 'channel', campaign: 'label', persona: 'audience' } as const;

/** The query behind spend, closed and won deals of each row; null where the files lack what it reads. */
export function campaignQuery(
  { related }: Pick<Warehouse, 'related'>,
  { has, as_of }: Pick<Facts, 'has' | 'as_of'>,
  { first, last }: Span,
  { fiscal_year_start }: Settings,
  grouping: Grouping,
): string | null {
  if (related.campaigns === null) return null;
  const window = {
    from: first === null ? null : firstDay(first, fiscal_year_start),
    to: last === null ? null : lastDay(last, fiscal_year_start),
    as_of,
  };
  return funnelSql(COLUMNS[grouping], related.campaigns, window, has);
}
