import { stateOf } from '../model/cell.ts';
import type { Quarter } from '../model/quarter.ts';
import type { TableName } from '../model/tables.ts';
import { readsBeyond, rulesOf, rulesSql, type SqlDialect, UNCLASSIFIED } from '../personas/rules-sql.ts';
import type { Project } from '../project/schema.ts';
import type { PlannedSource } from './load-sources.ts';
import { tableFor } from './table-for.ts';
import type { ReportAnswer } from './use-report.ts';

export type RulesForm = SqlDialect | 'json';

/** The membership rules in order, as another tool takes them; fields under the headers of their files. */
export function rulesText({ personas }: Project, files: readonly PlannedSource[], form: RulesForm): string {
  const rules = rulesOf(personas);
  const columnOf = columnsOf(files);
  if (form !== 'json') return rulesSql(rules, form, columnOf);
  const fields = new Map<string, string>();
  JSON.stringify(rules, (key, value) => {
    if (key === 'field' && typeof value === 'string') fields.set(value, columnOf(value));
    return value;
  });
  return `${JSON.stringify({ rules, otherwise: UNCLASSIFIED, columns: Object.fromEntries(fields) }, null, 2)}\n`;
}

function columnsOf(files: readonly PlannedSource[]): (field: string) => string {
  const columnsIn = (table: TableName) =>
    files.filter((file) => tableFor(file) === table).flatMap(({ planned }) => planned.plan.columns);
  // Attributes that a lookup adds are joined to the deals before the rules can read them.
  const columns = [...columnsIn('deals'), ...columnsIn('lookup')];
  return (field) => columns.find(({ maps_to }) => maps_to === field)?.header ?? field;
}

/** How the rules place the deals that closed in a quarter. Rules that read beyond the deals place none. */
export type Placed = {
  quarter: Quarter;
  deals: number;
  labelled: number;
  several: number;
  left_out: readonly string[];
};

/** Null where the files hold no dates, or where a rule reads a field that no file has. */
export function placedIn(
  { answered: { answers }, questions, report }: ReportAnswer,
  { personas }: Project,
): Placed | null {
  const quarter = report.period;
  const taken = personas.filter(({ membership }) => readsBeyond(membership) === null);
  const members = taken.map(({ id }) => questions.members.get(id));
  if (quarter === null || members.some((member) => member === undefined || answers.facts.missing.has(member)))
    return null;
  const placed = { quarter, deals: 0, labelled: 0, several: 0 };
  for (const { cell: number, deals } of answers.outcomes) {
    const cell = answers.facts.cells[number];
    if (cell === undefined || cell.closed !== quarter || cell.outcome === 'unmapped') continue;
    const met = members.filter((member) => member !== undefined && stateOf(cell, member) === 'in').length;
    placed.deals += deals;
    if (met > 0) placed.labelled += deals;
    if (met > 1) placed.several += deals;
  }
  const left_out = personas.filter((persona) => !taken.includes(persona)).map(({ name }) => name);
  return { ...placed, left_out };
}
