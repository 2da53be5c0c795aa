import { fieldLabel } from '../../../assumptions/state-filter.ts';
import { type RuleTable, ruleCatalog } from '../../../state/fields/rule-catalog.ts';
import type { Field } from '../../../tables/fields.ts';
import type { Warehouse } from '../../../tables/warehouse.ts';

export type FieldOption = { name: string; label: string };
export type FieldGroup = { file: string; options: readonly FieldOption[] };

/** The fields of the data by the file they come from: canonical ones first, with the header they have there. */
export function fieldGroups(warehouse: Warehouse, table: RuleTable): FieldGroup[] {
  const fromLookup = lookupColumns(warehouse);
  const filesOf = (table: string): string =>
    warehouse.files.flatMap((file) => (file.table === table ? [file.file] : [])).join(', ');
  const headers = new Map(
    warehouse.files.flatMap(({ table, columns }) =>
      columns.map((column) => [`${table} ${column.name}`, column.header] as const),
    ),
  );
  const groups = new Map<string, { option: FieldOption; canonical: boolean }[]>();
  for (const field of ruleCatalog(warehouse, table)?.fields ?? []) {
    const lookup = field.table === 'deals' ? fromLookup.get(field.column) : undefined;
    const file = lookup?.file ?? filesOf(field.table);
    const own = lookup?.from.field ?? null;
    const header = own === null ? (headers.get(`${field.table} ${field.column}`) ?? null) : field.name;
    const option = { name: optionName(field, warehouse), label: labelOf(own ?? field.name, header) };
    const canonical = own !== null || isCanonical(field);
    groups.set(file, [...(groups.get(file) ?? []), { option, canonical }]);
  }
  return [...groups].map(([file, options]) => ({
    file,
    options: [...options.filter(({ canonical }) => canonical), ...options.filter(({ canonical }) => !canonical)].map(
      ({ option }) => option,
    ),
  }));
}

const lookupColumns = ({ lookups }: Warehouse) =>
  new Map(lookups.flatMap(({ file, columns }) => columns.map(({ from, as }) => [as, { file: file.file, from }])));

/** The name to write into a rule: the canonical one where it means this field, so that other data can answer too. */
export function optionName(field: Field, warehouse: Warehouse): string {
  const own = field.table === 'deals' ? lookupColumns(warehouse).get(field.column)?.from.field : null;
  return typeof own === 'string' && warehouse.catalog.find(own) === field ? own : field.name;
}

const isCanonical = ({ name }: Field): boolean => /^[a-z][a-z0-9_]*$/.test(name);

function labelOf(name: string, header: string | null): string {
  const words = fieldLabel(name);
  return header === null || header.trim().toLowerCase() === words.toLowerCase() ? words : `${words} (${header})`;
}

/** Whether the values of a field can be held against a number or a day. */
export function scaleOf(field: Field | undefined): 'text' | 'number' | 'date' {
  if (field === undefined) return 'text';
  return field.kind === 'text' ? field.reading.kind : field.kind;
}
