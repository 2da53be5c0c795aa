import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { createMemoryStorage } from '../../src/project/memory-storage.ts';
import { countAsOne, keepApart, leaveOutCopies, tellApartBy } from '../../src/state/imports/change-rows.ts';
import { csv, readAgain, sitting } from './sitting.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

const BARE = csv(
  'deals.csv',
  [
    'Account Name,Opportunity Name,Created Date,Stage,Amount',
    'Acme,Renewal,2026-01-05,Proposal,10',
    'Acme,Renewal,2026-01-05,Proposal,10',
    'Beta,Pilot,2026-01-06,Closed Won,20',
    'Gamma,Pilot,2026-01-07,Closed Lost,30',
  ].join('\n'),
);
const NEXT = csv(
  'deals-april.csv',
  'Account Name,Opportunity Name,Created Date,Stage,Amount\nAcme,Renewal,2026-01-05,Closed Won,12\nTau,Pilot,2026-04-01,Proposal,5\n',
);

test('what tells deals apart is remembered, also for the next export, and can be undone', async () => {
  const { session, state } = sitting(engine);
  await session.start();
  await session.addFiles([BARE]);
  expect(state().warehouse?.deals).toBe(4);
  await session.decide(BARE.name, tellApartBy(['account', 'name', 'created_date']), 'Changed what tells deals apart');
  expect([state().warehouse?.deals, state().warehouse?.files[0]?.set_aside.length]).toEqual([3, 1]);
  await session.addFiles([NEXT]);
  const { incoming } = state();
  const [file] = incoming?.kind === 'proposed' ? incoming.proposal.files : [];
  expect(file?.comparison?.rows).toMatchObject({ new: 1, changed: 1, copies: 0 });
  await session.commitImport();
  expect(state().warehouse?.deals).toBe(4);
  await readAgain(session, () => session.undo());
  await readAgain(session, () => session.undo());
  expect([state().warehouse?.deals, state().project?.sources[0]?.told_apart_by]).toEqual([4, undefined]);
});

test('exact copies are left out, and counted again', async () => {
  const { session, state } = sitting(engine);
  await session.start();
  await session.addFiles([BARE]);
  await session.decide([BARE.name], leaveOutCopies(true));
  expect([state().warehouse?.deals, state().warehouse?.files[0]?.left_out.copies]).toEqual([3, 1]);
  await session.decide([BARE.name], leaveOutCopies(false));
  expect([state().warehouse?.deals, state().project?.sources[0]?.without_copies]).toEqual([4, undefined]);
});

test('deals that count as one are remembered by the project and can be taken apart again', async () => {
  const storage = createMemoryStorage();
  const { session, state } = sitting(engine, storage);
  await session.start();
  const rows = [
    'a,Acme,Renewal,2026-01-05,Proposal,10',
    'b,Acme,renewal,2026-01-06,Closed Won,10',
    'c,Beta,Pilot,2026-01-06,Closed Lost,5',
  ];
  await session.addFiles([
    csv('deals.csv', `Opportunity ID,Account Name,Opportunity Name,Created Date,Stage,Amount\n${rows.join('\n')}\n`),
  ]);
  await session.decide('deals.csv', countAsOne(['a', 'b']), 'Counted Renewal as one deal');
  expect([state().warehouse?.deals, state().undo.back]).toEqual([2, 'Counted Renewal as one deal']);
  await session.flush();
  const later = sitting(engine, storage);
  await later.session.start();
  expect([later.state().warehouse?.deals, later.state().project?.sources[0]?.as_one]).toEqual([2, [['a', 'b']]]);
  await readAgain(session, () => session.undo());
  expect(state().warehouse?.deals).toBe(3);
  await session.decide('deals.csv', countAsOne(['a', 'b']));
  await session.decide('deals.csv', keepApart(['b', 'a']));
  expect(state().project?.sources[0]).toMatchObject({ apart: [['b', 'a']] });
  expect([state().warehouse?.deals, state().project?.sources[0]?.as_one]).toEqual([3, undefined]);
});
