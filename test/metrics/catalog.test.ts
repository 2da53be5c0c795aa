import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { METRICS } from '../../src/metrics/catalog.ts';
import { outcomes } from '../../src/metrics/outcomes.ts';

test('every question is one .sql that opens with its question, and stands in the catalog', () => {
  const files = readdirSync('src/metrics').filter((file) => file.endsWith('.sql'));
  const written = files.map((file) => readFileSync(`src/metrics/${file}`, 'utf8'));
  expect(written.filter((sql) => !/^-- .+\?|^-- The same/.test(sql))).toEqual([]);
  const known = Object.values(METRICS).map(({ sql }) => sql);
  expect([...known].sort()).toEqual([...written].sort());
});

test('a facet narrows the scope by bound codes, and no code at all passes nothing', () => {
  expect(outcomes.ask([{ column: 'f0', codes: [3, 5] }])).toMatchObject({ values: [3, 5] });
  expect(outcomes.ask([{ column: 'f0', codes: [3, 5] }]).text).toMatch(/FROM facts WHERE f0 IN \(\?, \?\)/);
  expect(outcomes.ask([{ column: 'f0', codes: [] }]).text).toMatch(/FROM facts WHERE FALSE/);
});

test('a row that is no number is refused, not counted as nothing', () => {
  expect(() => outcomes.decode({ rows: 1, column: () => ['x'] })).toThrow(/outcomes.cell/);
});
