import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeEngine } from '../../../src/engine/node.ts';
import type { Engine } from '../../../src/engine/port.ts';
import { copyOf } from '../../../src/project/fingerprint.ts';
import { createMemoryStorage } from '../../../src/project/memory-storage.ts';
import type { ProjectStorage } from '../../../src/project/storage.ts';
import { createChoices } from '../../../src/state/sitting/choices.ts';
import { Session } from '../../../src/state/sitting/session.ts';
import { filesIn } from '../../support/open-case.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine?.close());

const sample = async (_signal?: AbortSignal) => ({
  project: readFileSync('sample-data/project.json', 'utf8'),
  files: await filesIn('sample-data'),
});

function open(storage: ProjectStorage = createMemoryStorage(), fetchSample = sample) {
  const session = new Session({
    store: createChoices(),
    engine: async () => engine,
    storage,
    locks: undefined,
    sample: fetchSample,
    copy: copyOf,
  });
  return { session, storage, state: () => session.store.getState() };
}

const csv = (name: string, text: string) => ({ name, blob: new Blob([text]) });
const PIPELINE = csv(
  'pipeline.csv',
  'Opportunity ID,Stage,Close Date\n1,Closed Won,2026-01-31\n2,Closed Lost,2026-02-28\n3,Proposal,\n',
);

test('an empty browser starts empty, and files open a project of their own', async () => {
  const { session, state } = open();
  await session.start();
  expect(state().phase).toEqual({ kind: 'empty' });
  await session.addFiles([PIPELINE]);
  expect(state().phase).toEqual({ kind: 'ready' });
  expect(state().warehouse?.deals).toBe(3);
  expect(state().project?.sources).toEqual([{ table: 'deals', file: 'pipeline.csv' }]);
  expect(
    state()
      .warehouse?.outcome_labels.map(({ label, outcome }) => [label, outcome])
      .sort(),
  ).toEqual([
    ['Closed Lost', 'lost'],
    ['Closed Won', 'won'],
    ['Proposal', 'open'],
  ]);
});

test('everything is there again after the page is opened anew', async () => {
  const storage = createMemoryStorage();
  const first = open(storage);
  await first.session.start();
  await first.session.addFiles([PIPELINE]);
  first.session.edit('Named the project', (project) => ({ ...project, name: 'Third quarter' }));
  await first.session.flush();
  const second = open(storage);
  await second.session.start();
  expect(second.state().project?.name).toBe('Third quarter');
  expect(second.state().warehouse?.deals).toBe(3);
  expect(second.state().files.map((file) => file.given.name)).toEqual(['pipeline.csv']);
});

/** Adds files to a project with data, as they are proposed. */
async function importFiles(session: Session, files: Parameters<Session['addFiles']>[0]): Promise<void> {
  await session.addFiles(files);
  await session.commitImport();
}

/** Resolves once the files have been read again. */
const readAgain = ({ store }: Session, act: () => void) =>
  new Promise<void>((resolve) => {
    const { revision } = store.getState();
    const stop = store.subscribe((state) => {
      if (state.revision === revision || state.phase.kind === 'reading') return;
      stop();
      resolve();
    });
    act();
  });

test('undo and redo take back edits and what was decided about files, one by one', async () => {
  const { session, state } = open();
  await session.start();
  await session.addFiles([PIPELINE]);
  session.edit('Named the project', (project) => ({ ...project, name: 'A' }));
  session.edit('Named it again', (project) => ({ ...project, name: 'B' }));
  expect(state().undo).toEqual({ back: 'Named it again', forward: null });
  await session.decide('pipeline.csv', (source) => ({
    ...source,
    values: { outcome: { 'Closed Won': 'won', '*': 'lost' } },
  }));
  const lost = () => state().warehouse?.outcome_labels.filter(({ outcome }) => outcome === 'lost').length;
  expect([state().undo.back, lost()]).toEqual(['Changed how pipeline.csv is read', 2]);
  await readAgain(session, () => session.undo());
  expect([state().undo.back, state().project?.name, lost()]).toEqual(['Named it again', 'B', 1]);
  expect(state().project?.sources[0]?.values).toBeUndefined();
  session.undo();
  expect(state().project?.name).toBe('A');
  session.redo();
  await readAgain(session, () => session.redo());
  expect([state().undo, lost()]).toEqual([{ back: 'Changed how pipeline.csv is read', forward: null }, 2]);
  expect(state().project?.sources[0]?.values).toEqual({ outcome: { 'Closed Won': 'won', '*': 'lost' } });
});

