import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Autosave, createAutosave, type SaveState } from '../../src/project/autosave.ts';
import { createMemoryStorage, emptyDisk } from '../../src/project/memory-storage.ts';
import { openProject, readSnapshot } from '../../src/project/open-project.ts';
import { projectFile } from '../../src/project/project-file.ts';
import { saveOnLeave } from '../../src/project/save-on-leave.ts';
import { newProject, type Project, readProject, writeProject } from '../../src/project/schema.ts';
import {
  type ProjectStorage,
  type Save,
  StorageError,
  type StorageFault,
  type StoredFile,
} from '../../src/project/storage.ts';
import { type FakeClock, fakeClock } from './fake-clock.ts';

const edition = (number: number): Project => ({
  ...newProject(`Edit ${number}`),
  settings: { fiscal_year_start: (number % 12) + 1 },
});
const numberOf = (project: Project): number => Number(project.name.replace('Edit ', ''));

const imported = (name: string): { file: StoredFile; blob: Blob } => ({
  file: { name, size: name.length, sha256: `hash of ${name}`, imported_at: 0, decisions: {} },
  blob: new Blob([name]),
});

type Sitting = { clock: FakeClock; storage: ProjectStorage; autosave: Autosave; states: SaveState[] };

async function sit(
  options: { storage?: (kept: ProjectStorage) => Pick<ProjectStorage, 'save'>; clock?: FakeClock } = {},
): Promise<Sitting> {
  const clock = options.clock ?? fakeClock();
  const storage = createMemoryStorage();
  const entry = await storage.create(
    { id: 'p', name: 'Edit 0', sample: false, at: clock.now() },
    { text: writeProject(edition(0)), files: [] },
  );
  const states: SaveState[] = [];
  const onState = (state: SaveState): void => void states.push(state);
  const used = options.storage?.(storage) ?? storage;
  return {
    clock,
    storage,
    states,
    autosave: createAutosave({ storage: used, clock, entry, files: [], sitting: 'one', onState }),
  };
}

const stored = async (storage: ProjectStorage): Promise<number> => {
  const opening = await openProject(storage, 'p');
  if (!opening.ok) throw new Error(opening.error);
  return numberOf(opening.project);
};

/** A storage whose next saves fail as told, one fault per save. */
const failing =
  (faults: StorageFault[], then?: (save: Save) => void) =>
  (kept: ProjectStorage): Pick<ProjectStorage, 'save'> => ({
    save: async (save) => {
      const fault = faults.shift();
      if (fault) throw new StorageError(fault, `told to: ${fault}`);
      then?.(save);
      return kept.save(save);
    },
  });

