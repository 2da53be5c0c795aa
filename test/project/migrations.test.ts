import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MIGRATIONS, migrate, VERSION } from '../../src/project/migrations.ts';
import { readProject } from '../../src/project/schema.ts';

const fixtures = new URL('./fixtures/', import.meta.url);
const versions = Array.from({ length: VERSION }, (_, index) => index + 1);

describe('every shipped version', () => {
  test.each(versions)('version %i has a fixture, and it still reads', (version) => {
    const file = new URL(`v${version}.json`, fixtures);
    expect(existsSync(file), `test/project/fixtures/v${version}.json is missing`).toBe(true);
    const text = readFileSync(file, 'utf8');
    expect(JSON.parse(text).version).toBe(version);
    const reading = readProject(text);
    expect(reading).toMatchObject({ ok: true, migrated_from: version === VERSION ? null : version });
  });

  test('there is a step from every older version and none beyond', () => {
    expect(Object.keys(MIGRATIONS).map(Number)).toEqual(versions.slice(0, -1));
  });

  test('no fixture is of a version that does not exist', () => {
    expect(readdirSync(fixtures).sort()).toEqual(versions.map((version) => `v${version}.json`).sort());
  });
});

test('what a file of version 1 states is the same project, with drafts that nobody signed', () => {
  const text = readFileSync(new URL('v1.json', fixtures), 'utf8');
  const old = readProject(text);
  const renumbered = readProject(text.replace('"version": 1', '"version": 2'));
  expect(old.ok && old.project).toEqual(renumbered.ok && renumbered.project);
  expect(old.ok && old.project.personas.map(({ versions }) => versions)).toEqual([undefined, undefined]);
});

test('a mistake in an older file is still named by its line', () => {
  const text = '{ "kind": "persona-proof-project",\n "version": 1,\n "personas": 3 }';
  expect(readProject(text)).toMatchObject({ ok: false, error: expect.stringContaining('personas (line 3)') });
});

describe('steps', () => {
  const steps = {
    1: (file: Record<string, unknown>) => ({ ...file, trail: [1] }),
    2: (file: Record<string, unknown>) => ({ ...file, trail: [...(file.trail as number[]), 2] }),
  };
  const at = (version: unknown): unknown => ({ kind: 'persona-proof-project', version });

  test('are taken one by one, in order, and each result carries its version', () => {
    expect(migrate(at(1), 3, steps)).toEqual({
      ok: true,
      file: { kind: 'persona-proof-project', version: 3, trail: [1, 2] },
      migrated_from: 1,
    });
    expect(migrate({ ...(at(2) as object), trail: [] }, 3, steps)).toMatchObject({
      file: { trail: [2] },
      migrated_from: 2,
    });
  });

  test('leave a current file as it is', () => {
    const file = at(3);
    const migrated = migrate(file, 3, steps);
    expect(migrated).toEqual({ ok: true, file, migrated_from: null });
  });

  test('leave the file they start from unchanged', () => {
    const file = Object.freeze(at(1));
    migrate(file, 3, steps);
    expect(file).toEqual(at(1));
  });

  test.each([
    ['newer', at(4), 'is of version 4, and this program reads versions up to 3'],
    ['unnumbered', at('3'), '"version" must be a whole number'],
    ['zeroth', at(0), '"version" must be a whole number'],
    ['foreign', { kind: 'something-else', version: 1 }, 'This is not a project file'],
    ['list', [], 'This is not a project file'],
    ['null', null, 'This is not a project file'],
  ])('a %s file is refused readably', (_, file, words) => {
    expect(migrate(file, 3, steps)).toEqual({ ok: false, error: expect.stringContaining(words) });
  });

  test('a missing step is a refusal, not half a migration', () => {
    expect(migrate(at(1), 3, { 2: steps[2] })).toEqual({ ok: false, error: expect.stringContaining('version 1') });
  });
});
