import type { AskOptions, Engine } from '../engine/port.ts';
import type { ConditionState } from '../model/cell.ts';
import type { Filter } from '../model/filter.ts';
import type { FieldCatalog } from './fields.ts';
import { MissingField, personSql } from './filter-sql.ts';
import { type Fragment, joined, raw, sql } from './fragment.ts';
import { wordsSql } from './role-sources.ts';

/** People that stand alike towards every rule, and titles that people bear. */
export type ContactStates = {
  groups: readonly { states: readonly ConditionState[]; contacts: number }[];
  titles: readonly { title: string; states: readonly ConditionState[]; contacts: number }[];
  /** People whose title is empty; null where no column holds titles. */
  untitled: number | null;
  /** Rule → the field it reads that no file of people has. */
  missing: ReadonlyMap<number, string>;
};

const MOST_TITLES = 3000;
const STATES: Readonly<Record<string, ConditionState>> = { i: 'in', o: 'out', u: 'unknown' };

/** Rules over single people as SQL, with what they lack; a rule that lacks a field is unknown for everybody. */
export function personTests(
  rules: readonly Filter[],
  catalog: FieldCatalog,
): { tests: Fragment[]; missing: Map<number, string> } {
  const missing = new Map<number, string>();
  const tests = rules.map((rule, index) => {
    try {
      return personSql(rule, catalog);
    } catch (error) {
      if (!(error instanceof MissingField)) throw error;
      missing.set(index, error.field);
      return raw('CAST(NULL AS BOOLEAN)');
    }
  });
  return { tests, missing };
}

/**
 * Where every person stands towards every rule: two queries. A person is known by the id, else by the address of the
 * mail; the first row of each counts, and without either every row is somebody.
 */
export async function contactStates(
  engine: Engine,
  catalog: FieldCatalog,
  title: string | null,
  rules: readonly Filter[],
  options: AskOptions = {},
): Promise<ContactStates> {
  const { tests, missing } = personTests(rules, catalog);
  const states = joined(
    tests.map((test) => sql`CASE WHEN ${test} THEN 'i' WHEN NOT ${test} THEN 'o' ELSE 'u' END`),
    ' || ',
  );
  const field = title === null ? undefined : catalog.find(title, 'people');
  const keys = ['person_id', 'email'].flatMap((name) => {
    const key = catalog.find(name, 'people');
    return key === undefined ? [] : [`'${name} ' || lower(${wordsSql(key)})`];
  });
  const known = `coalesce(${[...keys, "'row ' || n"].join(', ')})`;
  const people = sql`WITH people AS (SELECT *, row_number() OVER () AS n FROM people),
    told AS (SELECT DISTINCT ON (person) ${raw(known)} AS person, ${tests.length === 0 ? raw("''") : states} AS states,
      ${raw(field === undefined ? 'CAST(NULL AS VARCHAR)' : wordsSql(field))} AS title
      FROM people p ORDER BY person, n)`;
  const grouped = sql`${people} SELECT states, count(*) AS contacts, count(title) AS titled FROM told GROUP BY states ORDER BY states`;
  const rows = await engine.rows(grouped.text, grouped.values, options);
  const listed = sql`${people} SELECT mode(title) AS title, states, count(*) AS contacts FROM told WHERE title IS NOT NULL
    GROUP BY lower(title), states ORDER BY contacts DESC, title LIMIT ${raw(String(MOST_TITLES))}`;
  const titles = field === undefined ? [] : await engine.rows(listed.text, listed.values, options);
  const read = (text: unknown) => [...String(text)].map((letter) => STATES[letter] ?? 'unknown');
  const sum = (column: string) => rows.reduce((total, row) => total + Number(row[column]), 0);
  return {
    groups: rows.map((row) => ({ states: read(row.states), contacts: Number(row.contacts) })),
    titles: titles.map((row) => ({
      title: String(row.title),
      states: read(row.states),
      contacts: Number(row.contacts),
    })),
    untitled: field === undefined ? null : sum('contacts') - sum('titled'),
    missing,
  };
}
