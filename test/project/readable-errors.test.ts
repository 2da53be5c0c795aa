import { expect, test } from 'vitest';
import { readProject } from '../../src/project/schema.ts';
import { FIXTURE, fileWith, fileWithClaim } from './sample-project.ts';

const project = (rest: object): string =>
  JSON.stringify({ kind: 'persona-proof-project', version: 1, ...rest }, null, 2);
const deals = (rest: object): string => project({ sources: [{ table: 'deals', file: 'a.csv', ...rest }] });
const member = (membership: unknown): string => fileWith({ membership });

const governed = (more: object): string =>
  project({ personas: [{ id: 'x', name: 'X', kind: 'buyer', membership: { all: [] }, ...more }] });
const version = (number: number) => ({
  number,
  published_on: '2026-03-02',
  reason: 'First',
  content: { name: 'X', kind: 'buyer', membership: { all: [] } },
});

const MISTAKES: Readonly<Record<string, string>> = {
  'an empty file': ' \n',
  'a file of rows': 'Opportunity ID,Stage\n1,Won\n',
  'a file that was cut off': FIXTURE.slice(0, 900),
  'a comment': '{ "kind": "persona-proof-project", // ours\n "version": 1 }',
  'a key given twice': '{ "kind": "persona-proof-project",\n "version": 1,\n "personas": [],\n "personas": [] }',
  'another kind of file': '{ "kind": "bookmarks" }',
  'a newer version': '{ "kind": "persona-proof-project", "version": 12 }',
  'a misspelled section': project({ asumptions: [] }),
  'a persona that is not a list': project({ personas: { id: 'x' } }),
  'a persona without a rule': project({ personas: [{ id: 'x', name: 'X', kind: 'buyer' }] }),
  'a persona of no known kind': project({ personas: [{ id: 'x', name: 'X', kind: 'buyr', membership: { all: [] } }] }),
  'two personas of one id': project({
    personas: [
      { id: 'x', name: 'X', kind: 'buyer', membership: { all: [] } },
      { id: 'x', name: 'Y', kind: 'user', membership: { all: [] } },
    ],
  }),
  'an owner of a third team': project({
    personas: [{ id: 'x', name: 'X', kind: 'buyer', membership: { all: [] }, owners: { finance: 'Bo' } }],
  }),
  'a picture from the web': governed({ picture: 'https://example.com/face.png' }),
  'a picture that is a document': governed({ picture: 'data:image/svg+xml;base64,PHN2Zy8+' }),
  'a picture as the camera made it': governed({ picture: `data:image/jpeg;base64,${'A'.repeat(200_000)}` }),
  'evidence of hearsay': governed({ evidence: [{ about: { assumption: 'a' }, kind: 'hearsay' }] }),
  'evidence about nothing': governed({ evidence: [{ about: {}, kind: 'crm' }] }),
  'a version that skips a number': governed({ versions: [version(2)] }),
  'a version without a reason': governed({ versions: [{ ...version(1), reason: ' ' }] }),
  'a signature without a day': governed({ versions: [{ ...version(1), signed: { sales: { name: 'Bo' } } }] }),
  'a measure that does not exist': fileWithClaim({ measure: 'winrate', at_least: 0.2 }),
  'a claim without a measure': fileWithClaim({ at_least: 0.2 }),
  'a claim without a comparison': fileWithClaim({ measure: 'win_rate' }),
  'a claim with two comparisons': fileWithClaim({ measure: 'win_rate', at_least: 0.2, about: 0.3 }),
  'a percentage for a share': fileWithClaim({ measure: 'win_rate', at_least: 25 }),
  'a range upside down': fileWithClaim({ measure: 'time_to_close', between: [90, 60] }),
  'a range of one end': fileWithClaim({ measure: 'time_to_close', between: [90] }),
  'a number in quotes': fileWithClaim({ measure: 'deal_size', at_least: '40000' }),
  'a misspelled comparison': fileWithClaim({ measure: 'win_rate', at_lest: 0.2 }),
  'a direction that is none': fileWithClaim({ measure: 'deal_size_order', direction: 'same' }),
  'a top category among nothing': fileWithClaim({ measure: 'top_category', field: 'role', value: 'CFO' }),
  'words that are no list': fileWithClaim({ measure: 'language', says: 'audit' }),
  'a campaign claim without a way to compare': fileWithClaim({
    measure: 'campaign_conversion',
    campaigns: { all: [] },
  }),
  'a filter that is none': member({ where: 'role is CFO' }),
  'a filter without anything': member({}),
  'a filter of text': member('role = CFO'),
  'two operators in one condition': member({ field: 'role', in: ['CFO'], at_least: 3 }),
  'a misspelled field key deep inside': member({ all: [{ any: [{ not: { feild: 'role', in: ['CFO'] } }] }] }),
  'a bound that is neither number nor day': member({ field: 'company_size', at_least: '200+' }),
  'a related table that is not offered': member({ has: 'notes' }),
  'a value list of objects': member({ field: 'role', in: [{ title: 'CFO' }] }),
  'a day that does not exist': project({ settings: { as_of: '2026-02-30' } }),
  'a window of no quarters': project({ settings: { window: { quarters: 0 } } }),
  'a window in words': project({ settings: { window: 'last year' } }),
  'a currency sign': project({ settings: { currency: '$' } }),
  'a rate of nothing': project({ settings: { currency: 'USD', rates: { EUR: 0 } } }),
  'a rate in words': project({ settings: { currency: 'USD', rates: { EUR: '1.08' } } }),
  'rates that are no table': project({ settings: { currency: 'USD', rates: 1.08 } }),
  'a rate from no day': project({ settings: { currency: 'USD', rates: [{ currency: 'EUR', from: 'May', rate: 1 }] } }),
  'rates to nothing': project({ settings: { rates: { EUR: 1.08 } } }),
  'a month that does not exist': project({ settings: { fiscal_year_start: 13 } }),
  'a constant that does not exist': project({ settings: { method: { minimum: { deals: 10 } } } }),
  'a confidence of certainty': project({ settings: { method: { confidence: 1 } } }),
  'a table that does not exist': project({ sources: [{ table: 'deal', file: 'a.csv' }] }),
  'a lookup without its keys': project({ sources: [{ table: 'lookup', file: 'a.csv' }] }),
  'a key on a table that has none': deals({ key: 'Account' }),
  'an outcome that is none': deals({ values: { outcome: { 'Closed Won': 'Won' } } }),
  'null words that are no list': deals({ values: { null: 'unknown' } }),
  'a label map that is a list': deals({ values: { 'Deal - Stage': ['won'] } }),
  'an unknown date order': deals({ dates: { close_date: 'dd.mm.yyyy' } }),
  'a header that is a number': deals({ columns: { amount: 4 } }),
  'many mistakes at once': deals({ columns: { a: 1, b: 2, c: 3, d: 4, e: 5 } }),
};

test('every mistake is answered by a sentence that names the place and what may stand there', async () => {
  const answers = Object.entries(MISTAKES).map(([mistake, file]) => {
    const reading = readProject(file);
    return `${mistake}\n  ${reading.ok ? 'READ' : reading.error}\n`;
  });
  expect(answers.filter((answer) => answer.endsWith('READ\n'))).toEqual([]);
  await expect(answers.join('\n')).toMatchFileSnapshot('golden/readable-errors.txt');
});

test('no sentence is of the parser: words that mean nothing outside it do not appear', () => {
  for (const file of Object.values(MISTAKES)) {
    const reading = readProject(file);
    const error = reading.ok ? '' : reading.error;
    expect(error).not.toMatch(/undefined|\[object|zod|invalid input|expected.*received/i);
    expect(error.length).toBeLessThan(900);
  }
});
