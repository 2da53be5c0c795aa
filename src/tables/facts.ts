import type { AskOptions, Engine } from '../engine/port.ts';
import { literal } from '../engine/sql-text.ts';
import { CONDITIONS_PER_MASK, type Facts, type Untimed } from '../model/cell.ts';
import type { Filter } from '../model/filter.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Day, Quarter } from '../model/quarter.ts';
import { broughtBy, buildCampaignFacts } from './campaign-facts.ts';
import { readCampaignResults } from './campaign-results.ts';
import { codeClusters } from './cluster-columns.ts';
import { buildDealWords, saidOf } from './deal-texts.ts';
import { datesOf } from './facts-dates.ts';
import { labelFields } from './field-labels.ts';
import type { FieldCatalog } from './fields.ts';
import { filledByOutcome } from './filled-by-outcome.ts';
import { filterSql, MissingField, type Related } from './filter-sql.ts';
import { joined, raw, sql } from './fragment.ts';
import { codeLostDeals } from './lost-deal-codes.ts';
import { readObservations } from './observations.ts';
import { codePeople } from './people-codes.ts';
import { NO_QUARTER, quarterSql } from './quarter-sql.ts';
import { findUntimed, type UntimedLimits, untimedSql } from './untimed-deals.ts';

/** What the facts must be able to answer. The position of a condition is its number from then on. */
export type FactsRequest = {
  conditions: readonly Filter[];
  /** Kinds of campaigns, found by their position. */
  campaigns: readonly Filter[];
  /** Kinds of campaigns that may have brought a deal; their conditions are numbered after the others. */
  brought: readonly number[];
  /** Terms that may be noted on a deal; their conditions follow, and after them one for the customer's own words. */
  said: readonly (readonly string[])[];
  /** Fields whose values are counted or filtered on, coded as small integers. */
  categories: readonly string[];
  as_of: Day | null;
  fiscal_year_start: number;
  untimed: UntimedLimits;
};

/** Squares of amounts up to here, 40 trillion in cents, can be added up as whole numbers; none beyond is a deal's. */
const LARGEST_MINOR = 4_000_000_000_000_000;

/**
 * Builds the narrow table `facts` (one row a deal, small integers, money in cents so that sums are exact) and `cells` (one row for each combination of
 * conditions, outcome and quarters) from the view `deals`. Every metric reads these two.
 */
