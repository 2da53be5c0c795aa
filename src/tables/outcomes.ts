import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier } from '../engine/sql-text.ts';
import type { Outcome } from '../model/outcome.ts';
import { joined, sql } from './fragment.ts';

export type LabelCount = { label: string; deals: number };
export type OutcomeLabel = LabelCount & { outcome: Outcome };

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
  await engine.run('CREATE OR REPLACE TABLE outcome_map (label VARCHAR, outcome VARCHAR)', [], options);
  if (placed.length > 0) {
    const values = joined(
      placed.map(({ label, outcome }) => sql`(${label}, ${outcome})`),
      ', ',
    );
    await engine.run(`INSERT INTO outcome_map VALUES ${values.text}`, values.values, options);
  }
  return placed;
}
