import type { AskOptions, Engine, Row } from '../engine/port.ts';
import { identifier } from '../engine/sql-text.ts';
import type { Outcome } from '../model/outcome.ts';
import { COMPARED } from './compare-import.ts';
import type { LoadedColumn } from './lay-out.ts';
import type { LabelCount, OutcomeLabel, PlaceLabels } from './outcomes.ts';

/** A deal as a person knows it. */
export type DealLine = { id: string; title: string; was: string | null; is: string | null; amount: number | null };

/** Deals whose outcome would be another. */
export type OutcomeMove = { from: Outcome; to: Outcome; deals: number; first: readonly DealLine[] };

type Rows = { relation: string; columns: readonly LoadedColumn[] };

/** As many are named. */
export const FIRST = 6;

const nameIn = (columns: readonly LoadedColumn[], name: string): string | undefined =>
  columns.find((column) => column.name.toLowerCase() === name.toLowerCase())?.name;

/** In how many changed deals each column says something else, most first; columns that never do are left out. */
export async function changedFields(
  engine: Engine,
  given: Rows & { matters: readonly LoadedColumn[] },
  present: Rows,
  options: AskOptions = {},
): Promise<{ field: string; deals: number }[]> {
  if (given.matters.length === 0) return [];
  const counts = given.matters.map(({ name }, index) => {
    const own = nameIn(present.columns, name);
    const before = own === undefined ? 'NULL' : `p.${identifier(own)}`;
    return `count(*) FILTER (g.${identifier(name)} IS DISTINCT FROM ${before}) AS n${index}`;
  });
  const [row] = await engine.rows(
    `SELECT ${counts.join(', ')} FROM ${COMPARED} c JOIN ${identifier(given.relation)} g ON g.rowid = c.row
     JOIN ${identifier(present.relation)} p ON p.rowid = c.deal WHERE c.kind = 'changed'`,
    [],
    options,
  );
  return given.matters
    .map(({ field, name }, index) => ({ field: field ?? name, deals: Number(row?.[`n${index}`] ?? 0) }))
    .filter(({ deals }) => deals > 0)
    .sort((one, other) => other.deals - one.deals);
}

/** SQL of what a person calls a deal, where its columns say it; names of deals often begin with their account. */
export function titleSql(alias: string, columns: readonly LoadedColumn[]): string {
  const [account, name] = ['account', 'name'].map((field) => {
    const own = nameIn(columns, field);
    return own === undefined ? undefined : `CAST(${alias}.${identifier(own)} AS VARCHAR)`;
  });
  if (account === undefined || name === undefined) return account ?? name ?? "''";
  return `CASE WHEN contains(lower(${name}), lower(${account})) THEN ${name} ELSE concat_ws(' · ', ${account}, ${name}) END`;
}

/** SQL of an amount under an alias; NULL where there is no such column. */
export const amountSql = (alias: string, columns: readonly LoadedColumn[]): string =>
  nameIn(columns, 'amount') === undefined ? 'CAST(NULL AS DOUBLE)' : `CAST(${alias}.amount AS DOUBLE)`;

export const dealLine = (row: Row): DealLine => ({
  id: String(row.name).split('\u001f').join(' ').trim(),
  title: String(row.title ?? ''),
  was: row.was === null || row.was === undefined ? null : String(row.was),
  is: row.label === null || row.label === undefined ? null : String(row.label),
  amount: row.amount === null || row.amount === undefined ? null : Number(row.amount),
});

/** SQL of the stage of given rows, where `column` says the outcome of deals. */
function stageSql({ columns }: Rows, column: string): string {
  const own = nameIn(columns, column) ?? nameIn(columns, 'outcome') ?? nameIn(columns, 'stage');
  return own === undefined ? 'NULL' : `g.${identifier(own)}`;
}

/** The stages of given rows, most first, placed as they would be once the rows are there. `column` says the outcome of deals. */
export async function incomingStages(
  engine: Engine,
  given: Rows,
  { column, labels, place }: { column: string | null; labels: readonly OutcomeLabel[]; place: PlaceLabels },
  options: AskOptions = {},
): Promise<OutcomeLabel[]> {
  if (column === null) return [];
  const rows = await engine.rows(
    `SELECT coalesce(${stageSql(given, column)}, '') AS label, count(*) AS deals FROM ${identifier(given.relation)} g
     GROUP BY ALL ORDER BY deals DESC, label`,
    [],
    options,
  );
  const own = rows.map((row) => ({ label: String(row.label), deals: Number(row.deals) }));
  const placed = place(merged(labels, own));
  return own.map((stage) => ({ ...stage, outcome: placed.get(stage.label) ?? 'unmapped' }));
}

/** Deals whose outcome would be another, with the first of them. `column` says the outcome of deals. */
export async function outcomeMoves(
  engine: Engine,
  given: Rows,
  present: Rows,
  { column, stages }: { column: string | null; stages: readonly OutcomeLabel[] },
  options: AskOptions = {},
): Promise<OutcomeMove[]> {
  if (column === null) return [];
  const label = stageSql(given, column);
  const changed = `FROM ${COMPARED} c JOIN ${identifier(given.relation)} g ON g.rowid = c.row
     JOIN ${identifier(present.relation)} p ON p.rowid = c.deal
     LEFT JOIN outcome_map m ON m.label = coalesce(p.${identifier(column)}, '') WHERE c.kind = 'changed'`;
  const counts = await engine.rows(
    `SELECT coalesce(m.outcome, 'unmapped') AS outcome, coalesce(${label}, '') AS label, count(*) AS deals ${changed} GROUP BY ALL`,
    [],
    options,
  );
  const placed = new Map(stages.map((stage) => [stage.label, stage.outcome]));
  const moves = new Map<string, { from: Outcome; to: Outcome; deals: number; labels: string[] }>();
  for (const row of counts) {
    const from = String(row.outcome) as Outcome;
    const to = placed.get(String(row.label)) ?? 'unmapped';
    if (from === to) continue;
    const move = moves.get(`${from} ${to}`) ?? { from, to, deals: 0, labels: [] };
    moves.set(`${from} ${to}`, {
      ...move,
      deals: move.deals + Number(row.deals),
      labels: [...move.labels, String(row.label)],
    });
  }
  const found: OutcomeMove[] = [];
  for (const { from, to, deals, labels: into } of moves.values()) {
    const rows = await engine.rows(
      `SELECT c.name, ${titleSql('g', given.columns)} AS title, p.${identifier(column)} AS was, ${label} AS label, ${amountSql('g', given.columns)} AS amount
       ${changed} AND coalesce(m.outcome, 'unmapped') = ? AND coalesce(${label}, '') IN (SELECT unnest(string_split(?, chr(31))))
       ORDER BY amount DESC NULLS LAST, c.name LIMIT ${FIRST}`,
      [from, into.join('\u001f')],
      options,
    );
    found.push({ from, to, deals, first: rows.map(dealLine) });
  }
  return found.sort((one, other) => other.deals - one.deals);
}

const merged = (labels: readonly LabelCount[], own: readonly LabelCount[]): LabelCount[] => {
  const known = new Set(labels.map(({ label }) => label));
  return [...labels, ...own.filter(({ label }) => !known.has(label))];
};
