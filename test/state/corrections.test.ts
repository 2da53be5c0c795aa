import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { createMemoryStorage } from '../../src/project/memory-storage.ts';
import { setAsideCsv } from '../../src/state/imports/set-aside-csv.ts';
import type { Session } from '../../src/state/sitting/session.ts';
import { sumLeftOut } from '../../src/tables/left-out.ts';
import { csv, readAgain, sitting } from './sitting.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

const PIPELINE = csv(
  'pipeline.csv',
  [
    'Opportunity ID,Account Name,Stage,Amount,Close Date,Value',
    '1,Acme,Closed Won,10,2026-01-31,a',
    '2,=Beta,Closed Lost,ten,2026-02-28,b',
    '3,Gamma,Closed Won,30,2026-03-31,c,too,many',
    '4,Delta,Closed Won,40,31.31.2026,d',
    '5,Omega,Proposal,50,,e',
    '5,Omega,Closed Won,50,2026-03-30,e',
  ].join('\n'),
);

/** What a person downloads of the rows that a file has set aside, and corrects. */
async function download(session: Session, name: string, correct: (text: string) => string) {
  const { files, warehouse } = session.store.getState();
  const file = files.find(({ given }) => given.name === name);
  const problems = warehouse?.files.find((each) => each.file === name)?.set_aside ?? [];
  if (file === undefined) throw new Error(`There is no ${name}.`);
  const stem = name.replace(/\.csv$/, '');
  return csv(`${stem}-set-aside.csv`, correct(await setAsideCsv(file, problems)));
}

const deals = async () =>
  (await engine.rows('SELECT opportunity_id, account, outcome, amount FROM deals'))
    .map((row) => Object.values(row).join(' '))
    .sort();

function conserved(session: Session) {
  const { files, warehouse } = session.store.getState();
  return warehouse?.files.map(({ file, rows, set_aside, left_out }) => {
    const records = files.find(({ given }) => given.name === file)?.planned.plan.records;
    expect(rows + set_aside.length + sumLeftOut(left_out)).toBe(records);
    return [file, rows, set_aside.length, left_out.corrected];
  });
}

async function correctedOnce() {
  const open = sitting(engine, createMemoryStorage());
  const { session } = open;
  await session.start();
  await session.addFiles([PIPELINE]);
  const before = await deals();
  expect(before).toEqual(['1 Acme won 10', '5 Omega won 50']);
  expect(conserved(session)).toEqual([['pipeline.csv', 2, 4, 0]]);
  const corrected = await download(session, 'pipeline.csv', (text) =>
    text.replace(',ten,2026-02-28', ',20,2026-02-28').replace(',c,too,many', ',c,,'),
  );
  await session.addFiles([corrected]);
  return { ...open, before };
}

test('rows that were set aside and corrected join the file that they come from, the others stay set aside', async () => {
  const { session, state } = await correctedOnce();
  const { incoming } = state();
  const [file] = incoming?.kind === 'proposed' ? incoming.proposal.files : [];
  expect(file).toMatchObject({ table: 'deals', other_columns: null, replaceable: null });
  expect(file?.planned?.corrections?.of).toBe('pipeline.csv');
  expect(file?.comparison).toMatchObject({ rows: { new: 2, changed: 0, repeated: 0 }, set_aside: 0 });
  await session.commitImport();
  expect(await deals()).toEqual(['1 Acme won 10', '2 =Beta lost 20', '3 Gamma won 30', '5 Omega won 50']);
  expect(conserved(session)).toEqual([
    ['pipeline.csv', 2, 2, 2],
    ['pipeline-set-aside.csv', 2, 0, 0],
  ]);
  const aside = state().warehouse?.files[0]?.set_aside.map(({ line, value }) => [line, value]);
  expect(aside).toEqual([
    [5, '31.31.2026'],
    [6, '5'],
  ]);
  expect(state().project?.sources).toEqual([
    { table: 'deals', file: 'pipeline.csv' },
    { table: 'deals', file: 'pipeline-set-aside.csv', corrects: 'pipeline.csv' },
  ]);
});

test('a row that is left as it was corrects nothing: an older row of a deal does not come back', async () => {
  const { session, state } = sitting(engine);
  await session.start();
  await session.addFiles([PIPELINE]);
  await session.addFiles([await download(session, 'pipeline.csv', (text) => text)]);
  const { incoming } = state();
  const [file] = incoming?.kind === 'proposed' ? incoming.proposal.files : [];
  expect(file?.comparison?.rows).toEqual({ new: 0, changed: 0, unchanged: 0, older: 0, repeated: 0, copies: 0 });
  await session.commitImport();
  expect(await deals()).toEqual(['1 Acme won 10', '5 Omega won 50']);
});

test('a repeated row that a spreadsheet wrote otherwise does not come back either, unless it got an id of its own', async () => {
  for (const [id, stands] of [
    ['5', '5 Omega won 50'],
    ['6', '6 Omega open 50.5'],
  ]) {
    const { session } = sitting(engine);
    await session.start();
    await session.addFiles([PIPELINE]);
    const corrected = await download(session, 'pipeline.csv', (text) =>
      text.replace('5,Omega,Proposal,50,', `${id},Omega,Proposal,50.50,`),
    );
    await session.addFiles([corrected]);
    await session.commitImport();
    expect((await deals()).at(-1)).toBe(stands);
  }
});

test('what is still wrong can be corrected in a second round', async () => {
  const { session } = await correctedOnce();
  await session.commitImport();
  const second = await download(session, 'pipeline.csv', (text) => text.replace('31.31.2026,d', 'soon,d'));
  await session.addFiles([csv('pipeline-set-aside (1).csv', await second.blob.text())]);
  await session.commitImport();
  expect(conserved(session)).toEqual([
    ['pipeline.csv', 2, 1, 3],
    ['pipeline-set-aside.csv', 2, 0, 0],
    ['pipeline-set-aside (1).csv', 0, 1, 0],
  ]);
  const third = await download(session, 'pipeline-set-aside (1).csv', (text) => text.replace('soon,d', '2026-03-31,d'));
  await session.addFiles([third]);
  await session.commitImport();
  expect(await deals()).toContain('4 Delta won 40');
  expect(conserved(session)?.map(([, , aside]) => aside)).toEqual([1, 0, 0, 0]);
});

test('corrections are there again after a reload, are undone as one step, and go with their file', async () => {
  const { session, state, storage, before } = await correctedOnce();
  await session.commitImport();
  const after = await deals();
  await session.flush();
  const later = sitting(engine, storage);
  await later.session.start();
  expect(await deals()).toEqual(after);
  await readAgain(session, () => session.undo());
  expect(await deals()).toEqual(before);
  await readAgain(session, () => session.redo());
  expect(await deals()).toEqual(after);
  await session.removeFile('pipeline.csv');
  expect([state().files, state().project?.sources]).toEqual([[], []]);
});

test('the next export is not taken for one after the corrections', async () => {
  const { session, state } = await correctedOnce();
  await session.commitImport();
  const header = 'Opportunity ID,Account Name,Stage,Amount,Close Date,Value';
  await session.addFiles([csv('pipeline-q2.csv', `${header}\n1,Acme,Closed Won,10,2026-01-31,a\n`)]);
  const { incoming } = state();
  const [file] = incoming?.kind === 'proposed' ? incoming.proposal.files : [];
  expect([file?.before, file?.comparison?.vanished?.first.map(({ id }) => id)]).toEqual(['pipeline.csv', ['5']]);
});
