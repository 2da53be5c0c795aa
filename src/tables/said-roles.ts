import { literal } from '../engine/sql-text.ts';
import type { Related } from './filter-sql.ts';
import { type RoleColumns, wordsSql } from './role-sources.ts';

/** SQL of what the files say: `roles` (deal, words, what, days), and `people` (deal, people). */
export function saidRoles(
  columns: RoleColumns,
  related: Related,
  deciding: readonly string[],
  marked: readonly string[],
): { roles: string; people: string } {
  const { sources } = columns;
  const parts = [
    ...presentSql(columns),
    ...(sources.reached === 'touches' ? [touchesSql(columns, related)] : ofDeal(columns, 'engaged_role', 'reached')),
    ...signsSql(columns, deciding, marked),
  ];
  const none = 'SELECT -1 AS deal, NULL AS words, NULL AS what, NULL AS days WHERE FALSE';
  return {
    roles: `SELECT * FROM (${parts.length === 0 ? none : parts.join('\nUNION ALL ')}) WHERE words IS NOT NULL`,
    people: related.people
      ? `SELECT d.deal, count(DISTINCT ${personSql(columns)}) AS people
         FROM (SELECT *, row_number() OVER () AS "nth row" FROM people) p JOIN deals d ON d.opportunity_id = p.opportunity_id GROUP BY d.deal`
      : 'SELECT -1 AS deal, 0 AS people WHERE FALSE',
  };
}

const PEOPLE = 'people p JOIN deals d ON d.opportunity_id = p.opportunity_id';

/** Who somebody is, by the first thing that tells: a person can stand in several rows of one deal. */
function personSql({ holds }: RoleColumns): string {
  const keys = (['person_id', 'email', 'person'] as const).filter((name) => holds('people', name));
  const known = keys.map((name) => `'${name} ' || nullif(lower(trim(p.${name})), '')`);
  return `coalesce(${[...known, `'row ' || p."nth row"`].join(', ')})`;
}

const daysSql = ({ of, holds }: RoleColumns, table: 'people' | 'touches'): string => {
  const day = table === 'people' ? 'p.date' : 't.date';
  return holds(table, 'date') && of('created_date', 'deals') !== null ? `${day} - d.created_date` : 'NULL::INTEGER';
};

function ofDeal({ of }: RoleColumns, name: string, what: string): string[] {
  const field = of(name, 'deals');
  if (field === null) return [];
  return [`SELECT d.deal, ${wordsSql(field)} AS words, '${what}' AS what, NULL::INTEGER AS days FROM deals d`];
}

function presentSql(columns: RoleColumns): string[] {
  const { title } = columns;
  if (title === null) {
    return ['buyer_role', 'engaged_role', 'decision_maker_role'].flatMap((name) => ofDeal(columns, name, 'present'));
  }
  return [
    `SELECT d.deal, ${wordsSql(title)} AS words, 'present' AS what, ${daysSql(columns, 'people')} AS days FROM ${PEOPLE}`,
  ];
}

/** Whom touches reached, up to the day a deal closed: what came later reached nobody who still had to decide. */
function touchesSql(columns: RoleColumns, related: Related): string {
  const { title, holds, of } = columns;
  const key = (['person_id', 'email'] as const).find((name) => holds('touches', name) && holds('people', name));
  const until =
    holds('touches', 'date') && of('close_date', 'deals') !== null
      ? "WHERE t.date IS NULL OR d.close_date IS NULL OR d.outcome NOT IN ('won', 'lost') OR t.date <= d.close_date"
      : '';
  const days = daysSql(columns, 'touches');
  const select = (words: string, from: string) =>
    `SELECT d.deal, ${words} AS words, 'reached' AS what, ${days} AS days FROM touches t ${from} ${until}`;
  const deal = 'JOIN deals d ON d.opportunity_id = t.opportunity_id';
  if (key === undefined || title === null) return select('trim(t.role)', deal);
  const same = (alias: string) => (key === 'email' ? `lower(trim(${alias}.email))` : `trim(${alias}.person_id)`);
  if (related.touches === 'by-person') {
    return select(
      wordsSql(title),
      `JOIN people p ON ${same('p')} = ${same('t')} JOIN deals d ON d.opportunity_id = p.opportunity_id`,
    );
  }
  // A person is known by the title even where the list has them under another deal.
  const known = `(SELECT DISTINCT ${same('p')} AS key, ${wordsSql(title)} AS words FROM people p) w ON w.key = ${same('t')}`;
  return select('w.words', `${deal} JOIN ${known}`);
}

/** Who decides: as the deal names it; else people who play that part; where no column says it, the main contact. */
function signsSql(columns: RoleColumns, deciding: readonly string[], marked: readonly string[]): string[] {
  const { sources, title, part, of } = columns;
  const people = (column: string, values: readonly string[], unless: string): string[] =>
    title === null || values.length === 0
      ? []
      : [
          `SELECT d.deal, ${wordsSql(title)} AS words, 'signs' AS what, NULL::INTEGER AS days FROM ${PEOPLE}
           WHERE ${column} IN (${values.map(literal).join(', ')})${unless}`,
        ];
  if (sources.signs === 'main-contact') {
    const mark = of('is_primary', 'people');
    const main = mark === null ? [] : people(wordsSql(mark), marked, '');
    return main.length > 0 ? main : ofDeal(columns, 'buyer_role', 'signs');
  }
  const named = of('decision_maker_role', 'deals');
  const unless = named === null ? '' : ` AND (${wordsSql({ ...named })}) IS NULL`;
  return [
    ...ofDeal(columns, 'decision_maker_role', 'signs'),
    ...(part === null ? [] : people(wordsSql(part), deciding, unless)),
  ];
}
