import { describe, expect, test } from 'vitest';
import { planFile, planToSend, receivedPlan } from '../../src/ingest/plan-file.ts';

const LINES = ['Deal ID,Stage,Notes', '1,Won,"two', 'lines"', '', '2,Lost,', '3,Won', '4,Open,x'];
const file = new Blob([LINES.join('\n')]);

describe('a plan that comes from a worker', () => {
  test('is the plan that is made on the page, with the line of every record', async () => {
    const here = await planFile(file, 'deals.csv');
    const sent = receivedPlan(structuredClone(await planToSend(file, 'deals.csv')));
    expect(sent.plan).toEqual(here.plan);
    expect(await sent.body.blob.text()).toBe(await here.body.blob.text());
    expect([0, 1, 2].map((record) => sent.lineOf(record))).toEqual([2, 5, 7]);
    expect([0, 1, 2].map((record) => here.lineOf(record))).toEqual([2, 5, 7]);
    expect(() => sent.lineOf(3)).toThrow(RangeError);
  });

  test('of a file that holds no table says so, and has no records', async () => {
    const sent = receivedPlan(structuredClone(await planToSend(new Blob([]), 'empty.csv')));
    expect(sent.plan.error).toMatch(/empty/i);
    expect(() => sent.lineOf(0)).toThrow(RangeError);
  });
});
