import type { Engine } from '../engine/port.ts';
import type { Reading } from '../model/import-plan.ts';
import { typedSql } from './read-sql.ts';

const NAMES = { '.': 'number_of', ',': 'number_of_comma' } as const;
const DECIMALS = ['.', ','] as const;

const definition = (decimal: '.' | ','): string =>
  `MACRO ${NAMES[decimal]}(words) AS ${typedSql('words', { kind: 'number', decimal })}`;

/** Gives the reading of numbers a name in the database, for queries that people read. */
export async function createNumberMacros(engine: Engine): Promise<void> {
  for (const decimal of DECIMALS) await engine.run(`CREATE OR REPLACE ${definition(decimal)}`);
}

/** As `typedSql`, with the name of the macro in the place of its patterns. */
export const namedSql = (text: string, reading: Reading): string =>
  reading.kind === 'number' ? `${NAMES[reading.decimal]}(${text})` : typedSql(text, reading);

/** A query with what another database has to be told before it can run it, as a remark below. */
export function withDefinitions(query: string): string {
  const used = DECIMALS.filter((decimal) => query.includes(`${NAMES[decimal]}(`));
  const remarks = used.map(
    (decimal) =>
      `-- ${NAMES[decimal]} reads numbers as people write them. In another DuckDB, define it first:\n-- CREATE ${definition(decimal)};`,
  );
  return [query, ...remarks].join('\n\n');
}
