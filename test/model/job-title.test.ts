import { expect, test } from 'vitest';
import { decides, foldTitle, isMarked, titleLevel } from '../../src/model/job-title.ts';

test.each([
  ['V.P., Finance', 'vp finance'],
  ['Vice President of Finance', 'vp finance'],
  ['VP  FINANCE', 'vp finance'],
  ['Chief Financial Officer', 'cfo'],
  ['C.F.O.', 'cfo'],
  ['Executive Assistant to the Chief Financial Officer', 'executive assistant to cfo'],
  ['', ''],
])('%s is compared as "%s"', (title, folded) => {
  expect(foldTitle(title)).toBe(folded);
});

test.each([
  ['Executive Assistant to the CIO', 'Assistant or trainee'],
  ['CIO', 'C-level'],
  ['Managing Director', 'Owner or head of company'],
  ['Sales Director', 'Director'],
  ['Vice President, Operations', 'VP'],
  ['President', 'Owner or head of company'],
  ['Product Owner', 'Other titles'],
  ['Owner', 'Owner or head of company'],
  ['Directorate Liaison', 'Other titles'],
  ['Headcount Analyst', 'Other titles'],
  ['Account Manager', 'Manager'],
  ['Management Accountant', 'Other titles'],
] as const)('%s stands at the level %s', (title, level) => {
  expect(titleLevel(title)).toBe(level);
});

test.each([
  ['Decision Maker', true],
  ['DECISION_MAKER', true],
  ['Economic Buyer', true],
  ['Non-decision maker', false],
  ['Not a decision maker', false],
  ['Designer', false],
  ['Influencer', false],
])('%s decides: %s', (part, expected) => {
  expect(decides(part)).toBe(expected);
});

test('a mark is set by yes, true, 1 or an x', () => {
  expect(['Yes', ' TRUE ', '1', 'x', 'Primary'].every(isMarked)).toBe(true);
  expect(['No', '0', '', 'false', 'yesterday'].some(isMarked)).toBe(false);
});
