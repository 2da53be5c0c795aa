import type { AskOptions, Engine } from '../engine/port.ts';
import { literal } from '../engine/sql-text.ts';
import type { FilledByOutcome } from '../model/cell.ts';
import { type Filter, fieldsOf, peopleFieldsOf } from '../model/filter.ts';
import type { Day } from '../model/quarter.ts';
import { columnSql, type Field, type FieldCatalog } from './fields.ts';
import { textSql } from './read-sql.ts';

/**
 * How often each field that a condition reads, or a claim counts, is filled in among won and among lost deals: one pass
 * over all closed deals. A field of people is filled in where one person of the deal has it.
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
  if (fields.size === 0) return new Map();
  const all = [...fields];
  const people = all.flatMap(([, field], index) =>
    field.table === 'people' ? [`bool_or(${filled(field)}) AS filled_${index}`] : [],
  );
  const counts = all.map(([, field], index) => {
    const has = field.table === 'people' ? `coalesce(p.filled_${index}, FALSE)` : filled(field);
    return `count(*) FILTER (outcome = 'won' AND ${has}) AS won_${index}, count(*) FILTER (outcome = 'lost' AND ${has}) AS lost_${index}`;
  });
  const late =
    asOf === null || catalog.find('close_date', 'deals') === undefined
      ? ''
      : ` AND NOT coalesce(d.close_date > CAST(${literal(asOf)} AS DATE), FALSE)`;
  const [row] = await engine.rows(
    `SELECT count(*) FILTER (outcome = 'won') AS won, count(*) FILTER (outcome = 'lost') AS lost, ${counts.join(', ')}
     FROM deals d ${
       people.length === 0
         ? ''
         : `LEFT JOIN (SELECT opportunity_id, ${people.join(', ')} FROM people p GROUP BY 1) p ON p.opportunity_id = d.opportunity_id`
     }
     WHERE outcome IN ('won', 'lost')${late}`,
    [],
    options,
  );
  const count = (name: string) => Number(row?.[name] ?? 0);
  return new Map(
    all.map(([name], index) => [
      name,
      {
        field: name,
        won: { x: count(`won_${index}`), n: count('won') },
        lost: { x: count(`lost_${index}`), n: count('lost') },
      },
    ]),
  );
}

const filled = (field: Field): string =>
  `(${field.stored === 'text' ? textSql(columnSql(field), field.null_words) : columnSql(field)}) IS NOT NULL`;
