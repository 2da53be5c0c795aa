import { afterAll, beforeAll, expect, test } from 'vitest';
import { questionnaire } from '../../src/assumptions/questionnaire.ts';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { addDays } from '../../src/model/quarter.ts';
import { SETTINGS } from '../../src/model/settings.ts';
import { Analyst } from '../../src/state/verdicts/analyst.ts';
import { makeReport } from '../../src/state/verdicts/make-report.ts';
import { randomStream } from '../../src/stats/random.ts';
import { buildWarehouse } from '../../src/tables/warehouse.ts';
import { fileOf, placeByName } from '../support/file-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

const START = '2025-01-01';
const AS_OF = '2026-06-30';
const DAYS = 545;
const TRUTH = 0.25;

/** A pipeline that was begun eighteen months ago and doubles in a year: won at 25%, losses two and a half times as slow. */
function pipeline(): string[][] {
  const next = randomStream(20_260_630);
  const uniform = () => (next() + 0.5) / 2 ** 32;
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  return Array.from({ length: 900 }, (_, index) => {
    const created = Math.floor(Math.log(1 + uniform() * (Math.exp(0.002 * DAYS) - 1)) / 0.002);
    const won = uniform() < TRUTH;
    const closed = created + Math.round((won ? 60 : 150) * Math.exp(0.7 * normal()));
    const open = closed > DAYS;
    return [
      String(index),
      open ? 'open' : won ? 'won' : 'lost',
      addDays(START, created),
      open ? '' : addDays(START, closed),
      '1000',
    ];
  });
}

test('slow losses in a growing pipeline: the adjusted rate decides, from the file to the sentence', async () => {
  const rows = pipeline();
  const headers = ['opportunity_id', 'outcome', 'created_date', 'close_date', 'amount'];
  const file = fileOf('pipeline.csv', headers, rows);
  const warehouse = await buildWarehouse(engine, [{ file, table: 'deals' }], placeByName, null);
  const settings = { ...SETTINGS, as_of: AS_OF };
  const questions = questionnaire([], [{ id: 'rate', claim: { measure: 'win_rate', at_least: 0.35 } }]);
  const answered = await new Analyst(engine).answer(warehouse, questions, [], settings);
  const [verdict] = makeReport(answered, questions, [], settings).verdicts;
  if (verdict === undefined) throw new Error('there is no verdict');

  const closed = rows.filter(([, outcome, , day = '']) => outcome !== 'open' && day >= '2025-07-01' && day <= AS_OF);
  const won = closed.filter(([, outcome]) => outcome === 'won').length;
  expect(verdict).toMatchObject({ decided_by: 'adjusted', x: won, n: closed.length });
  // By what has closed a claim of 35% could be true; what is still open says otherwise.
  expect(won / closed.length).toBeGreaterThan(TRUTH + 0.05);
  expect(Math.abs((verdict.estimate ?? 0) - TRUTH)).toBeLessThan(0.03);
  const open = rows.filter(([, outcome]) => outcome === 'open').length;
  const all = rows.length - open;
  expect(verdict.sentence).toContain(`adjusted for deals still open (${open} beside ${all} closed ones), it is`);
  expect(['contradicted', 'at-risk']).toContain(verdict.verdict);
  expect(verdict.variants.find(({ definition }) => definition === 'closed-date')?.verdict).not.toBe('contradicted');
});
