import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier, literal } from '../engine/sql-text.ts';
import { CONDITIONS_PER_MASK, type CodedField, type Facts } from '../model/cell.ts';
import type { Filter } from '../model/filter.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Day, Quarter } from '../model/quarter.ts';
import { labelFields } from './field-labels.ts';
import { columnSql, type FieldCatalog } from './fields.ts';
import { filterSql, MissingField, type Related } from './filter-sql.ts';
import { joined, raw, sql } from './fragment.ts';
import { textSql } from './read-sql.ts';

/** What the facts must be able to answer. The position of a condition is its number from then on. */
export type FactsRequest = {
  conditions: readonly Filter[];
  /** Fields whose values are counted or filtered on, coded as small integers. */
  categories: readonly string[];
  as_of: Day | null;
  fiscal_year_start: number;
};

export const NO_QUARTER = 0;

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
  const people = await codePeople(engine, catalog, request.categories, labels.coded.size, options);
  const missing = new Map<number, string>();
  const conditions = request.conditions.map((condition, index) => {
    try {
      return filterSql(condition, catalog, related, labels.place);
    } catch (error) {
      if (!(error instanceof MissingField)) throw error;
      missing.set(index, error.field);
      return raw('CAST(NULL AS BOOLEAN)');
    }
  });
  const created = has.created_date ? 'd.created_date' : 'CAST(NULL AS DATE)';
  const closed = has.close_date ? 'd.close_date' : 'CAST(NULL AS DATE)';
  const asOf = dates.as_of === null ? null : `CAST(${literal(dates.as_of)} AS DATE)`;
  const cutOff = dates.cut_off === null ? 'CAST(NULL AS DATE)' : `CAST(${literal(dates.cut_off)} AS DATE)`;
  const isClosed = "d.outcome IN ('won', 'lost')";
  const days = has.cycle_days
    ? 'CAST(round(d.cycle_days) AS INTEGER)'
    : `CASE WHEN ${isClosed} THEN ${closed} - ${created} ELSE ${cutOff} - ${created} END`;
  const codes = [...labels.coded.values(), ...people];
  const codeColumns = [...labels.codes, ...people.map(({ column }) => ({ column, from: `${column}_codes.code` }))];
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
  ${raw(people.map((field) => `LEFT JOIN ${field.column}_codes ON ${field.column}_codes.opportunity_id = d.opportunity_id`).join(' '))}
)
SELECT deal, outcome, created_on, closed_on, amount_minor, days${raw(codes.map((field) => `, ${field.column}`).join(''))},
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
  const inCells = await buildCells(engine, conditions.length, codes, options);
  return {
    ...dates,
    ...inCells,
    coded: new Map(codes.map((field) => [field.field, field])),
    missing,
    excluded: { closed_after_as_of: Number(counted?.late ?? 0), closed_before_created: Number(counted?.reversed ?? 0) },
    has,
  };
}

async function datesOf(
  engine: Engine,
  has: Facts['has'],
  asOf: Day | null,
  options: AskOptions,
): Promise<{ as_of: Day | null; cut_off: Day | null }> {
  if (!has.close_date && !has.created_date) return { as_of: null, cut_off: null };
  const closed = has.close_date ? "max(close_date) FILTER (outcome IN ('won', 'lost'))" : 'NULL';
  const within = asOf === null ? '' : ` AND close_date <= CAST(${literal(asOf)} AS DATE)`;
  const closedBy = has.close_date ? `max(close_date) FILTER (outcome IN ('won', 'lost')${within})` : 'NULL';
  const created = has.created_date ? 'max(created_date)' : 'NULL';
  const [row] = await engine.rows(
    `SELECT CAST(${closed} AS VARCHAR) AS closed, CAST(${closedBy} AS VARCHAR) AS closed_by, CAST(${created} AS VARCHAR) AS created FROM deals`,
    [],
    options,
  );
  const text = (value: unknown) => (value === null || value === undefined ? null : String(value));
  const newest = [text(row?.closed_by), text(row?.created)].filter((day) => day !== null).sort();
  const as_of = asOf ?? text(row?.closed) ?? newest.at(-1) ?? null;
  const last = newest.at(-1) ?? as_of;
  return { as_of, cut_off: as_of === null || last === null ? as_of : ([as_of, last].sort()[0] ?? null) };
}

