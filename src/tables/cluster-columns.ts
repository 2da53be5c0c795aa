import type { AskOptions, Engine } from '../engine/port.ts';
import type { ClusterColumn, ClusterKind } from '../model/cluster.ts';
import { type Filter, fieldsOf } from '../model/filter.ts';
import { columnSql, type Field, type FieldCatalog } from './fields.ts';
import { textSql } from './read-sql.ts';

/** The columns, the SQL that gives each its code, and the joins to append to `FROM deals d`. */
export type ClusterCodes = {
  clusters: readonly ClusterColumn[];
  codes: readonly { column: string; from: string }[];
  joins: string;
};

/** The first field that a file has tells the clusters of a kind apart; the others still name the same clusters. */
const FIELDS: readonly { by: ClusterKind; fields: readonly string[] }[] = [
  { by: 'account', fields: ['account_id', 'account'] },
  { by: 'owner', fields: ['owner'] },
  { by: 'campaign', fields: ['campaign'] },
];

// Names are for sentences about clusters that weigh something, and there may be a hundred thousand others.
const NAMED = 1000;

/** Numbers what deals can share. A kind of which the whole file knows one cluster only says nothing and is left out. */
export async function codeClusters(
  engine: Engine,
  catalog: FieldCatalog,
  request: { conditions: readonly Filter[]; categories: readonly string[] },
  options: AskOptions = {},
): Promise<ClusterCodes> {
  const clusters: ClusterColumn[] = [];
  const codes: { column: string; from: string }[] = [];
  const joins: string[] = [];
  for (const { by, fields } of FIELDS) {
    const found = fields.flatMap((name) => catalog.find(name, 'deals') ?? []);
    const [field] = found;
    if (field === undefined) continue;
    const table = `cluster_${by}`;
    await engine.run(tableSql(table, field, found.at(-1) ?? field), [], options);
    const rows = await engine.rows(
      `SELECT code, first(name ORDER BY deals DESC, name) AS name FROM ${table} WHERE code < ${NAMED} GROUP BY code ORDER BY code`,
      [],
      options,
    );
    if (rows.length < 2) continue;
    clusters.push({
      by,
      column: by,
      ...readersOf(catalog, found, request),
      names: rows.map(({ name }) => String(name)),
    });
    codes.push({ column: by, from: `coalesce(${table}.code, -1)` });
    joins.push(`LEFT JOIN ${table} ON ${table}.words = ${wordsOf(field)}`);
  }
  const closed = catalog.find('close_date', 'deals');
  if (closed !== undefined) {
    clusters.push({ by: 'day', column: 'closed_day', ...readersOf(catalog, [closed], request), names: [] });
  }
  return { clusters, codes, joins: joins.join('\n') };
}

const wordsOf = (field: Field): string => `CAST(${columnSql(field)} AS VARCHAR)`;

/** Case does not matter in names; ids may differ in nothing else. */
const folded = (field: Field, label: string): string => (field.name === 'account_id' ? label : `lower(${label})`);

/** One row for each spelling; the cluster with most deals has code 0, so that names of few codes are names of many deals. */
function tableSql(table: string, field: Field, named: Field): string {
  const isOwn = named === field;
  const name = isOwn ? 'label' : `coalesce(${textSql('shown', named.null_words)}, label)`;
  return `CREATE OR REPLACE TABLE ${table} AS
    WITH spelt AS (SELECT ${wordsOf(field)} AS words, ${isOwn ? 'NULL' : `min(${wordsOf(named)})`} AS shown, count(*) AS deals FROM deals d GROUP BY 1),
    labels AS (SELECT words, deals, shown, ${textSql('words', field.null_words)} AS label FROM spelt),
    known AS (SELECT words, deals, ${name} AS name, ${folded(field, 'label')} AS same FROM labels WHERE label IS NOT NULL),
    numbered AS (
      SELECT same, CAST(row_number() OVER (ORDER BY sum(deals) DESC, same) - 1 AS INTEGER) AS code FROM known GROUP BY same
    )
    SELECT k.words, k.deals, k.name, n.code FROM known k JOIN numbered n USING (same)`;
}

/** A persona made of some owners, or a claim about them, is no accident of those owners. */
function readersOf(
  catalog: FieldCatalog,
  found: readonly Field[],
  { conditions, categories }: { conditions: readonly Filter[]; categories: readonly string[] },
): Pick<ClusterColumn, 'conditions' | 'fields'> {
  const columns = new Set(found.map(({ column }) => column));
  const reads = (name: string) => columns.has(catalog.find(name, 'deals')?.column ?? '');
  return {
    conditions: conditions.flatMap((filter, index) => (fieldsOf(filter).some(reads) ? [index] : [])),
    fields: categories.filter(reads),
  };
}
