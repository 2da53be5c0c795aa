import { describe, expect, test } from 'vitest';
import { checkRows } from '../../src/ingest/check-rows.ts';
import { guessOutcomes } from '../../src/ingest/guess-outcomes.ts';
import { planFile } from '../../src/ingest/plan-file.ts';
import { outcomesLeft, readFlag, SAID_FLAGS } from '../../src/model/outcome-flags.ts';

const planned = (text: string, decisions = {}) => planFile(new Blob([text]), 'deals.csv', decisions);
const mapping = async (text: string, decisions = {}) => {
  const { columns, questions } = (await planned(text, decisions)).plan;
  return { fields: columns.map(({ maps_to }) => maps_to), about: questions.map(({ about }) => about) };
};
const guess = (...labels: string[]) => Object.fromEntries(guessOutcomes(labels.map((label) => ({ label, deals: 1 }))));

describe.each([
  ['true', 'false'],
  ['TRUE', 'FALSE'],
  ['1', '0'],
  ['Yes', 'no'],
  ['WAHR', 'FALSCH'],
  ['VRAI', 'FAUX'],
  ['VERO', 'FALSO'],
  ['WAAR', 'ONWAAR'],
  ['VERDADEIRO', 'FALSO'],
  ['ja', 'nee'],
  ['Sim', 'Não'],
  ['Sì', 'No'],
])('%s and %s', (yes, no) => {
  test('are the two values of a flag', () => {
    expect([readFlag(yes), readFlag(` ${no} `)]).toEqual([true, false]);
  });

  test.each([
    ['IsClosed', 'IsWon'],
    ['Closed', 'Won'],
    ['Closed?', 'Won'],
    ['hs_is_closed', 'hs_is_closed_won'],
    ['Deal - Is closed', 'Deal - Is won'],
  ])('say under "%s" and "%s" how a deal ended, and nobody is asked', async (closed, won) => {
    const text = [`Deal ID,Stage,${closed},${won}`, `1,A,${yes},${yes}`, `2,B,${yes},${no}`, `3,C,${no},${no}`];
    expect(await mapping(text.join('\n'))).toEqual({
      fields: ['opportunity_id', 'stage', 'is_closed', 'is_won'],
      about: [],
    });
  });
});

test('what flags say of a loss is a flag as well', async () => {
  const text = 'Record ID,Deal Stage,Is Closed Won,Is closed lost\n1,A,true,false\n2,B,false,true\n3,C,false,false\n';
  expect(await mapping(text)).toEqual({ fields: ['opportunity_id', 'stage', 'is_won', 'is_lost'], about: [] });
});

test.each([
  ['days', '2024-01-02', '2024-01-20'],
  ['words', 'won', 'lost'],
  ['counts', '3', '0'],
  ['nothing', '', ''],
])('a column called "Won" over %s is no flag', async (_what, one, other) => {
  const { fields } = await mapping(`Deal ID,Stage,Won\n1,A,${one}\n2,B,${other}\n`);
  expect(fields[2]).not.toBe('is_won');
});

test('a mapping that a person gave stays what it was, and may name flags itself', async () => {
  const text = 'Nr,Phase,IsClosed,IsWon\n1,A,true,true\n2,B,true,false\n';
  const given = { opportunity_id: 'Nr', outcome: 'IsWon' };
  expect((await mapping(text, { columns: given })).fields).toEqual(['opportunity_id', null, null, 'outcome']);
  const flags = { opportunity_id: 'Nr', is_closed: 'IsClosed', is_won: 'IsWon' };
  expect((await mapping(text, { columns: flags })).fields).toEqual(['opportunity_id', null, 'is_closed', 'is_won']);
});

test('flags leave the outcomes that they do not rule out', () => {
  const left = (is_closed: boolean | null, is_won: boolean | null, is_lost: boolean | null = null) =>
    outcomesLeft({ is_closed, is_won, is_lost });
  expect(left(true, true)).toEqual(['won']);
  expect(left(null, true)).toEqual(['won']);
  expect(left(true, false)).toEqual(['lost']);
  expect(left(null, null, true)).toEqual(['lost']);
  expect(left(false, false)).toEqual(['open']);
  expect(left(false, null)).toEqual(['open']);
  expect(left(null, false, false)).toEqual(['open']);
  expect(left(true, null)).toEqual(['won', 'lost']);
  expect(left(null, false)).toEqual(['lost', 'open']);
  expect(left(null, null, false)).toEqual(['won', 'open']);
  expect(left(null, null, null)).toEqual(['won', 'lost', 'open']);
});

test('flags contradict each other where a deal is won and open, lost and open, won and lost, or closed and neither', () => {
  expect(SAID_FLAGS.filter(({ left }) => left.length === 0).map(({ said }) => said)).toEqual([
    'closed, won, lost',
    'closed, not won, not lost',
    'not closed, won, lost',
    'not closed, won, not lost',
    'not closed, won',
    'not closed, not won, lost',
    'not closed, lost',
    'won, lost',
  ]);
  expect(SAID_FLAGS).toHaveLength(26);
});

test('rows whose flags contradict each other or say neither yes nor no are named with line, column, value and fix', async () => {
  const rows = ['Deal ID,Stage,IsClosed,IsWon', '1,Won,true,true', '2,Won,false,true', '3,Lost,true,', '4,Lost,,maybe'];
  const sound = Array.from({ length: 4 }, (_, index) => `${index + 5},Open,false,false`);
  const flags = { opportunity_id: 'Deal ID', stage: 'Stage', is_closed: 'IsClosed', is_won: 'IsWon' };
  const { accepted, set_aside, problems } = await checkRows(
    await planned([...rows, ...sound].join('\n'), { columns: flags }),
  );
  expect({ accepted, set_aside }).toEqual({ accepted: 6, set_aside: 2 });
  expect(problems).toEqual([
    {
      line: 3,
      column: 'IsWon',
      value: 'true',
      reason: expect.stringMatching(/contradict/),
      fix: expect.stringMatching(/^Correct the flags/),
    },
    {
      line: 5,
      column: 'IsWon',
      value: 'maybe',
      reason: 'This is neither yes nor no.',
      fix: expect.stringMatching(/^Write true or false/),
    },
  ]);
});

test('flags are placed by what they say, and a stage only where they leave it open', () => {
  expect(guess('closed, won', 'closed, not won', 'not closed, not won', 'not closed', '')).toEqual({
    'closed, won': 'won',
    'closed, not won': 'lost',
    'not closed, not won': 'open',
    'not closed': 'open',
    '': 'unmapped',
  });
  expect(guess('won', 'not won · Closed Lost', 'not won · Negotiation', 'not won · Pilot', 'not won')).toEqual({
    won: 'won',
    'not won · Closed Lost': 'lost',
    'not won · Negotiation': 'open',
    'not won · Pilot': 'open',
    'not won': 'unmapped',
  });
  expect(guess('closed · Closed Won', 'closed · Closed Lost', 'closed · Pilot', 'not won · Closed Won')).toEqual({
    'closed · Closed Won': 'won',
    'closed · Closed Lost': 'lost',
    'closed · Pilot': 'unmapped',
    'not won · Closed Won': 'unmapped',
  });
});
