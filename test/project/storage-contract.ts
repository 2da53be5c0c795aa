import { beforeEach, describe, expect, test } from 'vitest';
import {
  type FileBytes,
  type ProjectStorage,
  type Save,
  SNAPSHOTS_LAST,
  type StorageFault,
  type StoredFile,
} from '../../src/project/storage.ts';

/** One place to keep things, which several tabs can open and a browser can evict. */
export type Place = {
  open(): ProjectStorage;
  evict(): Promise<void>;
};

const DAY = 24 * 60 * 60 * 1000;
const NOON = Date.UTC(2026, 8, 30, 12);

const file = (name: string, content: string): { file: StoredFile; bytes: FileBytes } => {
  const sha256 = `hash of ${content}`;
  return {
    file: {
      name,
      size: content.length,
      sha256,
      imported_at: NOON,
      decisions: { table: 'deals', columns: { outcome: 'Stage' } },
    },
    bytes: { sha256, blob: new Blob([content], { type: 'text/csv' }) },
  };
};
const Q1 = file('q1.csv', 'id,Stage\n1,Won\n');
const Q2 = file('q2.csv', 'id,Stage\n2,Lost\n');

const save = (based_on: number, text: string, rest: Partial<Save> = {}): Save => ({
  project: 'acme',
  based_on,
  sitting: 'first tab',
  name: 'Acme',
  state: { text, files: [] },
  at: NOON + based_on,
  ...rest,
});

const faultOf = async (work: Promise<unknown>): Promise<StorageFault | 'none'> => {
  try {
    await work;
    return 'none';
  } catch (error) {
    return (error as { fault: StorageFault }).fault;
  }
};

