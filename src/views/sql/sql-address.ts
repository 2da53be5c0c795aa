/** A figure by its assumption; the screen writes the query that counts it. */
export type FigureName = { persona: string | null; assumption: string };

/** What the SQL screen opens with, as its address says it. */
export type SqlAddress = { query: string } | { figure: FigureName };

const QUERY = 'query';
const PERSONA = 'persona';
const ASSUMPTION = 'assumption';

export const SQL_PATH = '/sql';

/** Reads `query=SELECT…` or `persona=cfo&assumption=a-1`; null where the address says neither. */
export function readSql(search: string): SqlAddress | null {
  const address = new URLSearchParams(search);
  const query = address.get(QUERY);
  if (query !== null) return { query };
  const assumption = address.get(ASSUMPTION);
  return assumption === null ? null : { figure: { persona: address.get(PERSONA), assumption } };
}

/** The query of the address; what else is in force, period and filters, stays. */
export function withSql(inForce: string, named: SqlAddress | null): string {
  const address = new URLSearchParams(inForce);
  for (const key of [QUERY, PERSONA, ASSUMPTION]) address.delete(key);
  if (named !== null && 'query' in named) address.set(QUERY, named.query);
  if (named !== null && 'figure' in named) {
    const { persona, assumption } = named.figure;
    if (persona !== null) address.set(PERSONA, persona);
    address.set(ASSUMPTION, assumption);
  }
  return address.toString();
}
