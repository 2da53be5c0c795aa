import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readProject, writeProject } from '../../src/project/schema.ts';
import { isJsonObject } from '../../src/project/shapes.ts';
import { FIXTURE } from './sample-project.ts';

type Path = (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((entry, index) => pathsOf(entry, [...path, index]))];
  if (!isJsonObject(value)) return [path];
  return [path, ...Object.keys(value).flatMap((key) => pathsOf(value[key], [...path, key]))];
}

const PATHS = pathsOf(JSON.parse(FIXTURE)).filter((path) => path.length > 0);

const ODD: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  '',
  ' ',
  'x',
  '\u0000',
  '__proto__',
  '2026-13-01',
  [],
  {},
  [[]],
  { all: [] },
  ['a', 1],
  { measure: 'win_rate' },
  { constructor: 1 },
  [null],
  'all',
  '1',
  2,
  99,
];

type Mutation = { path: Path; how: 'remove' | 'replace' | 'rename' | 'double' | 'insert'; odd: unknown };

function mutate(file: unknown, { path, how, odd }: Mutation): void {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, step) => (at as Record<string | number, unknown>)?.[step], file);
  const key = path.at(-1)!;
  if (Array.isArray(parent) && typeof key === 'number') {
    if (how === 'remove') parent.splice(key, 1);
    else if (how === 'double') parent.splice(key, 0, structuredClone(parent[key]));
    else if (how === 'insert') parent.splice(key, 0, odd);
    else parent[key] = odd;
  } else if (isJsonObject(parent)) {
    if (how === 'remove') delete parent[key];
    else if (how === 'rename') {
      parent[`${key}_`] = parent[key];
      delete parent[key];
    } else if (how === 'insert') parent[typeof odd === 'string' ? odd : 'extra'] = 'added';
    else parent[key] = odd;
  }
}

/** Where the file says something that the project does not; a slip that is put right counts as said: text without quotes, a currency in small letters. */
function lostFrom(file: unknown, project: unknown, path: Path = []): Path[] {
  if (Array.isArray(file)) {
    if (!Array.isArray(project) || project.length !== file.length) return [path];
    return file.flatMap((entry, index) => lostFrom(entry, project[index], [...path, index]));
  }
  if (isJsonObject(file)) {
    if (!isJsonObject(project)) return [path];
    return Object.keys(file).flatMap((key) =>
      Object.hasOwn(project, key) ? lostFrom(file[key], project[key], [...path, key]) : [[...path, key]],
    );
  }
  return Object.is(file, project) || [String(file), String(file).toUpperCase()].some((text) => text === project)
    ? []
    : [path];
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  path: fc.constantFrom(...PATHS),
  how: fc.constantFrom('remove', 'replace', 'rename', 'double', 'insert'),
  odd: fc.constantFrom(...ODD),
});

const tally = { read: 0, refused: 0 };

function check(text: string): void {
  const reading = readProject(text);
  if (!reading.ok) {
    tally.refused++;
    expect(reading.error).toMatch(/^The project|^This is not|^Project files/);
    return;
  }
  tally.read++;
  expect(lostFrom(JSON.parse(text), reading.project)).toEqual([]);
  expect(readProject(writeProject(reading.project))).toEqual({ ...reading, migrated_from: null });
}

test('600 project files with one or two changes in structure are read whole or refused', () => {
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 2 }), (mutations) => {
      const file: unknown = JSON.parse(FIXTURE);
      for (const each of mutations) mutate(file, each);
      check(JSON.stringify(file, null, 1));
    }),
    { seed: 20260930, numRuns: 600 },
  );
  // Both ways of being right must have happened, or the changes were all harmless or all fatal.
  expect(tally.read).toBeGreaterThan(60);
  expect(tally.refused).toBeGreaterThan(200);
});

test('600 project files with damaged text are read whole or refused', () => {
  const damage = fc.record({
    at: fc.nat({ max: FIXTURE.length }),
    cut: fc.constantFrom(0, 1, 1, 2, 10, 4000),
    put: fc.constantFrom('', '"', '\\', ',', '}', ']', '\u0000', '\uFFFD', '9', '{"', '__proto__', '\n', '</script>'),
  });
  fc.assert(
    fc.property(damage, ({ at, cut, put }) => check(FIXTURE.slice(0, at) + put + FIXTURE.slice(at + cut))),
    { seed: 7, numRuns: 600 },
  );
});
