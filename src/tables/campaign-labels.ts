import type { CampaignKey } from './campaigns.ts';
import { columnSql, type FieldCatalog } from './fields.ts';
import { textSql } from './read-sql.ts';

/** What a campaign can be grouped by besides itself. */
export const CAMPAIGN_FIELDS = ['channel', 'audience'] as const;

/**
 * The view `campaign_labels`: one row a campaign, under a name that no other one has, with its channel and whom it was
 * aimed at. What the rows of one campaign say differently stands there side by side; what nobody said is blank.
 */
export function campaignLabelsSql(keys: readonly CampaignKey[], catalog: FieldCatalog): string {
  const has = (kind: CampaignKey['kind']) => keys.some((key) => key.kind === kind);
  const own = (column: string, kind: CampaignKey['kind']) =>
    has(kind) ? `min(nullif(trim(c.${column}), ''))` : 'CAST(NULL AS VARCHAR)';
  const said = CAMPAIGN_FIELDS.map((name) => {
    const field = catalog.find(name);
    const words = field === undefined ? 'CAST(NULL AS VARCHAR)' : textSql(columnSql(field), field.null_words);
    return `coalesce(string_agg(DISTINCT ${words}, '; ' ORDER BY ${words}), '') AS ${name}`;
  });
  return `CREATE OR REPLACE VIEW campaign_labels AS
WITH named AS (
  SELECT c.campaign_number, ${own('campaign_id', 'id')} AS id,
    coalesce(${own('name', 'name')}, ${own('campaign_id', 'id')}, 'Row ' || (c.campaign_number + 1)) AS name, ${said.join(', ')}
  FROM campaigns c GROUP BY c.campaign_number
)
SELECT campaign_number, channel, audience,
  CASE WHEN count(*) OVER (PARTITION BY lower(name)) > 1 THEN name || ' (' || coalesce(id, 'row ' || (campaign_number + 1)) || ')' ELSE name END AS label
FROM named`;
}
