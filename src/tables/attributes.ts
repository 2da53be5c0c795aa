import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier, literal } from '../engine/sql-text.ts';
import { ATTRIBUTE_BLANK, ATTRIBUTE_OTHER, type Attribute } from '../model/attribute.ts';
import type { FieldCondition } from '../model/filter.ts';
import { columnSql, type Field, type FieldCatalog } from './fields.ts';
import { textSql, typedSql } from './read-sql.ts';

/** What is known of a deal when it is created, in the order in which it describes a buyer best. */
export const DESCRIBING = [
  'buyer_role',
  'industry',
  'company_size',
  'region',
  'lead_source',
  'type',
  'product',
  'primary_need',
  'trigger_event',
  'engaged_role',
  'decision_maker_role',
  'annual_revenue',
  'lead_source_detail',
  'campaign',
  'pipeline',
];

/** Names, people and what is only known once a deal moves or ends: no buyer can be described by them. */
export const NEVER: ReadonlySet<string> = new Set([
  'opportunity_id',
  'name',
  'account',
  'account_id',
  'owner',
  'stage',
  'outcome',
  'is_closed',
  'is_won',
  'is_lost',
  'primary_contact',
  'competitor',
  'loss_reason',
  'win_reason',
  'next_step',
  'notes',
  'currency',
  'probability',
]);

const MOST_ATTRIBUTES = 12;
// More than are searched: among the deals of no persona others are frequent than among all.
const MOST_VALUES = 24;
const FEWEST_DEALS = 20;
// A field with nearly as many values as deals names each deal.
const DEALS_PER_VALUE = 5;
const MOST_TRIED = 40;

type Band = { label: string; from: number | null; below: number | null };

/** Sizes of companies as they are usually told apart; any other number has no bands that would mean the same everywhere. */
const BANDS: Record<string, readonly Band[]> = {
  company_size: [
    { label: 'under 50', from: null, below: 50 },
    { label: '50 to 199', from: 50, below: 200 },
    { label: '200 to 999', from: 200, below: 1000 },
    { label: '1,000 or more', from: 1000, below: null },
  ],
};

/**
 * Codes the fields that can describe a segment into the table `attributes`, one row a deal: the most frequent values of
 * at most twelve fields, everything else as "other". It stands beside the facts and depends on no assumption.
 */
export async function buildAttributes(
  engine: Engine,
  catalog: FieldCatalog,
  options: AskOptions = {},
): Promise<Attribute[]> {
  const candidates = describingFields(catalog).slice(0, MOST_TRIED);
  const attributes: (Attribute & { code: string })[] = [];
  for (const field of await withFewValues(engine, candidates, options)) {
    if (attributes.length === MOST_ATTRIBUTES) break;
    const column = `a${attributes.length}`;
    const bands = BANDS[field.name];
    const made =
      isNumber(field) && bands !== undefined
        ? banded(field, column, bands)
        : isNumber(field)
          ? null
          : await labelled(engine, field, column, options);
    if (made !== null) attributes.push(made);
  }
  const columns = attributes.map(({ column, code }) => `, CAST(${code} AS TINYINT) AS ${column}`).join('');
  await engine.run(`CREATE OR REPLACE TABLE attributes AS SELECT d.deal${columns} FROM deals d`, [], options);
  return attributes.map(({ code: _, ...attribute }) => attribute);
}

const isNumber = ({ stored, reading }: Field): boolean => stored === 'number' || reading.kind === 'number';

/** Canonical fields first, then whatever else the files hold; a column under two names is one field. */
function describingFields(catalog: FieldCatalog): Field[] {
  const canonical = DESCRIBING.flatMap((name) => {
    const field = catalog.find(name, 'deals');
    return field === undefined ? [] : [{ ...field, name }];
  });
  const never = new Set([...NEVER].flatMap((name) => catalog.find(name, 'deals')?.column ?? []));
  const columns = new Set<string>();
  return [...canonical, ...catalog.fields].filter((field) => {
    const fresh = field.table === 'deals' && !columns.has(field.column) && !never.has(field.column);
    columns.add(field.column);
    return fresh && mayDescribe(field);
  });
}

function mayDescribe(field: Field): boolean {
  // A column of a lookup is named after its file where the name is taken: "accounts.account".
  const name = field.name.slice(field.name.lastIndexOf('.') + 1).toLowerCase();
  if (NEVER.has(name) || name.startsWith('outcome')) return false;
  if (field.stored === 'date' || field.reading.kind === 'date') return false;
  return !isNumber(field) || field.name in BANDS;
}

const words = (field: Field): string => textSql(`CAST(${columnSql(field)} AS VARCHAR)`, field.null_words);

async function withFewValues(engine: Engine, fields: readonly Field[], options: AskOptions): Promise<Field[]> {
  if (fields.length === 0) return [];
  const counts = fields.map(
    (field, index) =>
      `count(${columnSql(field)}) AS filled_${index}, approx_count_distinct(lower(${columnSql(field)}::VARCHAR)) AS values_${index}`,
  );
  const [row] = await engine.rows(`SELECT ${counts.join(', ')} FROM deals d`, [], options);
  return fields.filter((field, index) => {
    const [filled, values] = [Number(row?.[`filled_${index}`] ?? 0), Number(row?.[`values_${index}`] ?? 0)];
    return values >= 2 && (isNumber(field) || values * DEALS_PER_VALUE <= filled);
  });
}

function banded(field: Field, column: string, bands: readonly Band[]): Attribute & { code: string } {
  const value = field.stored === 'number' ? columnSql(field) : typedSql(columnSql(field), field.reading);
  const cases = bands.map(({ below }, code) =>
    below === null ? `ELSE ${code}` : `WHEN ${value} < ${below} THEN ${code}`,
  );
  return {
    field: field.name,
    column,
    code: `CASE WHEN ${value} IS NULL THEN ${ATTRIBUTE_BLANK} ${cases.join(' ')} END`,
    values: bands.map(({ label, from, below }) => ({
      label,
      condition: {
        field: field.name,
        ...(from === null ? {} : { at_least: from }),
        ...(below === null ? {} : { at_most: below - 1 }),
      },
    })),
  };
}

async function labelled(
  engine: Engine,
  field: Field,
  column: string,
  options: AskOptions,
): Promise<(Attribute & { code: string }) | null> {
  const rows = await engine.rows(
    `SELECT lower(label) AS folded, first(label ORDER BY deals DESC, label) AS spelled, sum(deals) AS deals FROM (
       SELECT ${words(field)} AS label, count(*) AS deals FROM deals d GROUP BY 1
     ) WHERE label IS NOT NULL GROUP BY 1 HAVING sum(deals) >= ${FEWEST_DEALS} ORDER BY deals DESC, folded LIMIT ${MOST_VALUES}`,
    [],
    options,
  );
  if (rows.length === 0) return null;
  const cases = rows.map((row, code) => `WHEN lower(${words(field)}) = ${literal(String(row.folded))} THEN ${code}`);
  return {
    field: field.name,
    column,
    code: `CASE WHEN ${words(field)} IS NULL THEN ${ATTRIBUTE_BLANK} ${cases.join(' ')} ELSE ${ATTRIBUTE_OTHER} END`,
    values: rows.map((row) => ({
      label: String(row.spelled),
      condition: { field: field.name, in: [String(row.spelled)] } satisfies FieldCondition,
    })),
  };
}

/** Tests on the table `attributes` under the alias `a`. */
export const attributeTests = (wanted: readonly { column: string; code: number }[]): string[] =>
  wanted.map(({ column, code }) => `a.${identifier(column)} = ${Math.trunc(code)}`);
