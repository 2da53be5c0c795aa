import { expect, test } from 'vitest';
import { PAINS, TRIGGERS } from '../../src/personas/profile-fields.ts';
import { profileItems } from '../../src/personas/profile-items.ts';

test('a field lists what is written there, a single text as one, and nothing where it is empty', () => {
  const profile = { motivation: { pains: ['Linked spreadsheets', 'No trail'], trigger_events: 'A new CFO' } };
  expect(profileItems(profile, PAINS)).toEqual(['Linked spreadsheets', 'No trail']);
  expect(profileItems(profile, TRIGGERS)).toEqual(['A new CFO']);
  expect(profileItems({}, PAINS)).toEqual([]);
});

test('what was written by hand in another form is not known, which is not nothing', () => {
  expect(profileItems({ motivation: { pains: [{ of: 'all' }] } }, PAINS)).toBeNull();
  expect(profileItems({ motivation: 'to close faster' }, PAINS)).toBeNull();
});
