import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { askQuality, type Quality } from '../../src/state/imports/ask-quality.ts';
import { Analyst } from '../../src/state/verdicts/analyst.ts';
import { CASES, hasCases, openFolder, projectFrom } from '../support/open-case.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

async function look(project: string, folder: string): Promise<Quality> {
  const opened = await openFolder(engine, projectFrom(project), folder);
  const { warehouse, settings } = opened;
  const answer = { ...(await opened.own()), warehouse, settings };
  return new Analyst(engine).withFacts(warehouse, answer.questions, settings, (facts) =>
    askQuality(engine, facts, answer),
  );
}

const found = ({ deals }: Quality) =>
  deals.map(({ kind, deals: count, of, weakens }) => [kind, count, of, weakens.map(({ assumption }) => assumption)]);

test('the sample: what was planted is found, and whom it concerns', async () => {
  const quality = await look('sample-data/project.json', 'sample-data');
  expect(found(quality)).toEqual([
    ['stale-open', 32, 260, ['fl-1', 'fl-6', 'oh-1', 'oh-6', 'it-1', 'it-5', 'ow-1']],
    // One deal that is "won on a day that has not come", of no persona: it is among the rest, and among all.
    ['closed-after-as-of', 1, 2742, ['oh-3', 'ow-2', 'p-1']],
    ['no-loss-reason', 227, 1912, ['fl-3', 'oh-2', 'it-7']],
    // Old deals: none counts in the window.
    ['closed-before-created', 1, 2742, []],
    ['bulk-close', 46, 1912, []],
  ]);
  expect(quality.deals.at(-1)?.parts.map(({ issue, deals }) => ({ ...issue, deals }))).toEqual([
    { kind: 'bulk-close', day: '2025-12-30', deals: 46 },
  ]);
  expect(quality.rows.map(({ file, rows }) => [file, rows])).toEqual([['pipeline.csv', 5]]);
  expect(quality.checked).toHaveLength(10);
});

describe.skipIf(!hasCases)('real exports', () => {
  test('deals that are open for longer than any took to close', async () => {
    // Recounted from the files: 1,291 of 2,089 and 12 of 1,722 open deals.
    const maven = await look('test/cases/maven.project.json', `${CASES}/maven-crm`);
    expect(found(maven)).toEqual([
      ['stale-open', 1291, 2089, ['maven-crm-P1-A2', 'maven-crm-P3-A3', 'maven-crm-P4-A3']],
    ]);
    expect(maven.deals[0]?.course).toEqual({ days: 138, reached: false });
    expect(maven.unchecked.map(({ kind, missing }) => `${kind}: ${missing}`)).toEqual([
      'possible-duplicates: name',
      'no-loss-reason: loss_reason',
      'one-reason: loss_reason',
    ]);
    const zoho = await look('test/cases/zoho.project.json', `${CASES}/zoho-crm-demo`);
    expect(found(zoho).map(([kind, deals, of]) => [kind, deals, of])).toEqual([['stale-open', 12, 1722]]);
  });
});
