import { expect, test } from 'vitest';
import type { NoteKind } from '../../src/model/field-note.ts';
import { type AgendaGround, agendaOf } from '../../src/review/agenda.ts';
import { assumptionKey } from '../../src/review/review.ts';
import type { Verdict } from '../../src/verdicts/verdict.ts';

const item = (
  assumption: string,
  verdict: Verdict['verdict'],
  at_stake: number | null,
  open = 0,
  moved: string | null = null,
) => ({
  verdict: {
    persona: 'fl',
    assumption,
    verdict,
    headline: `about ${assumption}`,
    counts: { won: 1, lost: 1, open },
  } as Verdict,
  at_stake,
  moved,
});
const heard = (count: number, kind: NoteKind, persona: string | null, heard_on: string | null) =>
  Array.from({ length: count }, (_, index) => ({ said: `${kind} ${index}`, kind, persona, heard_on }));
const GROUND: AgendaGround = {
  verdicts: [],
  nobody: null,
  segments: [],
  notes: [],
  market_changes: [],
  reviewed_on: null,
  personas: [{ id: 'fl', name: 'Finance leader' }],
  as_of: '2026-09-30',
  currency: 'USD',
};
const agenda = (ground: Partial<AgendaGround>, added: string[] = []) =>
  agendaOf({ ...GROUND, ...ground }, { added }).map(({ question, title, note }) => [question, title, note]);

test('contradicted and at-risk assumptions stand by the value that rests on them, and those that were added beside them', () => {
  const verdicts = [
    item('small', 'contradicted', 1_000),
    item('holds', 'holds', 9_000_000),
    item('large', 'at-risk', 2_000_000),
    item('added', 'not-enough-evidence', 50_000),
    item('even', 'contradicted', 2_000_000),
  ];
  expect(agenda({ verdicts }, [assumptionKey('fl', 'added')])).toEqual([
    ['holds', 'about even', '$2M of open pipeline rests on it'],
    ['holds', 'about large', '$2M of open pipeline rests on it'],
    ['holds', 'about added', '$50K of open pipeline rests on it'],
    ['holds', 'about small', '$1K of open pipeline rests on it'],
  ]);
});

test('without amounts open deals are counted, and nothing rests on none', () => {
  const verdicts = [item('none', 'contradicted', null, 0), item('some', 'contradicted', null, 12)];
  expect(agenda({ verdicts }).map(([, title, note]) => [title, note])).toEqual([
    ['about some', '12 open deals rest on it'],
    ['about none', 'No open deal rests on it'],
  ]);
});

test('what moved stands under the second question, under the same key as under the third', () => {
  const items = agendaOf(
    { ...GROUND, verdicts: [item('fl-1', 'contradicted', null, 3, 'Holds before.')] },
    { added: [] },
  );
  expect(items.map(({ question, key }) => [question, key])).toEqual([
    ['changed', assumptionKey('fl', 'fl-1')],
    ['holds', assumptionKey('fl', 'fl-1')],
  ]);
});

test('deals of no persona are a topic where there are any', () => {
  expect(agenda({ nobody: { closed: 0, all: 100 } })).toEqual([]);
  expect(agenda({ nobody: { closed: 12, all: 100 } })[0]).toEqual([
    'fits',
    '12 of 100 closed deals (12%) match no persona',
    expect.stringContaining('Draft a persona'),
  ]);
});

test('three notes of one kind within half a year raise a question, two do not, nor do old ones', () => {
  const notes = [
    ...heard(3, 'objection', 'fl', '2026-08-01'),
    ...heard(2, 'trigger', 'fl', '2026-08-01'),
    ...heard(3, 'competitor', 'fl', '2026-03-01'),
    ...heard(3, 'language', null, null),
  ];
  expect(agenda({ notes })).toEqual([
    [
      'changed',
      '3 field notes on an objection about Finance leader',
      expect.stringMatching(/^“objection 0” and 2 more/),
    ],
    ['changed', '3 field notes on words customers use about no persona', expect.stringMatching(/deals have to answer/)],
  ]);
});

test('what changed in the market since the last review opens the second question, by day', () => {
  const market_changes = [
    { id: 'm-2', what: 'Ordovale halved its price', kind: 'price' as const, changed_on: '2026-08-20', source: 'A bid' },
    { id: 'm-1', what: 'Audit trails', kind: 'regulation' as const, changed_on: '2026-07-09', source: '' },
    { id: 'm-0', what: 'Old news', kind: 'other' as const, changed_on: '2026-02-01', source: 'A fair' },
  ];
  const moved = [item('fl-1', 'holds', null, 3, 'At risk before.')];
  const told = agendaOf({ ...GROUND, verdicts: moved, market_changes, reviewed_on: '2026-07-08' }, { added: [] });
  expect(told.map(({ key, question, title, note }) => [key, question, title, note])).toEqual([
    ['market m-1', 'changed', 'Regulation, 9 Jul 2026: Audit trails', 'Entered by hand.'],
    ['market m-2', 'changed', 'Price, 20 Aug 2026: Ordovale halved its price', 'Known from: A bid'],
    [assumptionKey('fl', 'fl-1'), 'changed', 'about fl-1', 'At risk before.'],
  ]);
  expect(agenda({ market_changes, reviewed_on: '2026-08-21' })).toEqual([]);
  // Before the first review half a year counts, from the as-of date back.
  expect(agenda({ market_changes }).map(([, title]) => title)).toEqual([
    'Regulation, 9 Jul 2026: Audit trails',
    'Price, 20 Aug 2026: Ordovale halved its price',
  ]);
});
