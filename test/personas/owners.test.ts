import { expect, test } from 'vitest';
import { ownersInWords, ownersMissing } from '../../src/personas/owners.ts';

test('a persona that both teams own has nothing missing', () => {
  expect(ownersMissing({ sales: 'Petra', marketing: 'Mina' })).toBeNull();
  expect(ownersInWords({ sales: 'Petra', marketing: 'Mina' })).toBe('Petra (sales) and Mina (marketing)');
});

test('the team that is missing is named, and a blank name is no owner', () => {
  expect(ownersMissing({ sales: 'Petra' })).toBe('Nobody in marketing owns this persona yet.');
  expect(ownersMissing({ sales: '  ', marketing: 'Mina' })).toBe('Nobody in sales owns this persona yet.');
  expect(ownersMissing({})).toBe('Nobody owns this persona yet.');
});
