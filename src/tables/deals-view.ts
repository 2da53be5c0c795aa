import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier } from '../engine/sql-text.ts';
import { columnSql, type FieldCatalog, type JoinedLookup, joinedField } from './fields.ts';

/** How well one lookup found its deals. */
export type JoinReport = {
  /** The last file of the lookup, and all of them. */
  file: string;
  files: readonly string[];
  key: string;
  joins: string;
  /** Deals with something in the joining field, and those of them that found a row. */
  deals_with_key: number;
  matched: number;
  /** Keys that stand in the lookup more than once; the first row counts. */
  repeated_keys: number;
  /** Why the lookup hangs on nothing, where it does. */
  error: string | null;
};

/** Amounts as they stand in the files, where the view has them in another currency. */
export const AMOUNT_GIVEN = 'amount in its own currency';

/**
 * Lays the view `deals` over the imported rows: the outcome of each stage label, amounts in the reporting
 * currency, and the attributes of every lookup. `amount`: SQL of that amount; null: as it stands in the files. Nothing is copied, so a changed map costs nothing.
 */
export async function createDealsView(
  engine: Engine,
  lookups: readonly JoinedLookup[],
  own: FieldCatalog,
  label: string | null,
  amount: string | null,
  options: AskOptions = {},
): Promise<JoinReport[]> {
  const reports: JoinReport[] = [];
  const columns: string[] = [];
  const joins: string[] = [];
  for (const [index, lookup] of lookups.entries()) {
    const alias = `l${index}`;
    const key = lookup.file.columns.find((column) => column.name.toLowerCase() === lookup.key.trim().toLowerCase());
    const field = joinedField(own, lookup.joins);
    const error =
      key === undefined
        ? `${lookup.file.file} has no "${lookup.key}" column. Choose its key under Sources.`
        : field === undefined
          ? `Deals have no "${lookup.joins}" column to join ${lookup.file.file} on. Choose one under Sources.`
          : null;
    const report = { file: lookup.file.file, files: lookup.files, key: lookup.key, joins: lookup.joins, error };
    if (key === undefined || field === undefined) {
      reports.push({ ...report, deals_with_key: 0, matched: 0, repeated_keys: 0 });
      continue;
    }
    const fold = (await foldsKeys(engine, lookup.file.relation, key.name, options)) ? 'lower' : '';
    const joinKey = `${fold}(trim(CAST(${columnSql(field)} AS VARCHAR)))`;
    const ownKey = `${fold}(trim(${identifier(key.name)}))`;
    await engine.run(
      `CREATE OR REPLACE TABLE ${alias}_keys AS
       SELECT DISTINCT ON (join_key) * FROM (
         SELECT ${ownKey} AS join_key, rowid AS line, * FROM ${identifier(lookup.file.relation)}
       ) WHERE join_key IS NOT NULL ORDER BY join_key, line`,
      [],
      options,
    );
    const [counted] = await engine.rows(
      `SELECT count(${joinKey}) AS keyed, count(k.join_key) AS matched,
        (SELECT count(*) FROM (SELECT 1 FROM ${identifier(lookup.file.relation)} WHERE ${identifier(key.name)} IS NOT NULL
          GROUP BY ${ownKey} HAVING count(*) > 1)) AS repeated
       FROM deals_rows d LEFT JOIN ${alias}_keys k ON k.join_key = ${joinKey}`,
      [],
      options,
    );
    reports.push({
      ...report,
      deals_with_key: Number(counted?.keyed ?? 0),
      matched: Number(counted?.matched ?? 0),
      repeated_keys: Number(counted?.repeated ?? 0),
    });
    joins.push(`LEFT JOIN ${alias}_keys ${alias} ON ${alias}.join_key = ${joinKey}`);
    columns.push(...lookup.columns.map(({ from, as }) => `${alias}.${identifier(from.name)} AS ${identifier(as)}`));
  }
  const worth = amount === null ? '' : ` REPLACE (${amount} AS amount)`;
  const given =
    amount === null || own.find(AMOUNT_GIVEN) !== undefined ? '' : `, d.amount AS ${identifier(AMOUNT_GIVEN)}`;
  await engine.run(
    `CREATE OR REPLACE VIEW deals AS
     SELECT d.rowid AS deal, d.*${worth}${given}, coalesce(m.outcome, 'unmapped') AS outcome${columns.map((column) => `, ${column}`).join('')}
     FROM deals_rows d ${outcomeJoin(label)}
     ${joins.join('\n')}`,
    [],
    options,
  );
  return reports;
}

/** Joins `m`, which says what the label of a deal means. */
export const outcomeJoin = (label: string | null): string =>
  `LEFT JOIN outcome_map m ON m.label = coalesce(${label === null ? 'NULL' : `d.${identifier(label)}`}, '')`;

/** Case does not matter in names; it does in ids, which hold digits: Salesforce's differ by nothing else. */
export async function foldsKeys(engine: Engine, relation: string, key: string, options: AskOptions): Promise<boolean> {
  const name = identifier(key);
  const [row] = await engine.rows(
    `SELECT count(*) FILTER (regexp_matches(${name}, '[0-9]')) AS with_digits, count(${name}) AS keys FROM ${identifier(relation)}`,
    [],
    options,
  );
  return Number(row?.with_digits) * 2 <= Number(row?.keys);
}
