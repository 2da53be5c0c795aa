import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { identifier, literal } from '../../src/engine/sql-text.ts';
import type { Filter } from '../../src/model/filter.ts';
import { type LabelRule, UNCLASSIFIED } from '../../src/personas/rule-columns.ts';
import { rulesSql } from '../../src/personas/rules-sql.ts';
import type { SqlDialect } from '../../src/personas/sql-dialects.ts';
import { newProject } from '../../src/project/schema.ts';
import { loadSources, planSources } from '../../src/state/imports/load-sources.ts';
import { fileColumns } from '../../src/state/personas/file-columns.ts';
import { sheetPlan } from '../../src/state/personas/sheet-plan.ts';
import { filterSql } from '../../src/tables/filter-sql.ts';
import { askPostgres, whyNoPostgres } from '../support/postgres.ts';
import { calculated } from '../support/sheet.ts';
import { answer, lower } from './known-true.ts';
import { FIELDS, HEADERS, orderedRules, ROWS } from './rule-cases.ts';

const SETS = 50;
const LABELS = ["First 'one'); DROP TABLE crm; --", '=cmd|"x"!A1', 'Two\nlines \\ and “more”'];
const COLUMNS = ['role', 'title', 'employees', 'created'] as const;

const rulesOf = (filters: readonly Filter[]): LabelRule[] =>
  filters.map((when, index) => ({ label: LABELS[index] ?? '', when }));
const sets = fc.sample(orderedRules, { numRuns: SETS, seed: 7 }).map(rulesOf);

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const csv = [
  ['Opportunity ID', 'Stage', ...COLUMNS.map((column) => HEADERS[column])],
  ...ROWS.map((row, index) => [`D-${index}`, 'Closed Won', ...COLUMNS.map((column) => row[column])]),
]
  .map((cells) => cells.map(quoted).join(','))
  .join('\r\n');

let engine: Engine;
let planned: Awaited<ReturnType<typeof planSources>>;
let warehouse: Awaited<ReturnType<typeof loadSources>>;
let expected: string[][];

beforeAll(async () => {
  engine = await openNodeEngine();
  const project = {
    ...newProject('Rules'),
    sources: [
      {
        table: 'deals' as const,
        file: 'deals.csv',
        columns: {
          opportunity_id: 'Opportunity ID',
          outcome: 'Stage',
          [FIELDS.role]: HEADERS.role,
          [FIELDS.employees]: HEADERS.employees,
          [FIELDS.created]: HEADERS.created,
        },
        values: { null: ['Select', 'n/a'] },
      },
    ],
  };
  planned = await planSources(project, [{ name: 'deals.csv', blob: new Blob([csv]) }]);
  warehouse = await loadSources(engine, project, planned);
  const empty = new Set(['', ...(planned[0]?.planned.plan.null_words ?? []).map(lower)]);
  expected = sets.map((rules) =>
    ROWS.map((row) => {
      const cell = (field: string) => {
        const column = COLUMNS.find((each) => FIELDS[each] === field) ?? 'role';
        const text = lower(row[column]);
        return empty.has(text) ? null : text;
      };
      return rules.find(({ when }) => answer(when, cell) === true)?.label ?? UNCLASSIFIED;
    }),
  );
});
afterAll(() => engine.close());

/** The first set of rules by which the labels differ, with the row. */
function firstDifference(found: readonly (readonly unknown[])[]) {
  for (const [set, labels] of expected.entries()) {
    const row = labels.findIndex((label, index) => found[set]?.[index] !== label);
    if (row >= 0)
      return { rules: JSON.stringify(sets[set]), row: ROWS[row], label: labels[row], found: found[set]?.[row] };
  }
  return null;
}

const crmRows = ROWS.map((row, id) =>
  [String(id), ...COLUMNS.map((column) => (row[column] === '' && id % 2 === 0 ? 'NULL' : literal(row[column])))].join(
    ', ',
  ),
);
const selectAll = (dialect: SqlDialect) => {
  const { columnOf } = fileColumns(planned, 'deals');
  return sets.map((rules, set) => `${rulesSql(rules, dialect, columnOf)} AS s${set}`).join(',\n');
};
const labelsIn = (rows: readonly Record<string, unknown>[]) => sets.map((_, set) => rows.map((row) => row[`s${set}`]));