test('files that come and go are steps as well: undoing brings back the files, their contents and what was decided', async () => {
  const { session, state, storage } = open();
  await session.start();
  await session.addFiles([PIPELINE]);
  const stands = () => ({
    back: state().undo.back,
    files: state().files.map((file) => file.given.name),
    sources: state().project?.sources.map(({ file }) => file),
    deals: state().warehouse?.deals,
  });
  const first = stands();
  await importFiles(session, [csv('people.csv', 'Person ID,Opportunity ID,Job Title\n7,1,CFO\n')]);
  const second = stands();
  expect(second).toMatchObject({ back: 'Imported people.csv', files: ['pipeline.csv', 'people.csv'] });
  await session.removeFile('pipeline.csv');
  const third = stands();
  expect(third).toMatchObject({
    back: 'Removed pipeline.csv',
    files: ['people.csv'],
    sources: ['people.csv'],
    deals: 0,
  });
  await readAgain(session, () => session.undo());
  expect(stands()).toEqual(second);
  await readAgain(session, () => session.undo());
  expect(stands()).toEqual(first);
  await session.flush();
  const kept = (await storage.open(state().entry?.id ?? ''))?.state;
  expect(kept?.files.map(({ name }) => name)).toEqual(['pipeline.csv']);
  await readAgain(session, () => session.redo());
  await readAgain(session, () => session.redo());
  expect(stands()).toEqual(third);
});

test('what is undone is kept: the page that is opened anew shows it so', async () => {
  const storage = createMemoryStorage();
  const { session } = open(storage);
  await session.start();
  await session.addFiles([PIPELINE]);
  await session.removeFile('pipeline.csv');
  await session.flush();
  await readAgain(session, () => session.undo());
  await session.flush();
  const later = open(storage);
  await later.session.start();
  expect([later.state().files.length, later.state().warehouse?.deals]).toEqual([1, 3]);
});

test('an earlier state comes back with its files and what was decided, as a step of its own', async () => {
  const { session, state } = open();
  await session.start();
  await session.addFiles([PIPELINE]);
  await session.decide('pipeline.csv', (source) => ({ ...source, values: { outcome: { '*': 'won' } } }));
  await session.flush();
  await importFiles(session, [csv('more.csv', 'Opportunity ID,Stage,Close Date\n9,Closed Won,2026-03-31\n')]);
  session.edit('Named the project', (project) => ({ ...project, name: 'Later' }));
  await session.flush();
  const [newest] = await session.snapshots();
  expect(newest?.reason).toBe('import');
  if (newest === undefined) return;
  await session.restore(newest);
  const won = () => state().warehouse?.outcome_labels.filter(({ outcome }) => outcome === 'won').length;
  expect([state().files.map((file) => file.given.name), state().project?.name, won()]).toEqual([
    ['pipeline.csv'],
    'My personas',
    3,
  ]);
  expect(state().undo.back).toMatch(/^Restored the state of /);
  await session.flush();
  expect((await session.snapshots())[0]?.reason).toBe('restore');
  await readAgain(session, () => session.undo());
  expect([state().files.length, state().project?.name, state().warehouse?.deals]).toEqual([2, 'Later', 4]);
});

test('a file on the disk may change or go after it was given', async () => {
  const { session, state } = open();
  await session.start();
  let isThere = true;
  const fickle = new Blob([await PIPELINE.blob.text()]);
  Object.defineProperty(fickle, 'arrayBuffer', {
    value: async () => {
      if (!isThere) throw new DOMException('The file was changed.', 'NotReadableError');
      return PIPELINE.blob.arrayBuffer();
    },
  });
  Object.defineProperty(fickle, 'slice', { value: () => fickle });
  await session.addFiles([{ name: 'pipeline.csv', blob: fickle }]);
  isThere = false;
  await session.decide('pipeline.csv', (source) => ({ ...source, values: { outcome: { '*': 'won' } } }));
  expect([state().phase.kind, state().warehouse?.deals]).toEqual(['ready', 3]);
});

test('a decision that is cancelled while its file is read is no step', async () => {
  const { session, state } = open();
  await session.start();
  await session.addFiles([PIPELINE]);
  const stop = session.store.subscribe(({ phase }) => phase.kind === 'reading' && session.cancelLoading());
  await session.decide('pipeline.csv', (source) => ({ ...source, values: { outcome: { '*': 'won' } } }));
  stop();
  expect([state().phase.kind, state().undo.back, state().warehouse?.deals]).toEqual(['ready', null, 3]);
});

