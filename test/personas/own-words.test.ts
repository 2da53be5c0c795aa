import { expect, test } from 'vitest';
import { addOwnWords } from '../../src/personas/own-words.ts';

const wordsIn = (profile: Record<string, unknown> | null) => {
  const messaging = profile?.messaging as Record<string, unknown> | undefined;
  return messaging?.customers_own_words;
};

test('a phrase goes to the end of the customer’s own words, and everything else stays', () => {
  const profile = { messaging: { value_proposition: 'Trust it', customers_own_words: ['month end'] }, notes: 'kept' };
  expect(addOwnWords(profile, 'audit trail')).toEqual({
    messaging: { value_proposition: 'Trust it', customers_own_words: ['month end', 'audit trail'] },
    notes: 'kept',
  });
  expect(wordsIn(addOwnWords({}, 'audit trail'))).toEqual(['audit trail']);
  expect(wordsIn(addOwnWords({ messaging: { customers_own_words: 'month end' } }, 'ledger'))).toEqual([
    'month end',
    'ledger',
  ]);
});

test('a phrase that stands there already stays once, however it is spelt', () => {
  const profile = { messaging: { customers_own_words: ['Month end '] } };
  expect(addOwnWords(profile, 'month END')).toBe(profile);
});

test('words that were written by hand in another form are left as they are', () => {
  expect(addOwnWords({ messaging: { customers_own_words: [{ said: 'month end', by: 'Ida' }] } }, 'ledger')).toBeNull();
  expect(addOwnWords({ messaging: 'We trust it' }, 'ledger')).toBeNull();
});
