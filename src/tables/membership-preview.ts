import type { AskOptions, Engine } from '../engine/port.ts';
import type { Filter } from '../model/filter.ts';
import type { Counts } from '../model/outcome.ts';
import type { FieldCatalog } from './fields.ts';
import { filterSql, MissingField, type Related } from './filter-sql.ts';
import { joined, raw, sql } from './fragment.ts';

/** What a membership rule catches now, over all deals, and how much of it other rules catch too. */
export type Preview =
  | { deals: Counts; unmapped: number; unknown: number; all: number; overlaps: readonly Overlap[] }
  | { missing: string };

/** `both` deals are in the two; `either` in at least one. */
export type Overlap = { id: string; both: number; either: number };

export async function previewMembership(
  engine: Engine,
  catalog: FieldCatalog,
  related: Related,
  rule: Filter,
  others: readonly { id: string; membership: Filter }[],
  options: AskOptions = {},
): Promise<Preview> {
  try {
    const own = filterSql(rule, catalog, related);
    const tested = others.flatMap(({ id, membership }) => {
      try {
        return [{ id, test: filterSql(membership, catalog, related) }];
      } catch (error) {
        if (error instanceof MissingField) return [];
        throw error;
      }
    });
    const tests = joined(
      [own, ...tested.map(({ test }) => test)].map((test, index) => sql`${test} AS ${raw(`k${index}`)}`),
      ', ',
    );
    const pairs = tested.map((_, index) => {
      const other = `k${index + 1}`;
      return `count(*) FILTER (k0 AND ${other}) AS both_${index}, count(*) FILTER (k0 OR ${other}) AS either_${index}`;
    });
    const counts = ['won', 'lost', 'open', 'unmapped'].map(
      (outcome) => `count(*) FILTER (k0 AND outcome = '${outcome}') AS ${outcome}`,
    );
    const statement = sql`WITH tested AS (SELECT d.outcome, ${tests} FROM deals d)
      SELECT ${raw([...counts, 'count(*) FILTER (k0 IS NULL) AS unknown', 'count(*) AS deals', ...pairs].join(', '))} FROM tested`;
    const [row] = await engine.rows(statement.text, statement.values, options);
    const number = (name: string) => Number(row?.[name] ?? 0);
    return {
      deals: { won: number('won'), lost: number('lost'), open: number('open') },
      unmapped: number('unmapped'),
      unknown: number('unknown'),
      all: number('deals'),
      overlaps: tested.map(({ id }, index) => ({
        id,
        both: number(`both_${index}`),
        either: number(`either_${index}`),
      })),
    };
  } catch (error) {
    if (error instanceof MissingField) return { missing: error.field };
    throw error;
  }
}