test('removing a file takes its source along', async () => {
  const { session, state } = open();
  await session.start();
  await session.addFiles([PIPELINE]);
  await session.removeFile('pipeline.csv');
  expect([state().phase.kind, state().project?.sources]).toEqual(['empty', []]);
});

test('the sample opens beside a real project and never becomes it', async () => {
  const { session, state, storage } = open();
  await session.start();
  await session.addFiles([PIPELINE]);
  const own = state().entry?.id;
  await session.trySample();
  expect([state().entry?.sample, state().warehouse?.deals]).toEqual([true, 3002]);
  await session.addFiles([PIPELINE]);
  expect(state().entry?.sample).toBe(false);
  expect(state().warehouse?.deals).toBe(3);
  const kept = await storage.list();
  expect(kept.filter((entry) => entry.sample)).toHaveLength(1);
  expect(kept.some((entry) => entry.id === own)).toBe(true);
});

test('a file that cannot be used says so and leaves the others counted', async () => {
  const { session, state } = open();
  await session.start();
  await session.addFiles([PIPELINE, csv('empty.csv', '')]);
  const { incoming } = state();
  const told = incoming?.kind === 'proposed' ? incoming.proposal.files : [];
  expect(told.map(({ name, planned }) => [name, planned?.planned.plan.error])).toEqual([
    [PIPELINE.name, null],
    ['empty.csv', expect.stringMatching(/empty/)],
  ]);
  await session.commitImport();
  expect(state().phase).toEqual({ kind: 'ready' });
  expect(state().warehouse?.deals).toBe(3);
  expect(state().files.map(({ given }) => given.name)).toEqual([PIPELINE.name]);
});

test('a sample that does not arrive can be cancelled, and what was open is still there', async () => {
  const never = (signal?: AbortSignal) =>
    new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
  const { session, state, storage } = open(createMemoryStorage(), never);
  await session.start();
  const cancelled = async () => {
    const stop = session.store.subscribe(({ phase }) => {
      if (phase.kind === 'reading') setTimeout(() => session.cancelLoading());
    });
    await session.trySample();
    stop();
  };
  await cancelled();
  expect([state().phase, state().entry, await storage.list()]).toEqual([{ kind: 'empty' }, null, []]);
  await session.addFiles([PIPELINE]);
  await cancelled();
  expect([state().phase.kind, state().warehouse?.deals, state().entry?.sample]).toEqual(['ready', 3, false]);
});

test('a first reading that is cancelled leaves an empty start and keeps no half-made project', async () => {
  const { session, state, storage } = open();
  await session.start();
  const stop = session.store.subscribe(({ phase }) => phase.kind === 'reading' && session.cancelLoading());
  await session.addFiles([PIPELINE]);
  stop();
  expect([state().phase.kind, state().entry, (await storage.list()).length]).toEqual(['empty', null, 0]);
});

test('what is opened while files are still read stays open, and the files stay kept', async () => {
  const { session, state, storage } = open();
  await session.start();
  const sampled = new Promise<void>((resolve) => {
    const stop = session.store.subscribe(({ phase, entry }) => {
      if (phase.kind !== 'reading' || entry === null) return;
      stop();
      resolve(session.trySample());
    });
  });
  await session.addFiles([PIPELINE]);
  await sampled;
  expect([state().phase.kind, state().entry?.sample]).toEqual(['ready', true]);
  expect((await storage.list()).map((entry) => entry.sample).sort()).toEqual([false, true]);
});

test('what is opened while files are still taken in goes before them', async () => {
  const { session, state, storage } = open();
  await session.start();
  const adding = session.addFiles([PIPELINE]);
  await session.trySample();
  await adding;
  expect([state().phase.kind, state().entry?.sample, (await storage.list()).length]).toEqual(['ready', true, 1]);
});

test('a project file that is not one is refused in a sentence, and nothing changes', async () => {
  const { session, state } = open();
  await session.start();
  await session.addFiles([PIPELINE]);
  const before = state().project;
  expect(await session.importProject('not a project')).toMatch(/not valid JSON/);
  expect(state().project).toBe(before);
});

test('forgetting everything leaves nothing to open', async () => {
  const { session, state, storage } = open();
  await session.start();
  await session.addFiles([PIPELINE]);
  await session.forgetEverything();
  expect([state().phase.kind, state().project, (await storage.list()).length]).toEqual(['empty', null, 0]);
});
