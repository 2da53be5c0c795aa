import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { guessOutcomes } from '../../src/ingest/guess-outcomes.ts';
import { planFile } from '../../src/ingest/plan-file.ts';
import { countIssue, listIssue } from '../../src/tables/quality.ts';
import { buildWarehouse } from '../../src/tables/warehouse.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

const LIMITS = { as_of: null, tau: null, untelling: null };

async function disagreeing(lines: readonly string[]) {
  const file = await planFile(new Blob([lines.join('\n')]), 'deals.csv');
  const { catalog } = await buildWarehouse(engine, [{ file, table: 'deals' }], guessOutcomes, null);
  const issue = { kind: 'stage-disagrees' } as const;
  const deals = await countIssue(engine, catalog, issue, LIMITS);
  return { deals, listed: await listIssue(engine, catalog, issue, LIMITS, { outcomes: null }) };
}

test('deals whose flags say otherwise than their stage are found, those that ended at a stage of work are not', async () => {
  const found = await disagreeing([
    'Deal ID,Stage,IsClosed,IsWon',
    '1,Closed Won,true,true',
    '2,Closed Lost,true,false',
    '3,Closed Lost,true,true',
    '4,Closed Won,true,false',
    '5,Closed Won,false,false',
    '6,Proposal,true,true',
    '7,Proposal,false,false',
  ]);
  expect(found).toEqual({ deals: 3, listed: [2, 3, 4] });
});

test('so are those of a column of words', async () => {
  const lines = ['Deal - ID,Deal - Status,Deal - Stage', '1,won,Closed Lost', '2,lost,Proposal', '3,open,Proposal'];
  expect(await disagreeing(lines)).toEqual({ deals: 1, listed: [0] });
});

test('a stage that tells the outcome itself cannot disagree', async () => {
  expect((await disagreeing(['Deal ID,Stage', '1,Closed Won', '2,Closed Lost'])).deals).toEqual({ missing: 'stage' });
});
