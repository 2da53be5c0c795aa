import { expect, test } from 'vitest';
import { KEPT } from '../../src/project/kept.ts';
import { writeProject } from '../../src/project/schema.ts';
import { fixture } from './sample-project.ts';

const inFile = (table: Readonly<Record<string, string>>): string[] =>
  Object.keys(table).filter((key) => table[key] === 'file');

test('what the table says is in the file is in the file, and nothing else is', () => {
  const written = JSON.parse(writeProject(fixture()));
  expect(Object.keys(written).sort()).toEqual(inFile(KEPT.project).sort());
  expect(Object.keys(written.settings).sort()).toEqual(inFile(KEPT.settings).sort());
  expect(Object.keys(written.personas[0]).sort()).toEqual(inFile(KEPT.persona).sort());
  expect(Object.keys(written.personas[0].versions[0]).sort()).toEqual(inFile(KEPT.persona_version).sort());
  expect(Object.keys(written.personas[0].evidence[0]).sort()).toEqual(inFile(KEPT.evidence).sort());
  expect(Object.keys(written.personas[0].assumptions[0]).sort()).toEqual(inFile(KEPT.assumption).sort());
  expect(Object.keys(written.imports[0]).sort()).toEqual(inFile(KEPT.import).sort());
  const sources: object[] = written.sources;
  expect([...new Set(sources.flatMap(Object.keys))].sort()).toEqual(inFile(KEPT.source).sort());
});
