import { expect, test } from 'vitest';
import { readRule } from '../../../src/state/fields/read-rule.ts';

test('a rule is read as a project file would', () => {
  expect(readRule('{ "all": [{ "field": "region", "in": ["Europe"] }] }')).toEqual({
    ok: true,
    rule: { all: [{ field: 'region', in: ['Europe'] }] },
  });
});

test.each([
  ['', /Write a rule/],
  ['{ "all": [', /^Line 1, column \d+: /],
  ['{ "al": [] }', /^The rule is not a filter: it has "al"/],
  ['{ "all": [{ "field": "amount", "at_least": "many" }] }', /^all\[0\]\.at_least must be a number, or a day/],
  ['[]', /^The rule must be an object/],
])('%s is refused with a sentence that names the place', (text, error) => {
  const read = readRule(text);
  expect(read.ok ? '' : read.error).toMatch(error);
});
