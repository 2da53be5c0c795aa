import { describe, expect, test } from 'vitest';
import { personaOfTitles, roleOf, titleClusters, titleSays } from '../../src/personas/title-clusters.ts';

const free = (titles: Record<string, number>) =>
  Object.entries(titles).map(([title, contacts]) => ({ title, contacts, free: contacts }));

describe('the role of a title', () => {
  test.each([
    ['Chief Financial Officer', 'CFO'],
    ['V.P., Finance', 'Vice President of Finance'],
    ['Director of Finance', 'Finance Director'],
    ['Senior VP Finance', 'VP Finance'],
    ['Executive Assistant to the CFO', 'Assistant to the Managing Director'],
  ])('%s is %s', (one, other) => {
    expect(roleOf(one)).toBe(roleOf(other));
  });
  test.each([
    ['Executive Assistant to the CFO', 'CFO'],
    ['VP Finance', 'VP Operations'],
    ['Finance Manager', 'Finance Director'],
  ])('%s is not %s', (one, other) => {
    expect(roleOf(one)).not.toBe(roleOf(other));
  });
});

test('titles are found by whole words, as rules look for them', () => {
  expect(titleSays('Chief Executive', 'executive')).toBe(true);
  expect(titleSays('Executives', 'executive')).toBe(false);
  expect(titleSays('VP,  Finance', 'vp finance')).toBe(false);
  expect(titleSays('SVP  Finance/EMEA', 'finance')).toBe(true);
  expect(titleSays('Führer', 'f')).toBe(false);
});

describe('suggested roles', () => {
  const titles = free({
    CFO: 40,
    'Chief Financial Officer': 25,
    'Senior VP Finance': 3,
    'VP Finance': 9,
    'VP, Finance': 4,
    'Executive Assistant to the CFO': 7,
    'Assistant to the Managing Director': 5,
    'Managing Director': 30,
  });
  const clusters = titleClusters(titles);

  test('gather spellings of one role, most people first', () => {
    expect(clusters.map(({ name, contacts }) => [name, contacts])).toEqual([
      ['CFO', 65],
      ['Managing Director', 30],
      ['VP Finance', 16],
      ['Executive Assistant to the CFO', 12],
    ]);
  });

  test('take few patterns, and keep assistants out where the patterns would find them', () => {
    const [cfo, director, vp, assistant] = clusters;
    expect(cfo?.matches).toEqual(['cfo', 'chief financial officer']);
    expect(cfo?.excludes).toEqual(['assistant']);
    expect(director?.excludes).toEqual(['assistant']);
    expect(vp?.matches).toEqual(['vp finance', 'vp, finance']);
    expect(vp?.excludes).toEqual([]);
    expect(assistant?.matches).toEqual(['assistant']);
  });

  test('find all of their own titles and none of the assistants’', () => {
    for (const { titles: own, matches, excludes, strays } of clusters) {
      const found = titles.filter(
        ({ title }) =>
          matches.some((words) => titleSays(title, words)) && !excludes.some((words) => titleSays(title, words)),
      );
      expect(found.map(({ title }) => title).sort()).toEqual([...own].map(({ title }) => title).sort());
      expect(strays).toEqual([]);
    }
  });

  test('name the titles of others that they would still find', () => {
    const [director] = titleClusters(free({ Director: 9, 'Finance Director': 4 }));
    expect(director?.strays.map(({ title }) => title)).toEqual(['Finance Director']);
  });

  test('leave out what rules name already', () => {
    expect(titleClusters([{ title: 'CFO', contacts: 4, free: 0 }])).toEqual([]);
  });

  test('go to the one persona whose membership names the role', () => {
    const personas = [
      { id: 'finance', membership: { field: 'buyer_role', in: ['Chief Financial Officer', 'VP Finance'] } },
      { id: 'office', membership: { field: 'buyer_role', in: ['VP Finance'] } },
    ];
    const [cfo, , vp] = clusters;
    expect(cfo && personaOfTitles(cfo, personas)).toBe('finance');
    expect(vp && personaOfTitles(vp, personas)).toBeNull();
  });
});
