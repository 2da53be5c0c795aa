import { deleteDB, openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import { sha256Of } from '../../src/project/fingerprint.ts';
import { createIdbStorage } from '../../src/project/idb-storage.ts';
import { openProject } from '../../src/project/open-project.ts';
import { newProject, writeProject } from '../../src/project/schema.ts';
import { localStorageMark, memoryMark } from '../../src/project/store-mark.ts';
import { browserLocks } from '../../src/project/writer-lock.ts';
import { storageContract } from './storage-contract.ts';
import { writerLockContract } from './writer-lock-contract.ts';

let places = 0;
const freshName = (): string => `test-${Date.now()}-${places++}`;

storageContract('IndexedDB', async () => {
  const name = freshName();
  const mark = localStorageMark(name);
  return { open: () => createIdbStorage({ name, mark }), evict: () => deleteDB(name) };
});

writerLockContract('Web Locks', () => browserLocks()!);

const text = writeProject(newProject('One'));
const one = { id: 'p', name: 'One', sample: false, at: 0 };
const save = { project: 'p', based_on: 1, sitting: 'tab', name: 'Two', at: 1 };

describe('the store in IndexedDB', () => {
  test('a change that fails half-way leaves nothing behind', async () => {
    const storage = createIdbStorage({ name: freshName(), mark: memoryMark() });
    await storage.create(one, { text, files: [] });
    const sha256 = 'h';
    // Functions cannot be kept: the bytes are written by then, the revision is not.
    const unkeepable = { name: 'a.csv', size: 1, sha256, imported_at: 0, decisions: { columns: (() => {}) as never } };
    const broken = storage.save({
      ...save,
      state: { text: 'two', files: [unkeepable] },
      bytes: [{ sha256, blob: new Blob(['x']) }],
    });
    await expect(broken).rejects.toMatchObject({ fault: 'unavailable' });
    expect(await storage.open('p')).toMatchObject({ entry: { revision: 1, name: 'One' }, state: { text } });
    expect(await storage.bytesOf('p', sha256)).toBeNull();
    expect(await storage.save({ ...save, state: { text: 'two', files: [] } })).toMatchObject({ revision: 2 });
  });

  test('an older program beside a newer store says so and writes nothing', async () => {
    const name = freshName();
    const storage = createIdbStorage({ name, mark: memoryMark() });
    await storage.create(one, { text, files: [] });
    const newer = await openDB(name, 99);
    const late = storage.save({ ...save, state: { text: 'two', files: [] } });
    await expect(late).rejects.toMatchObject({ fault: 'newer' });
    const opened = createIdbStorage({ name, mark: memoryMark() }).open('p');
    await expect(opened).rejects.toMatchObject({ fault: 'newer' });
    expect(await newer.count('revisions')).toBe(1);
    newer.close();
  });

  test('a store of the first version keeps its projects and learns to remember', async () => {
    const name = freshName();
    const first = await openDB(name, 1, {
      upgrade(db) {
        db.createObjectStore('projects', { keyPath: 'id' });
        const revisions = db.createObjectStore('revisions', { keyPath: ['project', 'revision'] });
        revisions.createIndex('snapshots', ['project', 'kept_at']);
        db.createObjectStore('bytes', { keyPath: ['project', 'sha256'] });
        db.createObjectStore('pointers');
      },
    });
    const entry = { ...one, revision: 1, saved_at: 0, sitting: '' };
    await first.put('projects', entry);
    await first.put('revisions', { project: 'p', revision: 1, saved_at: 0, text, files: [] });
    first.close();
    const storage = createIdbStorage({ name, mark: memoryMark() });
    expect(await storage.open('p')).toEqual({ entry, state: { text, files: [] } });
    await storage.remember({ headers: 'h', file: 'q1.csv', at: 1, source: '{}' });
    expect(await storage.recall('h')).toMatchObject({ file: 'q1.csv' });
  });

  test('forgetting deletes the database itself, also while another tab has it open', async () => {
    const name = freshName();
    const storage = createIdbStorage({ name, mark: memoryMark() });
    await storage.create(one, { text, files: [] });
    const other = createIdbStorage({ name, mark: memoryMark() });
    await other.list();
    await storage.forget();
    const left = await indexedDB.databases();
    expect(left.map((database) => database.name)).not.toContain(name);
    await expect(other.save({ ...save, state: { text, files: [] } })).rejects.toMatchObject({ fault: 'missing' });
  });

  test('a file of many megabytes comes back with the same fingerprint', async () => {
    const storage = createIdbStorage({ name: freshName(), mark: memoryMark() });
    const megabyte = crypto.getRandomValues(new Uint8Array(65_536));
    const blob = new Blob(Array(320).fill(megabyte));
    const sha256 = await sha256Of(await blob.arrayBuffer());
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    const file = { name: 'big.csv', size: blob.size, sha256, imported_at: 0, decisions: {} };
    await storage.create(one, { text, files: [file] }, [{ sha256, blob }]);
    const back = await storage.bytesOf('p', sha256);
    expect(await sha256Of(await back!.arrayBuffer())).toBe(sha256);
  });

  test('100 tabs killed while they save lose no edit that was reported safe', async () => {
    const name = freshName();
    const storage = createIdbStorage({ name, mark: memoryMark() });
    await storage.create(one, { text: writeProject(newProject('0')), files: [] });
    let found = 0;
    let reported = 0;
    for (let kill = 0; kill < 100; kill++) {
      const worker = new Worker(new URL('./save-until-killed.worker.ts', import.meta.url), { type: 'module' });
      let safe = found;
      await new Promise<void>((resolve, reject) => {
        worker.onerror = () => reject(new Error('the worker did not start'));
        worker.onmessage = ({ data }: MessageEvent<number | string>) => {
          if (typeof data === 'string') return reject(new Error(data));
          safe = data;
          reported++;
          // Some saves are through by then, whatever a save takes on this machine, and the next one is under way.
          if (safe === found + 1 + (kill % 3)) setTimeout(resolve, kill % 17);
        };
        worker.postMessage({ name, from: found });
      });
      worker.terminate();
      const opening = await openProject(storage, 'p');
      if (!opening.ok) throw new Error(`kill ${kill}: ${opening.error}`);
      const number = Number(opening.project.name);
      expect(number, `kill ${kill}`).toBeGreaterThanOrEqual(safe);
      found = number;
    }
    expect(reported).toBeGreaterThan(100);
    expect(found).toBeGreaterThanOrEqual(reported);
  }, 180_000);
});
