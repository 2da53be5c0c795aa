import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeEngine } from '../../../src/engine/node.ts';
import type { Engine } from '../../../src/engine/port.ts';
import { createMemoryStorage } from '../../../src/project/memory-storage.ts';
import { newProject, type Project, readProject, writeProject } from '../../../src/project/schema.ts';
import { mapValues } from '../../../src/state/imports/map-values.ts';
import { joinReport } from '../../../src/tables/join-report.ts';
import { sitting } from '../sitting.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine?.close());

const GTX = { value: 'GTXPro', meant: 'GTX Pro', files: ['q2.csv'] };

test('a value is read as another in the files in which it stands, and in no other', () => {
  const before: Project = {
    ...newProject('Two quarters'),
    sources: [
      { table: 'deals', file: 'q1.csv' },
      {
        table: 'deals',
        file: 'q2.csv',
        values: { null: ['--'], outcome: { Won: 'won' }, product: { gtxpro: 'Other', MG: 'MG Special' } },
      },
    ],
  };
  const after = mapValues(before, 'product', [GTX]);
  expect(after.sources).toEqual([
    before.sources[0],
    {
      table: 'deals',
      file: 'q2.csv',
      values: { null: ['--'], outcome: { Won: 'won' }, product: { MG: 'MG Special', GTXPro: 'GTX Pro' } },
    },
  ]);
  expect(after.sources[0]).toBe(before.sources[0]);
  expect(readProject(writeProject(after))).toMatchObject({ ok: true, project: after });
});

test('files that one pattern names share one map', () => {
  const before: Project = { ...newProject('Globs'), sources: [{ table: 'deals', file: 'q*.csv' }] };
  const after = mapValues(before, 'product', [{ ...GTX, files: ['q1.csv', 'q2.csv'] }]);
  expect(after.sources).toEqual([{ table: 'deals', file: 'q*.csv', values: { product: { GTXPro: 'GTX Pro' } } }]);
});

test('taking over a mapping lays the tables again as one step, and undoing it brings back what was', async () => {
  const { session } = sitting(engine, createMemoryStorage(), false);
  const { store } = session;
  const csv = (name: string, text: string) => ({ name, blob: new Blob([text]) });
  await session.start();
  await session.addFiles([
    csv(
      'pipeline.csv',
      'Opportunity ID,Stage,Product\n1,Closed Won,GTXPro\n2,Closed Lost,GTX Pro\n3,Closed Won,GTXPro\n4,Closed Lost,MG Special\n',
    ),
    csv('products.csv', 'Product,Series\nGTX Pro,GTX\nMG Special,MG\n'),
  ]);
  const counted = async () => {
    const { warehouse } = store.getState();
    if (warehouse === null) throw new Error('There are no tables.');
    const [link] = await joinReport(engine, warehouse);
    return link;
  };
  const readAgain = (act: () => void) =>
    new Promise<void>((resolve) => {
      const { revision } = store.getState();
      const stop = store.subscribe((state) => {
        if (state.revision === revision || state.phase.kind === 'reading') return;
        stop();
        resolve();
      });
      act();
    });
  const before = await counted();
  expect([before?.matched, before?.orphans, before?.near_misses.map(({ value }) => value)]).toEqual([2, 2, ['GTXPro']]);
  const steps = store.getState().undo.back;
  await readAgain(() =>
    session.edit('Read GTXPro as GTX Pro', (project) =>
      mapValues(project, before?.by ?? '', before?.near_misses ?? []),
    ),
  );
  const after = await counted();
  expect([after?.matched, after?.orphans, store.getState().undo.back]).toEqual([4, 0, 'Read GTXPro as GTX Pro']);
  await readAgain(() => session.undo());
  expect([(await counted())?.matched, store.getState().undo.back]).toEqual([2, steps]);
});
