import { describe, expect, test } from 'vitest';
import type { Filter } from '../../src/model/filter.ts';
import { type ColumnOf, type LabelRule, UNCLASSIFIED } from '../../src/personas/rule-columns.ts';
import { formulaText, rulesFormula } from '../../src/personas/rules-formula.ts';
import { rulesSql } from '../../src/personas/rules-sql.ts';
import { MARKS } from '../../src/personas/title-marks.ts';
import { calculated } from '../support/sheet.ts';

const column: ColumnOf = (field) =>
  field === 'seniority'
    ? { elsewhere: 'people' }
    : {
        header: field,
        kind: 'text',
        empty: ['n/a'],
        means: field === 'stage' ? { 'closed won': 'won', '*': 'open' } : null,
      };
const sheet = { cell: () => '$A1', titles: () => '$B1' };
const written = (rules: readonly LabelRule[]) => rulesFormula(rules, column, sheet);

/** What the formula says of a cell. */
function said(when: Filter, cell: string, label = 'yes'): unknown {
  const { formula, helpers } = written([{ label, when }]);
  const [row = []] = calculated([[cell]], [[helpers[0]?.formula ?? '', formula ?? '']]);
  return row[1];
}

test.each([
  `=cmd|' /C calc'!A0`,
  `"); DROP TABLE deals; --`,
  'two\nlines\r\n\tand a tab',
  'back\\slash "quoted"',
  `'); DROP TABLE deals; --`,
  'é”“ 日本 \u{1f600}',
  '',
])('a formula says the name %j as it is', (label) => {
  expect(said({ all: [] }, 'x', label)).toBe(label);
  expect(said({ field: 'role', in: [label] }, label)).toBe(label.trim() === '' ? UNCLASSIFIED : 'yes');
});

test('no text in a formula is longer than a spreadsheet takes, and none of it is lost', () => {
  const long = `${'a"b'.repeat(300)}${'x'.repeat(600)}`;
  const text = formulaText(long);
  for (const [, piece = ''] of text.matchAll(/"([^"]*)"/g)) expect(piece.length).toBeLessThanOrEqual(255);
  expect(calculated([['']], [[`=${text}`]])[0]?.[0]).toBe(long);
});

describe('whole words of a title in a formula', () => {
  const cfo: Filter = { field: 'role', title_matches: ['cfo'], title_excludes: ['assistant'] };
  test.each([...MARKS].filter((mark) => mark !== ' '))('end at %j', (mark) => {
    expect(said(cfo, `Group${mark}CFO${mark}EMEA`)).toBe('yes');
    expect(said(cfo, `${mark}CFO`)).toBe('yes');
  });
  test.each([
    ['CFOs', UNCLASSIFIED],
    ['eCFO', UNCLASSIFIED],
    ['Assistant to the CFO', UNCLASSIFIED],
    ['CFO\nand more', 'yes'],
    ['', UNCLASSIFIED],
    ['n/a', UNCLASSIFIED],
  ])('%j: %s', (title, label) => {
    expect(said(cfo, title)).toBe(label);
    // Below a denial what is empty stays unknown.
    const denied = said({ not: cfo }, title);
    expect(denied).toBe(['', 'n/a'].includes(title) || label === 'yes' ? UNCLASSIFIED : 'yes');
  });
});

describe('what a formula cannot say', () => {
  test('is left out with its reason, and the others stay in order', () => {
    const { formula, left_out } = written([
      { label: 'Keen', when: { has: 'touches', at_least: 3 } },
      {
        label: 'Senior',
        when: {
          any: [
            { field: 'role', in: ['x'] },
            { field: 'seniority', in: ['head'] },
          ],
        },
      },
      { label: 'Won', when: { field: 'stage', in: ['won'] } },
      { label: 'Rest', when: { all: [] } },
    ]);
    expect(left_out).toEqual([
      { label: 'Keen', reason: 'it reads touches, several rows to a record' },
      { label: 'Senior', reason: 'it reads people, several rows to a record' },
      { label: 'Won', reason: 'the words of stage are translated under Sources' },
    ]);
    expect(formula).toBe(`=IFS(TRUE(),"Rest",TRUE(),"${UNCLASSIFIED}")`);
  });

  test('is no formula where it is more than a cell takes', () => {
    const many = Array.from({ length: 400 }, (_, index) => `some longer title number ${index}`);
    expect(written([{ label: 'Many', when: { field: 'role', in: many } }]).formula).toBeNull();
    expect(written([]).formula).toBe(`="${UNCLASSIFIED}"`);
  });
});

describe('words that are translated under Sources', () => {
  test('are translated in SQL as well', () => {
    const sql = rulesSql([{ label: 'Won', when: { field: 'stage', in: ['won'] } }], 'postgresql', column);
    expect(sql).toContain("WHEN 'closed won' THEN 'won'");
    expect(sql).toContain("IS NOT NULL THEN 'open' END");
  });
});

test('BigQuery and Snowflake are told titles, days and empty words in their own way', () => {
  const rules: LabelRule[] = [
    {
      label: 'x',
      when: {
        not: {
          all: [
            { field: 'title', title_matches: ["o'neil's (c++)"] },
            { field: 'day', at_least: '2026-01-31' },
            { field: 'role', in: ['a\\b'] },
          ],
        },
      },
    },
  ];
  const bigquery = rulesSql(rules, 'bigquery', column);
  expect(bigquery).toContain("REGEXP_CONTAINS(CASE WHEN lower(trim(CAST(`title` AS STRING), ' ')) NOT IN ('', 'n/a')");
  expect(bigquery).toContain("(^|[^\\\\p{L}\\\\p{N}])o\\'neil\\'s[[:space:]]+[(]c[+][+][)]");
  expect(bigquery).toContain(
    "SAFE_CAST(substr(trim(CAST(`day` AS STRING), ' '), 1, 10) AS DATE) END >= DATE '2026-01-31'",
  );
  expect(bigquery).toContain("IN ('a\\\\b')");
  const snowflake = rulesSql(rules, 'snowflake', column);
  expect(snowflake).toContain('REGEXP_INSTR(CASE WHEN lower(trim(CAST("title" AS VARCHAR))) NOT IN');
  expect(snowflake).toContain("o''neil''s[[:space:]]+[(]c[+][+][)]([^[:alnum:]]|$)') > 0");
  expect(snowflake).toContain("IN ('a\\\\b')");
});
