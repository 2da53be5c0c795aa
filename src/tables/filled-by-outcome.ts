import type { AskOptions, Engine } from '../engine/port.ts';
import { literal } from '../engine/sql-text.ts';
import type { FilledByOutcome } from '../model/cell.ts';
import { type Filter, fieldsOf, peopleFieldsOf } from '../model/filter.ts';
import type { Day } from '../model/quarter.ts';
import { columnSql, type Field, type FieldCatalog } from './fields.ts';
import { textSql } from './read-sql.ts';

/**
 * How often each field that a condition reads, or a claim counts, is filled in among won and among lost deals, over
 * all closed deals. A field of people is filled in where one person of the deal has it.
 */
export async function filledByOutcome(
  engine: Engine,
  catalog: FieldCatalog,
  request: { conditions: readonly Filter[]; categories: readonly string[] },
  asOf: Day | null,
  options: AskOptions = {},
): Promise<Map<string, FilledByOutcome>> {
  const named = [
    ...[...request.conditions.flatMap(fieldsOf), ...request.categories].map((name) => ({ name, table: undefined })),
    ...request.conditions.flatMap(peopleFieldsOf).map((name) => ({ name, table: 'people' as const })),
  ];
  const fields = new Map<string, Field>();
  for (const { name, table } of named) {
    const field = catalog.find(name, table);
    if (field !== undefined) fields.set(name, field);
  }
  const late =
    asOf === null || catalog.find('close_date', 'deals') === undefined
      ? ''
      : ` AND NOT coalesce(d.close_date > CAST(${literal(asOf)} AS DATE), FALSE)`;
  const closed = `WHERE outcome IN ('won', 'lost')${late}`;
  const filled = new Map<string, FilledByOutcome>();
  for (const [name, field] of fields) {
    const [row] = await engine.rows(
      `SELECT ${['won', 'lost']
        .map(
          (outcome) => `coalesce(sum(deals) FILTER (outcome = '${outcome}'), 0) AS ${outcome},
         coalesce(sum(deals) FILTER (outcome = '${outcome}' AND filled), 0) AS ${outcome}_filled`,
        )
        .join(', ')}
       FROM (${field.table === 'people' ? byPeople(field, closed) : byWords(field, closed)})`,
      [],
      options,
    );
    const count = (column: string) => Number(row?.[column] ?? 0);
    filled.set(name, {
      field: name,
      won: { x: count('won_filled'), n: count('won') },
      lost: { x: count('lost_filled'), n: count('lost') },
    });
  }
  return filled;
}

/** Words are looked at once, however many deals say them. */
function byWords(field: Field, closed: string): string {
  if (field.stored !== 'text') {
    return `SELECT outcome, ${columnSql(field)} IS NOT NULL AS filled, count(*) AS deals FROM deals d ${closed} GROUP BY ALL`;
  }
  return `SELECT outcome, ${textSql('words', field.null_words)} IS NOT NULL AS filled, deals
    FROM (SELECT outcome, ${columnSql(field)} AS words, count(*) AS deals FROM deals d ${closed} GROUP BY ALL)`;
}

function byPeople(field: Field, closed: string): string {
  const value = field.stored === 'text' ? textSql(columnSql(field), field.null_words) : columnSql(field);
  return `SELECT outcome, coalesce(said.filled, FALSE) AS filled, count(*) AS deals
    FROM deals d LEFT JOIN (SELECT opportunity_id, bool_or(${value} IS NOT NULL) AS filled FROM people p GROUP BY 1) said
      ON said.opportunity_id = d.opportunity_id ${closed} GROUP BY ALL`;
}
