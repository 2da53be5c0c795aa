import { expect, test } from 'vitest';
import type { FieldNote } from '../../../src/model/field-note.ts';
import { heardWords } from '../../../src/state/words/heard-words.ts';

const note = (id: string, said: string, persona: string | null): FieldNote => ({
  ...{ id, said, persona, heard_on: null, heard_by: 'Ann', kind: 'language', deal: '' },
});
const NOTES = [
  note('1', 'They call it the month-end close.', 'cfo'),
  note('2', 'Month end is what hurts; runway too.', 'cfo'),
  note('3', 'Month after month', 'it'),
  note('4', 'Runway, again', null),
];

test('field notes are counted by whole words, each note once, whatever else it says', () => {
  const all = heardWords(NOTES, null);
  expect([all.notes, all.saying(['month', 'end']), all.saying(['runway']), all.saying(['end', 'month'])]).toEqual([
    4, 2, 2, 0,
  ]);
  expect(all.sayingAny([['month', 'end'], ['runway']])).toBe(3);
});

test('a note about no persona is nobody’s', () => {
  const own = heardWords(NOTES, 'cfo');
  expect([own.notes, own.saying(['runway']), own.sayingAny([['runway'], ['month']])]).toEqual([2, 1, 2]);
  expect(heardWords(NOTES, 'gone').notes).toBe(0);
});
