import { afterAll, beforeAll, expect, test } from 'vitest';
import { countsOpen } from '../../src/assumptions/language-evidence.ts';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Settings } from '../../src/model/settings.ts';
import { numberSql } from '../../src/state/verdicts/number-sql.ts';
import type { SourceFile } from '../../src/tables/warehouse.ts';
import { askSmall } from '../support/ask-small.ts';
import { fileOf } from '../support/file-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

const deals = fileOf(
  'deals.csv',
  ['opportunity_id', 'outcome', 'close_date', 'notes', 'buyer_role'],
  [
    ['1', 'won', '2026-02-01', 'Month-end takes nine days.', 'CFO'],
    ['2', 'lost', '2026-05-01', 'Wants an end of the month report.', 'CFO'],
    ['3', 'lost', '2026-05-02', '', 'CFO'],
    ['4', 'open', '2026-12-01', 'New MONTH   END process', 'CFO'],
    ['5', 'won', '2026-06-01', '(No value)', 'CTO'],
    ['6', 'lost', '2026-06-02', 'The audit trail came up.', 'CTO'],
    ['7', 'lost', '2026-06-30', '', 'CTO'],
  ],
  { null_words: ['(No value)'] },
);
const interviews = fileOf(
  'interviews.csv',
  ['opportunity_id', 'verbatim', 'interview_source'],
  [
    ['3', 'We wanted an Audit  Trail.', 'Customer call'],
    ['2', 'Nothing to add', 'Rep'],
    ['9', 'audit trail', 'Interview'],
  ],
  { table: 'losses' },
);
const notes = fileOf(
  'notes.csv',
  ['opportunity_id', 'text', 'kind'],
  [
    ['5', 'they asked for an audit', 'Call'],
    ['5', 'trail of changes', 'E-mail'],
  ],
  { table: 'notes' },
);
const SOURCES: SourceFile[] = [
  { file: deals, table: 'deals' },
  { file: interviews, table: 'losses' },
  { file: notes, table: 'notes' },
];
const said = (...says: string[]): Claim => ({ measure: 'language', says, at_least: 0.3 });
const ask = (claims: readonly Claim[], settings: Partial<Settings> = {}, sources = SOURCES) =>
  askSmall(engine, sources, claims, { as_of: '2026-06-30', ...settings });
const shares = async (claims: readonly Claim[], settings: Partial<Settings> = {}) =>
  (await ask(claims, settings)).verdicts.map(({ evidence }) =>
    evidence.kind === 'rate' ? evidence.share : evidence.kind,
  );

test('a deal is one text: its notes, the notes of other files and the interviews; any of the terms will do', async () => {
  expect(await shares([said('month end'), said('audit trail'), said('audit trail', 'month end')])).toEqual([
    // Deals 1 and 4; of 1 to 6, since 7 holds nothing. "An audit" and "trail of changes" are two texts.
    { x: 2, n: 6 },
    { x: 2, n: 6 },
    { x: 4, n: 6 },
  ]);
});

test('how many deals hold nothing is known, and whose words the others hold', async () => {
  const { verdicts } = await ask([said('audit trail')]);
  // Deals 3 and 5 hold words of the customer.
  expect(verdicts[0]?.evidence).toMatchObject({ language: { deals: 7, paraphrased: 4 }, eligible: 6, recorded: 6 });
});

test('closed deals count in the window they closed in, open ones where it reaches to the end', async () => {
  expect(await shares([said('month end')], { window: { quarters: 2 } })).toEqual([{ x: 2, n: 6 }]);
  expect(await shares([said('month end')], { window: { quarters: 1 } })).toEqual([{ x: 0, n: 4 }]);
  expect(countsOpen('2026-06-30', { first: 2026 * 4, last: 2026 * 4 + 1 }, 1)).toBe(true);
  expect(countsOpen('2026-06-30', { first: 2025 * 4, last: 2026 * 4 }, 1)).toBe(false);
});

test('the query shown counts the same', async () => {
  const asked = await ask([said('audit trail', "don't know")], { window: { quarters: 2 } });
  const text = numberSql(asked, { persona: null, assumption: 'a-0' }, { period: null, compare: null, facets: [] });
  const [row] = await engine.rows(text.replace(/;\s*$/, ''));
  expect([row?.said, row?.noted]).toEqual([2, 6]);
});

test('without any text it is untestable, and says where texts come from', async () => {
  const bare = fileOf(
    'deals.csv',
    ['opportunity_id', 'outcome'],
    [
      ['1', 'won'],
      ['2', 'lost'],
    ],
  );
  const { verdicts } = await ask([said('month end')], {}, [{ file: bare, table: 'deals' }]);
  expect(verdicts[0]).toMatchObject({ verdict: 'untestable', missing: ['notes'] });
  expect(verdicts[0]?.next_step).toContain('interviews');
});

test('terms without a word are refused', async () => {
  const { verdicts } = await ask([said('…', '!')]);
  expect(verdicts[0]?.verdict).toBe('untestable');
  expect(verdicts[0]?.sentence).toContain('None of the terms holds a word to look for');
});
