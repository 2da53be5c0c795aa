import { identifier } from '../engine/sql-text.ts';
import type { Reading } from '../model/import-plan.ts';
import type { FieldKind } from '../model/tables.ts';
import type { LoadedColumn } from './lay-out.ts';
import type { LoadedFile } from './load-file.ts';

/** A field as filters and claims can use it. `column` belongs to the view or table of its name. */
export type Field = {
  name: string;
  /** The canonical field it holds, whatever it is called here. */
  canonical: string | null;
  table: 'deals' | 'people' | 'campaigns';
  column: string;
  kind: FieldKind;
  stored: FieldKind;
  reading: Reading;
  /** Words that mean empty in its file. */
  null_words: readonly string[];
  /** Where it stands and what it is, for a field that is made of others. */
  derived?: { from: string; value: string; several: boolean };
};

export type FieldCatalog = {
  /** All fields, each under its first name. */
  fields: readonly Field[];
  find(name: string, table?: Field['table']): Field | undefined;
};

/** A lookup as it hangs on deals: which of its columns appear there, under which names. */
export type JoinedLookup = {
  file: LoadedFile;
  /** Names of all files that it is made of. */
  files: readonly string[];
  key: string;
  joins: string;
  columns: readonly { from: LoadedColumn; as: string }[];
};

const plain = (name: string): string => name.trim().toLowerCase();

/** `Campaigns.csv` → `Campaigns`, the prefix of its columns where a name is taken. */
export const tableOfFile = (file: string): string => file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');

/**
 * Names the columns of lookups on deals. A name that a deal column or an earlier lookup holds, or that is its own
 * table's key, is written `Campaigns.Type`.
 */
export function placeLookups(
  deals: readonly LoadedColumn[],
  lookups: readonly Omit<JoinedLookup, 'columns'>[],
): JoinedLookup[] {
  const headers = lookups.flatMap(({ file, key }) =>
    file.columns.filter((column) => plain(column.name) !== plain(key)).map((column) => plain(column.name)),
  );
  const onDeals = new Set(
    ['outcome', 'rowid', ...deals.flatMap((column) => [column.name, column.header ?? '', column.field ?? ''])].map(
      plain,
    ),
  );
  return lookups.map(({ file, files, key, joins }) => ({
    file,
    files,
    key,
    joins,
    columns: file.columns.map((from) => {
      const name = plain(from.name);
      const collides = onDeals.has(name) || headers.filter((header) => header === name).length > 1;
      return { from, as: collides ? `${tableOfFile(file.file)}.${from.name}` : from.name };
    }),
  }));
}

/** Finds fields by canonical name first, then by header, then among lookups, then among people. */
export function catalogOf(
  deals: LoadedFile | undefined,
  lookups: readonly JoinedLookup[],
  people: LoadedFile | undefined,
): FieldCatalog {
  const fields: Field[] = [];
  const byName = new Map<string, Field>();
  const add = (field: Field, ...names: (string | null)[]) => {
    fields.push(field);
    for (const name of [field.name, ...names]) {
      if (name === null) continue;
      const key = `${field.table}:${plain(name)}`;
      if (!byName.has(key)) byName.set(key, field);
    }
  };
  const of = (file: LoadedFile, column: LoadedColumn, name: string, as: string, table: Field['table']): Field => ({
    null_words: file.null_words,
    name,
    canonical: column.field,
    table,
    column: as,
    kind: column.kind,
    stored: column.stored,
    reading: column.reading,
  });
  const alias = (name: string, other: string | null) => {
    const field = byName.get(`deals:${plain(name)}`);
    const key = `deals:${plain(other ?? '')}`;
    if (field !== undefined && other !== null && !byName.has(key)) byName.set(key, field);
  };
  if (deals !== undefined) {
    add({
      name: 'outcome',
      canonical: 'outcome',
      table: 'deals',
      column: 'outcome',
      kind: 'text',
      stored: 'text',
      reading: { kind: 'text' },
      null_words: [],
    });
    const canonical = deals.columns.filter(({ field }) => field !== null);
    for (const column of canonical) add(of(deals, column, column.name, column.name, 'deals'));
    // A header stays a field under its own name: the raw words where a value map replaced them, else the column itself.
    for (const column of deals.columns.filter(({ field }) => field === null)) {
      const same = canonical.find(({ header }) => header !== null && header === column.header);
      add({ ...of(deals, column, column.name, column.name, 'deals'), canonical: same?.field ?? null }, column.header);
    }
    for (const column of canonical) alias(column.name, column.header);
  }
  for (const lookup of lookups) {
    const file = tableOfFile(lookup.file.file);
    for (const { from, as } of lookup.columns)
      add(of(lookup.file, from, as, as, 'deals'), from.field, `${file}.${from.name}`);
  }
  if (people !== undefined) {
    for (const column of people.columns) add(of(people, column, column.name, column.name, 'people'), column.header);
  }
  return {
    fields,
    find(name, table) {
      if (table !== undefined) return byName.get(`${table}:${plain(name)}`);
      return byName.get(`deals:${plain(name)}`) ?? byName.get(`people:${plain(name)}`);
    },
  };
}

/** The field of deals that a name joins on: what a label map made of it, where the name is that of the words as they came. */
export function joinedField({ find }: FieldCatalog, name: string): Field | undefined {
  const named = find(name, 'deals');
  return named === undefined || named.canonical === null ? named : (find(named.canonical, 'deals') ?? named);
}

/** The fields of one table by itself: canonical names first, then headers. */
export function catalogOfTable(file: LoadedFile, table: Field['table']): FieldCatalog {
  const byName = new Map<string, Field>();
  const fields = file.columns.map((column): Field => {
    const { name, field: canonical, kind, stored, reading } = column;
    return { name, canonical, table, column: name, kind, stored, reading, null_words: file.null_words };
  });
  for (const field of fields) byName.set(plain(field.name), field);
  for (const [index, { header }] of file.columns.entries()) {
    const field = fields[index];
    if (header !== null && field !== undefined && !byName.has(plain(header))) byName.set(plain(header), field);
  }
  return { fields, find: (name) => byName.get(plain(name)) };
}

const ALIASES: Record<Field['table'], string> = { deals: 'd', people: 'p', campaigns: 'c' };

/** Column of a field under the alias of its table: `d` for deals, `p` for people, `c` for campaigns. */
export const columnSql = (field: Field): string => `${ALIASES[field.table]}.${identifier(field.column)}`;
