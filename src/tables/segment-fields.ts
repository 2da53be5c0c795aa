import type { AskOptions, Engine } from '../engine/port.ts';
import { DESCRIBING, NEVER } from './attributes.ts';
import { placeSql, valueKind } from './dimensions.ts';
import { columnSql, type Field } from './fields.ts';
import { textSql } from './read-sql.ts';
import type { Warehouse } from './warehouse.ts';

/** What a field says of a deal: who buys, anything else on file, who took part, or how the deal went. */
const FIELD_ROLES = ['buyer', 'other', 'people', 'course'] as const;
export type FieldRole = (typeof FIELD_ROLES)[number];

export type SegmentField = {
  name: string;
  kind: Field['kind'];
  role: FieldRole;
  /** About how many values, and over how many deals that have it filled in. */
  values: number;
  filled: number;
};

/** Why deals are not told apart by a field. */
export type WhyLeftOut = 'outcome' | 'words' | 'names_each' | 'one_value' | 'blank';

export type SegmentFields = {
  /** Fields that describe a buyer first. */
  fields: readonly SegmentField[];
  left_out: readonly { name: string; why: WhyLeftOut }[];
};

const OUTCOME = new Set(['outcome', 'is_closed', 'is_won', 'is_lost']);
const WORDS = new Set(['notes', 'next_step', 'verbatim']);
const NAMES = new Set(['opportunity_id', 'name', 'person_id', 'person', 'email', 'first_name', 'account_id']);
/** Letters on average, from which on a text is read and not counted. */
const LONG = 60;
const MOST_TRIED = 120;

type Candidate = { name: string; field: Field; role: FieldRole };

/** Every column of deals and of their people that tells deals apart, and those that do not with the reason: one query. */
export async function segmentFields(
  engine: Engine,
  warehouse: Warehouse,
  options: AskOptions = {},
): Promise<SegmentFields> {
  const candidates = candidatesOf(warehouse).slice(0, MOST_TRIED);
  const counted = await countValues(engine, candidates, warehouse.deals, options);
  const fields: SegmentField[] = [];
  const left_out: { name: string; why: WhyLeftOut }[] = [];
  for (const [index, { name, field, role }] of candidates.entries()) {
    const { values, filled, letters, constant } = counted[index]!;
    const kind = valueKind(field);
    const why = whyNot({ name, kind, values, filled, letters, constant, deals: warehouse.deals });
    if (why === null) fields.push({ name, kind, role, values, filled });
    else left_out.push({ name, why });
  }
  return { fields, left_out };
}

/** Describing fields under their canonical names, then the others; a column under two names is one field. */
function candidatesOf({ catalog, lookups }: Warehouse): Candidate[] {
  const keys = new Set(
    lookups.flatMap(({ key, columns }) => columns.filter(({ from }) => from.name === key).map(({ as }) => as)),
  );
  const describing = DESCRIBING.flatMap((name): Candidate[] => {
    const field = catalog.find(name, 'deals');
    return field === undefined ? [] : [{ name, field, role: 'buyer' }];
  });
  const seen = new Set(describing.map(({ field }) => field));
  const others = catalog.fields.flatMap((field): Candidate[] => {
    // The words before a value map, and the key of a lookup, say again what another field says.
    const again = field.canonical !== null && field.canonical !== field.name && catalog.find(field.canonical) !== field;
    if (seen.has(field) || again || (field.table === 'deals' && keys.has(field.column))) return [];
    if (catalog.find(field.name) !== field) return [];
    return [{ name: field.name, field, role: roleOf(field) }];
  });
  return FIELD_ROLES.flatMap((role) => [...describing, ...others].filter((each) => each.role === role));
}

function roleOf({ name, table, canonical }: Field): FieldRole {
  if (table === 'people') return 'people';
  const known = canonical ?? name.toLowerCase();
  return NEVER.has(known) || known === 'close_date' ? 'course' : 'other';
}

type Counted = { values: number; filled: number; letters: number; constant: boolean };

function whyNot({
  name,
  kind,
  values,
  filled,
  letters,
  constant,
  deals,
}: Counted & { name: string; kind: Field['kind']; deals: number }): WhyLeftOut | null {
  if (OUTCOME.has(name)) return 'outcome';
  if (WORDS.has(name) || (kind === 'text' && letters > LONG)) return 'words';
  if (NAMES.has(name.toLowerCase().replaceAll(' ', '_'))) return 'names_each';
  if (filled === 0) return 'blank';
  if (constant) return filled < deals ? null : 'one_value';
  const numbered = kind === 'number' && /\bid$|id$|number$/i.test(name);
  return (kind === 'text' || numbered) && values * 2 > filled ? 'names_each' : null;
}

async function countValues(
  engine: Engine,
  candidates: readonly Candidate[],
  deals: number,
  options: AskOptions,
): Promise<Counted[]> {
  const counted = new Map<Candidate, Counted>();
  for (const table of ['deals', 'people'] as const) {
    const own = candidates.filter(({ field }) => field.table === table);
    const [first] = own;
    if (first === undefined || deals === 0) continue;
    const said = own.map(({ field }, index) => `${wordsSql(field)} AS said_${index}`);
    const each = table === 'people' ? 'DISTINCT deal' : '*';
    const counts = own.map(
      (_, index) =>
        `count(${each}) FILTER (said_${index} IS NOT NULL) AS filled_${index}, approx_count_distinct(said_${index}) AS values_${index},
         coalesce(avg(length(said_${index})), 0) AS letters_${index}, coalesce(min(said_${index}) = max(said_${index}), FALSE) AS constant_${index}`,
    );
    const place = `SELECT d.deal, ${said.join(', ')} FROM ${placeSql(first.field)}`;
    const [row] = await engine.rows(`SELECT ${counts.join(', ')} FROM (${place})`, [], options);
    for (const [index, candidate] of own.entries()) {
      counted.set(candidate, {
        values: Number(row?.[`values_${index}`] ?? 0),
        filled: Number(row?.[`filled_${index}`] ?? 0),
        letters: Number(row?.[`letters_${index}`] ?? 0),
        constant: row?.[`constant_${index}`] === true,
      });
    }
  }
  return candidates.map((candidate) => counted.get(candidate) ?? { values: 0, filled: 0, letters: 0, constant: false });
}

/** As it is written: how many values there are shows without reading them as numbers or days. */
const wordsSql = (field: Field): string =>
  `lower(${textSql(`CAST(${columnSql(field)} AS VARCHAR)`, field.null_words)})`;
