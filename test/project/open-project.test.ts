import { describe, expect, test } from 'vitest';
import { createMemoryStorage } from '../../src/project/memory-storage.ts';
import { openProject, readSnapshot } from '../../src/project/open-project.ts';
import type { ProjectStorage } from '../../src/project/storage.ts';
import { FIXTURE, fixture } from './sample-project.ts';

const NEWER = '{ "kind": "persona-proof-project", "version": 99 }';

async function keeping(first: string, second: string): Promise<ProjectStorage> {
  const storage = createMemoryStorage();
  await storage.create({ id: 'p', name: 'P', sample: false, at: 0 }, { text: first, files: [] });
  const state = { text: second, files: [] };
  await storage.save({ project: 'p', based_on: 1, sitting: 's', name: 'P', state, snapshot: 'editing', at: 1 });
  return storage;
}

describe('a kept project', () => {
  test('is opened whole, with its entry and files', async () => {
    const opening = await openProject(await keeping(NEWER, FIXTURE), 'p');
    expect(opening).toMatchObject({ ok: true, entry: { revision: 2 }, files: [], migrated_from: null });
    expect(opening.ok && opening.project).toEqual(fixture());
  });

  test('of a newer version is refused with its text untouched and the earlier states to go back to', async () => {
    const storage = await keeping(FIXTURE, NEWER);
    expect(await openProject(storage, 'p')).toEqual({
      ok: false,
      error: expect.stringContaining('version 99'),
      text: NEWER,
      snapshots: [{ revision: 1, saved_at: 0, kept_at: 1, reason: 'editing' }],
    });
    expect((await storage.open('p'))?.state.text).toBe(NEWER);
    expect((await readSnapshot(storage, 'p', 1)).project).toEqual(fixture());
  });

  test('that is not there is said not to be there', async () => {
    const opening = await openProject(createMemoryStorage(), 'p');
    expect(opening).toEqual({ ok: false, error: expect.any(String), text: null, snapshots: [] });
  });
});

test('a snapshot that is gone or unreadable is refused, never half given', async () => {
  await expect(readSnapshot(await keeping(FIXTURE, NEWER), 'p', 7)).rejects.toMatchObject({ fault: 'missing' });
  await expect(readSnapshot(await keeping(NEWER, FIXTURE), 'p', 1)).rejects.toThrow('version 99');
});
