import type { AskOptions, Engine } from '../engine/port.ts';
import { bandLabel, bandsOf, roundEdges } from '../model/band.ts';
import { quarterName } from '../model/quarter.ts';
import { columnSql, type Field } from './fields.ts';
import { quarterSql } from './quarter-sql.ts';
import { textSql, typedSql } from './read-sql.ts';

/** A field by which deals are told apart. Its table holds a code for each deal that has the field filled in. */
export type Dimension = {
  field: string;
  kind: Field['kind'];
  table: string;
  /** By code; `deals` over all dates. */
  values: readonly { label: string; deals: number }[];
  /** Where bands of numbers meet, once there are any. */
  edges: readonly number[] | null;
  /** A deal can hold several values: those of its people. */
  several: boolean;
  /** Where its values are read. */
  source: Field;
};

export type DimensionRequest = {
  /** Where bands of numbers meet; null: at round numbers near the fifths of the data. */
  edges: readonly number[] | null;
  fiscal_year_start: number;
};

const SIZE_EDGES = [50, 200, 1000];
const FIFTHS = '[0.2, 0.4, 0.6, 0.8]';
/** Whole numbers with no more values than these are not banded. */
const MOST_PLAIN = 8;

/** What a field holds: words, numbers or days, whatever it is stored as. */
export const valueKind = ({ stored, reading }: Field): Field['kind'] => (stored === 'text' ? reading.kind : stored);

/** The value of a field, typed; blank where it cannot be read. */
export const valueSql = (field: Field): string =>
  field.derived?.value ??
  (valueKind(field) === 'text'
    ? textSql(`CAST(${columnSql(field)} AS VARCHAR)`, field.null_words)
    : field.stored === 'text'
      ? typedSql(textSql(columnSql(field), field.null_words), field.reading)
      : columnSql(field));

/** Where deals and their people stand, as `d` and `p`. */
export const placeSql = ({ table, derived }: Field): string =>
  derived?.from ?? (table === 'people' ? 'deals d JOIN people p ON p.opportunity_id = d.opportunity_id' : 'deals d');

/**
 * Deals that have a field filled in, as `deal` and `value`, once for each of its values. What is stored as words is read
 * once a word: reading costs far more than looking up, and files repeat themselves.
 */
export function filledSql(field: Field): string {
  const place = placeSql(field);
  if (field.derived !== undefined || field.stored !== 'text' || valueKind(field) === 'text') {
    return `SELECT d.deal, ${valueSql(field)} AS value FROM ${place} WHERE ${valueSql(field)} IS NOT NULL`;
  }
  // Materialised step by step: what is read out of a text would otherwise be planned anew wherever a reading, and every
  // condition on it, speaks of it.
  return `WITH said AS MATERIALIZED (
      SELECT word, ${textSql('word', field.null_words)} AS said FROM (SELECT DISTINCT ${columnSql(field)} AS word FROM ${place})
    ), words AS MATERIALIZED (SELECT word, ${typedSql('said', field.reading)} AS value FROM said)
    SELECT d.deal, w.value FROM ${place} JOIN words w ON w.word = ${columnSql(field)} WHERE w.value IS NOT NULL`;
}

/**
 * Codes the values of a field into a table of its own beside the facts: words that differ in case alone as one, under
 * the spelling used most; numbers in bands; days by quarter. A deal whose people differ stands there once for each value.
 */
