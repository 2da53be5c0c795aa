import { expect, test } from 'vitest';
import type { Claim } from '../../../src/model/claim.ts';
import { newPersona } from '../../../src/personas/new-persona.ts';
import { newProject } from '../../../src/project/schema.ts';
import { addPersona, putAssumption } from '../../../src/state/personas/edit-personas.ts';
import { addClaimedPhrase, addPhrase } from '../../../src/state/words/edit-words.ts';

const first = newPersona({ name: 'Finance leader', kind: 'buyer', owners: {} }, []);
const other = newPersona({ name: 'IT director', kind: 'buyer', owners: {} }, [first.id]);
const said: Claim = { measure: 'language', says: ['runway'], at_least: 0.1 };
const project = putAssumption(addPersona(addPersona(newProject('Test'), first), other), first.id, {
  id: 'ow-5',
  claim: said,
});

test('a phrase is written into one persona alone', () => {
  const changed = addPhrase(project, first.id, 'audit trail');
  expect(changed.personas.map(({ profile }) => profile)).toEqual([
    { messaging: { customers_own_words: ['audit trail'] } },
    {},
  ]);
  const byHand = { ...project, personas: [{ ...project.personas[0]!, profile: { messaging: 'as it is' } }] };
  expect(addPhrase(byHand, first.id, 'audit trail').personas[0]?.profile).toEqual({ messaging: 'as it is' });
});

test('a phrase joins those of a claim about words once, and no other claim', () => {
  const changed = addClaimedPhrase(project, first.id, 'ow-5', 'the books');
  expect(changed.personas[0]?.assumptions[0]?.claim).toEqual({ ...said, says: ['runway', 'the books'] });
  expect(addClaimedPhrase(changed, first.id, 'ow-5', 'the books')).toEqual(changed);
  expect(addClaimedPhrase(project, other.id, 'ow-5', 'the books').personas).toEqual(project.personas);
});
