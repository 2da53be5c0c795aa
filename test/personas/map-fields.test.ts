import { describe, expect, test } from 'vitest';
import type { Persona } from '../../src/model/persona.ts';
import { chosenFields, fieldValue, mapFields } from '../../src/personas/map-fields.ts';
import { newPersona } from '../../src/personas/new-persona.ts';
import { readMapFields, writeMapFields } from '../../src/views/personas/map/map-address.ts';

const buyer: Pick<Persona, 'kind' | 'profile'> = {
  kind: 'buyer',
  profile: { motivation: { pains: ['slow'], moods: 'low' } },
};
const agent: Pick<Persona, 'kind' | 'profile'> = { kind: 'ai-agent', profile: { task: { autonomy: 'none' } } };

describe('fields that personas are held beside each other by', () => {
  test('are those of every kind at hand and those somebody wrote under a name of his own, group by group', () => {
    const fields = mapFields([agent, buyer]);
    const groups = fields.map(({ group }) => group);
    expect(groups.filter((group, at) => groups.indexOf(group) !== at && groups[at - 1] !== group)).toEqual([]);
    const keys = fields.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['task.autonomy', 'motivation.moods', 'channels_and_content']));
    expect(new Set(keys).size).toBe(keys.length);
    expect(mapFields([buyer]).some(({ key }) => key === 'task.autonomy')).toBe(false);
  });

  test('stand in the order of the document, and an unknown one is left out', () => {
    const fields = mapFields([buyer]);
    const keysOf = (chosen: readonly string[] | null) => chosenFields(fields, chosen).map(({ key }) => key);
    expect(keysOf(['motivation.pains', 'no.field', 'role.scope'])).toEqual(['role.scope', 'motivation.pains']);
    expect(keysOf(null)).toContain('motivation.trigger_events');
    expect(keysOf([])).toEqual([]);
  });

  test('an empty one is empty, of a persona that could not have it as well', () => {
    expect(fieldValue(buyer, 'motivation.pains')).toEqual({ kind: 'list', items: ['slow'] });
    expect(fieldValue(buyer, 'role.scope')).toEqual({ kind: 'empty' });
    expect(fieldValue(agent, 'motivation.pains')).toEqual({ kind: 'empty' });
  });
});

test('the address tells no choice from an empty one, and keeps the rest', () => {
  expect(readMapFields('period=2026Q3')).toBeNull();
  expect(readMapFields('fields=')).toEqual([]);
  const search = writeMapFields(['role.scope', 'motivation.pains'], 'period=2026Q3');
  expect(readMapFields(search)).toEqual(['role.scope', 'motivation.pains']);
  expect(writeMapFields(null, search)).toBe('period=2026Q3');
});

test('no persona takes the address of a part of the screen', () => {
  const id = (name: string) => newPersona({ name, kind: 'buyer', owners: {} }, []).id;
  expect([id('Map'), id('Empathy'), id('Mapper')]).toEqual(['map-2', 'empathy-2', 'mapper']);
});
