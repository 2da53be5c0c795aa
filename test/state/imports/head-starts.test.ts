import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../../src/engine/node.ts';
import type { Engine } from '../../../src/engine/port.ts';
import { type PlanFile, planFile, receivedPlan } from '../../../src/ingest/plan-file.ts';
import { sketchPlan } from '../../../src/ingest/sketch-plan.ts';
import { newProject } from '../../../src/project/schema.ts';
import { readFiles } from '../../../src/state/imports/read-files.ts';

const HEADER = 'Deal ID,Stage,Created Date,Amount,Notes\n';
const NOTE = 'x'.repeat(180);
const row = (deal: number, created = `2026-0${1 + (deal % 9)}-15`) =>
  `D-${deal},${deal % 3 === 0 ? 'Closed Won' : 'Closed Lost'},${created},${deal % 500}.50,${NOTE}\n`;
const ROWS = Array.from({ length: 40_000 }, (_, deal) => row(deal));
const withMiddle = (...middle: string[]) =>
  new Blob([HEADER, ROWS.slice(0, 20_000).join(''), ...middle, ROWS.slice(20_000).join('')]);

/** As a planner in a worker tells it. */
const withSketch: PlanFile = async (file, name, decisions, options) => {
  const sketch = await sketchPlan(file, name, decisions);
  if (sketch !== null) options?.onSketch?.(receivedPlan(sketch));
  // The reading begins in the meantime.
  await new Promise((resolve) => setTimeout(resolve, 20));
  return planFile(file, name, decisions, options);
};

describe('a large file that is read while it is looked at', () => {
  let engine: Engine;
  let opened = 0;
  let taken = 0;
  beforeAll(async () => {
    const inner = await openNodeEngine();
    engine = new Proxy(inner, {
      get(target, key) {
        const member = Reflect.get(target, key);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]) => {
          if (key === 'openFile') opened += 1;
          if (key === 'run' && /^ALTER TABLE "begun/.test(String(args[0]))) taken += 1;
          return member.apply(target, args);
        };
      },
    });
  });
  afterAll(() => engine.close());

  async function read(file: Blob, plan: PlanFile, signal = new AbortController().signal) {
    opened = 0;
    taken = 0;
    const given = [{ name: 'deals.csv', blob: file }];
    const { warehouse } = await readFiles(async () => engine, newProject('Test'), given, {
      signal,
      plan,
      onProgress: () => undefined,
    });
    const rows = await engine.rows(
      'SELECT count(*) AS n, count(DISTINCT opportunity_id) AS ids, sum(amount) AS amount, min(created_date) AS first FROM deals',
    );
    const order = await engine.rows('SELECT deal, opportunity_id FROM deals WHERE deal % 4999 = 0 ORDER BY deal');
    const { files, currency, outcome_labels, deals } = warehouse ?? {};
    return { files, currency, outcome_labels, deals, rows, order };
  }

  const leftOver = async () => {
    // What is given up ends by itself.
    for (let wait = 0; wait < 50; wait += 1) {
      const [row] = await engine.rows("SELECT count(*) AS n FROM duckdb_tables() WHERE table_name LIKE 'begun%'");
      if (row?.n === 0) return 0;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return 'some';
  };

  test('is read once, with the same rows in the same order', async () => {
    const plain = await read(withMiddle(), planFile);
    expect([opened, taken]).toEqual([1, 0]);
    const begun = await read(withMiddle(), withSketch);
    expect([opened, taken]).toEqual([1, 1]);
    expect(begun).toEqual(plain);
    expect(begun.rows[0]).toMatchObject({ n: 40_000, ids: 40_000 });
    expect(await leftOver()).toBe(0);
  });

  test('is read anew where its middle is not what its ends say', async () => {
    const file = withMiddle('D-x,Closed Won\n', row(50_000, '15.01.2026'));
    const plain = await read(file, planFile);
    const begun = await read(file, withSketch);
    expect([opened, taken]).toEqual([2, 0]);
    expect(begun).toEqual(plain);
    expect(begun.files?.[0]?.set_aside.map(({ line }) => line)).toContain(20_002);
    expect(await leftOver()).toBe(0);
  });

  test('leaves nothing behind where the import is cancelled', async () => {
    const cancelling = new AbortController();
    const reading = read(
      withMiddle(),
      async (...args) => {
        const planned = await withSketch(...args);
        cancelling.abort(new Error('stop'));
        return planned;
      },
      cancelling.signal,
    );
    await expect(reading).rejects.toThrow();
    expect(await leftOver()).toBe(0);
  });
});
