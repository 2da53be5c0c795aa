import type { AskOptions, Engine } from '../engine/port.ts';
import type { Outcome } from '../model/outcome.ts';
import { joined, sql } from './fragment.ts';
import { OUTCOME_LABEL } from './load-file.ts';

export type LabelCount = { label: string; deals: number };
export type OutcomeLabel = LabelCount & { outcome: Outcome };

/** Decides what stage labels mean; pure, given by the caller. */
export type PlaceLabels = (labels: readonly LabelCount[]) => ReadonlyMap<string, Outcome>;

/** Counts the stage labels of `deals_rows` and stores what each means in `outcome_map`. */
export async function mapOutcomes(
  engine: Engine,
  place: PlaceLabels,
  options: AskOptions = {},
): Promise<OutcomeLabel[]> {
  const rows = await engine.rows(
    `SELECT coalesce(${OUTCOME_LABEL}, '') AS label, count(*) AS deals FROM deals_rows GROUP BY ALL ORDER BY deals DESC, label`,
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
