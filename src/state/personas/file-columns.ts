import type { ColumnPlan, FilePlan } from '../../model/import-plan.ts';
import { kindOf, type TableName } from '../../model/tables.ts';
import { type ColumnOf, folded, type RuleColumn } from '../../personas/rule-columns.ts';
import { labelsOf } from '../../project/source-schema.ts';
import { tableOfFile } from '../../tables/fields.ts';
import type { PlannedSource } from '../imports/load-sources.ts';
import { tableFor } from '../imports/table-for.ts';

/** What ordered rules name. */
export type RulesOf = 'deals' | 'contacts';

/** Where a field of a rule stands in the files as they came. */
export type FilePlace = { plan: FilePlan; column: ColumnPlan };

export type FileColumns = {
  columnOf: ColumnOf;
  /** Null for a field that no file has. */
  placeOf(field: string): FilePlace | null;
  /** The file whose rows the rules name. */
  file: FilePlan | null;
};

/** `prefixed`: named with its file, since its own header is another column’s. */
type Found = FilePlace & { source: PlannedSource; canonical: boolean; prefixed: boolean };

/** The columns of the files as deals, or people, hold them: what another tool has under the same headers. */
export function fileColumns(files: readonly PlannedSource[], of: RulesOf): FileColumns {
  const own: TableName = of === 'deals' ? 'deals' : 'people';
  const inTables = (tables: readonly TableName[], field: string): Found | undefined => {
    const named = (test: (column: ColumnPlan, plan: FilePlan) => boolean, by: 'canonical' | 'header' | 'prefix') => {
      for (const table of tables) {
        for (const source of files.filter((file) => tableFor(file) === table)) {
          const { plan } = source.planned;
          const column = plan.columns.find((each) => test(each, plan));
          if (column !== undefined)
            return { plan, column, source, canonical: by === 'canonical', prefixed: by === 'prefix' };
        }
      }
      return undefined;
    };
    const wanted = folded(field);
    return (
      named(({ maps_to }) => maps_to !== null && folded(maps_to) === wanted, 'canonical') ??
      named(({ name, header }) => folded(name) === wanted || folded(header ?? '') === wanted, 'header') ??
      named(({ name }, { file }) => folded(`${tableOfFile(file)}.${name}`) === wanted, 'prefix')
    );
  };
  // What a lookup adds is joined to the deals before rules can read it.
  const find = (field: string) => inTables(of === 'deals' ? ['deals', 'lookup'] : ['people'], field);
  return {
    columnOf(field) {
      const found = find(field);
      if (found !== undefined) return ruleColumn(found, field);
      if (of === 'deals' && inTables(['people'], field) !== undefined) return { elsewhere: 'people' };
      return { header: field, kind: 'text', empty: [], means: null };
    },
    placeOf: (field) => find(field) ?? null,
    file: files.find((file) => tableFor(file) === own)?.planned.plan ?? null,
  };
}

function ruleColumn({ plan, column, source, canonical, prefixed }: Found, field: string): RuleColumn {
  // A lookup keeps its columns as words, and so does a size that can be a band.
  const isTyped = canonical && tableFor(source) !== 'lookup' && field !== 'company_size';
  const labels = source.source === undefined ? undefined : labelsOf(source.source, field);
  return {
    header: prefixed ? field : (column.header ?? column.name),
    kind: isTyped ? kindOf(field) : 'text',
    empty: plan.null_words,
    means:
      labels === undefined
        ? null
        : Object.fromEntries(Object.entries(labels).map(([label, meaning]) => [folded(label), String(meaning)])),
  };
}