describe('an edit', () => {
  test('goes from unsaved through saving to saved', async () => {
    const { autosave, clock, states, storage } = await sit();
    expect(autosave.edited(edition(1))).toBe(1);
    await clock.pass(500);
    expect(states.map(({ kind, edit }) => [kind, edit])).toEqual([
      ['unsaved', 0],
      ['saving', 0],
      ['saved', 1],
    ]);
    expect(await stored(storage)).toBe(1);
  });

  test('is safe within half a second, however thickly others follow and however slow the disk', async () => {
    const gaps = fc.array(fc.nat({ max: 400 }), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(gaps, fc.nat({ max: 160 }), async (waits, latency) => {
        const clock = fakeClock();
        const slow = (kept: ProjectStorage): Pick<ProjectStorage, 'save'> => ({
          save: async (save) => {
            const entry = await kept.save(save);
            await new Promise<void>((resolve) => clock.after(latency, resolve));
            return entry;
          },
        });
        const { autosave } = await sit({ clock, storage: slow });
        const made = new Map<number, number>();
        for (const wait of waits) {
          made.set(autosave.edited(edition(made.size + 1)), clock.now());
          for (let passed = 0; passed < wait; passed += 20) {
            await clock.pass(Math.min(20, wait - passed));
            const oldest = [...made].find(([edit]) => edit > autosave.state().edit);
            expect(clock.now() - (oldest?.[1] ?? clock.now())).toBeLessThanOrEqual(500);
          }
        }
        await clock.pass(500);
        expect(autosave.state()).toMatchObject({ kind: 'saved', edit: made.size });
      }),
      { seed: 5, numRuns: 40 },
    );
  });

  test('made while another is being saved is saved next, without a gap in between', async () => {
    let during: (() => void) | null = null;
    const { autosave, clock, storage } = await sit({ storage: failing([], () => during?.()) });
    during = () => {
      during = null;
      autosave.edited(edition(2));
    };
    autosave.edited(edition(1));
    await clock.pass(151);
    expect(autosave.state()).toMatchObject({ kind: 'saved', edit: 2 });
    expect(await stored(storage)).toBe(2);
  });

  test('made in the very moment in which saving ends is not forgotten', async () => {
    const clock = fakeClock();
    const storage = createMemoryStorage();
    const text = writeProject(edition(0));
    const entry = await storage.create({ id: 'p', name: 'Edit 0', sample: false, at: 0 }, { text, files: [] });
    let once = true;
    const autosave: Autosave = createAutosave({
      storage,
      clock,
      entry,
      files: [],
      sitting: 'one',
      onState: ({ kind }) => {
        if (kind !== 'saved' || !once) return;
        once = false;
        void Promise.resolve().then(() => autosave.edited(edition(2)));
      },
    });
    autosave.edited(edition(1));
    await clock.pass(1000);
    expect(autosave.state()).toMatchObject({ kind: 'saved', edit: 2 });
  });

  test('is saved at once by a flush, which ends when it is safe', async () => {
    const { autosave, storage } = await sit();
    autosave.edited(edition(1));
    expect(await autosave.flush()).toMatchObject({ kind: 'saved', edit: 1 });
    expect(await stored(storage)).toBe(1);
    expect(await autosave.flush()).toMatchObject({ kind: 'saved', edit: 1 });
  });
});

describe('a failed save', () => {
  test('is tried again after one, two, four seconds, and the edit is kept meanwhile', async () => {
    const { autosave, clock, storage, states } = await sit({ storage: failing(['full', 'unavailable', 'full']) });
    autosave.edited(edition(1));
    const started = clock.now() + 150;
    await clock.pass(10_000);
    const waits = states.flatMap((state) => (state.kind === 'failed' ? [state.retry_at! - started] : []));
    expect(waits).toEqual([1_000, 3_000, 7_000]);
    expect(autosave.state()).toMatchObject({ kind: 'saved', edit: 1 });
    expect(await stored(storage)).toBe(1);
  });

  test('waits half a minute at most between tries', async () => {
    const { autosave, clock, states } = await sit({ storage: failing(Array(12).fill('full')) });
    autosave.edited(edition(1));
    await clock.pass(10 * 60_000);
    const tries = states.flatMap((state) => (state.kind === 'failed' ? [state.retry_at!] : []));
    expect(tries[11]! - tries[10]!).toBe(30_000);
    expect(autosave.state().kind).toBe('saved');
  });

  test.each(['conflict', 'missing', 'newer'] as const)(
    'by %s is not tried again by itself and says why',
    async (fault) => {
      const { autosave, clock, states } = await sit({ storage: failing([fault]) });
      autosave.edited(edition(1));
      await clock.pass(60_000);
      expect(autosave.state()).toEqual({ kind: 'failed', edit: 0, message: `told to: ${fault}`, retry_at: null });
      expect(states.filter(({ kind }) => kind === 'saving')).toHaveLength(1);
    },
  );

  test('whose answer alone was lost is recognised, not taken for another tab', async () => {
    let lose = true;
    const forgetful = (kept: ProjectStorage): Pick<ProjectStorage, 'save'> => ({
      save: async (save) => {
        const entry = await kept.save(save);
        if (!lose) return entry;
        lose = false;
        throw new StorageError('unavailable', 'the connection broke');
      },
    });
    const { autosave, clock, storage } = await sit({ storage: forgetful });
    autosave.edited(edition(1));
    await clock.pass(500);
    autosave.edited(edition(2));
    await clock.pass(5_000);
    expect(autosave.state()).toMatchObject({ kind: 'saved', edit: 2 });
    expect(await stored(storage)).toBe(2);
  });

  test('of an import can be cured by taking the import back, and takes its bytes with it', async () => {
    const sent: number[] = [];
    const { autosave, clock, storage } = await sit({
      storage: failing(['full', 'full'], ({ bytes }) => sent.push(bytes?.length ?? 0)),
    });
    const { file, blob } = imported('huge.csv');
    autosave.edited(edition(1), { files: [file], bytes: [{ sha256: file.sha256, blob }], snapshot: 'import' });
    await clock.pass(200);
    autosave.edited(edition(2), { files: [], snapshot: 'restore' });
    await clock.pass(5_000);
    expect(autosave.state()).toMatchObject({ kind: 'saved', edit: 2 });
    expect(sent).toEqual([0]);
    expect(await stored(storage)).toBe(2);
  });

  test('of a project that could not be read back leaves the last good one, and the next edit cures it', async () => {
    const { autosave, clock, storage } = await sit();
    const broken = { ...edition(1), settings: { fiscal_year_start: 13 } };
    autosave.edited(broken);
    await clock.pass(500);
    expect(autosave.state()).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('settings.fiscal_year_start'),
    });
    expect(await stored(storage)).toBe(0);
    expect(projectFile(broken).text).toContain('"fiscal_year_start": 13');
    autosave.edited(edition(2));
    await clock.pass(500);
    expect(autosave.state()).toMatchObject({ kind: 'saved', edit: 2 });
  });
});

