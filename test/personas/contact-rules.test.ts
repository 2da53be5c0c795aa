import { describe, expect, test } from 'vitest';
import type { Filter } from '../../src/model/filter.ts';
import { contactRules, peopleConditions, withTitles } from '../../src/personas/contact-rules.ts';

const isOfPeople = (field: string) => field === 'role' || field === 'Seniority';
const cfo: Filter = { field: 'role', title_matches: ['cfo'] };
const senior: Filter = { field: 'Seniority', in: ['senior'] };
const large: Filter = { field: 'company_size', at_least: 200 };

describe('what a membership asks of people', () => {
  test.each<[string, Filter, Filter | null]>([
    ['a field of people, apart from those of the deal', { all: [cfo, large] }, cfo],
    ['several of them, joined as they were', { any: [cfo, { all: [senior, large] }] }, { any: [cfo, senior] }],
    ['the people that are counted', { has: 'people', where: cfo, at_least: 2 }, cfo],
    ['nothing, where only the deal is asked', large, null],
    ['nothing, where nobody in particular is counted', { has: 'people', at_least: 3 }, null],
    ['nothing, where somebody is denied', { not: cfo }, null],
    ['nothing, where a value is denied', { field: 'role', not_in: ['cfo'] }, null],
    ['nothing, where touches are counted', { has: 'touches', where: cfo }, null],
  ])('%s', (_, membership, asked) => {
    expect(peopleConditions(membership, isOfPeople)).toEqual(asked);
  });
});

test('a rule of its own goes before the membership, and a persona without either has none', () => {
  const rules = contactRules(
    [
      { id: 'a', name: 'A', membership: cfo, contacts: senior },
      { id: 'b', name: 'B', membership: cfo },
      { id: 'c', name: 'C', membership: large },
    ],
    isOfPeople,
  );
  expect(rules).toEqual([
    { id: 'a', name: 'A', when: senior, own: true },
    { id: 'b', name: 'B', when: cfo, own: false },
  ]);
});

test('titles are added to the words of a rule on the same field, and beside any other rule', () => {
  expect(withTitles(null, 'role', ['cfo'], [])).toEqual(cfo);
  expect(withTitles(cfo, 'role', ['vp finance', 'cfo'], ['assistant'])).toEqual({
    field: 'role',
    title_matches: ['cfo', 'vp finance'],
    title_excludes: ['assistant'],
  });
  expect(withTitles(senior, 'role', ['cfo'], [])).toEqual({ any: [senior, cfo] });
  expect(withTitles({ any: [senior, large] }, 'role', ['cfo'], [])).toEqual({ any: [senior, large, cfo] });
});
