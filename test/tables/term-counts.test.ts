import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { termsIn } from '../../src/model/terms.ts';
import { saysPhrase, wordsOf } from '../../src/model/words.ts';
import { claimTerms, notedDeals, readVocabulary } from '../../src/state/words/read-vocabulary.ts';
import { countPhrases, countTerms, readQuotes, sumSaid } from '../../src/tables/term-counts.ts';
import { askSmall } from '../support/ask-small.ts';
import { fileOf } from '../support/file-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

const SPOKEN = ['Month end takes nine days; wants it under five.', 'Audit trail. AUDIT TRAIL!', "They don't trust it"];
const OTHERS = ['Runs four sites from a whiteboard', 'The whiteboard, and a phone: überall', 'Größe der Straße №5'];
const rows: (readonly [string, string, string, string, string])[] = Array.from({ length: 24 }, (_, at) => [
  String(at + 1),
  at % 3 === 0 ? 'won' : 'lost',
  at % 2 === 0 ? 'CFO' : 'CTO',
  at === 23 ? '' : (at % 2 === 0 ? SPOKEN : OTHERS)[Math.floor(at / 2) % 3]!,
  `Deal ${at + 1}`,
]);
const deals = fileOf('deals.csv', ['opportunity_id', 'outcome', 'buyer_role', 'notes', 'name'], rows);
const notes = fileOf(
  'notes.csv',
  ['opportunity_id', 'text', 'kind', 'author', 'date'],
  [
    ['1', 'audit', 'E-mail', 'Max', '2026-02-01'],
    ['1', 'trail of changes', 'Call', 'Ida', '2026-03-01'],
  ],
  { table: 'notes' },
);
const persona = {
  id: 'p',
  name: 'Finance',
  kind: 'buyer',
  owners: {},
  membership: { field: 'buyer_role', in: ['CFO'] },
  profile: { messaging: { customers_own_words: ['month end', 'short on Monday'], value_proposition: 'Trust it.' } },
  assumptions: [{ id: 'a', claim: { measure: 'language', says: ['audit trail'] } }],
} as const;

async function small() {
  const asked = await askSmall(
    engine,
    [
      { file: deals, table: 'deals' },
      { file: notes, table: 'notes' },
    ],
    [],
    {},
    [persona],
  );
  const [about] = asked.questions.asked;
  const noted = notedDeals(asked.answered.answers.facts, about!, { first: null, last: null }, [], asked.settings);
  return { ...asked, about: about!, noted };
}

test('terms are counted by the database as they are here, once a deal', async () => {
  const { noted } = await small();
  const counts = await countTerms(engine, noted, 1);
  const expected = new Map<string, { ours: number; rest: number }>();
  for (const [id, , role, text] of rows) {
    const texts = id === '1' ? [text, 'audit', 'trail of changes'] : [text];
    for (const words of termsIn(texts)) {
      const count = expected.get(words.join(' ')) ?? { ours: 0, rest: 0 };
      count[role === 'CFO' ? 'ours' : 'rest'] += 1;
      expected.set(words.join(' '), count);
    }
  }
  const told = new Map(counts.map(({ words, ours, rest }) => [words.join(' '), { ours, rest }]));
  expect([...told].sort()).toEqual([...expected].sort());
  expect(told.get('audit trail')).toEqual({ ours: 4, rest: 0 });
  expect(told.get('not trust')).toEqual({ ours: 4, rest: 0 });
  expect(told.has('end audit')).toBe(false);
  expect((await countTerms(engine, noted, 8)).map(({ words }) => words.join(' '))).toEqual(['whiteboard']);
});

test('phrases are counted over the deals of the claim alone', async () => {
  const { noted } = await small();
  const rows = await countPhrases(engine, noted, [['audit', 'trail'], ['whiteboard'], ['month', 'end'], []]);
  expect(sumSaid(rows, noted.ours, 4)).toEqual({ noted: 12, said: [4, 0, 4, 0] });
  expect(sumSaid(rows, noted.rest, 4)).toEqual({ noted: 11, said: [0, 0, 0, 0] });
  expect(sumSaid(await countPhrases(engine, noted, []), noted.ours, 0).said).toEqual([]);
});

test('reps’ notes and customers’ own words are counted apart', async () => {
  const { noted } = await small();
  const said = async (voice: 'reps' | 'customers') => {
    const deals = { ...noted, voice };
    return sumSaid(await countPhrases(engine, deals, [['month', 'end'], ['audit'], ['trail']]), noted.ours, 3);
  };
  // The e-mail on the first deal says "audit"; the call that a rep noted says "trail of changes".
  expect(await said('reps')).toEqual({ noted: 12, said: [4, 4, 5] });
  expect(await said('customers')).toEqual({ noted: 1, said: [0, 1, 0] });
  expect((await countTerms(engine, { ...noted, voice: 'customers' }, 1)).map(({ words }) => words.join(' '))).toEqual([
    'audit',
  ]);
});

test('a quote is a text that says the phrase, with its deal', async () => {
  const { noted, warehouse } = await small();
  const told = await readQuotes(engine, warehouse.catalog, noted, ['trail'], 2);
  expect(told.deals).toBe(5);
  const unsaid = { account: null, owner: null, closed_on: null, voice: false };
  expect(told.quotes.map(({ deal: _, ...quote }) => quote)).toEqual([
    { ...unsaid, name: 'Deal 1', outcome: 'won', by: 'Ida', said_on: '2026-03-01', text: 'trail of changes' },
    { ...unsaid, name: 'Deal 3', outcome: 'lost', by: null, said_on: null, text: 'Audit trail. AUDIT TRAIL!' },
  ]);
  const own = await readQuotes(engine, warehouse.catalog, { ...noted, voice: 'customers' }, ['audit'], 9);
  expect(own.quotes.map(({ voice, text }) => [voice, text])).toEqual([[true, 'audit']]);
  expect(told.quotes.every(({ text }) => saysPhrase(wordsOf(text), ['trail']))).toBe(true);
});

test('the words of the persona beside those of its deals', async () => {
  const { about, noted, settings } = await small();
  const told = await readVocabulary(engine, claimTerms(about), noted, settings);
  expect(told.terms.map(({ term, from, share, use }) => [term, from, share.x, use])).toEqual([
    ['audit trail', 'This claim', 4, 'used'],
    ['month end', 'Customer’s own words', 4, 'used'],
    ['short on Monday', 'Customer’s own words', 0, 'absent'],
    ['Trust it.', 'Value proposition', 4, 'used'],
  ]);
  expect(told.spoken).toEqual({ used: 3, terms: 4, noted: 12, speaks: null });
  expect(told.missing).toEqual([]);
});
