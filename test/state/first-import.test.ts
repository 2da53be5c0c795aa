import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { chooseLinesApart } from '../../src/state/imports/change-source.ts';
import { csv, readAgain, sitting } from './sitting.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

const HEADERS = 'Opportunity ID,Account Name,Stage,Amount,Close Date';
const CLEAN = csv('clean.csv', `${HEADERS}\n1,Acme,Closed Won,10,2026-01-31\n2,Beta,Closed Lost,20,2026-02-28\n`);
const UNCLEAN = csv(
  'deals.csv',
  `${HEADERS}
1,Acme,Closed Won,10,2026-01-31
2,Beta,Closed Lost,20,2026-03-02
3,Gamma,Proposal,ten,2026-01-03
4,Delta,Signed,40,2025-12-31
5,Omega,Proposal,50,2026-05-01
6,Sigma,Proposal,60,2026-05-01,one,too,many
`,
);

async function opened() {
  const open = sitting(engine, undefined, false);
  await open.session.start();
  return {
    ...open,
    proposed() {
      const { incoming } = open.state();
      if (incoming?.kind !== 'proposed') throw new Error(`Nothing is proposed: ${JSON.stringify(incoming)}`);
      return incoming.proposal.files;
    },
    deals: async () => (await engine.rows('SELECT count(*) AS n FROM deals'))[0]?.n,
  };
}

describe('into an empty start', () => {
  test('files go at once where nothing of them is for a person to decide', async () => {
    const { session, state, deals } = await opened();
    await session.addFiles([CLEAN]);
    expect(state()).toMatchObject({ incoming: null, phase: { kind: 'ready' }, undo: { back: null } });
    expect(state().project?.imports).toMatchObject([{ file: 'clean.csv', rows: { new: 2, set_aside: 0 } }]);
    expect(await deals()).toBe(2);
  });

  test('others are told first: rows, what is set aside and why, stages, days; and nothing is kept until it is allowed', async () => {
    const { session, state, storage, proposed } = await opened();
    await session.addFiles([UNCLEAN]);
    expect(state()).toMatchObject({ phase: { kind: 'empty' }, project: null, files: [] });
    expect(await storage.list()).toEqual([]);
    const [file] = proposed();
    expect(file).toMatchObject({
      table: 'deals',
      comparison: {
        rows: { new: 4, changed: 0 },
        set_aside: 2,
        days: [{ field: 'close_date', first: '2025-12-31', last: '2026-05-01' }],
      },
    });
    expect(file?.comparison?.problems.map(({ line, value }) => [line, value])).toEqual([
      [7, null],
      [4, 'ten'],
    ]);
    expect(file?.comparison?.stages.map(({ label, deals, outcome }) => [label, deals, outcome])).toEqual([
      ['Closed Lost', 1, 'lost'],
      ['Closed Won', 1, 'won'],
      ['Proposal', 1, 'open'],
      ['Signed', 1, 'unmapped'],
    ]);
  });

  test('what is decided beforehand counts, the import is logged, and Undo takes all of it back', async () => {
    const { session, state, deals } = await opened();
    await session.addFiles([UNCLEAN]);
    await session.placeForImport('Signed', 'won');
    await session.decideForImport('deals.csv', chooseLinesApart('footer', { lines: 1 }));
    await session.commitImport();
    expect(state()).toMatchObject({
      phase: { kind: 'ready' },
      incoming: { kind: 'done', names: ['deals.csv'] },
      undo: { back: 'Imported deals.csv' },
    });
    expect(state().warehouse?.outcome_labels.find(({ label }) => label === 'Signed')?.outcome).toBe('won');
    expect(state().project?.imports).toMatchObject([{ file: 'deals.csv', rows: { new: 4, set_aside: 1 } }]);
    expect(await deals()).toBe(4);
    await readAgain(session, () => session.undo());
    expect(state()).toMatchObject({ files: [], phase: { kind: 'empty' } });
    await readAgain(session, () => session.redo());
    expect(await deals()).toBe(4);
  });

  test('a file that is dropped beside one that waits is told with it', async () => {
    const { session, proposed, deals } = await opened();
    await session.addFiles([UNCLEAN]);
    await session.addFiles([CLEAN]);
    expect(proposed().map(({ name }) => name)).toEqual(['deals.csv', 'clean.csv']);
    await session.commitImport();
    expect(await deals()).toBe(4);
  });

  test('a file that cannot be read is told, and the place stays empty', async () => {
    const { session, state, proposed } = await opened();
    await session.addFiles([csv('nothing.csv', '')]);
    expect(proposed()[0]?.planned?.planned.plan.error).toMatch(/empty/);
    session.dismissImport();
    expect(state()).toMatchObject({ phase: { kind: 'empty' }, incoming: null, project: null });
  });

  test('what was looked at is left alone where it is dismissed', async () => {
    const { session, state, storage } = await opened();
    await session.addFiles([UNCLEAN]);
    session.dismissImport();
    expect(state()).toMatchObject({ incoming: null, project: null, files: [], phase: { kind: 'empty' } });
    expect(await storage.list()).toEqual([]);
  });
});
