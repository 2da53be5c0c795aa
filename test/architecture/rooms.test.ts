import { readdirSync, readFileSync } from 'node:fs';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { beforeAll, expect, test } from 'vitest';
import { type Import, MAY_IMPORT, ONE_DOOR, trespass } from './rooms.ts';

let imports: Import[] = [];
let modules = 0;

beforeAll(async () => {
  const { output } = await cruise(
    ['src'],
    { doNotFollow: { path: 'node_modules' }, tsPreCompilationDeps: true },
    { extensions: ['.ts', '.tsx', '.js', '.json', '.css', '.sql'] },
  );
  const result = output as ICruiseResult;
  const own = result.modules.filter(({ source }) => source.startsWith('src/'));
  modules = own.length;
  imports = own.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved, module, dependencyTypes }) => ({
      types: dependencyTypes.includes('type-only'),
      from: source,
      to: resolved.startsWith('src/') ? resolved : module,
    })),
  );
});

test('the cruise sees every TypeScript module of every room', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  expect(modules).toBeGreaterThanOrEqual(files.length);
  expect(imports.filter(({ to }) => to.startsWith('src/')).length).toBeGreaterThan(files.length);
});

test('every import keeps to the rooms', () => {
  expect(imports.flatMap((one) => trespass(one) ?? [])).toEqual([]);
});

test('a planted trespass is caught', () => {
  expect(trespass({ from: 'src/model/outcome.ts', to: 'src/engine/port.ts' })).toMatch(/may not import/);
  expect(trespass({ from: 'src/tables/facts.ts', to: 'src/engine/browser.ts' })).toMatch(/may not import/);
  expect(trespass({ from: 'src/tables/facts.ts', to: 'src/engine/port.ts' })).toBeNull();
  expect(trespass({ from: 'src/views/overview/Overview.tsx', to: '@duckdb/duckdb-wasm' })).toMatch(/only engine may/);
  expect(trespass({ from: 'src/verdicts/judge.ts', to: '@stdlib/stats-padjust' })).toMatch(/only stats may/);
  expect(trespass({ from: 'src/views/overview/Overview.tsx', to: 'src/tables/facts.ts' })).toMatch(/may not import/);
  expect(trespass({ from: 'src/views/overview/Overview.tsx', to: 'src/tables/facts.ts', types: true })).toBeNull();
  expect(trespass({ from: 'src/cellar/wine.ts', to: 'src/model/outcome.ts' })).toMatch(/no known room/);
});

test('every room has a rule, and the map says the same as the rules', () => {
  const rooms = readdirSync('src', { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  expect(rooms.filter((room) => MAY_IMPORT[room] === undefined)).toEqual([]);
  const map = readFileSync('src/README.md', 'utf8');
  const table = map.slice(map.indexOf('## Who may import whom'), map.indexOf('One-door packages'));
  const written = Object.fromEntries(
    [...table.matchAll(/^\| (\w+) \| ([^|]+) \|$/gm)].flatMap(([, room = '', list = '']) =>
      room === 'room' ? [] : [[room, list.trim() === 'nothing' ? [] : list.trim().split(', ')]],
    ),
  );
  expect(written).toEqual(MAY_IMPORT);
});

test('no room imports itself in a circle of files', () => {
  const graph = new Map<string, string[]>();
  for (const { from, to, types } of imports)
    if (!types && to.startsWith('src/')) graph.set(from, [...(graph.get(from) ?? []), to]);
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, path: string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    else if (!done.has(file)) {
      for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
      done.add(file);
    }
  };
  for (const file of graph.keys()) walk(file, []);
  expect(circles).toEqual([]);
});

test('every one-door package is one of the project', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  const names = Object.keys(dependencies);
  expect(
    Object.keys(ONE_DOOR).filter((door) => !names.some((name) => name === door || name.startsWith(`${door}/`))),
  ).toEqual([]);
});
