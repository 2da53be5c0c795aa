import { afterAll, beforeAll, expect, test } from 'vitest';
import { PLANTED_PATTERNS } from '../../sample-data/planted-patterns.ts';
import { PLANTED_TRUTHS } from '../../sample-data/planted-truths.ts';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { makeReport } from '../../src/state/verdicts/make-report.ts';
import { openFolder, projectFrom } from '../support/open-case.ts';

let engine: Engine;
let opened: Awaited<ReturnType<typeof openFolder>>;
let own: Awaited<ReturnType<typeof opened.own>>;
beforeAll(async () => {
  engine = await openNodeEngine();
  opened = await openFolder(engine, projectFrom('sample-data/project.json'), 'sample-data');
  own = await opened.own();
});
afterAll(() => engine?.close());

test('every planted truth is recovered: verdict and label after all checks, and deals', () => {
  const found = Object.fromEntries(
    own.report.verdicts.map(({ assumption, verdict, label, counts }) => [assumption, { verdict, label, counts }]),
  );
  const planted = Object.fromEntries(
    Object.entries(PLANTED_TRUTHS).map(([id, { verdict, label, checked = { verdict, label }, counts }]) => [
      id,
      { ...checked, counts },
    ]),
  );
  expect(found).toEqual(planted);
});

test('each kind of verdict is among them', () => {
  const words = new Set(own.report.verdicts.map(({ verdict }) => verdict));
  expect([...words].sort()).toEqual(['at-risk', 'contradicted', 'holds', 'not-enough-evidence', 'untestable']);
});

test('the planted leak is the reason of the claim it holds back, and of no other', () => {
  const leaking = own.report.verdicts.filter(({ reasons }) => reasons.includes('leakage'));
  expect(leaking.map(({ assumption }) => assumption)).toEqual(['it-5']);
});

test('the planted bulk close counts in rates and leaves the length of deals as it is without it', async () => {
  const { day, losses } = PLANTED_PATTERNS.bulk_close;
  expect(own.report.untimed).toEqual({ bulk: [{ day, losses: losses.x, of: losses.n }], same_day: null });
  const days = { id: 'days', claim: { measure: 'time_to_close', at_most: 90 } } as const;
  const tidied = {
    all: [
      { field: 'outcome', in: ['lost'] },
      { field: 'close_date', at_least: day, at_most: day },
    ],
  };
  const others = { ...days, id: 'others', claim: { ...days.claim, segment: { not: tidied } } };
  const { questions, answered } = await opened.ask([], [days, others]);
  const [all, without] = makeReport(answered, questions, [], { ...opened.settings, window: 'all' }).verdicts;
  expect(all?.sentence).toContain(`${losses.x} losses closed on ${day} in one go; their dates say nothing of how long`);
  expect([all?.estimate, all?.interval]).toEqual([without?.estimate, without?.interval]);
  expect(all?.counts.lost).toBe((without?.counts.lost ?? 0) + losses.x);
});
