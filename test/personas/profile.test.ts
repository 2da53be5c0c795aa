import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readProfile, writeProfile } from '../../src/personas/profile.ts';

const labels = (profile: Record<string, unknown>, kind: 'buyer' | 'ai-agent' = 'buyer') =>
  readProfile(profile, kind).flatMap(({ title, fields, filled }) =>
    filled
      ? [`${title}: ${fields.flatMap(({ label, value }) => (value.kind === 'empty' ? [] : [label])).join(', ')}`]
      : [],
  );

test('a filled field is shown in its group and an empty group is not filled', () => {
  expect(labels({ motivation: { pains: ['Spreadsheets'], goals: [] }, empathy: {} })).toEqual(['Motivation: Pains']);
});

test('what stands under a name nobody planned for is shown all the same', () => {
  expect(labels({ role: { favourite_colour: 'Blue' }, rituals: { morning: 'Coffee' }, note: 'Met twice' })).toEqual([
    'Role: Favourite colour',
    'Rituals: Morning',
    'Note: Note',
  ]);
});

test('fields of another kind of persona are shown where they are filled', () => {
  expect(labels({ motivation: { goals: ['Sleep'] } }, 'ai-agent')).toEqual(['Motivation: Goals']);
  expect(readProfile({}, 'ai-agent').map(({ key }) => key)).toEqual([
    'identity',
    'task',
    'behaviour_and_technical_profile',
  ]);
});

test('a group that is a list has one field, which is the group', () => {
  const group = readProfile({ channels_and_content: ['Search'] }, 'buyer').find(
    ({ key }) => key === 'channels_and_content',
  );
  expect(group?.fields).toEqual([
    {
      path: ['channels_and_content'],
      label: 'Channels and content',
      shape: 'list',
      value: { kind: 'list', items: ['Search'] },
    },
  ]);
});

test('every value of the sample profiles is shown', () => {
  const project = JSON.parse(readFileSync('sample-data/project.json', 'utf8')) as {
    personas: { profile: Record<string, unknown> }[];
  };
  const leaves = (value: unknown): number =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.values(value).reduce<number>((sum, part) => sum + leaves(part), 0)
      : 1;
  for (const { profile } of project.personas) {
    const shown = readProfile(profile, 'buyer').flatMap(({ fields }) =>
      fields.filter(({ value }) => value.kind === 'text' || value.kind === 'list'),
    );
    expect(shown.length).toBe(leaves(profile));
  }
});

test('writing a field leaves the others, and clearing the last field takes its group away', () => {
  const profile = { motivation: { pains: ['a'] }, rituals: { morning: 'Coffee' } };
  expect(writeProfile(profile, ['motivation', 'goals'], [' b ', ''])).toEqual({
    motivation: { pains: ['a'], goals: ['b'] },
    rituals: { morning: 'Coffee' },
  });
  expect(writeProfile(profile, ['motivation', 'pains'], [])).toEqual({ rituals: { morning: 'Coffee' } });
  expect(writeProfile({}, ['channels_and_content'], ['Search'])).toEqual({ channels_and_content: ['Search'] });
});
