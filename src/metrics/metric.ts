import type { CodedFacet } from '../model/scope.ts';

/** A value bound to `?`. */
export type Bound = string | number | boolean | null;

/** SQL text with its bound values, ready for the engine. */
export type Question = { metric: string; text: string; values: readonly Bound[] };

type Decoder = 'count' | 'number' | 'text';
type Decoded<D extends Decoder> = D extends 'text' ? string : number;
export type RowOf<C extends Record<string, Decoder>> = { [K in keyof C]: Decoded<C[K]> };

/** An answer by column, as the engine gives it. */
export type Answer = { rows: number; column(name: string): ArrayLike<unknown> };

/** One question with its SQL and the shape of its rows, from which the row type is inferred. */
export type Metric<C extends Record<string, Decoder>> = {
  name: string;
  sql: string;
  columns: C;
  ask(facets: readonly CodedFacet[], values?: readonly Bound[], replaced?: Readonly<Record<string, string>>): Question;
  decode(answer: Answer): RowOf<C>[];
};

export function metric<C extends Record<string, Decoder>>(name: string, sql: string, columns: C): Metric<C> {
  return {
    name,
    sql,
    columns,
    ask(facets, values = [], replaced = {}) {
      const scoped = scopeSql(facets);
      const text = Object.entries(replaced).reduce((body, [mark, part]) => body.replaceAll(`/* ${mark} */`, part), sql);
      return { metric: name, text: `${scoped.text}\n${text}`, values: [...scoped.values, ...values] };
    },
    decode(answer) {
      const read = Object.entries(columns).map(([column, decoder]) => ({
        column,
        decoder,
        values: answer.column(column),
      }));
      return Array.from({ length: answer.rows }, (_, row) => {
        const decoded: Record<string, string | number> = {};
        for (const { column, decoder, values } of read)
          decoded[column] = decodeValue(name, column, decoder, values[row]);
        return decoded as RowOf<C>;
      });
    },
  };
}

/** The one place where facets become a condition: every metric reads `scope`, none reads `facts`. */
function scopeSql(facets: readonly CodedFacet[]): { text: string; values: Bound[] } {
  const tests = facets.map((facet) => {
    if ('deals' in facet) return `deal IN (SELECT deal FROM ${facet.deals})`;
    return facet.codes.length === 0 ? 'FALSE' : `${facet.column} IN (${facet.codes.map(() => '?').join(', ')})`;
  });
  const where = tests.length === 0 ? '' : ` WHERE ${tests.join(' AND ')}`;
  return {
    text: `WITH scope AS (SELECT * FROM facts${where})`,
    values: facets.flatMap((facet) => ('deals' in facet ? [] : facet.codes)),
  };
}

function decodeValue(name: string, column: string, decoder: Decoder, value: unknown): string | number {
  if (decoder === 'text') return value === null || value === undefined ? '' : String(value);
  const number = Number(value ?? 0);
  if (!Number.isFinite(number)) throw new TypeError(`${name}.${column} is not a number.`);
  return number;
}

/** Nothing asked, nothing answered. */
export const NO_ANSWER: Answer = { rows: 0, column: () => [] };

/** Narrows to some cells, whatever their number, as one bound value. */
export const IN_CELLS = "cell IN (SELECT CAST(unnest(string_split(?, ',')) AS INTEGER))";
