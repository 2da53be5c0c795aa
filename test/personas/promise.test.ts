import { describe, expect, test } from 'vitest';
import type { Persona } from '../../src/model/persona.ts';
import { promisesIn } from '../../src/personas/promise.ts';
import { wordStem } from '../../src/personas/word-stem.ts';

type Described = Pick<Persona, 'id' | 'name' | 'kind' | 'profile'>;

const BUYER: Described = {
  id: 'cfo',
  name: 'Finance leader',
  kind: 'buyer',
  profile: {
    messaging: { value_proposition: 'Close in five days.', proof_points: ['Nobody exports to spreadsheets again'] },
  },
};
const USER: Described = {
  id: 'clerk',
  name: 'Ledger clerk',
  kind: 'user',
  profile: {
    lives_under: 'cfo',
    motivation: {
      pains: ['Every export ends in one more spreadsheet', 'Closing takes nine days', 'The phone rings'],
    },
  },
};

describe('what is promised to a buyer beside what hurts the user under it', () => {
  test('pairs lines that speak of the same things, whatever the form of the words', () => {
    const [found] = promisesIn([BUYER, USER]);
    expect(found?.pairs.map(({ promise, pain, shared }) => [promise.from, pain, shared])).toEqual([
      ['Proof point', 'Every export ends in one more spreadsheet', ['export', 'spreadsheet']],
      ['Value proposition', 'Closing takes nine days', ['closing', 'days']],
    ]);
    expect(found?.unnamed).toEqual(['The phone rings']);
  });

  test('common words, single letters and denials make no pair', () => {
    const user = {
      ...USER,
      profile: { lives_under: 'cfo', motivation: { pains: ['In the end nobody is in it again'] } },
    };
    const [found] = promisesIn([BUYER, user]);
    expect(found?.pairs).toEqual([]);
    expect(found?.unnamed).toHaveLength(1);
  });

  test('stands on the page of both, and of nobody else', () => {
    const other: Described = { id: 'cio', name: 'IT', kind: 'buyer', profile: {} };
    const all = [BUYER, USER, other];
    expect(['cfo', 'clerk', 'cio'].map((id) => promisesIn(all, id).length)).toEqual([1, 1, 0]);
    const orphan = { ...USER, profile: { ...USER.profile, lives_under: 'gone' } };
    expect(promisesIn([BUYER, orphan])).toEqual([]);
    expect(promisesIn([BUYER, { ...USER, kind: 'buyer' }])).toEqual([]);
  });

  test('says so where one side is empty', () => {
    const [found] = promisesIn([{ ...BUYER, profile: {} }, USER]);
    expect([found?.promises, found?.pairs, found?.unnamed.length]).toEqual([[], [], 3]);
  });
});

test.each([
  ['close', 'closes', 'closed', 'closing'],
  ['delivery', 'deliveries'],
  ['plan', 'plans', 'planned', 'planning'],
  ['late', 'later'],
  ['report', 'reports', 'reporting', 'reported'],
])('forms of %s share a stem', (...forms) => {
  expect(new Set(forms.map(wordStem)).size).toBe(1);
});

test('words that differ in more than their ending do not, nor do short ones lose theirs', () => {
  expect(new Set(['audit', 'bus', 'process', 'day', 'red', 'king'].map(wordStem)).size).toBe(6);
  expect(['bus', 'red', 'king', 'access'].map(wordStem)).toEqual(['bus', 'red', 'king', 'access']);
});
