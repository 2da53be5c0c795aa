import { identifier, literal } from '../engine/sql-text.ts';
import { CURRENCY_MARK } from '../model/currency-names.ts';
import type { ColumnPlan, FilePlan, Reading } from '../model/import-plan.ts';
import { PLAIN_NUMBER, ROUNDED_ID } from '../model/number-text.ts';
import { isFlagField } from '../model/outcome-flags.ts';
import { type FieldKind, kindOf, type TableName } from '../model/tables.ts';
import { uniqueNames } from './column-names.ts';
import { flagFault, flagLabel, readsFlags } from './flag-label.ts';
import { type Fragment, joined, raw, sql } from './fragment.ts';
import { inFile } from './in-file.ts';
import { quickSql, storedSql, textSql } from './read-sql.ts';

/** Label maps per canonical field, or per header of an unmapped column: what a label means. `*` is every other label. */
export type ValueMaps = Readonly<Record<string, Readonly<Record<string, string>>>>;

export type LoadedColumn = {
  /** Name in the table. */
  name: string;
  header: string | null;
  /** Canonical field, where the column is one. */
  field: string | null;
  kind: FieldKind;
  /** What the database column itself holds; `text` where a reading makes numbers or days of it when asked. */
  stored: FieldKind;
  reading: Reading;
};

export type LaidColumn = {
  column: LoadedColumn;
  expression: Fragment;
  /** Present where cells can be unreadable: what the expression left unread, and how to read it with care. */
  checked?: { plan: ColumnPlan; leftover: string; careful: string };
};

/** The label column of the outcome keeps its words; what they mean is a map that a person can change without importing again. */
export const OUTCOME_LABEL = 'outcome_label';

/** Typed columns under their canonical names, everything else as text under the name it has in the file. */
export function layOut(plan: FilePlan, table: TableName, values: ValueMaps): LaidColumn[] {
  const fieldOf = (column: ColumnPlan) => (table === 'lookup' ? null : column.maps_to);
  // A header can be called `constructor`, which every object has.
  const mapOf = (name: string) => (Object.hasOwn(values, name) ? values[name] : undefined);
  const flagged = table === 'deals' && readsFlags(plan, values.outcome);
  const canonical = plan.columns.flatMap((column) => {
    const field = fieldOf(column);
    // Where flags say the outcome, a column of its words is a column like any other.
    if (field === null || (flagged && field === 'outcome')) return [];
    return [{ column, field, name: field === 'outcome' ? OUTCOME_LABEL : field }];
  });
  const kept = plan.columns.filter((column) => {
    const field = fieldOf(column);
    // A label that a value map replaces keeps its words under the header.
    return field === null || (field === 'outcome' ? flagged : field in values);
  });
  const names = uniqueNames(
    kept.map((column) => column.name),
    [
      ...canonical.map(({ name }) => name),
      OUTCOME_LABEL,
      ...plan.columns.map(inFile),
      'unreadable',
      'rowid',
      'outcome',
    ],
  );
  return [
    ...canonical.map(({ column, field, name }) => canonicalColumn(plan, column, field, name, values, flagged)),
    ...labelOfFlags(plan, table, flagged),
    ...currencyInAmounts(plan, table),
    ...kept.map((column, index) => ({
      column: {
        name: names[index] ?? column.name,
        header: column.header,
        field: table === 'lookup' ? column.maps_to : null,
        kind: column.reading.kind,
        stored: 'text' as const,
        reading: column.reading,
      },
      expression: mappedSql(plan, column, fieldOf(column) === null ? mapOf(column.name) : undefined),
    })),
  ];
}

function canonicalColumn(
  plan: FilePlan,
  column: ColumnPlan,
  field: string,
  name: string,
  values: ValueMaps,
  flagged: boolean,
): LaidColumn {
  const stored = storedKind(field);
  const reading: Reading = stored === 'text' && field !== 'company_size' ? { kind: 'text' } : column.reading;
  return {
    column: { name, header: column.header, field, kind: stored, stored, reading },
    ...(flagged && isFlagField(field)
      ? fault(column, flagFault(plan, field))
      : field.endsWith('_id') && values[field] === undefined
        ? unrounded(column)
        : stored === 'text'
          ? { expression: mappedSql(plan, column, field === 'outcome' ? undefined : values[field]) }
          : typed(plan, column)),
  };
}

