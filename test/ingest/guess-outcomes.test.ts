import { expect, test } from 'vitest';
import { guessOutcomes } from '../../src/ingest/guess-outcomes.ts';
import dictionary from '../../src/ingest/header-aliases.json';

const guess = (...labels: string[]) => Object.fromEntries(guessOutcomes(labels.map((label) => ({ label, deals: 1 }))));

test('the labels that the dictionary states plainly are placed as it says', () => {
  const { won, lost, open } = dictionary.outcome_values;
  for (const [outcome, labels] of Object.entries({ won, lost, open })) {
    for (const label of labels.filter((text) => !/[(]|^true/.test(text)))
      expect([label, guess(label)[label]]).toEqual([label, outcome]);
  }
});

test('case, punctuation, numbering and a percentage do not matter', () => {
  expect(guess('7. CLOSED-WON (100%)', 'Closed/Lost', 'In Progress')).toEqual({
    '7. CLOSED-WON (100%)': 'won',
    'Closed/Lost': 'lost',
    'In Progress': 'open',
  });
});

test('a label is never placed by a part of it', () => {
  expect(guess('Follow On Call', 'Two Next Steps', 'Won', 'Lost')).toEqual({
    'Follow On Call': 'unmapped',
    'Two Next Steps': 'unmapped',
    Won: 'won',
    Lost: 'lost',
  });
});

test('an unknown stage is open beside won and lost, and unmapped without them', () => {
  expect(guess('Initial Offer', 'Closed Won', 'Closed Lost')['Initial Offer']).toBe('open');
  expect(guess('Initial Offer', 'Closed Won')['Initial Offer']).toBe('unmapped');
});

test('labels that name an end of their own are left to a person', () => {
  const labels = [
    'Closed Lost - Price',
    'Canceled',
    'Out-Sold',
    'Error/Duplicate',
    'Disqualified',
    'Current Customer',
    '',
    '42',
  ];
  const found = guess('Closed Won', 'Closed Lost', ...labels);
  for (const label of labels) expect([label, found[label]]).toEqual([label, 'unmapped']);
});

test('the state codes of one tool are read together, and flags are not guessed', () => {
  expect(guess('0', '1', '2')).toEqual({ '0': 'open', '1': 'won', '2': 'lost' });
  expect(guess('0', '1')).toEqual({ '0': 'unmapped', '1': 'unmapped' });
  expect(guess('true', 'false')).toEqual({ true: 'unmapped', false: 'unmapped' });
});
