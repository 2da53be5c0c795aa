import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { planFile } from '../../src/ingest/plan-file.ts';
import { whyUnreadable } from '../../src/ingest/why-unreadable.ts';
import type { SourceDecisions } from '../../src/model/import-plan.ts';
import { placeWith } from '../../src/state/imports/load-sources.ts';
import { previewImport } from '../../src/tables/preview-import.ts';
import { buildWarehouse, type SourceFile, type Warehouse } from '../../src/tables/warehouse.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

async function sourceOf(lines: readonly string[], placed = {}, decisions: SourceDecisions = {}): Promise<SourceFile> {
  const planned = await planFile(new Blob([lines.join('\n')]), 'deals.csv', decisions);
  return { file: { ...planned, why: whyUnreadable }, table: 'deals', values: { outcome: placed } };
}

const built = (placed: Record<string, string>, ...sources: SourceFile[]): Promise<Warehouse> =>
  buildWarehouse(engine, sources, placeWith(placed), null);

async function counts(): Promise<Record<string, number>> {
  const rows = await engine.rows('SELECT outcome, count(*) AS n FROM deals GROUP BY outcome ORDER BY outcome');
  return Object.fromEntries(rows.map(({ outcome, n }) => [String(outcome), Number(n)]));
}

async function countsOf(
  lines: readonly string[],
  placed: Record<string, string> = {},
  decisions: SourceDecisions = {},
) {
  const { outcome_column, outcome_labels, files } = await built(placed, await sourceOf(lines, placed, decisions));
  const labels = Object.fromEntries(outcome_labels.map(({ label, deals, outcome }) => [label, [deals, outcome]]));
  return { counts: await counts(), column: outcome_column, labels, aside: files[0]?.set_aside ?? [] };
}

/** Stage, closed, won: 2 won, 3 lost, 2 open, 1 that nobody can place, 2 that contradict themselves. */
const DEALS = [
  ['Closed Won', 'true', 'true'],
  ['Closed Lost', 'true', 'true'],
  ['Closed Lost', 'true', 'false'],
  ['Closed Won', 'true', 'false'],
  ['Pilot', 'TRUE', '0'],
  ['Closed Won', 'false', 'false'],
  ['Pilot', 'no', ''],
  ['Pilot', 'yes', ''],
  ['Closed Won', 'false', 'true'],
  ['Pilot', 'false', '1'],
];
const lines = ['Deal ID,Stage,IsClosed,IsWon', ...DEALS.map((cells, index) => [index + 1, ...cells].join(','))];

describe('flags', () => {
  test('beat the words of the stage, and a row in which they contradict each other is set aside', async () => {
    const found = await countsOf(lines);
    expect(found.counts).toEqual({ lost: 3, open: 2, unmapped: 1, won: 2 });
    expect(found.aside.map(({ line, column, value }) => [line, column, value])).toEqual([
      [10, 'IsWon', 'true'],
      [11, 'IsWon', '1'],
    ]);
    for (const { reason, fix } of found.aside) {
      expect(reason).toMatch(/contradict/);
      expect(fix).toMatch(/Correct the flags/);
    }
  });

  test('are labels that a person sees with their deals, and can place', async () => {
    const found = await countsOf(lines);
    expect(found.labels).toEqual({
      'closed, not won': [3, 'lost'],
      'closed, won': [2, 'won'],
      'closed · Pilot': [1, 'unmapped'],
      'not closed': [1, 'open'],
      'not closed, not won': [1, 'open'],
    });
    expect((await countsOf(lines, { 'closed · Pilot': 'lost' })).counts).toEqual({ lost: 4, open: 2, won: 2 });
  });

  test('leave the stage and the flags themselves fields of their own', async () => {
    const { catalog } = await built({}, await sourceOf(lines));
    expect(['stage', 'StageName', 'IsWon', 'is_closed'].map((name) => catalog.find(name)?.column)).toEqual([
      'stage',
      undefined,
      'is_won',
      'is_closed',
    ]);
  });

  test('a lone flag of wins leaves the stage to tell losses from open deals', async () => {
    const won = [
      'Deal ID,Stage,Won',
      '1,Closed Won,1',
      '2,Closed Lost,0',
      '3,Closed Lost,0',
      '4,Pilot,0',
      '5,Closed Won,0',
    ];
    const { counts: found, labels } = await countsOf(won);
    expect(found).toEqual({ lost: 2, open: 1, unmapped: 1, won: 1 });
    expect(labels['not won · Closed Won']).toEqual([1, 'unmapped']);
  });

  test('a lone flag of closing leaves the stage to tell wins from losses', async () => {
    const closed = ['Deal ID,Stage,Closed', '1,Closed Won,1', '2,Closed Lost,1', '3,Closed Won,0', '4,Pilot,0'];
    expect((await countsOf(closed)).counts).toEqual({ lost: 1, open: 2, won: 1 });
  });

  test('two flags of endings need no third: what is neither is open', async () => {
    const both = [
      'Record ID,Deal Name,Is Closed Won,Is Closed Lost',
      '1,a,true,false',
      '2,b,false,true',
      '3,c,false,false',
      '4,d,true,true',
    ];
    const { counts: found, aside } = await countsOf(both);
    expect(found).toEqual({ lost: 1, open: 1, won: 1 });
    expect(aside.map(({ line }) => line)).toEqual([5]);
  });

  test('a column of words beside them speaks where they leave something open', async () => {
    const status = ['Deal ID,Deal - Status,Won', '1,won,yes', '2,lost,no', '3,open,no', '4,open,'];
    expect((await countsOf(status)).counts).toEqual({ lost: 1, open: 2, won: 1 });
  });
});

describe('what a project said before', () => {
  test('stages that it has placed keep their meaning beside flags', async () => {
    const placed = { 'Closed Won': 'won', 'Closed Lost': 'lost', '*': 'open' };
    const found = await countsOf(lines, placed);
    expect(found).toMatchObject({ column: 'stage', counts: { lost: 2, open: 4, won: 4 }, aside: [] });
  });

  test('a flag whose words it has placed is a column of words', async () => {
    const won = ['Deal ID,Won', '1,true', '2,false', '3,false'];
    const found = await countsOf(won, { true: 'won', false: 'lost' });
    expect(found).toMatchObject({ column: 'outcome_label', counts: { lost: 2, won: 1 } });
    const given = { opportunity_id: 'Deal ID', outcome: 'IsWon' };
    const pair = await countsOf(lines, { true: 'won', 1: 'won', '*': 'lost' }, { columns: given });
    expect(pair).toMatchObject({ counts: { lost: 4, unmapped: 2, won: 4 }, aside: [] });
  });
});

test('an export with flags and one with stages alone are one pipeline', async () => {
  const stages = ['Deal ID,Stage', '11,Closed Won', '12,Closed Lost', '13,Negotiation'];
  const before = await sourceOf(lines);
  const warehouse = await built({}, before, await sourceOf(stages));
  expect(await counts()).toEqual({ lost: 4, open: 3, unmapped: 1, won: 3 });
  const later = await sourceOf(['Deal ID,Stage', '13,Closed Won']);
  const present = { warehouse, choices: [{}, {}], place: placeWith(undefined) };
  const [preview] = await previewImport(engine, present, [{ ...later, before: 'deals.csv' }]);
  expect(preview?.moves).toMatchObject([{ from: 'open', to: 'won', deals: 1 }]);
});