export async function buildFacts(
  engine: Engine,
  catalog: FieldCatalog,
  related: Related,
  request: FactsRequest,
  options: AskOptions = {},
): Promise<Facts> {
  const has = {
    created_date: catalog.find('created_date', 'deals') !== undefined,
    close_date: catalog.find('close_date', 'deals') !== undefined,
    amount: catalog.find('amount', 'deals') !== undefined,
    cycle_days: catalog.find('cycle_days', 'deals') !== undefined,
  };
  const dates = await datesOf(engine, has, request.as_of, options);
  const labels = await labelFields(engine, catalog, request.conditions, request.categories, 'label_', options);
  const people = [
    ...(await codePeople(engine, catalog, request.categories, labels.coded.size, options)),
    ...(await codeLostDeals(engine, catalog, related.losses, request.categories, options)),
  ];
  const clusters = await codeClusters(engine, catalog, request, options);
  const campaigns =
    related.campaigns === null
      ? null
      : await buildCampaignFacts(engine, related.campaigns, request, dates.as_of, options);
  const missing = new Map<number, string>();
  const filters = request.conditions.map((condition, index) => {
    try {
      return filterSql(condition, catalog, related, labels.place);
    } catch (error) {
      if (!(error instanceof MissingField)) throw error;
      missing.set(index, error.field);
      return raw('CAST(NULL AS BOOLEAN)');
    }
  });
  const brought = broughtBy(campaigns === null ? [] : request.brought);
  if (related.texts && request.said.length > 0) await buildDealWords(engine, options);
  const noted = saidOf(related.texts, request.said);
  const conditions = [...filters, ...request.brought.map((kind) => brought.test(kind)), ...noted.tests];
  const created = has.created_date ? 'd.created_date' : 'CAST(NULL AS DATE)';
  const closed = has.close_date ? 'd.close_date' : 'CAST(NULL AS DATE)';
  const asOf = dates.as_of === null ? null : `CAST(${literal(dates.as_of)} AS DATE)`;
  const cutOff = dates.cut_off === null ? 'CAST(NULL AS DATE)' : `CAST(${literal(dates.cut_off)} AS DATE)`;
  const isClosed = "d.outcome IN ('won', 'lost')";
  const days = has.cycle_days
    ? 'CAST(round(d.cycle_days) AS INTEGER)'
    : `CASE WHEN ${isClosed} THEN ${closed} - ${created} ELSE ${cutOff} - ${created} END`;
  const codes = [...labels.coded.values(), ...people];
  const codeColumns = [
    ...labels.codes,
    ...people.map(({ column }) => ({ column, from: `${column}_codes.code` })),
    ...clusters.codes,
  ];
  const columns = codeColumns.map(({ column }) => column);
  const tested = joined(
    conditions.map((condition, index) => sql`${condition} AS ${raw(`k${index}`)}`),
    ', ',
  );
  const statement = sql`CREATE OR REPLACE TABLE facts_wide AS
WITH tested AS (
  SELECT d.deal, d.outcome, ${raw(created)} AS created_on, CASE WHEN ${raw(isClosed)} THEN ${raw(closed)} END AS closed_on,
    ${raw(has.amount ? 'CAST(d.amount * 100 AS BIGINT)' : 'CAST(NULL AS BIGINT)')} AS amount_minor, ${raw(days)} AS days,
    ${raw(codeColumns.map(({ column, from }) => `${from} AS ${column}`).join(', ') || '0 AS no_codes')},
    ${conditions.length === 0 ? raw('0 AS no_conditions') : tested}
  FROM deals d
  ${raw(labels.joins)}
  ${raw(clusters.joins)}
  ${raw(brought.join)}
  ${raw(noted.join)}
  ${raw(people.map((field) => `LEFT JOIN ${field.column}_codes ON ${field.column}_codes.opportunity_id = d.opportunity_id`).join(' '))}
)
SELECT deal, outcome, created_on, closed_on, amount_minor, days${raw(columns.map((column) => `, ${column}`).join(''))},
  coalesce(${raw(quarterSql('created_on', request.fiscal_year_start))}, ${raw(String(NO_QUARTER))}) AS created_quarter,
  coalesce(${raw(quarterSql('closed_on', request.fiscal_year_start))}, ${raw(String(NO_QUARTER))}) AS closed_quarter,
  ${raw(masksSql(conditions.length))},
  ${raw(asOf === null ? 'FALSE' : `coalesce(closed_on > ${asOf}, FALSE)`)} AS closed_after_as_of,
  coalesce(closed_on < created_on, FALSE) AS closed_before_created
FROM tested`;
  await engine.run(statement.text, statement.values, options);
  const [counted] = await engine.rows(
    'SELECT count(*) FILTER (closed_after_as_of) AS late, count(*) FILTER (closed_before_created AND NOT closed_after_as_of) AS reversed FROM facts_wide',
    [],
    options,
  );
  const untimed = await findUntimed(engine, request.untimed, options);
  const inCells = await buildCells(engine, conditions.length, columns, untimed, options);
  return {
    ...dates,
    ...inCells,
    untimed,
    clusters: clusters.clusters,
    filled: await filledByOutcome(engine, catalog, request, dates.as_of, options),
    coded: new Map(codes.map((field) => [field.field, field])),
    missing,
    campaigns,
    elsewhere: {
      observations: await readObservations(engine, related.observations ?? [], options),
      campaigns: await readCampaignResults(engine, related.campaigns, options),
    },
    excluded: { closed_after_as_of: Number(counted?.late ?? 0), closed_before_created: Number(counted?.reversed ?? 0) },
    has,
  };
}

