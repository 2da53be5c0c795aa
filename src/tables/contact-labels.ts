import type { AskOptions, Engine } from '../engine/port.ts';
import type { Filter } from '../model/filter.ts';
import type { CodedFacet } from '../model/scope.ts';
import { personTests } from './contact-states.ts';
import { facetsSql } from './facet-deals.ts';
import type { FieldCatalog } from './fields.ts';
import { joined, raw, sql } from './fragment.ts';

/** Deals of one cell whose people bear the same labels: positions of the rules that name them, none where no rule does. */
export type LabelledDeals = { cell: number; labels: readonly number[]; deals: number };

/** What the first rule that is met calls the people of each deal: one query over facts and people. */
export async function contactLabels(
  engine: Engine,
  catalog: FieldCatalog,
  rules: readonly Filter[],
  facets: readonly CodedFacet[],
  options: AskOptions = {},
): Promise<LabelledDeals[]> {
  if (rules.length === 0) return [];
  const cases = joined(
    personTests(rules, catalog).tests.map((test, index) => sql`WHEN ${test} THEN ${raw(String(index))}`),
    ' ',
  );
  const narrowed = facetsSql(facets);
  const statement = sql`WITH named AS (
      SELECT opportunity_id, string_agg(DISTINCT label, ',' ORDER BY label) AS labels
      FROM (SELECT p.opportunity_id, CAST(CASE ${cases} END AS VARCHAR) AS label FROM people p)
      WHERE label IS NOT NULL GROUP BY opportunity_id)
    SELECT f.cell, coalesce(n.labels, '') AS labels, count(*) AS deals
    FROM facts f JOIN deals d ON d.deal = f.deal LEFT JOIN named n ON n.opportunity_id = d.opportunity_id
    WHERE TRUE${raw(narrowed.text)} GROUP BY ALL`;
  const rows = await engine.rows(statement.text, [...statement.values, ...narrowed.values], options);
  return rows.map((row) => ({
    cell: Number(row.cell),
    labels: String(row.labels)
      .split(',')
      .filter((label) => label !== '')
      .map(Number),
    deals: Number(row.deals),
  }));
}
