import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Filter } from '../../src/model/filter.ts';
import { filterOf } from '../../src/personas/filter-of-rule.ts';
import { addRow, changeRow, emptyCondition, lastId, type RuleGroup } from '../../src/personas/rule.ts';
import { ruleOf } from '../../src/personas/rule-of-filter.ts';

const field = fc.constantFrom('buyer_role', 'region', 'Competitor Count');
const words = fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 });
const condition: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({ field, in: fc.array(fc.oneof(fc.string(), fc.integer(), fc.boolean()), { minLength: 1, maxLength: 3 }) }),
  fc.record({ field, not_in: words }),
  fc.record({ field, at_least: fc.integer() }),
  fc.record({ field, at_most: fc.constantFrom('2026-01-31', '2025-12-01') }),
  fc.record({ field, at_least: fc.integer({ max: 10 }), at_most: fc.integer({ min: 11 }) }),
  fc.record({ field, is_known: fc.boolean() }),
  fc.record({ field, title_matches: words, title_excludes: words }),
  fc.record({ has: fc.constantFrom('touches', 'people'), at_least: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ not: fc.record({ field, in: words }) }),
  fc.record({ has: fc.constant('people' as const), where: fc.record({ field, in: words }), at_least: fc.constant(2) }),
);
const { tree } = fc.letrec<{ tree: Filter }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    condition,
    fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
  ),
}));

test('any filter comes back from its rows as it was, however rich it is', () => {
  fc.assert(
    fc.property(tree, (filter) => {
      const { filter: back, open } = filterOf(ruleOf(filter));
      expect(open).toEqual([]);
      expect(back).toEqual(filter);
    }),
    { seed: 7, numRuns: 500 },
  );
});

test.each<Filter>([
  { all: [] },
  { any: [] },
  { all: [{ any: [] }] },
  {
    any: [
      { field: 'a', in: [] },
      { field: 'b', in: ['x'] },
    ],
  },
  { field: 'a', title_matches: [] },
])('%j is kept as it is, though no row would be written so', (filter) => {
  expect(filterOf(ruleOf(filter))).toEqual({ filter, open: [] });
});

test('every membership and segment of the sample comes back as it was', () => {
  const project = JSON.parse(readFileSync('sample-data/project.json', 'utf8')) as {
    personas: { membership: Filter; assumptions: { claim: { segment?: Filter; versus?: Filter } }[] }[];
  };
  const filters = project.personas.flatMap(({ membership, assumptions }) => [
    membership,
    ...assumptions.flatMap(({ claim }) => [claim.segment ?? [], claim.versus ?? []].flat()),
  ]);
  expect(filters.length).toBeGreaterThan(8);
  for (const filter of filters) expect(filterOf(ruleOf(filter)).filter).toEqual(filter);
});

test('no row twice has the same id', () => {
  fc.assert(
    fc.property(tree, (filter) => {
      const ids: number[] = [];
      const walk = (row: RuleGroup['rows'][number]): void => {
        ids.push(row.id);
        if (row.kind === 'group') row.rows.forEach(walk);
        if (row.kind === 'related' && row.where !== null) walk(row.where);
      };
      const rule = ruleOf(filter);
      walk(rule);
      expect(new Set(ids).size).toBe(ids.length);
      expect(lastId(rule)).toBe(Math.max(...ids));
    }),
    { seed: 7, numRuns: 200 },
  );
});

test('a rule that catches no deal becomes "all of" with its first condition', () => {
  const rule = addRow(ruleOf({ any: [] }), 0, { ...emptyCondition(1), field: 'region', values: ['Europe'] });
  expect(filterOf(rule).filter).toEqual({ all: [{ field: 'region', in: ['Europe'] }] });
});

test('which people are counted can be said, changed and taken back', () => {
  const where: Filter = {
    all: [
      { field: 'role', in: ['CFO'] },
      { field: 'Buying Role', is_known: true },
    ],
  };
  const filter: Filter = { all: [{ has: 'people', where, at_least: 2, before: 'created_date' }] };
  const rule = ruleOf(filter);
  const [row] = rule.rows;
  const people = row?.kind === 'related' ? row.where : null;
  expect(people?.rows.map(({ kind }) => kind)).toEqual(['condition', 'condition']);
  expect(filterOf(rule)).toEqual({ filter, open: [] });
  const changed = changeRow(rule, people?.rows[0]?.id ?? -1, () => null);
  expect(filterOf(changed).filter).toMatchObject({ all: [{ where: { all: [{ field: 'Buying Role' }] } }] });
  const emptied = changeRow(changed, people?.rows[1]?.id ?? -1, () => null);
  expect(filterOf(emptied).filter).toEqual({ all: [{ has: 'people', at_least: 2, before: 'created_date' }] });
  const added = addRow(emptied, people?.id ?? -1, { ...emptyCondition(99), field: 'role', values: ['COO'] });
  expect(filterOf(added).filter).toMatchObject({ all: [{ where: { all: [{ field: 'role', in: ['COO'] }] } }] });
});

test('a row that is not filled in takes no part and says what it needs', () => {
  const rule = addRow(ruleOf({ field: 'region', in: ['Europe'] }), 0, { ...emptyCondition(2), field: 'amount' });
  const { filter, open } = filterOf(rule);
  expect(filter).toEqual({ all: [{ field: 'region', in: ['Europe'] }] });
  expect(open).toEqual([{ id: 2, needs: 'Choose at least one value.' }]);
});

test.each([
  ['at_least', 'many', '', 'Write a number such as 200, or a day such as 2026-01-31.'],
  ['between', '10', '2026-01-31', 'Write two numbers, or two days.'],
  ['between', '20', '10', 'The first value is above the second.'],
  ['at_most', '', '2026-13-40', 'Write a number such as 200, or a day such as 2026-01-31.'],
] as const)('%s with "%s" and "%s" is asked for again', (kind, low, high, needs) => {
  const row = { ...emptyCondition(1), field: 'amount', test: kind, low, high };
  expect(filterOf({ kind: 'group', id: 0, join: 'all', rows: [row] }).open).toEqual([{ id: 1, needs }]);
});

test('a thousands separator is no part of the number', () => {
  const row = { ...emptyCondition(1), field: 'amount', test: 'at_least' as const, low: '12,500' };
  expect(filterOf({ kind: 'group', id: 0, join: 'all', rows: [row] }).filter).toEqual({
    all: [{ field: 'amount', at_least: 12500 }],
  });
});

test('a row deep in the rule can be changed and taken out', () => {
  const rule = ruleOf({
    any: [
      { field: 'a', in: ['1'] },
      {
        all: [
          { field: 'b', in: ['2'] },
          { field: 'c', in: ['3'] },
        ],
      },
    ],
  });
  const group = rule.rows[1];
  const id = group?.kind === 'group' ? (group.rows[0]?.id ?? -1) : -1;
  const renamed = changeRow(rule, id, (row) => (row.kind === 'condition' ? { ...row, field: 'd' } : row));
  expect(filterOf(renamed).filter).toEqual({
    any: [
      { field: 'a', in: ['1'] },
      {
        all: [
          { field: 'd', in: ['2'] },
          { field: 'c', in: ['3'] },
        ],
      },
    ],
  });
  expect(filterOf(changeRow(rule, id, () => null)).filter).toEqual({
    any: [{ field: 'a', in: ['1'] }, { all: [{ field: 'c', in: ['3'] }] }],
  });
});