export async function buildDimension(
  engine: Engine,
  field: Field,
  table: string,
  request: DimensionRequest,
  options: AskOptions = {},
): Promise<Dimension> {
  const kind = valueKind(field);
  const banding = kind === 'number' ? await bandingOf(engine, field, request.edges, options) : null;
  const coded = codeSql(kind, banding?.edges ?? [], request.fiscal_year_start);
  await engine.run(
    `CREATE OR REPLACE TABLE ${table} AS
     WITH said AS (SELECT DISTINCT deal, ${coded} AS value FROM (${filledSql(field)}))
     ${kind === 'text' ? TEXT : PLAIN}`,
    [],
    options,
  );
  const rows = await engine.rows(
    kind === 'text'
      ? `SELECT code, any_value(spelled) AS label, count(DISTINCT deal) AS deals FROM ${table} GROUP BY code ORDER BY code`
      : `SELECT code, count(DISTINCT deal) AS deals FROM ${table} GROUP BY code ORDER BY code`,
    [],
    options,
  );
  const found = rows.map((row) => ({ code: Number(row.code), label: String(row.label), deals: Number(row.deals) }));
  const dimension = {
    field: field.name,
    kind,
    table,
    edges: banding?.edges ?? null,
    several: field.derived?.several ?? field.table === 'people',
    source: field,
  };
  if (kind === 'text') return { ...dimension, values: found.map(({ label, deals }) => ({ label, deals })) };
  const [from, labels] =
    banding === null
      ? quarterLabels(found.map(({ code }) => code))
      : ([0, bandsOf(banding.edges).map((band) => bandLabel(band, banding.whole))] as const);
  if (from !== 0) await engine.run(`UPDATE ${table} SET code = code - ${from}`, [], options);
  const deals = new Map(found.map((each) => [each.code - from, each.deals]));
  return { ...dimension, values: labels.map((label, code) => ({ label, deals: deals.get(code) ?? 0 })) };
}

const PLAIN = 'SELECT deal, value AS code FROM said';
const TEXT = `, spelt AS (
       SELECT lower(value) AS folded, first(value ORDER BY deals DESC, value) AS spelled
       FROM (SELECT value, count(*) AS deals FROM said GROUP BY value) GROUP BY 1
     ), numbered AS (SELECT *, CAST(row_number() OVER (ORDER BY spelled) - 1 AS INTEGER) AS code FROM spelt)
     SELECT DISTINCT said.deal, n.code, n.spelled FROM said JOIN numbered n ON n.folded = lower(said.value)`;

function codeSql(kind: Field['kind'], edges: readonly number[], fiscalYearStart: number): string {
  switch (kind) {
    case 'text':
      return 'value';
    case 'date':
      return quarterSql('value', fiscalYearStart);
    case 'number':
      return `CASE ${edges.map((edge, code) => `WHEN value < ${Number(edge)} THEN ${code}`).join(' ')} ELSE ${edges.length} END`;
    default:
      return kind satisfies never;
  }
}

/** The first quarter, and the names from there to the last. */
function quarterLabels(quarters: readonly number[]): readonly [number, readonly string[]] {
  const [first, last] = [quarters[0] ?? 0, quarters.at(-1) ?? -1];
  return [first, Array.from({ length: last - first + 1 }, (_, index) => quarterName(first + index))];
}

async function bandingOf(
  engine: Engine,
  field: Field,
  wanted: readonly number[] | null,
  options: AskOptions,
): Promise<{ edges: number[]; whole: boolean }> {
  const [row] = await engine.rows(
    `WITH v AS (SELECT CAST(value AS DOUBLE) AS value FROM (${filledSql(field)}))
     SELECT coalesce(bool_and(value = floor(value)), TRUE) AS whole, count(DISTINCT value) AS different,
       array_to_string(quantile_disc(value, ${FIFTHS}), ' ') AS fifths,
       CASE WHEN count(DISTINCT value) <= ${MOST_PLAIN} THEN string_agg(DISTINCT CAST(value AS VARCHAR), ' ') END AS plain
     FROM v`,
    [],
    options,
  );
  const whole = row?.whole === true;
  const numbers = (text: unknown) => (typeof text === 'string' ? text.split(' ').map(Number) : []);
  const edges =
    wanted ??
    (field.canonical === 'company_size'
      ? SIZE_EDGES
      : whole && row?.plain !== null
        ? numbers(row?.plain)
            .sort((a, b) => a - b)
            .slice(1)
        : roundEdges(numbers(row?.fifths)));
  return { edges: [...new Set(edges.filter(Number.isFinite))].sort((a, b) => a - b), whole };
}
