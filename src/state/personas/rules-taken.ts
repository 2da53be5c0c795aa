import { contactRules } from '../../personas/contact-rules.ts';
import { type ColumnOf, type LabelRule, readsBeyond, UNCLASSIFIED } from '../../personas/rule-columns.ts';
import { rulesSql } from '../../personas/rules-sql.ts';
import type { SqlDialect } from '../../personas/sql-dialects.ts';
import type { Project } from '../../project/schema.ts';
import type { PlannedSource } from '../imports/load-sources.ts';
import { fileColumns, type RulesOf } from './file-columns.ts';

export type RulesForm = SqlDialect | 'json' | 'formula';

/** The rules of a project in order: memberships for deals, contact rules for people. */
export function rulesOf({ personas }: Pick<Project, 'personas'>, columnOfDeals: ColumnOf, of: RulesOf): LabelRule[] {
  if (of === 'deals') return personas.map(({ name, membership }) => ({ label: name, when: membership }));
  const rules = contactRules(personas, (field) => 'elsewhere' in columnOfDeals(field));
  return rules.map(({ name, when }) => ({ label: name, when }));
}

export type RulesTaken = { text: string; left_out: readonly { label: string; reason: string }[] };

/** The rules as another tool takes them; fields under the headers of their files. */
export function rulesText(
  project: Project,
  files: readonly PlannedSource[],
  of: RulesOf,
  form: Exclude<RulesForm, 'formula'>,
): RulesTaken {
  const { columnOf } = fileColumns(files, of);
  const rules = rulesOf(project, fileColumns(files, 'deals').columnOf, of);
  if (form === 'json') return { text: rulesJson(rules, columnOf), left_out: [] };
  const left_out = rules.flatMap(({ label, when }) => {
    const beyond = readsBeyond(when, columnOf);
    return beyond === null ? [] : [{ label, reason: `it reads ${beyond}, several rows to a record` }];
  });
  return { text: rulesSql(rules, form, columnOf), left_out };
}

function rulesJson(rules: readonly LabelRule[], columnOf: ColumnOf): string {
  const columns: Record<string, { header: string; empty: readonly string[]; means?: unknown } | { table: string }> =
    Object.create(null);
  JSON.stringify(rules, (key, value) => {
    if (key !== 'field' || typeof value !== 'string') return value;
    const column = columnOf(value);
    columns[value] =
      'elsewhere' in column
        ? { table: column.elsewhere }
        : {
            header: column.header,
            empty: column.empty,
            ...(column.means === null ? {} : { means: column.means }),
          };
    return value;
  });
  return `${JSON.stringify({ rules, otherwise: UNCLASSIFIED, columns }, null, 2)}\n`;
}
