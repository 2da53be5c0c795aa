import { expect, test } from 'vitest';
import { firstMet, tallyRules } from '../../src/personas/tally-rules.ts';

test('the first rule known to be met names the record; what is unknown is not met', () => {
  expect(firstMet(['unknown', 'out', 'in', 'in'])).toBe(2);
  expect(firstMet(['unknown', 'out'])).toBeNull();
  expect(firstMet([])).toBeNull();
});

test('what each rule names, what it meets, which pairs meet, and what stays over', () => {
  const tally = tallyRules(['won', 'lost'], 3, [
    { states: ['in', 'in', 'out'], counts: { won: 2, lost: 1 } },
    { states: ['in', 'in', 'in'], counts: { won: 0, lost: 4 } },
    { states: ['out', 'out', 'in'], counts: { won: 5, lost: 0 } },
    { states: ['out', 'unknown', 'out'], counts: { won: 1, lost: 0 } },
    { states: ['out', 'out', 'out'], counts: { won: 0, lost: 7 } },
  ]);
  expect(tally.rules).toEqual([
    { takes: { won: 2, lost: 5 }, alone: { won: 2, lost: 5 } },
    { takes: { won: 0, lost: 0 }, alone: { won: 2, lost: 5 } },
    { takes: { won: 5, lost: 0 }, alone: { won: 5, lost: 4 } },
  ]);
  expect(tally.conflicts).toEqual([
    { first: 0, second: 1, both: { won: 2, lost: 5 } },
    { first: 0, second: 2, both: { won: 0, lost: 4 } },
    { first: 1, second: 2, both: { won: 0, lost: 4 } },
  ]);
  expect(tally.several).toEqual({ won: 2, lost: 5 });
  expect(tally.unclassified).toEqual({ won: 1, lost: 7 });
  expect(tally.undecided).toEqual({ won: 1, lost: 0 });
  expect(tally.all).toEqual({ won: 8, lost: 12 });
});
