import type { AskOptions, Engine } from '../engine/port.ts';
import { campaignLabelsSql } from './campaign-labels.ts';
import { buildLeads, type LeadsMissing } from './campaign-leads.ts';
import { foldsKeys } from './deals-view.ts';
import { catalogOfTable, columnSql, type FieldCatalog } from './fields.ts';
import type { LoadedFile } from './load-file.ts';
import { CAMPAIGN_ROW } from './set-aside-rows.ts';

/** The campaigns as they are loaded, and how deals are traced to them. */
export type CampaignTable = {
  catalog: FieldCatalog;
  has: { spend: boolean; start_date: boolean; end_date: boolean; leads: boolean; wins: boolean };
  /** Deals name their campaign; or somebody of theirs was touched by one, on a day that is known. */
  traced: { named: boolean; touched: boolean };
  /** What keeps touches from telling which lead came by which campaign. */
  leads_missing: LeadsMissing;
};

type Sources = {
  campaigns: LoadedFile;
  deals: LoadedFile;
  catalog: FieldCatalog;
  people: LoadedFile | undefined;
  touches: LoadedFile | undefined;
  /** How a touch finds its deal. */
  link: 'by-deal' | 'by-person' | null;
  /** SQL of the spend of a row in the reporting currency; null: as it stands in the file. */
  spend: string | null;
};

/** How a campaign is written where something names it: by its id or by its name. */
export type CampaignKey = { kind: 'id' | 'name'; of(text: string): string; column: string };

/**
 * Lays four views over the imported rows: `campaigns` (rows of one id, or without ids of one name, share a number; spend
 * in the reporting currency only), `campaign_keys` (what each may be called), `campaign_labels` (what it is shown as) and
 * `deal_campaigns` (the one campaign of a deal: the one it names, otherwise that of its first touch before the close; ties
 * by name).
 */
export async function createCampaignViews(
  engine: Engine,
  { campaigns, deals, catalog, people, touches, link, spend }: Sources,
  options: AskOptions = {},
): Promise<CampaignTable> {
  const touch = (field: string) => touches?.columns.some((column) => column.name === field) ?? false;
  const names = campaigns.columns.map(({ name }) => name);
  const holds = (field: string) => names.includes(field);
  const keys = await campaignKeys(engine, names, options);
  await engine.run(campaignsSql(keys, spend), [], options);
  await engine.run(keysSql(keys), [], options);
  const own = catalogOfTable(campaigns, 'campaigns');
  await engine.run(campaignLabelsSql(keys, own), [], options);
  const field = catalog.find('campaign', 'deals');
  const named = field !== undefined && keys.length > 0;
  const touched = link !== null && touch('campaign') && touch('date') && keys.length > 0;
  const traces = keys.flatMap((key, rank) => [
    ...(named ? [namedSql(key, columnSql(field), rank)] : []),
    ...(touched ? [touchedSql(key, link, catalog.find('close_date', 'deals') !== undefined)] : []),
  ]);
  await engine.run(tracesSql(traces), [], options);
  return {
    catalog: own,
    has: {
      spend: holds('spend'),
      start_date: holds('start_date'),
      end_date: holds('end_date'),
      leads: holds('leads'),
      wins: holds('wins'),
    },
    traced: { named, touched },
    leads_missing: await buildLeads(engine, { touches, people, deals }, keys, options),
  };
}

/** What campaigns can be called by, out of the columns that they have. */
export async function campaignKeys(
  engine: Engine,
  columns: readonly string[],
  options: AskOptions = {},
): Promise<CampaignKey[]> {
  const keys: CampaignKey[] = [];
  if (columns.includes('campaign_id')) {
    const folded = await foldsKeys(engine, 'campaigns_rows', 'campaign_id', options);
    keys.push({ kind: 'id', column: 'campaign_id', of: (text) => (folded ? `lower(trim(${text}))` : `trim(${text})`) });
  }
  if (columns.includes('name')) keys.push({ kind: 'name', column: 'name', of: (text) => `lower(trim(${text}))` });
  return keys;
}

function campaignsSql(keys: readonly CampaignKey[], spend: string | null): string {
  const own = [...keys.map(({ of, column }) => of(`r.${column}`)), 'CAST(r.rowid AS VARCHAR)'].join(', ');
  const worth = spend === null ? '' : ` REPLACE (${spend} AS spend)`;
  return `CREATE OR REPLACE VIEW campaigns AS
SELECT min(r.rowid) OVER (PARTITION BY coalesce(${own})) AS campaign_number, r.rowid AS ${CAMPAIGN_ROW}, r.*${worth} FROM campaigns_rows r`;
}

function keysSql(keys: readonly CampaignKey[]): string {
  const name = keys.some(({ kind }) => kind === 'name') ? 'min(trim(c.name))' : 'CAST(NULL AS VARCHAR)';
  const parts = keys.map(
    ({ kind, of, column }) =>
      `SELECT '${kind}' AS kind, ${of(`c.${column}`)} AS key, min(c.campaign_number) AS campaign_number,
  coalesce(${name}, ${of(`c.${column}`)}) AS name, lower(coalesce(${name}, ${of(`c.${column}`)})) AS label
FROM campaigns c WHERE ${of(`c.${column}`)} <> '' GROUP BY ${of(`c.${column}`)}`,
  );
  const none =
    "SELECT '' AS kind, '' AS key, CAST(0 AS BIGINT) AS campaign_number, '' AS name, '' AS label WHERE FALSE";
  return `CREATE OR REPLACE VIEW campaign_keys AS ${parts.join('\nUNION ALL ') || none}`;
}

const namedSql = ({ kind, of }: CampaignKey, text: string, rank: number): string =>
  `SELECT d.deal, ${rank} AS rank, CAST(NULL AS DATE) AS touched_on, k.label, k.campaign_number
FROM deals d JOIN campaign_keys k ON k.kind = '${kind}' AND k.key = ${of(text)}`;

/** After the names that deals give themselves. */
const BY_TOUCH = 2;

function touchedSql({ kind, of }: CampaignKey, link: 'by-deal' | 'by-person', closes: boolean): string {
  const deal =
    link === 'by-deal'
      ? 'JOIN deals d ON d.opportunity_id = t.opportunity_id'
      : 'JOIN people p ON p.person_id = t.person_id JOIN deals d ON d.opportunity_id = p.opportunity_id';
  const before = closes ? " AND coalesce(d.outcome NOT IN ('won', 'lost') OR t.date < d.close_date, TRUE)" : '';
  return `SELECT d.deal, ${BY_TOUCH} AS rank, t.date AS touched_on, k.label, k.campaign_number
FROM touches t JOIN campaign_keys k ON k.kind = '${kind}' AND k.key = ${of('t.campaign')} ${deal}
WHERE t.date IS NOT NULL${before}`;
}

function tracesSql(traces: readonly string[]): string {
  const none =
    "SELECT CAST(0 AS BIGINT) AS deal, 0 AS rank, CAST(NULL AS DATE) AS touched_on, '' AS label, CAST(0 AS BIGINT) AS campaign_number WHERE FALSE";
  return `CREATE OR REPLACE VIEW deal_campaigns AS
SELECT deal, first(campaign_number ORDER BY rank, touched_on, label, campaign_number) AS campaign_number
FROM (${traces.join('\nUNION ALL ') || none}) GROUP BY deal`;
}