function typed(plan: FilePlan, column: ColumnPlan): Pick<LaidColumn, 'expression' | 'checked'> {
  const value = identifier(inFile(column));
  const leftover = identifier(`left over ${column.index}`);
  const quick = seemsPlain(column) ? quickSql(value, column.reading) : null;
  return {
    expression: raw(quick ?? storedSql(value, column.reading, plan.null_words)),
    checked: { plan: column, leftover, careful: storedSql(leftover, column.reading, plan.null_words) },
  };
}

/** Ids that a spreadsheet has rounded are many deals under one id: such a row is set aside. */
function unrounded(column: ColumnPlan): Pick<LaidColumn, 'expression' | 'checked'> {
  const value = identifier(inFile(column));
  const rounded = `(contains(${value}, 'E+') OR contains(${value}, 'e+')) AND regexp_matches(trim(${value}), ${literal(ROUNDED_ID)})`;
  return fault(column, rounded);
}

/** A row is set aside where this is so. */
function fault(column: ColumnPlan, isFault: string): Pick<LaidColumn, 'expression' | 'checked'> {
  return {
    expression: raw(`CASE WHEN ${isFault} THEN NULL ELSE ${identifier(inFile(column))} END`),
    checked: { plan: column, leftover: identifier(`left over ${column.index}`), careful: 'CAST(NULL AS VARCHAR)' },
  };
}

/** What the flags of a deal say, and its stage where they leave it open, as the words of its outcome. */
function labelOfFlags({ columns, ...plan }: FilePlan, table: TableName, flagged: boolean): LaidColumn[] {
  const first = columns.find(({ maps_to }) => isFlagField(maps_to));
  if (table !== 'deals' || first === undefined) return [];
  // Flags that are not read as such are words like any other.
  if (!flagged && columns.some(({ maps_to }) => maps_to === 'outcome')) return [];
  return [madeOf(OUTCOME_LABEL, 'outcome', flagged ? flagLabel({ columns, ...plan }) : identifier(inFile(first)))];
}

/** The currency that an amount names itself, where no column does. */
function currencyInAmounts({ columns }: FilePlan, table: TableName): LaidColumn[] {
  const field = table === 'deals' ? 'amount' : table === 'campaigns' ? 'spend' : null;
  const amount = columns.find(({ maps_to, names_currency }) => maps_to === field && names_currency === true);
  const said = columns.some(({ maps_to, name }) => maps_to === 'currency' || name.toLowerCase() === 'currency');
  if (amount === undefined || said) return [];
  const mark = `nullif(regexp_extract(${identifier(inFile(amount))}, ${literal(CURRENCY_MARK)}), '')`;
  return [madeOf('currency', 'currency', mark)];
}

/** A column of words that is made of others. */
const madeOf = (name: string, field: string, expression: string): LaidColumn => ({
  column: { name, header: null, field, kind: 'text', stored: 'text', reading: { kind: 'text' } },
  expression: raw(expression),
});

/** Whether the quick reading is worth trying: it is wasted on a column of "$22,700.00". */
function seemsPlain({ reading, samples }: ColumnPlan): boolean {
  if (reading.kind !== 'number') return true;
  const plain = new RegExp(PLAIN_NUMBER[reading.decimal], 'u');
  return samples.every((sample) => plain.test(sample.trim()));
}

/** A company size can be a number or a band such as "51-200": it stays text, and is read where a number is asked for. */
const storedKind = (field: string): FieldKind =>
  field === 'outcome' || field === 'company_size' ? 'text' : kindOf(field);

function mappedSql(plan: FilePlan, column: ColumnPlan, map: Readonly<Record<string, string>> | undefined): Fragment {
  const value = identifier(inFile(column));
  if (map === undefined) return raw(value);
  const text = raw(textSql(value, plan.null_words));
  const other = map['*'];
  const labels = Object.entries(map).filter(([label]) => label !== '*');
  // A label that is read as nothing says no more than an empty cell.
  const meant = (words: string) => (words.trim() === '' ? raw('CAST(NULL AS VARCHAR)') : sql`${words}`);
  const rest = other === undefined ? text : sql`CASE WHEN ${text} IS NOT NULL THEN ${meant(other)} END`;
  if (labels.length === 0) return rest;
  const cases = joined(
    labels.map(([label, meaning]) => sql`WHEN ${label.trim().toLowerCase()} THEN ${meant(meaning)}`),
    ' ',
  );
  return sql`CASE lower(${text}) ${cases} ELSE ${rest} END`;
}