/** What every storage owes, whatever it is made of. */
export function storageContract(name: string, makePlace: () => Promise<Place>): void {
  describe(`storage contract: ${name}`, () => {
    let place: Place;
    let storage: ProjectStorage;
    const acme = { id: 'acme', name: 'Acme', sample: false, at: NOON };

    beforeEach(async () => {
      place = await makePlace();
      storage = place.open();
    });

    test('a new store says that it is new and holds nothing', async () => {
      expect(await storage.condition()).toBe('new');
      expect(await storage.list()).toEqual([]);
      expect(await storage.current()).toBeNull();
      expect(await storage.open('acme')).toBeNull();
      expect(await storage.bytesOf('acme', 'x')).toBeNull();
    });

    test('what is created is there in another tab', async () => {
      await storage.create(acme, { text: 'one', files: [] });
      await storage.choose('acme');
      const other = place.open();
      expect(await other.condition()).toBe('in-use');
      expect(await other.current()).toBe('acme');
      const entry = { id: 'acme', name: 'Acme', sample: false, revision: 1, saved_at: NOON, sitting: '' };
      expect(await other.open('acme')).toEqual({ entry, state: { text: 'one', files: [] } });
      expect(await other.list()).toEqual([entry]);
      await other.choose(null);
      expect(await storage.current()).toBeNull();
    });

    test('projects are listed by when they were last saved', async () => {
      await storage.create(acme, { text: 'one', files: [] });
      await storage.create({ ...acme, id: 'beta', at: NOON + 5 }, { text: 'two', files: [] });
      expect((await storage.list()).map(({ id }) => id)).toEqual(['beta', 'acme']);
      await storage.save(save(1, 'three', { at: NOON + 9 }));
      expect((await storage.list()).map(({ id }) => id)).toEqual(['acme', 'beta']);
    });

    test('a save replaces the revision that it is based on', async () => {
      await storage.create(acme, { text: 'one', files: [] });
      expect(await storage.save(save(1, 'two', { name: 'Acme Ltd' }))).toMatchObject({ revision: 2, name: 'Acme Ltd' });
      expect(await storage.open('acme')).toMatchObject({
        entry: { revision: 2, name: 'Acme Ltd' },
        state: { text: 'two' },
      });
      expect(await storage.snapshots('acme')).toEqual([]);
    });

    test('a save on what another tab has replaced is refused and changes nothing', async () => {
      await storage.create(acme, { text: 'one', files: [] });
      await storage.save(save(1, 'two'));
      const late = save(1, 'other', { sitting: 'second tab', snapshot: 'editing' });
      expect(await faultOf(place.open().save(late))).toBe('conflict');
      expect(await storage.open('acme')).toMatchObject({ entry: { revision: 2 }, state: { text: 'two' } });
      expect(await storage.snapshots('acme')).toEqual([]);
    });

    test('a save repeated by the same tab after its answer was lost goes on top', async () => {
      await storage.create(acme, { text: 'one', files: [] });
      await storage.save(save(1, 'two'));
      expect(await storage.save(save(1, 'two and more'))).toMatchObject({ revision: 3 });
      expect(await storage.open('acme')).toMatchObject({ state: { text: 'two and more' } });
    });

    test('a save of a project that is not there is refused', async () => {
      expect(await faultOf(storage.save(save(1, 'x')))).toBe('missing');
    });

    test('no project can be created over another, sample data over a real one least of all', async () => {
      await storage.create(acme, { text: 'mine', files: [] });
      expect(await faultOf(storage.create({ ...acme, sample: true }, { text: 'sample', files: [] }))).toBe('taken');
      expect(await storage.open('acme')).toMatchObject({ entry: { sample: false }, state: { text: 'mine' } });
    });

    test('a sample stays a sample through every save', async () => {
      await storage.create({ ...acme, sample: true }, { text: 'one', files: [] });
      expect(await storage.save(save(1, 'two'))).toMatchObject({ sample: true });
    });

    test('imported files come back byte for byte, with what was decided about them', async () => {
      await storage.create(acme, { text: 'one', files: [] });
      const state = { text: 'two', files: [Q1.file] };
      await storage.save(save(1, 'two', { state, bytes: [Q1.bytes] }));
      expect((await place.open().open('acme'))?.state).toEqual(state);
      const blob = await place.open().bytesOf('acme', Q1.file.sha256);
      expect(await blob?.text()).toBe('id,Stage\n1,Won\n');
    });

    test('a revision that speaks of a file without its bytes is refused whole', async () => {
      await storage.create(acme, { text: 'one', files: [] });
      const state = { text: 'two', files: [Q1.file, Q2.file] };
      expect(await faultOf(storage.save(save(1, 'two', { state, bytes: [Q1.bytes] })))).toBe('incomplete');
      expect(await storage.open('acme')).toMatchObject({ entry: { revision: 1 }, state: { text: 'one', files: [] } });
      expect(await storage.bytesOf('acme', Q1.file.sha256)).toBeNull();
      expect(await faultOf(storage.create({ ...acme, id: 'b' }, state, [Q1.bytes]))).toBe('incomplete');
      expect(await storage.open('b')).toBeNull();
    });

    test('bytes that no revision speaks of any more are let go; those that a snapshot needs are not', async () => {
      await storage.create(acme, { text: 'one', files: [Q1.file] }, [Q1.bytes]);
      const both = { text: 'two', files: [Q1.file, Q2.file] };
      await storage.save(save(1, 'two', { state: both, bytes: [Q2.bytes], snapshot: 'import' }));
      await storage.save(save(2, 'three', { state: { text: 'three', files: [] } }));
      expect(await storage.bytesOf('acme', Q1.file.sha256)).not.toBeNull();
      expect(await storage.bytesOf('acme', Q2.file.sha256)).toBeNull();
    });

    test('a snapshot is the replaced revision, whole, with its files', async () => {
      await storage.create(acme, { text: 'before', files: [Q1.file] }, [Q1.bytes]);
      await storage.save(save(1, 'after', { snapshot: 'import' }));
      await storage.save(save(2, 'later'));
      const kept = [{ revision: 1, saved_at: NOON, kept_at: NOON + 1, reason: 'import' }];
      expect(await storage.snapshots('acme')).toEqual(kept);
      expect(await storage.snapshot('acme', 1)).toEqual({ text: 'before', files: [Q1.file] });
      expect(await (await storage.bytesOf('acme', Q1.file.sha256))?.text()).toBe('id,Stage\n1,Won\n');
      expect(await storage.snapshot('acme', 2)).toBeNull();
      expect(await storage.snapshot('acme', 3)).toBeNull();
    });

    test('snapshots are listed newest first and last seven days', async () => {
      await storage.create(acme, { text: '1', files: [] });
      const days = [0, 3, 6.9, 7.1, 9];
      for (const [index, day] of days.entries()) {
        await storage.save(save(index + 1, `${index + 2}`, { snapshot: 'editing', at: NOON + day * DAY }));
      }
      const kept = await storage.snapshots('acme');
      expect(kept.map(({ revision }) => revision)).toEqual([5, 4, 3, 2]);
      expect(kept.every(({ kept_at }) => NOON + 9 * DAY - kept_at <= SNAPSHOTS_LAST)).toBe(true);
      expect(await storage.snapshot('acme', 1)).toBeNull();
    });

    test('one project knows nothing of another, even where one name begins the other', async () => {
      const longer = { ...acme, id: 'acme 2' };
      await storage.create(acme, { text: 'one', files: [Q1.file] }, [Q1.bytes]);
      await storage.create(longer, { text: 'two', files: [Q1.file] }, [Q1.bytes]);
      await storage.save(save(1, 'three', { snapshot: 'editing' }));
      await storage.remove('acme');
      expect(await storage.open('acme')).toBeNull();
      expect(await storage.snapshots('acme')).toEqual([]);
      expect(await storage.bytesOf('acme', Q1.file.sha256)).toBeNull();
      expect(await storage.open('acme 2')).toMatchObject({ state: { text: 'two' } });
      expect(await storage.bytesOf('acme 2', Q1.file.sha256)).not.toBeNull();
    });

    test('removing the project in use leaves none in use; removing the last one leaves a new store', async () => {
      await storage.create(acme, { text: 'one', files: [] });
      await storage.choose('acme');
      await storage.remove('acme');
      expect(await storage.current()).toBeNull();
      expect(await storage.condition()).toBe('new');
    });

    test('a store that the browser has thrown away is told apart from a new one', async () => {
      await storage.create(acme, { text: 'one', files: [] });
      await place.evict();
      expect(await place.open().condition()).toBe('evicted');
    });

    test('what was decided about a file is found again by its headers, the last word only, whatever project is open', async () => {
      const decided = { headers: 'a1', file: 'q1.csv', at: NOON, source: '{"table":"deals","file":"q1.csv"}' };
      expect(await storage.recall('a1')).toBeNull();
      await storage.remember(decided);
      await storage.remember({ ...decided, headers: 'b2' });
      await storage.remember({ ...decided, file: 'q2.csv', at: NOON + 1 });
      expect(await place.open().recall('a1')).toEqual({ ...decided, file: 'q2.csv', at: NOON + 1 });
      expect(await storage.condition()).toBe('new');
    });

    test('to forget everything leaves a store like new, which can be used again', async () => {
      await storage.create(acme, { text: 'one', files: [Q1.file] }, [Q1.bytes]);
      await storage.choose('acme');
      await storage.remember({ headers: 'a1', file: 'q1.csv', at: NOON, source: '{}' });
      await storage.save(save(1, 'two', { snapshot: 'editing' }));
      await storage.forget();
      for (const tab of [storage, place.open()]) {
        expect(await tab.condition()).toBe('new');
        expect(await tab.list()).toEqual([]);
        expect(await tab.current()).toBeNull();
        expect(await tab.bytesOf('acme', Q1.file.sha256)).toBeNull();
        expect(await tab.snapshots('acme')).toEqual([]);
        expect(await tab.recall('a1')).toBeNull();
      }
      await storage.create(acme, { text: 'again', files: [] });
      expect(await storage.open('acme')).toMatchObject({ state: { text: 'again' } });
    });

    test('of saves that are started at once, each tab gets all of its own or a refusal', async () => {
      await storage.create(acme, { text: 'one', files: [] });
      const tabs = ['a', 'b', 'c', 'd'].map((sitting) => place.open().save(save(1, sitting, { sitting })));
      const results = await Promise.allSettled(tabs);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const winner = ['a', 'b', 'c', 'd'][results.findIndex(({ status }) => status === 'fulfilled')];
      expect(await storage.open('acme')).toMatchObject({ entry: { revision: 2 }, state: { text: winner } });
    });
  });
}
