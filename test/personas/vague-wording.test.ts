import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { vagueWords } from '../../src/personas/vague-wording.ts';

const words = (statement: string) => vagueWords(statement).map(({ word }) => word);

test.each([
  ['Finance leaders usually win good deals fast.', ['usually', 'good', 'fast']],
  ['Many deals are lost on price, and many on time.', ['Many']],
  ['They often take long.', ['often', 'long']],
  ['High win rate', ['High']],
])('"%s" is questioned', (statement, vague) => {
  expect(words(statement)).toEqual(vague);
});

test.each([
  'Finance leaders win at least 30% of closed deals.',
  'At most 60 days from created to won.',
  'They buy half as often again.',
  'Win rate is higher than for the rest.',
  'Goodyear closes within 45 days.',
  'A long-standing partner is named in 40% of won deals.',
])('"%s" is not', (statement) => {
  expect(words(statement)).toEqual([]);
});

test('every question says what to write instead', () => {
  for (const { question } of vagueWords('usually many fast big good high')) expect(question).toMatch(/Write|name/);
});

test('the statements of the sample are mostly left alone', () => {
  const project = JSON.parse(readFileSync('sample-data/project.json', 'utf8')) as {
    personas: { assumptions: { statement?: string }[] }[];
  };
  const statements = project.personas.flatMap(({ assumptions }) =>
    assumptions.flatMap(({ statement }) => statement ?? []),
  );
  expect(statements.filter((statement) => words(statement).length > 0).length).toBeLessThan(statements.length / 4);
});
