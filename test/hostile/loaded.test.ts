import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { planFile } from '../../src/ingest/plan-file.ts';
import { loadFault } from './load-fault.ts';
import { nameOf, variants } from './variants.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

test('the database holds what the plan of 100 exports says, cell by cell', { timeout: 300_000 }, async () => {
  const failures: string[] = [];
  let loaded = 0;
  for (const numbered of variants(100, 50)) {
    if (loaded++ >= 100) break;
    const planned = await planFile(new Blob([numbered.variant.bytes]), 'export.csv');
    const fault = await loadFault(engine, planned);
    if (fault !== null) failures.push(`${fault} — ${nameOf(numbered)}`);
  }
  expect(failures).toEqual([]);
});