describe('ordered rules name every row alike', () => {
  test('enough of the cases are decided either way to tell', () => {
    const labels = expected.flat();
    expect(expected).toHaveLength(SETS);
    for (const label of [...LABELS, UNCLASSIFIED])
      expect(labels.filter((each) => each === label).length).toBeGreaterThan(40);
  });

  test('in the program itself', async () => {
    expect(warehouse.deals).toBe(ROWS.length);
    const cases = sets.map((rules) => rules.map(({ when }) => filterSql(when, warehouse.catalog, warehouse.related)));
    const columns = cases.map(
      (parts, set) =>
        `CASE ${parts.map(({ text }, index) => `WHEN ${text} THEN ${index}`).join(' ')} ELSE -1 END AS s${set}`,
    );
    const rows = await engine.rows(
      `SELECT ${columns.join(', ')} FROM deals d ORDER BY deal`,
      cases.flat().flatMap(({ values }) => values),
    );
    const found = labelsIn(rows).map((labels, set) =>
      labels.map((at) => sets[set]?.[Number(at)]?.label ?? UNCLASSIFIED),
    );
    // The reader of files takes a cell of spaces alone for words.
    const blank = (row: number) => /^ +$/.test(ROWS[row]?.role ?? '');
    const told = found.map((labels, set) => labels.map((label, row) => (blank(row) ? expected[set]?.[row] : label)));
    expect(firstDifference(told)).toBeNull();
  });

  test('as SQL in DuckDB', async () => {
    const columns = COLUMNS.map((column) => `${identifier(HEADERS[column])} VARCHAR`).join(', ');
    await engine.run(`CREATE OR REPLACE TABLE crm (id INTEGER, ${columns})`);
    await engine.run(`INSERT INTO crm VALUES ${crmRows.map((row) => `(${row})`).join(', ')}`);
    const rows = await engine.rows(`SELECT ${selectAll('duckdb')} FROM crm ORDER BY id`);
    expect(firstDifference(labelsIn(rows))).toBeNull();
  });

  test.skipIf(whyNoPostgres !== null)(
    `as SQL in PostgreSQL${whyNoPostgres === null ? '' : ` (${whyNoPostgres})`}`,
    () => {
      const columns = COLUMNS.map((column) => `${identifier(HEADERS[column])} TEXT`).join(', ');
      const rows = askPostgres(
        [
          `CREATE TABLE crm (id INTEGER, ${columns})`,
          `INSERT INTO crm VALUES ${crmRows.map((row) => `(${row})`).join(', ')}`,
        ],
        `SELECT ${selectAll('postgresql')} FROM crm ORDER BY id`,
      );
      expect(rows).toHaveLength(ROWS.length);
      expect(firstDifference(labelsIn(rows))).toBeNull();
    },
  );

  test('as a formula in a spreadsheet', () => {
    const columns = fileColumns(planned, 'deals');
    const found = sets.map((rules) => {
      const plan = sheetPlan(rules, columns);
      expect(plan.left_out).toEqual([]);
      expect(plan.formula).not.toBeNull();
      const cells = ['id', 'stage', ...COLUMNS];
      const rows = [cells, ...ROWS.map((row, id) => [`D-${id}`, 'x', ...COLUMNS.map((column) => row[column])])];
      const filled = rows.map((_, index) =>
        index === 0
          ? []
          : [...plan.helpers.map(({ formula }) => formula), plan.formula ?? ''].map((text) => down(text, index)),
      );
      return calculated(rows, filled)
        .slice(1)
        .map((row) => row[plan.helpers.length]);
    });
    expect(firstDifference(found)).toBeNull();
  });
});

/** A formula of row 2 as it reads further down. */
const down = (formula: string, row: number): string =>
  formula.replace(/"[^"]*"|(\$[A-Z]+)2/g, (whole, column) => (column === undefined ? whole : `${column}${row + 1}`));
