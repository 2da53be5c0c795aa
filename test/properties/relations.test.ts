import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { hold } from './hold.ts';
import { figuresInEngine } from './read-in-engine.ts';
import { figuresInFiles } from './read-in-files.ts';
import { RELATIONS } from './relations.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

test.each(RELATIONS)('$name: the figures are those of the deals, whichever way they came', async (relation) => {
  expect(await hold(relation, figuresInFiles, 60, 7)).toMatchObject({ cases: 60, failure: null });
});

test.each(RELATIONS)('$name: so they are in the database', async (relation) => {
  const held = await hold(relation, (files) => figuresInEngine(engine, files), 2, 8);
  expect(held).toMatchObject({ cases: 2, failure: null });
});
