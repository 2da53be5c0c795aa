import { expect, test } from 'vitest';
import { lostDealColumns, lostDealFamily, observationFamily } from '../../src/model/source-family.ts';

test.each([
  ['Interview', 'voice'],
  ['Buyer interview', 'voice'],
  ['Customer call', 'voice'],
  ['SURVEY', 'voice'],
  ['Call recording', 'voice'],
  ['Transcript (auto)', 'voice'],
  ['E-mail', 'voice'],
  ['Email from the buyer', 'voice'],
  ['Sales rep', 'losses'],
  ['Interview with the rep', 'losses'],
  ['Internal interview', 'losses'],
  ['CRM', 'losses'],
  ['Deal note', 'losses'],
  ['Gut feeling', 'losses'],
  ['', 'losses'],
  [null, 'losses'],
] as const)('a lost deal by way of "%s" is told by %s', (source, family) => {
  expect(lostDealFamily(source)).toBe(family);
});

test.each([
  ['survey', null, 'voice'],
  ['usage', 'Spring survey', 'campaigns'],
  [null, 'Product analytics', 'campaigns'],
  ['interview', null, 'voice'],
  ['research', 'Trade magazine', 'voice'],
  [null, 'CRM notes', 'losses'],
  [null, null, 'voice'],
] as const)('a count of kind %s from %s belongs to %s', (kind, source, family) => {
  expect(observationFamily(kind, source)).toBe(family);
});

test('only fields that a list of lost deals can know have columns there, whatever they are called', () => {
  expect(lostDealColumns('loss_reason')).toEqual(['reason_primary', 'reason_secondary']);
  expect(lostDealColumns('industry')).toEqual([]);
  expect(lostDealColumns('constructor')).toEqual([]);
});