const maskNames = (conditions: number): string[] =>
  Array.from({ length: Math.max(1, Math.ceil(conditions / CONDITIONS_PER_MASK)) }, (_, index) => `m${index}`);

function masksSql(conditions: number): string {
  return maskNames(conditions)
    .map((name, mask) => {
      const terms = Array.from(
        { length: Math.min(CONDITIONS_PER_MASK, conditions - mask * CONDITIONS_PER_MASK) },
        (_, bit) => {
          const condition = `k${mask * CONDITIONS_PER_MASK + bit}`;
          return `CASE WHEN ${condition} THEN ${1 << (2 * bit)} WHEN NOT ${condition} THEN ${2 << (2 * bit)} ELSE 0 END`;
        },
      );
      return `CAST(${terms.join(' + ') || '0'} AS INTEGER) AS ${name}`;
    })
    .join(', ');
}

async function buildCells(
  engine: Engine,
  conditions: number,
  columns: readonly string[],
  untimed: Untimed,
  options: AskOptions,
): Promise<Pick<Facts, 'cells' | 'counted'>> {
  const masks = maskNames(conditions);
  const keys = [...masks, 'outcome', 'created_quarter', 'closed_quarter'];
  await engine.run(
    `CREATE OR REPLACE TABLE cells AS SELECT CAST(row_number() OVER (ORDER BY ${keys.join(', ')}) - 1 AS INTEGER) AS cell, *
     FROM (
       SELECT ${keys.join(', ')}, count(*) AS deals, coalesce(sum(amount_minor), 0) AS amount_minor, count(amount_minor) AS with_amount,
         count(*) FILTER (amount_minor > 0) AS valued,
         CAST(coalesce(sum(CAST(least(amount_minor, ${LARGEST_MINOR}) AS HUGEINT) * least(amount_minor, ${LARGEST_MINOR}))
           FILTER (amount_minor > 0), 0) AS DOUBLE) AS amount_squares
       FROM facts_wide WHERE NOT closed_after_as_of AND NOT closed_before_created GROUP BY ALL
     )`,
    [],
    options,
  );
  await engine.run(
    `CREATE OR REPLACE TABLE facts AS SELECT w.deal, c.cell, w.created_on, w.closed_on, w.amount_minor, w.untimed,
       CASE WHEN w.untimed = 0 THEN w.days END AS days${columns.map((column) => `, w.${column}`).join('')}
     FROM (SELECT *, ${untimedSql(untimed)} AS untimed FROM facts_wide) w JOIN cells c ON ${keys.map((key) => `c.${key} = w.${key}`).join(' AND ')}
     WHERE NOT w.closed_after_as_of AND NOT w.closed_before_created`,
    [],
    options,
  );
  await engine.run('DROP TABLE facts_wide', [], options);
  const rows = await engine.rows(
    `SELECT ${keys.join(', ')}, deals, amount_minor, with_amount, valued, amount_squares FROM cells ORDER BY cell`,
    [],
    options,
  );
  const quarter = (value: unknown): Quarter | null => (Number(value) === NO_QUARTER ? null : Number(value));
  return {
    cells: rows.map((row) => ({
      masks: masks.map((name) => Number(row[name])),
      outcome: String(row.outcome) as Outcome,
      created: quarter(row.created_quarter),
      closed: quarter(row.closed_quarter),
    })),
    counted: rows.map((row, cell) => ({
      cell,
      deals: Number(row.deals),
      amount_minor: Number(row.amount_minor),
      with_amount: Number(row.with_amount),
      valued: Number(row.valued),
      amount_squares: Number(row.amount_squares),
    })),
  };
}
