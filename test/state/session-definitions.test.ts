import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { createMemoryStorage } from '../../src/project/memory-storage.ts';
import { mapColumn } from '../../src/state/imports/change-source.ts';
import { addPersona, changePersona } from '../../src/state/personas/edit-personas.ts';
import { today } from '../../src/state/sitting/today.ts';
import { sitting } from './sitting.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine?.close());

const PIPELINE = new Blob(['Opportunity ID,Stage,Close Date,Signed\n1,Closed Won,2026-01-31,2026-02-03\n']);
const PERSONA = {
  id: 'cfo',
  name: 'Finance leader',
  kind: 'buyer' as const,
  owners: {},
  membership: { field: 'buyer_role', in: ['CFO'] },
  profile: {},
  assumptions: [],
};

test('what a person defines otherwise is noted under today, and taken back with its step', async () => {
  const { session } = sitting(engine, createMemoryStorage(), false);
  const { store } = session;
  const noted = () => (store.getState().project?.definition_changes ?? []).map(({ on, part, of }) => [on, part, ...of]);
  await session.start();
  await session.addFiles([{ name: 'pipeline.csv', blob: PIPELINE }]);
  expect(noted()).toEqual([]);
  session.edit('Added a persona', (project) => addPersona(project, PERSONA));
  expect(noted()).toEqual([[today(), 'membership', 'cfo']]);
  session.edit('Named an owner', (project) =>
    changePersona(project, 'cfo', (persona) => ({ ...persona, owners: { sales: 'A' } })),
  );
  expect(noted()).toHaveLength(1);
  const plan = store.getState().files[0]?.planned.plan;
  if (plan === undefined) throw new Error('the file is open');
  await session.decide('pipeline.csv', mapColumn(plan, 'Signed', 'close_date'));
  expect(noted()).toContainEqual([today(), 'mapping', 'close_date']);
  session.undo();
  session.undo();
  session.undo();
  expect(noted()).toEqual([]);
});
