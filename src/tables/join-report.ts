import type { AskOptions, Engine } from '../engine/port.ts';
import type { TableName } from '../model/tables.ts';
import { type LinkSql, linksOf } from './links.ts';
import { type NearMiss, nearMisses } from './near-misses.ts';
import type { Warehouse } from './warehouse.ts';

/** How well the rows of one table find what they name in another. */
export type LinkCounts = {
  from: TableName;
  to: TableName;
  /** The file that is named, where it is a lookup. */
  lookup: string | null;
  by: string;
  /** The files whose rows are counted, all together. */
  files: readonly string[];
  rows: number;
  /** Rows that name something, and those of them that found it; the others are orphans. */
  with_key: number;
  matched: number;
  orphans: number;
  /** What can be named and should be, and how much of it nobody names. */
  targets: number;
  unreached: number;
  /** Rows that name the same, at most and at the median of what is named at all. */
  most: number;
  median: number;
  /** Keys that stand more than once where they are looked up. */
  repeated_keys: number;
  /** What is named most often and is not there. */
  samples: readonly { value: string; rows: number }[];
  near_misses: readonly NearMiss[];
};

const SAMPLES = 8;

/** One report for each link between the tables that are loaded; nothing is changed by asking. */
export async function joinReport(
  engine: Engine,
  warehouse: Warehouse,
  options: AskOptions = {},
): Promise<LinkCounts[]> {
  const reports: LinkCounts[] = [];
  for (const link of await linksOf(engine, warehouse, options)) reports.push(await reportOf(engine, link, options));
  return reports;
}

async function reportOf(engine: Engine, link: LinkSql, options: AskOptions): Promise<LinkCounts> {
  const { from, to, lookup, by, files } = link;
  const found = foundSql(link);
  const targets = link.ways.map((way) => `SELECT DISTINCT target FROM (${way.targets})`).join(' UNION ');
  const [row] = await engine.rows(
    `WITH ${found},
       targets AS (${link.expected ?? targets}),
       reached AS (SELECT target, sum(rows) AS rows FROM found WHERE target IS NOT NULL GROUP BY target)
     SELECT (SELECT sum(rows) FROM found) AS rows, (SELECT sum(rows) FROM found WHERE trim(value) <> '') AS with_key,
       (SELECT sum(rows) FROM reached) AS matched, (SELECT max(rows) FROM reached) AS most, (SELECT median(rows) FROM reached) AS median,
       (SELECT count(*) FROM targets) AS targets, (SELECT count(*) FROM targets ANTI JOIN reached USING (target)) AS unreached,
       (SELECT count(*) FROM (SELECT 1 FROM (${link.ways[0]?.targets ?? ''}) GROUP BY key HAVING count(*) > 1)) AS repeated`,
    [],
    options,
  );
  const count = (name: string) => Number(row?.[name] ?? 0);
  const orphans = count('with_key') - count('matched');
  const samples = orphans === 0 ? [] : await sampleOrphans(engine, found, options);
  return {
    from,
    to,
    lookup,
    by,
    files,
    rows: count('rows'),
    with_key: count('with_key'),
    matched: count('matched'),
    orphans,
    targets: count('targets'),
    unreached: count('unreached'),
    most: count('most'),
    median: count('median'),
    repeated_keys: count('repeated'),
    samples,
    near_misses: orphans === 0 ? [] : await nearMisses(engine, link, found, options),
  };
}

/** A common table expression: each value that is named, in how many rows of which files, and the target it found. */
function foundSql({ named, ways }: LinkSql): string {
  const joins = ways.map(
    ({ targets, value }, index) =>
      `LEFT JOIN (SELECT key, min(target) AS target FROM (${targets}) GROUP BY key) w${index} ON w${index}.key = ${value}`,
  );
  const target = ways.map((_, index) => `w${index}.target`);
  return `named AS (${named}),
       said AS (SELECT value, count(*) AS rows, string_agg(DISTINCT CAST(part AS VARCHAR), ',') AS parts FROM named GROUP BY value),
       found AS (SELECT value, rows, parts, coalesce(${target.join(', ')}) AS target FROM said ${joins.join(' ')})`;
}

async function sampleOrphans(engine: Engine, found: string, options: AskOptions): Promise<LinkCounts['samples']> {
  const rows = await engine.rows(
    `WITH ${found} SELECT value, rows FROM found WHERE target IS NULL AND trim(value) <> '' ORDER BY rows DESC, value LIMIT ${SAMPLES}`,
    [],
    options,
  );
  return rows.map((row) => ({ value: String(row.value), rows: Number(row.rows) }));
}
