import { GROUPINGS, type Grouping } from '../../state/campaigns/campaign-rows.ts';

const BY = 'by';

/** What campaigns are told apart by: `by=campaign`; by channel where the address says nothing. */
export const readGrouping = (search: string): Grouping =>
  GROUPINGS.find((grouping) => grouping === new URLSearchParams(search).get(BY)) ?? 'channel';

export function withGrouping(search: string, grouping: Grouping): string {
  const query = new URLSearchParams(search);
  query.set(BY, grouping);
  return query.toString();
}