describe('snapshots', () => {
  test('are taken of the state before the first edit and every five minutes of editing', async () => {
    const { autosave, clock, storage } = await sit();
    for (let minute = 0; minute < 21; minute++) {
      autosave.edited(edition(minute + 1));
      await clock.pass(60_000);
    }
    const kept = await storage.snapshots('p');
    expect(kept.map(({ revision }) => revision)).toEqual([21, 16, 11, 6, 1]);
    const numbers = await Promise.all(
      kept.map(async ({ revision }) => numberOf((await readSnapshot(storage, 'p', revision)).project)),
    );
    expect(numbers).toEqual([20, 15, 10, 5, 0]);
  });

  test('before an import hold every edit made before it, even one not yet saved', async () => {
    const { autosave, storage } = await sit();
    const { file, blob } = imported('q3.csv');
    autosave.edited(edition(1));
    autosave.edited(edition(2), { files: [file], bytes: [{ sha256: file.sha256, blob }], snapshot: 'import' });
    autosave.edited(edition(3));
    await autosave.flush();
    const [newest] = await storage.snapshots('p');
    expect(newest).toMatchObject({ reason: 'import' });
    const before = await readSnapshot(storage, 'p', newest!.revision);
    expect([numberOf(before.project), before.files]).toEqual([1, []]);
    expect(await storage.open('p')).toMatchObject({ state: { files: [file] } });
    expect(await stored(storage)).toBe(3);
  });
});

describe('leaving the page', () => {
  test('saves at once when it is hidden or unloaded, and not when it is shown', async () => {
    const page = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState });
    const frame = new EventTarget();
    let flushes = 0;
    const autosave = { flush: async () => ({ kind: 'saved', edit: ++flushes, saved_at: 0 }) as const };
    const stop = saveOnLeave(autosave, page as unknown as Document, frame as unknown as Window);
    page.dispatchEvent(new Event('visibilitychange'));
    expect(flushes).toBe(0);
    page.visibilityState = 'hidden';
    page.dispatchEvent(new Event('visibilitychange'));
    frame.dispatchEvent(new Event('pagehide'));
    expect(flushes).toBe(2);
    stop();
    frame.dispatchEvent(new Event('pagehide'));
    expect(flushes).toBe(2);
  });

  test('a stopped autosave plans nothing more', async () => {
    const { autosave, clock, storage } = await sit();
    autosave.stop();
    autosave.edited(edition(1));
    await clock.pass(5_000);
    expect(autosave.state().kind).toBe('unsaved');
    expect(await stored(storage)).toBe(0);
    expect((await autosave.flush()).kind).toBe('saved');
  });
});

