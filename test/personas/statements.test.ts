import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Assumption } from '../../src/model/claim.ts';
import type { Persona } from '../../src/model/persona.ts';
import { evidenceOf, putEvidence } from '../../src/personas/evidence.ts';
import { newPersona } from '../../src/personas/new-persona.ts';
import { profileStatements, standingOf, statementsOf } from '../../src/personas/statements.ts';
import { writeField } from '../../src/personas/write-field.ts';
import { personasOf, readProject } from '../../src/project/schema.ts';

const claim = { measure: 'win_rate', at_least: 0.3 } as const;
const of = (profile: Record<string, unknown>, assumptions: readonly Assumption[] = []): Persona => ({
  ...newPersona({ name: 'Finance leader', kind: 'buyer', owners: {} }, []),
  membership: { all: [{ field: 'buyer_role', in: ['CFO'] }] },
  profile,
  assumptions,
});
const standings = (persona: Persona, ...tested: string[]) =>
  profileStatements(persona).map((statement) => [
    statement.says,
    standingOf(statement, (assumption) => tested.includes(assumption)),
  ]);

test('what the profile says is a belief until somebody says how deals could answer it', () => {
  const persona = of({ motivation: { pains: ['Late numbers'], trigger_events: ['An audit'] } });
  expect(standings(persona)).toEqual([
    ['Late numbers', 'belief'],
    ['An audit', 'testable'],
  ]);
});

test('it is tested once an assumption that quotes it has a verdict', () => {
  const persona = of({ motivation: { pains: ['Late numbers'] } }, [{ id: 'fl-1', claim, statement: 'late numbers ' }]);
  expect(standings(persona)).toEqual([['Late numbers', 'testable']]);
  expect(standings(persona, 'fl-1')).toEqual([['Late numbers', 'tested']]);
});

test('words that a claim says customers use are put to the data by that claim', () => {
  const says: Assumption = { id: 'fl-1', claim: { measure: 'language', says: ['audit trail'] } };
  const persona = of({ messaging: { customers_own_words: ['Audit trail', 'close'] } }, [says]);
  expect(standings(persona, 'fl-1')).toEqual([
    ['Audit trail', 'tested'],
    ['close', 'testable'],
  ]);
});

test('each statement counts once; what the rule demands and who it is count for none', () => {
  const persona = of(
    {
      identity: { background: 'Grew up in audit' },
      demographics: { title: ['CFO', 'Controller'] },
      empathy: { says: 'No' },
    },
    [
      { id: 'fl-1', claim, statement: 'No' },
      { id: 'fl-2', claim: { measure: 'belief', statement: 'They read footnotes' } },
    ],
  );
  const statements = statementsOf(persona);
  expect(statements.map(({ says }) => says)).toEqual(['No', 'They read footnotes', 'Controller']);
  expect(statements.map((statement) => standingOf(statement, (id) => id === 'fl-1'))).toEqual([
    'tested',
    'belief',
    'testable',
  ]);
});

test('every persona of the sample states more than its deals have answered', () => {
  const reading = readProject(readFileSync('sample-data/project.json', 'utf8'));
  if (!reading.ok) throw new Error(reading.error);
  for (const persona of personasOf(reading.project)) {
    const untested = statementsOf(persona).filter((statement) => standingOf(statement, () => true) !== 'tested');
    expect(untested.length, persona.name).toBeGreaterThan(persona.assumptions.length);
  }
});

const PAIN = { field: 'motivation.pains', says: 'Late numbers' };

test('evidence stands with its statement, and another statement has none of it', () => {
  const persona = putEvidence(of({}), PAIN, [{ kind: 'interview', note: 'Six of eight' }]);
  expect(evidenceOf(persona, { ...PAIN, says: 'late numbers' })).toEqual([
    { kind: 'interview', note: 'Six of eight', about: PAIN },
  ]);
  expect(evidenceOf(persona, { assumption: 'fl-1' })).toEqual([]);
  expect('evidence' in putEvidence(persona, PAIN, [])).toBe(false);
});

test('evidence follows a statement that is worded otherwise, and goes with one that is deleted', () => {
  const path = ['motivation', 'pains'] as const;
  const written = writeField(of({}), path, ['Late numbers', 'Audits']);
  const persona = putEvidence(putEvidence(written, PAIN, [{ kind: 'crm' }]), { assumption: 'fl-1' }, [
    { kind: 'survey' },
  ]);
  const about = (changed: Persona) => changed.evidence?.map((piece) => piece.about);
  expect(about(writeField(persona, path, ['Numbers come late', 'Audits']))).toEqual([
    { field: 'motivation.pains', says: 'Numbers come late' },
    { assumption: 'fl-1' },
  ]);
  expect(about(writeField(persona, path, ['Audits', 'Late numbers']))).toEqual([PAIN, { assumption: 'fl-1' }]);
  expect(about(writeField(persona, path, ['Audits']))).toEqual([{ assumption: 'fl-1' }]);
});