/** The integer of a fiscal quarter, as `quarterOf` in the model counts it. */
function quarterSql(day: string, fiscalYearStart: number): string {
  const shift = fiscalYearStart === 1 ? -1 : 12 - fiscalYearStart;
  return `(year(${day}) * 12 + month(${day}) + ${shift}) // 3`;
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

/** Fields of people: a deal holds the set of the values of its people. */
async function codePeople(
  engine: Engine,
  catalog: FieldCatalog,
  categories: readonly string[],
  taken: number,
  options: AskOptions,
): Promise<CodedField[]> {
  const coded: CodedField[] = [];
  for (const name of new Set(categories)) {
    const field = catalog.find(name);
    if (field?.table !== 'people') continue;
    const column = `f${taken + coded.length}`;
    const value = textSql(columnSql(field), field.null_words);
    await engine.run(
      `CREATE OR REPLACE TABLE ${column}_codes AS
       WITH said AS (SELECT p.opportunity_id, ${value} AS label FROM people p),
       spelt AS (
         SELECT folded, first(label ORDER BY people DESC, label) AS spelled FROM (
           SELECT lower(label) AS folded, label, count(*) AS people FROM said WHERE label IS NOT NULL GROUP BY ALL
         ) GROUP BY folded
       ),
       sets AS (
         SELECT said.opportunity_id, string_agg(DISTINCT spelled, chr(31) ORDER BY spelled) AS words
         FROM said JOIN spelt ON spelt.folded = lower(said.label) GROUP BY said.opportunity_id
       )
       SELECT opportunity_id, words, CAST(dense_rank() OVER (ORDER BY words) - 1 AS INTEGER) AS code FROM sets`,
      [],
      options,
    );
    const sets = await engine.rows(`SELECT DISTINCT code, words FROM ${column}_codes ORDER BY code`, [], options);
    coded.push({ field: name, column, several: true, labels: sets.map((row) => String(row.words).split('\u001f')) });
  }
  return coded;
}

async function buildCells(
  engine: Engine,
  conditions: number,
  codes: readonly CodedField[],
  options: AskOptions,
): Promise<Pick<Facts, 'cells' | 'counted'>> {
  const masks = maskNames(conditions);
  const keys = [...masks, 'outcome', 'created_quarter', 'closed_quarter'];
  await engine.run(
    `CREATE OR REPLACE TABLE cells AS SELECT CAST(row_number() OVER (ORDER BY ${keys.join(', ')}) - 1 AS INTEGER) AS cell, *
     FROM (
       SELECT ${keys.join(', ')}, count(*) AS deals, coalesce(sum(amount_minor), 0) AS amount_minor, count(amount_minor) AS with_amount
       FROM facts_wide WHERE NOT closed_after_as_of AND NOT closed_before_created GROUP BY ALL
     )`,
    [],
    options,
  );
  await engine.run(
    `CREATE OR REPLACE TABLE facts AS SELECT w.deal, c.cell, w.created_on, w.closed_on, w.amount_minor, w.days${codes
      .map((field) => `, w.${identifier(field.column)}`)
      .join('')}
     FROM facts_wide w JOIN cells c ON ${keys.map((key) => `c.${key} = w.${key}`).join(' AND ')}
     WHERE NOT w.closed_after_as_of AND NOT w.closed_before_created`,
    [],
    options,
  );
  await engine.run('DROP TABLE facts_wide', [], options);
  const rows = await engine.rows(
    `SELECT ${keys.join(', ')}, deals, amount_minor, with_amount FROM cells ORDER BY cell`,
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
    })),
  };
}
