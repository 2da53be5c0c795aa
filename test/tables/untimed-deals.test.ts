import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { addDays } from '../../src/model/quarter.ts';
import { buildFacts } from '../../src/tables/facts.ts';
import { buildWarehouse } from '../../src/tables/warehouse.ts';
import { FACTS_REQUEST } from '../support/facts-request.ts';
import { fileOf, placeByName } from '../support/file-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

type Deal = readonly [outcome: string, created: string, closed: string];

async function factsOf(deals: readonly Deal[]) {
  const file = fileOf('deals.csv', ['outcome', 'created_date', 'close_date'], deals);
  const warehouse = await buildWarehouse(engine, [{ file, table: 'deals' }], placeByName, null);
  const facts = await buildFacts(engine, warehouse.catalog, warehouse.related, FACTS_REQUEST);
  const timed = await engine.rows('SELECT count(*) AS deals, count(days) AS timed FROM facts');
  return { ...facts, deals: timed[0]?.deals, timed: timed[0]?.timed };
}

/** As many deals, each closed on a day of its own from the given one on. */
const spread = (count: number, outcome: string, from: string): Deal[] =>
  Array.from({ length: count }, (_, i) => [outcome, '2025-01-01', addDays(from, i)]);
const onDay = (count: number, outcome: string, day: string): Deal[] =>
  Array.from({ length: count }, () => [outcome, '2025-01-02', day]);

test('a fifth of a quarter’s losses on one day are no event times: they count, but not how long they took', async () => {
  const facts = await factsOf([...spread(20, 'lost', '2026-01-01'), ...onDay(5, 'lost', '2026-03-30')]);
  expect(facts.untimed).toEqual({ bulk: [{ day: '2026-03-30', losses: 5, of: 25 }], same_day: null });
  expect([facts.deals, facts.timed]).toEqual([25, 20]);
});

test('one fewer in a hundred, four losses, wins, and the same day of another quarter’s losses are left alone', async () => {
  const untouched = async (deals: readonly Deal[]) => {
    const facts = await factsOf(deals);
    expect(facts.untimed).toEqual({ bulk: [], same_day: null });
    expect(facts.timed).toBe(deals.length);
  };
  await untouched([...spread(21, 'lost', '2026-01-01'), ...onDay(5, 'lost', '2026-03-30')]);
  await untouched([...spread(3, 'lost', '2026-01-01'), ...onDay(4, 'lost', '2026-03-30')]);
  await untouched([...spread(20, 'lost', '2026-01-01'), ...onDay(30, 'won', '2026-03-30')]);
});

test('wins of the day of a bulk close keep their length', async () => {
  const facts = await factsOf([
    ...spread(10, 'lost', '2026-01-01'),
    ...onDay(5, 'lost', '2026-03-30'),
    ...onDay(3, 'won', '2026-03-30'),
  ]);
  expect([facts.deals, facts.timed]).toEqual([18, 13]);
});

test('more than a tenth opened and closed on one day were entered afterwards; a tenth were not', async () => {
  const same = (count: number): Deal[] =>
    Array.from({ length: count }, (_, i) => ['won', addDays('2026-01-01', i), addDays('2026-01-01', i)]);
  const tenth = await factsOf([...spread(18, 'won', '2026-01-01'), ...same(2)]);
  expect([tenth.untimed.same_day, tenth.timed]).toEqual([null, 20]);
  const more = await factsOf([...spread(17, 'won', '2026-01-01'), ...same(2)]);
  expect([more.untimed.same_day, more.deals, more.timed]).toEqual([{ deals: 2, of: 19 }, 19, 17]);
});
