import type { AskOptions, Engine } from '../engine/port.ts';
import type { CampaignResult } from '../model/elsewhere.ts';
import type { CampaignTable } from './campaigns.ts';

/**
 * What campaigns report of themselves: wins of opportunities, by audience and by the day they ended. A campaign with more
 * wins than opportunities, or without one of the two, reports nothing.
 */
export async function readCampaignResults(
  engine: Engine,
  campaigns: CampaignTable | null,
  options: AskOptions = {},
): Promise<CampaignResult[]> {
  const has = (name: string) => campaigns?.catalog.find(name)?.name === name;
  if (!['audience', 'opportunities', 'wins'].every(has)) return [];
  const days = ['end_date', 'start_date'].filter(has).map((name) => `c.${name}`);
  const rows = await engine.rows(
    `SELECT trim(c.audience) AS audience, CAST(${days.length === 0 ? 'NULL' : `coalesce(${days.join(', ')})`} AS VARCHAR) AS ended,
       CAST(sum(c.opportunities) AS BIGINT) AS opportunities, CAST(sum(c.wins) AS BIGINT) AS wins, count(DISTINCT c.campaign_number) AS campaigns
     FROM campaigns c
     WHERE trim(c.audience) <> '' AND c.wins BETWEEN 0 AND c.opportunities AND c.opportunities = floor(c.opportunities) AND c.wins = floor(c.wins)
     GROUP BY 1, 2 ORDER BY 1, 2`,
    [],
    options,
  );
  return rows.map((row) => ({
    audience: String(row.audience),
    ended: row.ended === null || row.ended === undefined ? null : String(row.ended),
    opportunities: Number(row.opportunities),
    wins: Number(row.wins),
    campaigns: Number(row.campaigns),
  }));
}
