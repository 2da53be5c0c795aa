import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { stateOf } from '../../src/model/cell.ts';
import type { Filter } from '../../src/model/filter.ts';
import { type ColumnOf, type LabelRule, readsBeyond, UNCLASSIFIED } from '../../src/personas/rule-columns.ts';
import { rulesSql } from '../../src/personas/rules-sql.ts';
import { DIALECTS } from '../../src/personas/sql-dialects.ts';
import { personasOf } from '../../src/project/schema.ts';
import { openFolder, projectFrom } from '../support/open-case.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

const HEADERS: Record<string, string> = {
  buyer_role: 'Buyer "Role"',
  company_size: 'Employees',
  created_date: 'Created',
};
const under =
  (headers: (field: string) => string, empty: readonly string[] = []): ColumnOf =>
  (field) => ({ header: headers(field), kind: 'text', empty, means: null });
const header = under((field) => HEADERS[field] ?? field);

const ROWS: [
  id: number,
  role: string | null,
  title: string | null,
  employees: string | null,
  created: string | null,
][] = [
  [1, 'CFO', 'Chief Financial Officer', '500', '2026-01-31'],
  [2, ' cfo ', 'VP, Finance', '50', '2026-02-01'],
  [3, '', 'Executive Assistant', '199', null],
  [4, null, 'Senior Executive', 'many', '2026-03-01'],
  [5, "O'Neil's", 'C++ Lead (EMEA)', '-3', '2025-12-31'],
  [6, 'Müller', 'Geschäftsführer', '1000.5', '2026-01-01'],
];

async function labelsBy(rules: readonly LabelRule[]): Promise<string[]> {
  await engine.run(
    'CREATE OR REPLACE TABLE crm (id INTEGER, "Buyer ""Role""" VARCHAR, title VARCHAR, "Employees" VARCHAR, "Created" VARCHAR)',
  );
  for (const row of ROWS) await engine.run('INSERT INTO crm VALUES (?, ?, ?, ?, ?)', row);
  const rows = await engine.rows(`SELECT ${rulesSql(rules, 'duckdb', header)} AS label FROM crm ORDER BY id`);
  return rows.map(({ label }) => String(label));
}

const met = async (when: Filter) =>
  (await labelsBy([{ label: 'yes', when }])).flatMap((label, index) => (label === 'yes' ? [index + 1] : []));

describe('rules as SQL', () => {
  test.each<[string, Filter, number[]]>([
    ['words, trimmed and without case', { field: 'buyer_role', in: ['CFO'] }, [1, 2]],
    ['words with quotes and letters of other languages', { field: 'buyer_role', in: ["o'neil's", 'MÜLLER'] }, [5, 6]],
    ['none of some words; blank is unknown', { field: 'buyer_role', not_in: ['CFO'] }, [5, 6]],
    ['blank', { field: 'buyer_role', is_known: false }, [3, 4]],
    ['numbers; what is none is unknown', { field: 'company_size', at_least: 50, at_most: 500 }, [1, 2, 3]],
    ['not a range of numbers', { not: { field: 'company_size', at_least: 50 } }, [5]],
    ['days', { field: 'created_date', at_least: '2026-01-01', at_most: '2026-02-01' }, [1, 2, 6]],
    ['whole words of a title', { field: 'title', title_matches: ['executive'], title_excludes: ['assistant'] }, [4]],
    ['several words in order', { field: 'title', title_matches: ['vp finance', 'chief financial'] }, [1]],
    ['titles with marks', { field: 'title', title_matches: ['c++ lead', '(emea)'] }, [5]],
    ['letters of other languages end no word', { field: 'title', title_matches: ['gesch'] }, []],
    ['all of nothing', { all: [] }, [1, 2, 3, 4, 5, 6]],
    ['any of nothing', { any: [] }, []],
    [
      'either',
      {
        any: [
          { field: 'buyer_role', in: ['CFO'] },
          { field: 'company_size', at_most: 0 },
        ],
      },
      [1, 2, 5],
    ],
  ])('%s', async (_, when, ids) => {
    expect(await met(when)).toEqual(ids);
  });

  test('the first rule that is met names the deal, and what meets none is unclassified', async () => {
    const rules = [
      { label: "Finance 'lead'", when: { field: 'buyer_role', in: ['CFO'] } },
      { label: 'Large', when: { field: 'company_size', at_least: 500 } },
    ];
    expect(await labelsBy(rules)).toEqual([
      "Finance 'lead'",
      "Finance 'lead'",
      UNCLASSIFIED,
      UNCLASSIFIED,
      UNCLASSIFIED,
      'Large',
    ]);
    expect(await labelsBy([])).toEqual(ROWS.map(() => UNCLASSIFIED));
  });

  test('a rule about touches or people is left out and says so', async () => {
    const when: Filter = {
      all: [
        { field: 'buyer_role', in: ['CFO'] },
        { has: 'touches', at_least: 3 },
      ],
    };
    expect(readsBeyond(when, header)).toBe('touches');
    expect(await labelsBy([{ label: 'Keen\nbuyer', when }])).toEqual(ROWS.map(() => UNCLASSIFIED));
    expect(rulesSql([{ label: 'Keen\nbuyer', when }], 'duckdb', header)).toContain('-- Keen buyer reads touches');
  });

  test.each(DIALECTS)('nothing that people wrote ends a text or a name in %s', (dialect) => {
    const rules = [{ label: "a'); DROP TABLE x; -- \\", when: { field: 'we"ird`\\', in: ["x'\\"] } }];
    const sql = rulesSql(
      rules,
      dialect,
      under((field) => field),
    );
    const [text, name] =
      dialect === 'bigquery' ? [/'(?:[^'\\]|\\.)*'/g, /`(?:[^`\\]|\\.)*`/g] : [/'(?:[^']|'')*'/g, /"(?:[^"]|"")*"/g];
    const string = { duckdb: 'VARCHAR', postgresql: 'TEXT', bigquery: 'STRING', snowflake: 'VARCHAR' }[dialect];
    // BigQuery's trim takes every blank away unless it is told which.
    const spaces = dialect === 'bigquery' ? ', T' : '';
    expect(sql.replace(name, 'N').replace(text, 'T')).toBe(
      `CASE\n  WHEN (lower(trim(CAST(N AS ${string})${spaces})) IN (T)) THEN T\n  ELSE T\nEND`,
    );
  });
});

test('over the sample the SQL names as many deals as the rules of the personas catch', async () => {
  const project = projectFrom('sample-data/project.json');
  const { ask, warehouse } = await openFolder(engine, project, 'sample-data');
  const personas = personasOf(project).filter(({ membership }) => readsBeyond(membership, header) === null);
  expect(personas.length).toBeGreaterThan(2);
  const { answered, questions } = await ask(personas, []);
  const { facts, outcomes } = answered.answers;
  const column = under((field) => warehouse.catalog.find(field, 'deals')?.column ?? field);
  for (const { id, name, membership } of personas) {
    const sql = rulesSql([{ label: name, when: membership }], 'duckdb', column);
    const [row] = await engine.rows(`SELECT count(*) AS deals FROM deals JOIN facts USING (deal) WHERE ${sql} = ?`, [
      name,
    ]);
    const caught = outcomes.reduce((sum, { cell, deals }) => {
      return sum + (stateOf(facts.cells[cell]!, questions.members.get(id)!) === 'in' ? deals : 0);
    }, 0);
    expect([name, Number(row?.deals)]).toEqual([name, caught]);
    expect(caught).toBeGreaterThan(0);
  }
});
