import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier } from '../engine/sql-text.ts';
import type { TableName } from '../model/tables.ts';
import { type CampaignKey, campaignKeys } from './campaigns.ts';
import { foldsKeys } from './deals-view.ts';
import { columnSql, type JoinedLookup, joinedField } from './fields.ts';
import type { LoadedFile } from './load-file.ts';
import { PART } from './set-aside-rows.ts';
import type { Warehouse } from './warehouse.ts';

/** Rows of one table name rows of another by what stands in a field. */
type Link = {
  from: TableName;
  to: TableName;
  /** The lookup that is named; null where a table of its kind is. */
  lookup: string | null;
  /** Field or column that names; a label map of its file goes by the same name. */
  by: string;
  /** Files whose rows name something, in the order of their import. */
  files: readonly string[];
};

/** What can be named: `key` as a `value` is compared with it, `shown` as it is written, and the `target` it stands for. */
type Way = { targets: string; value: string };

/** A link as SQL. */
export type LinkSql = Link & {
  /** Rows that name something, with what they name as `value` and the position of their file as `part`. */
  named: string;
  /** How something is named, in the order in which it is tried. */
  ways: readonly Way[];
  /** Targets that should be named, where only some are. */
  expected: string | null;
};

const OF_DEALS = ['people', 'touches', 'losses', 'notes'] as const satisfies readonly TableName[];

/** Every link between the tables that are loaded, those that deals name others by first. */
export async function linksOf(engine: Engine, warehouse: Warehouse, options: AskOptions = {}): Promise<LinkSql[]> {
  const files = (table: TableName) => warehouse.files.filter((file) => file.table === table);
  const holds = (table: TableName, field: string) =>
    files(table).some(({ columns }) => columns.some(({ name }) => name === field));
  const from = (table: TableName, by: string, value = identifier(by)) => ({
    from: table,
    by,
    files: files(table).map(({ file }) => file),
    named: namedSql(table, value, files(table)),
  });
  const links: LinkSql[] = [];
  if (files('deals').length === 0) return links;
  for (const [index, lookup] of warehouse.lookups.entries()) {
    links.push(...(await lookupLink(engine, warehouse, lookup, index, files('deals'), options)));
  }
  const keys =
    holds('campaigns', 'name') || holds('campaigns', 'campaign_id') ? await keysOf(engine, files, options) : [];
  const ofCampaigns = { to: 'campaigns' as const, lookup: null, ways: keys.map(wayOf), expected: null };
  const campaign = warehouse.catalog.find('campaign', 'deals');
  if (keys.length > 0 && campaign !== undefined) {
    const value = columnSql(campaign);
    links.push({ ...from('deals', 'campaign'), named: dealsSql(value, files('deals')), ...ofCampaigns });
  }
  if (holds('deals', 'opportunity_id')) {
    for (const table of OF_DEALS.filter((each) => holds(each, 'opportunity_id'))) {
      links.push({
        ...from(table, 'opportunity_id'),
        to: 'deals',
        lookup: null,
        ways: [
          {
            targets: `SELECT opportunity_id AS key, opportunity_id AS shown, opportunity_id AS target FROM deals_rows WHERE opportunity_id <> ''`,
            value: 'value',
          },
        ],
        expected: table === 'losses' ? "SELECT opportunity_id AS target FROM deals WHERE outcome = 'lost'" : null,
      });
    }
  }
  if (holds('touches', 'person_id') && holds('people', 'person_id')) {
    links.push({
      ...from('touches', 'person_id'),
      to: 'people',
      lookup: null,
      ways: [
        {
          targets: `SELECT trim(person_id) AS key, trim(person_id) AS shown, trim(person_id) AS target FROM people WHERE trim(person_id) <> ''`,
          value: 'trim(value)',
        },
      ],
      expected: null,
    });
  }
  if (keys.length > 0 && holds('touches', 'campaign')) links.push({ ...from('touches', 'campaign'), ...ofCampaigns });
  return links;
}

const keysOf = (engine: Engine, files: (table: TableName) => readonly LoadedFile[], options: AskOptions) =>
  campaignKeys(
    engine,
    files('campaigns').flatMap(({ columns }) => columns.map(({ name }) => name)),
    options,
  );

function namedSql(table: TableName, value: string, files: readonly LoadedFile[]): string {
  const part = files.length > 1 ? PART : '0';
  return `SELECT CAST(${value} AS VARCHAR) AS value, ${part} AS part FROM ${identifier(`${table}_rows`)}`;
}

/** A field that a lookup brought along stands in the view alone. */
const dealsSql = (value: string, files: readonly LoadedFile[]): string =>
  `SELECT CAST(${value} AS VARCHAR) AS value, ${files.length > 1 ? `d.${PART}` : '0'} AS part FROM deals d`;

const wayOf = ({ of, column }: CampaignKey): Way => ({
  targets: `SELECT ${of(`c.${column}`)} AS key, trim(c.${column}) AS shown, c.campaign_number AS target FROM campaigns c WHERE trim(c.${column}) <> ''`,
  value: of('value'),
});

async function lookupLink(
  engine: Engine,
  { catalog, joins }: Warehouse,
  lookup: JoinedLookup,
  index: number,
  deals: readonly LoadedFile[],
  options: AskOptions,
): Promise<LinkSql[]> {
  const key = lookup.file.columns.find(({ name }) => name.toLowerCase() === lookup.key.trim().toLowerCase());
  const field = joinedField(catalog, lookup.joins);
  if (joins[index]?.error !== null || key === undefined || field === undefined) return [];
  const fold = (await foldsKeys(engine, lookup.file.relation, key.name, options)) ? 'lower' : '';
  const name = identifier(key.name);
  const own = `${fold}(trim(${name}))`;
  return [
    {
      from: 'deals',
      to: 'lookup',
      lookup: lookup.file.file,
      by: field.canonical ?? field.name,
      files: deals.map(({ file }) => file),
      named: dealsSql(columnSql(field), deals),
      ways: [
        {
          targets: `SELECT ${own} AS key, trim(${name}) AS shown, ${own} AS target FROM ${identifier(lookup.file.relation)} WHERE trim(${name}) <> ''`,
          value: `${fold}(trim(value))`,
        },
      ],
      expected: null,
    },
  ];
}
