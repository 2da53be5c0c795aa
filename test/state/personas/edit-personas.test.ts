import { expect, test } from 'vitest';
import { putEvidence } from '../../../src/personas/evidence.ts';
import { newPersona } from '../../../src/personas/new-persona.ts';
import { newProject, readProject, writeProject } from '../../../src/project/schema.ts';
import {
  addPersona,
  assumptionIds,
  changePersona,
  putAssumption,
  removeAssumption,
  removePersona,
  statedAssumption,
} from '../../../src/state/personas/edit-personas.ts';

const persona = newPersona({ name: 'Finance leader', kind: 'buyer', owners: {} }, []);
const project = addPersona(newProject('Test'), persona);
const claim = { measure: 'win_rate', at_least: 0.3 } as const;
const NO_WORDS = { statement: ' ', stated_by: '', stated_on: '2026-01-14' };

test('a statement is put at the end, and one of its id in its place', () => {
  const first = putAssumption(project, persona.id, { id: 'fl-1', claim });
  const second = putAssumption(first, persona.id, { id: 'fl-2', claim });
  const changed = putAssumption(second, persona.id, { id: 'fl-1', claim: { measure: 'belief', statement: 'x' } });
  expect(changed.personas[0]?.assumptions.map(({ id, claim: { measure } }) => `${id} ${measure}`)).toEqual([
    'fl-1 belief',
    'fl-2 win_rate',
  ]);
  expect(assumptionIds(changed)).toEqual(['fl-1', 'fl-2']);
  expect(removeAssumption(changed, persona.id, 'fl-1').personas[0]?.assumptions.map(({ id }) => id)).toEqual(['fl-2']);
});

test('evidence goes with the statement it was for, since its id can be given again', () => {
  const stated = putAssumption(project, persona.id, { id: 'fl-1', claim });
  const backed = changePersona(stated, persona.id, (each) =>
    putEvidence(putEvidence(each, { assumption: 'fl-1' }, [{ kind: 'crm' }]), { assumption: 'fl-2' }, [
      { kind: 'survey' },
    ]),
  );
  const left = removeAssumption(backed, persona.id, 'fl-1').personas[0]?.evidence;
  expect(left).toEqual([{ kind: 'survey', about: { assumption: 'fl-2' } }]);
});

test('without a persona the statement is about all of them', () => {
  const all = putAssumption(project, null, { id: 'p-1', claim: { measure: 'coverage', at_least: 0.8 } });
  expect(all.assumptions.map(({ id }) => id)).toEqual(['p-1']);
  expect(removeAssumption(all, null, 'p-1').assumptions).toEqual([]);
});

test('words that nobody wrote are left out', () => {
  expect(statedAssumption('fl-1', claim, NO_WORDS)).toEqual({ id: 'fl-1', claim, stated_on: '2026-01-14' });
});

test('what the screens make of a project can be written and read back', () => {
  const edited = changePersona(
    putAssumption(project, persona.id, statedAssumption('fl-1', claim, { ...NO_WORDS, statement: 'Three of ten.' })),
    persona.id,
    (stated) => ({ ...stated, profile: { motivation: { pains: ['Spreadsheets'] } }, owners: { sales: 'Ana' } }),
  );
  const read = readProject(writeProject(edited));
  expect(read.ok && writeProject(read.project)).toBe(writeProject(edited));
  expect(removePersona(edited, persona.id).personas).toEqual([]);
});
