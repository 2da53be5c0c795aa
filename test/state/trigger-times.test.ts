import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { dealNumbers } from '../../src/state/deals/deal-numbers.ts';
import { breakDown, countBreakdown, labelOf } from '../../src/state/fields/break-down.ts';
import { Analyst } from '../../src/state/verdicts/analyst.ts';
import { readTriggerTimes } from '../../src/state/words/trigger-days.ts';
import { triggerSql } from '../../src/state/words/trigger-sql.ts';
import { buildTriggered } from '../../src/tables/triggered.ts';
import { askSmall } from '../support/ask-small.ts';
import { fileOf } from '../support/file-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine?.close());

/** Outcome, created, closed, day of the event, event. */
const rows = [
  ['won', '2026-01-10', '2026-02-10', '2026-01-01', 'New CFO'],
  ['lost', '2026-01-10', '2026-03-02', '2026-01-01', 'New CFO'],
  ['won', '2026-02-01', '2026-04-01', '2026-01-01', 'Audit'],
  ['lost', '2026-02-01', '2026-03-12', '2026-02-10', ''],
  ['open', '2026-03-01', '', '2026-03-01', 'Audit'],
  // The event comes after the end; no day of the event.
  ['won', '2026-01-05', '2026-02-05', '2026-05-05', 'Audit'],
  ['lost', '2026-01-05', '2026-04-20', '', 'New CFO'],
  // Created before the window of the two quarters.
  ['won', '2025-11-05', '2026-02-05', '2025-11-01', 'New CFO'],
] as const;
const deals = fileOf(
  'deals.csv',
  ['opportunity_id', 'outcome', 'created_date', 'close_date', 'trigger_date', 'trigger_event'],
  rows.map((row, index) => [String(index + 1), ...row]),
);
const notes = fileOf(
  'notes.csv',
  ['opportunity_id', 'kind', 'text'],
  [
    ['1', 'Trigger', 'Board asked'],
    ['1', 'trigger event', 'Late filing'],
    ['2', 'Trigger', 'board asked'],
    ['3', 'Objection', 'Too expensive'],
    ['4', 'Pain', 'Month end'],
  ],
  { table: 'notes' },
);

async function small(files = [{ file: deals, table: 'deals' as const }]) {
  const asked = await askSmall(engine, files, [], { as_of: '2026-06-30', window: { quarters: 2 } });
  return { ...asked, analyst: new Analyst(engine) };
}

/** By hand: closed after 30, 40, 60 and 90 days, and one open for 50 at the newest day of the file: 0.8, 0.6, 0.3 last on. */
test('time from the trigger event counts deals created in the window, open ones as long as they lasted', async () => {
  const { warehouse, questions, settings, analyst } = await small();
  const times = await analyst.withFacts(warehouse, questions, settings, async (facts) => {
    const triggered = await buildTriggered(engine, warehouse.catalog, facts.cut_off);
    expect(triggered).toEqual({ dated: 6, reversed: 1 });
    const events = await analyst.dimension(warehouse, 'trigger_event', null, settings);
    const span = { first: 2026 * 4, last: 2026 * 4 + 1 };
    const scope = { facts, span, facets: [], membership: null, confidence: 0.9 };
    return readTriggerTimes(engine, scope, events, triggered?.reversed ?? 0);
  });
  expect(times.all).toMatchObject({ n: 5, closed: 4, estimate: 60 });
  expect(times.events.map(({ label, n, closed, estimate }) => [label, n, closed, estimate])).toEqual([
    ['Audit', 2, 1, 90],
    ['New CFO', 2, 2, 50],
    ['', 1, 1, 30],
  ]);
  expect(times.reversed).toBe(1);
});

test('the query that the panel hands on counts the same deals by the days they took', async () => {
  const { warehouse, questions, settings, answered, analyst } = await small();
  const answer = { warehouse, questions, settings, answered };
  const dimension = await analyst.dimension(warehouse, 'trigger_event', null, settings);
  const choices = { period: null, compare: null, facets: [] };
  const asked = await engine.rows(triggerSql({ answer, choices, persona: undefined }, { dimension }));
  expect(asked.map((row) => [row.trigger_event, Number(row.days), row.outcome, Number(row.deals)])).toEqual([
    ['Audit', 50, 'open', 1],
    ['Audit', 90, 'won', 1],
    ['New CFO', 40, 'won', 1],
    ['New CFO', 60, 'lost', 1],
    [null, 30, 'lost', 1],
  ]);
});

test('the deals behind the time are those that it counted, together and of one event', async () => {
  const { analyst, ...answer } = await small();
  const list = (...values: string[]) =>
    dealNumbers(
      { engine, analyst },
      answer,
      { period: null, compare: null, facets: [] },
      { of: 'values', values: values.map((label) => ({ field: 'trigger_event', label })), triggered: true },
      {},
      undefined,
    );
  expect(await list()).toHaveLength(5);
  expect(await list('Audit')).toHaveLength(2);
  expect(await list('')).toHaveLength(1);
});

test('without a column for the day nobody can say', async () => {
  const undated = fileOf('deals.csv', ['opportunity_id', 'outcome'], [['1', 'won']]);
  const { warehouse, questions, settings, analyst } = await small([{ file: undated, table: 'deals' }]);
  const told = await analyst.withFacts(warehouse, questions, settings, (facts) =>
    buildTriggered(engine, warehouse.catalog, facts.cut_off),
  );
  expect(told).toBeNull();
});

test('notes of the kind trigger are values of their deals, and no other notes', async () => {
  const files = [
    { file: deals, table: 'deals' as const },
    { file: notes, table: 'notes' as const },
  ];
  const asked = await askSmall(engine, files, []);
  const { warehouse, questions, settings } = asked;
  const analyst = new Analyst(engine);
  const [events, pains, none] = await analyst.withFacts(warehouse, questions, settings, async (facts) => {
    const counted = async (field: string) => {
      const dimension = await analyst.dimension(warehouse, field, null, settings);
      if (dimension === null) return null;
      const breakdown = await breakDown(engine, [dimension], []);
      return Object.fromEntries(
        countBreakdown(breakdown, facts, () => true).map((each) => [
          labelOf(dimension, each.first),
          [each.won, each.lost, each.open],
        ]),
      );
    };
    return [await counted('noted:trigger_event'), await counted('noted:primary_need'), await counted('noted:owner')];
  });
  expect(events).toEqual({ 'Board asked': [1, 1, 0], 'Late filing': [1, 0, 0], '': [3, 2, 1] });
  expect(pains).toEqual({ 'Month end': [0, 1, 0], '': [4, 2, 1] });
  expect(none).toBeNull();
});
