import { afterAll, beforeAll, expect, test } from 'vitest';
import { PLANTED_TRUTHS } from '../../sample-data/planted-truths.ts';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
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
