import { expect, test } from 'vitest';
import { newPersona } from '../../src/personas/new-persona.ts';
import { assumptionId, slugId } from '../../src/personas/slug-id.ts';

test('a name becomes an id of lower-case words', () => {
  expect(slugId('Head of Marketing (EMEA)', [])).toBe('head-of-marketing-emea');
  expect(slugId('Geschäftsführer', [])).toBe('geschaftsfuhrer');
  expect(slugId('経理部長', [])).toBe('経理部長');
});

test('a name without a letter still gets an id', () => {
  expect(slugId('???', [])).toBe('persona');
});

test('a taken id gets the first free number', () => {
  expect(slugId('Finance leader', ['finance-leader', 'finance-leader-2'])).toBe('finance-leader-3');
});

test('assumptions are numbered under the first letters of their persona, past the ones that are there', () => {
  expect(assumptionId('finance-leader', ['fl-1', 'fl-2', 'fl-b1'])).toBe('fl-3');
  expect(assumptionId('経理部長', [])).toBe('経-1');
});

test('a new persona catches no deal until somebody says which', () => {
  const persona = newPersona({ name: ' IT gatekeeper ', kind: 'buyer', owners: { sales: 'Ana', marketing: ' ' } }, []);
  expect(persona).toEqual({
    id: 'it-gatekeeper',
    name: 'IT gatekeeper',
    kind: 'buyer',
    primary: true,
    owners: { sales: 'Ana' },
    membership: { any: [] },
    profile: {},
    assumptions: [],
  });
});
