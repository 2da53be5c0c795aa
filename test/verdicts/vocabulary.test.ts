import { expect, test } from 'vitest';
import { METHOD } from '../../src/model/settings.ts';
import { isTerm, termsIn, termsWritten } from '../../src/model/terms.ts';
import { personaTerms } from '../../src/personas/persona-terms.ts';
import { mostSaid, spokenOf, telling, termUse } from '../../src/verdicts/vocabulary.ts';

test('a term is in use from 2% on at the lower end of its range', () => {
  // Wilson at 90%: 3 of 50 from 2.42%, 2 of 50 from 1.33%, 0 of 50 up to 5.13%.
  const uses = [3, 2, 0].map((x) => termUse(x, 50, METHOD));
  expect(uses.map(({ use }) => use)).toEqual(['used', 'rare', 'absent']);
  expect(uses.map(({ interval }) => interval.map((end) => Number(end.toFixed(4))))).toEqual([
    [0.0242, 0.1409],
    [0.0133, 0.1139],
    [0, 0.0513],
  ]);
  expect(termUse(0, 0, METHOD)).toMatchObject({ use: 'absent', interval: [0, 1] });
});

test('the language is spoken where half of at least eight terms are in use, over forty deals', () => {
  const [used, rare] = [termUse(10, 50, METHOD), termUse(1, 50, METHOD)];
  const uses = (many: number, few: number) => [...Array(many).fill(used), ...Array(few).fill(rare)];
  expect(spokenOf(uses(4, 4), 40, METHOD)).toEqual({ used: 4, terms: 8, noted: 40, speaks: true });
  expect(spokenOf(uses(3, 5), 40, METHOD).speaks).toBe(false);
  expect(spokenOf(uses(7, 0), 40, METHOD).speaks).toBeNull();
  expect(spokenOf(uses(8, 0), 39, METHOD).speaks).toBeNull();
});

const count = (term: string, ours: number, rest: number) => ({ words: term.split(' '), ours, rest });
/** Words that both sides say alike. */
const COMMON = Array.from({ length: 40 }, (_, at) => count(`common${at}`, 20, 20));

test('what stands out is said more often here, clearly, and by no other name', () => {
  const counts = [
    ...COMMON,
    count('audit trail', 30, 1),
    count('audit', 30, 1),
    count('trail came', 30, 1),
    count('ledger', 25, 1),
    count('whiteboard', 1, 30),
    count('once', 4, 0),
    count('slightly', 12, 9),
  ];
  const found = telling(counts, [], METHOD);
  // "audit" and "trail came" are told by the same deals as "audit trail"; "once" is in too few.
  expect(found.map(({ words }) => words.join(' '))).toEqual(['audit trail', 'ledger']);
  expect(telling(counts, [['audit', 'trail']], METHOD).map(({ words }) => words.join(' '))).toEqual(['ledger']);
  expect(telling(counts, [], METHOD, 1)).toHaveLength(1);
  expect(telling([], [], METHOD)).toEqual([]);
});

test('what is said most counts both sides, and tells one of several names for the same deals', () => {
  const counts = [count('audit', 9, 3), count('audit trail', 9, 3), count('seat', 2, 11), count('once', 0, 5)];
  expect(mostSaid(counts).map(({ words, ours, rest }) => [words.join(' '), ours, rest])).toEqual([
    ['seat', 2, 11],
    ['audit trail', 9, 3],
    ['once', 0, 5],
  ]);
  expect(mostSaid(counts, 1)).toHaveLength(1);
});

test('the score is the log-odds with a prior of 500 deals spread over all terms', () => {
  const counts = [count('ledger', 25, 1), ...COMMON];
  const [first] = telling(counts, [], METHOD);
  // Of 1,626: prior 500 × 26/1626 = 7.99508; ln(32.99508/1292.00492) − ln(8.99508/1292.00492) = 1.299667, over √(1/32.99508 + 1/8.99508).
  expect(first?.z).toBeCloseTo(3.4553, 3);
});

test('terms of a text: words and pairs that say something, with what denies them', () => {
  expect(termsIn(["The month-end close isn't ready, 2026"]).map((words) => words.join(' '))).toEqual([
    'month',
    'end',
    'month end',
    'close',
    'end close',
    'ready',
    'not ready',
  ]);
  expect(termsIn(['Preis nicht klar', 'klar']).map((words) => words.join(' '))).toEqual([
    'preis',
    'preis nicht',
    'klar',
    'nicht klar',
  ]);
  expect([isTerm([]), isTerm(['not']), isTerm(['no', 'not']), isTerm(['of']), isTerm(['5'])]).toEqual(
    Array(5).fill(false),
  );
});

test('the terms of a persona: its phrases whole, of its sentences the words that tell, each once', () => {
  expect(termsWritten('Single sign-on')).toEqual([['single', 'sign', 'on']]);
  expect(termsWritten('…')).toEqual([]);
  const profile = {
    messaging: {
      value_proposition: 'Close in five days with numbers that everybody can trace.',
      customers_own_words: ['month end', 'audit trail', 'the audit trail'],
      proof_points: ['Numbers of nine months', 5],
    },
  };
  expect(personaTerms({ profile }, ['Month-End']).map(({ term, from }) => `${term} (${from})`)).toEqual([
    'Month-End (This claim)',
    'audit trail (Customer’s own words)',
    'the audit trail (Customer’s own words)',
    'close (Value proposition)',
    'five (Value proposition)',
    'days (Value proposition)',
    'numbers (Value proposition)',
    'everybody (Value proposition)',
    'trace (Value proposition)',
    'nine (Proof points)',
    'months (Proof points)',
  ]);
  expect(personaTerms({ profile: { messaging: 'x' } }, [])).toEqual([]);
  expect(personaTerms(null, [])).toEqual([]);
});
