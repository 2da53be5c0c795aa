import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier } from '../engine/sql-text.ts';
import type { Outcome } from '../model/outcome.ts';
import { joined, sql } from './fragment.ts';

export type LabelCount = { label: string; deals: number };
export type OutcomeLabel = LabelCount & { outcome: Outcome };

/** Of columns that may say the outcome of deals, the first that says most of it: won and lost, or won at least. */
export function sayingBest<T extends { labels: readonly OutcomeLabel[] }>(columns: readonly T[]): T | undefined {
  const says = (labels: readonly OutcomeLabel[], ...outcomes: Outcome[]) =>
    outcomes.every((outcome) => labels.some((label) => label.outcome === outcome));
  return (
    columns.find(({ labels }) => says(labels, 'won', 'lost')) ??
    columns.find(({ labels }) => says(labels, 'won')) ??
    columns[0]
  );
}

/** Decides what stage labels mean; pure, given by the caller. */
export type PlaceLabels = (labels: readonly LabelCount[]) => ReadonlyMap<string, Outcome>;

/** Counts the labels in a column of `deals_rows` and stores what each means in `outcome_map`; null: no column says it. */
export async function mapOutcomes(
  engine: Engine,
  column: string | null,
  place: PlaceLabels,
  options: AskOptions = {},
): Promise<OutcomeLabel[]> {
  const rows = await engine.rows(
    `SELECT coalesce(${column === null ? 'NULL' : identifier(column)}, '') AS label, count(*) AS deals FROM deals_rows GROUP BY ALL ORDER BY deals DESC, label`,
    [],
    options,
  );
  const labels = rows.map((row) => ({ label: String(row.label), deals: Number(row.deals) }));
  const meaning = place(labels);
  const placed = labels.map((label) => ({ ...label, outcome: meaning.get(label.label) ?? ('unmapped' as const) }));
  await storeMap(engine, 'outcome_map', placed, options);
  return placed;
}

/** Stores in `ended_stages` which stages say that a deal is won or lost, where something else tells its outcome. */
export async function noteEndedStages(
  engine: Engine,
  labels: readonly OutcomeLabel[],
  options: AskOptions = {},
): Promise<void> {
  const ended = labels.filter(({ outcome }) => outcome === 'won' || outcome === 'lost');
  await storeMap(engine, 'ended_stages', ended, options);
}

async function storeMap(
  engine: Engine,
  table: 'outcome_map' | 'ended_stages',
  placed: readonly OutcomeLabel[],
  options: AskOptions,
): Promise<void> {
  await engine.run(`CREATE OR REPLACE TABLE ${table} (label VARCHAR, outcome VARCHAR)`, [], options);
  if (placed.length === 0) return;
  const values = joined(
    placed.map(({ label, outcome }) => sql`(${label}, ${outcome})`),
    ', ',
  );
  await engine.run(`INSERT INTO ${table} VALUES ${values.text}`, values.values, options);
}
