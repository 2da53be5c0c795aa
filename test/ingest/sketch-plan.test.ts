import { describe, expect, test } from 'vitest';
import { planFile } from '../../src/ingest/plan-file.ts';
import { sketchPlan } from '../../src/ingest/sketch-plan.ts';

const HEADER = 'Deal ID,Stage,Created Date,Amount,Notes\r\n';
const NOTE = 'x'.repeat(180);
const row = (deal: number) =>
  `D-${deal},${deal % 3 === 0 ? 'Closed Won' : 'Closed Lost'},2026-0${1 + (deal % 9)}-15,${deal % 500}.50,${NOTE}\r\n`;

/** A file of more than 8 MB, with something in its middle and at its end. */
function large({ middle = '', end = '' } = {}): Blob {
  const rows = Array.from({ length: 40_000 }, (_, deal) => row(deal));
  return new Blob(['\ufeff', HEADER, rows.slice(0, 20_000).join(''), middle, rows.slice(20_000).join(''), end]);
}

const textOf = (blob: Blob | undefined) => blob?.text();

describe('the sketch of a large file', () => {
  test('of a regular file has the columns and the bytes of its plan', async () => {
    const file = large();
    const [sketch, whole] = [await sketchPlan(file, 'deals.csv'), await planFile(file, 'deals.csv')];
    expect(sketch?.plan.columns.map(({ maps_to, reading }) => ({ maps_to, reading }))).toEqual(
      whole.plan.columns.map(({ maps_to, reading }) => ({ maps_to, reading })),
    );
    expect(sketch?.body.stretch).toEqual(whole.body.stretch);
    expect((await textOf(sketch?.body.blob)) === (await textOf(whole.body.blob))).toBe(true);
  });

  test('leaves out the footer that the last lines show', async () => {
    const file = large({
      end: '\r\n"Grand Totals (40,000 records)"\r\n"Confidential Information - Do Not Distribute"\r\n',
    });
    const [sketch, whole] = [await sketchPlan(file, 'report.csv'), await planFile(file, 'report.csv')];
    expect(whole.plan.lines.footer).toBeGreaterThan(0);
    expect(whole.body.stretch?.end).toBeLessThan(file.size);
    expect(sketch?.body.stretch).toEqual(whole.body.stretch);
  });

  test('is not what the plan says where a row in the middle is irregular', async () => {
    const file = large({ middle: 'D-x,Closed Won,2026-01-15\r\n' });
    const [sketch, whole] = [await sketchPlan(file, 'deals.csv'), await planFile(file, 'deals.csv')];
    expect(whole.plan.set_aside).toHaveLength(1);
    expect(whole.body.stretch).toBeNull();
    expect(sketch?.body.stretch).not.toBeNull();
  });

  test('is not made of a small file', async () => {
    expect(await sketchPlan(new Blob([HEADER, row(1)]), 'deals.csv')).toBeNull();
  });
});