describe('kills', () => {
  const KILLS = 220;

  /** Edits, imports and flushes until the storage stops for good at its nth step; what had been promised by then. */
  async function liveUntil(
    kill: number,
  ): Promise<{ disk: ReturnType<typeof emptyDisk>; promised: number; imports: Map<string, number>; steps: number }> {
    const disk = emptyDisk();
    const clock = fakeClock();
    const born = createMemoryStorage({ disk });
    const text = writeProject(edition(0));
    const entry = await born.create({ id: 'p', name: 'Edit 0', sample: false, at: clock.now() }, { text, files: [] });
    let steps = 0;
    const pause = (): Promise<void> => (steps++ === kill ? new Promise(() => {}) : Promise.resolve());
    const storage = createMemoryStorage({ disk, pause });
    const autosave = createAutosave({ storage, clock, entry, files: [], sitting: 'one' });
    const imports = new Map<string, number>();
    let files: StoredFile[] = [];
    for (let edit = 1; steps <= kill; edit++) {
      if (edit % 7 === 0) {
        const { file, blob } = imported(`import ${edit}.csv`);
        files = [...files, file].slice(-3);
        autosave.edited(edition(edit), { files, bytes: [{ sha256: file.sha256, blob }], snapshot: 'import' });
        imports.set(file.sha256, edit);
      } else {
        autosave.edited(edition(edit));
      }
      if (edit % 5 === 0) void autosave.flush();
      await clock.pass([20, 90, 200, 70_000][edit % 4]!);
    }
    return { disk, promised: autosave.state().edit, imports, steps };
  }

  test(`${KILLS} of them, at every step of saving, lose no edit that was reported safe`, async () => {
    let promisedAny = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const { disk, promised, imports, steps } = await liveUntil(kill);
      expect(steps).toBe(kill + 1);
      const reborn = createMemoryStorage({ disk });
      const opening = await openProject(reborn, 'p');
      if (!opening.ok) throw new Error(`kill ${kill}: ${opening.error}`);
      const found = numberOf(opening.project);
      expect(found, `kill ${kill}`).toBeGreaterThanOrEqual(promised);
      expect(opening.project).toEqual(edition(found));
      for (const { sha256, name } of opening.files) {
        expect(await (await reborn.bytesOf('p', sha256))?.text(), `kill ${kill}`).toBe(name);
      }
      const expected = [...imports].filter(([, edit]) => edit <= found).slice(-3);
      expect(opening.files.map(({ sha256 }) => sha256)).toEqual(expected.map(([sha256]) => sha256));
      for (const { revision } of await reborn.snapshots('p')) {
        expect(readProject((await reborn.snapshot('p', revision))!.text).ok).toBe(true);
      }
      promisedAny += Number(promised > 0);
    }
    expect(promisedAny).toBeGreaterThan(KILLS * 0.9);
  });

  test('between a migration and its first save leave the file as it was, and the migrated one keeps a snapshot of it', async () => {
    const old = JSON.stringify({ kind: 'persona-proof-project', version: 1, name: 'Edit 0' });
    const clock = fakeClock();
    for (const [kill, found] of [
      ['before', old],
      ['after', writeProject(edition(1))],
    ] as const) {
      const disk = emptyDisk();
      const born = createMemoryStorage({ disk });
      const entry = await born.create({ id: 'p', name: 'Edit 0', sample: false, at: 0 }, { text: old, files: [] });
      const pause = (moment: string): Promise<void> => (moment === kill ? new Promise(() => {}) : Promise.resolve());
      const storage = createMemoryStorage({ disk, pause });
      const autosave = createAutosave({ storage, clock, entry, files: [], sitting: 'one' });
      autosave.edited(edition(1), { files: [], snapshot: 'migration' });
      void autosave.flush();
      await clock.pass(1_000);
      expect((await born.open('p'))?.state.text).toBe(found);
      const snapshots = await born.snapshots('p');
      expect(snapshots.map(({ reason }) => reason)).toEqual(kill === 'before' ? [] : ['migration']);
      if (kill === 'after') expect((await born.snapshot('p', 1))?.text).toBe(old);
    }
  });
});

test('the file offered is named after the project and reads back', () => {
  const project = newProject('Harbour & Söhne / Q3');
  const { name, text } = projectFile(project);
  expect(name).toBe('harbour-söhne-q3.persona-proof.json');
  expect(readProject(text)).toMatchObject({ ok: true, project });
  expect(projectFile(newProject('///')).name).toBe('project.persona-proof.json');
});
