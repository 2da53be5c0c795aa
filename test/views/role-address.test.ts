import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROLE_FLAGS } from '../../src/model/role-test.ts';
import type { DealSelection } from '../../src/state/deals/deal-selection.ts';
import { readDeals, withDeals, withoutDeals } from '../../src/views/deals/deals-address.ts';
import { rolesClause } from '../../src/views/deals/role-address.ts';
import { behaviourFilter, readRoles, writeRoles } from '../../src/views/roles/roles-address.ts';

const persona = fc.option(fc.constantFrom(null, 'finance-leader', 'a&b=c'), { nil: undefined });
const whose = persona.map((id) => (id === undefined ? {} : { persona: id }));
const words = fc.string({ minLength: 1 });

const roles: fc.Arbitrary<DealSelection> = fc
  .record({
    who: whose,
    by: fc.constantFrom('title', 'level'),
    role: fc.option(words),
    flags: fc.subarray([...ROLE_FLAGS]),
    people: fc.option(fc.record({ least: fc.integer({ min: 0, max: 999 }), open: fc.boolean() }), { nil: undefined }),
    values: fc.array(fc.record({ field: words, label: fc.string() }), { maxLength: 2 }),
  })
  .map(({ who, by, role, flags, people, values }) => {
    const test = { by, role, flags, ...(people === undefined ? {} : { people }) } as const;
    return { of: 'roles', ...who, test, values };
  });
const rule: fc.Arbitrary<DealSelection> = fc
  .record({
    who: whose,
    title: fc.constantFrom('CFO', 'VP, "Finance"', 'a&b=c+d'),
    least: fc.integer({ min: 1, max: 9 }),
    not: fc.boolean(),
  })
  .map(({ who, title, least, not }) => {
    const has = { has: 'people', where: { field: title, in: [title] }, at_least: least } as const;
    return { of: 'rule', ...who, rule: not ? { not: has } : has };
  });

test('deals of roles and of rules come back from the address as they were, and leave nothing behind', () => {
  fc.assert(
    fc.property(fc.oneof(roles, rule), (selection) => {
      const address = { selection, narrowing: { outcome: 'won' as const } };
      const search = withDeals('period=2026Q3&persona=x', address);
      expect(readDeals(search)).toEqual(address);
      expect(withoutDeals(search)).toBe('period=2026Q3&persona=x');
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('a rule that cannot be read opens no deals', () => {
  expect(readDeals('deals=rule&deals.rule={"has":"dogs"}')).toBeNull();
  expect(readDeals('deals=rule&deals.rule={"has":')).toBeNull();
});

test.each([
  [{ role: 'CFO', flags: ['signs', 'reached'] as const }, 'CFO signs and was reached by marketing'],
  [{ role: null, flags: ['present'] as const }, 'people are listed with a title'],
  [{ role: null, flags: [], people: { least: 5, open: true } }, '5 or more people'],
  [{ role: 'CFO', flags: ['before'] as const }, 'CFO entered before the deal was created'],
])('%j is said in words', (given, said) => {
  const clause = rolesClause({ of: 'roles', test: { by: 'title', ...given }, values: [] });
  expect(clause).toBe(said);
});

test('what the screen shows comes back from its address; what it does not understand is left out', () => {
  const search = 'persona=finance-leader&by=level&measure=win_rate&has=people&at_least=2&before=any&title=CFO';
  const choice = readRoles(search);
  expect(choice).toEqual({
    persona: 'finance-leader',
    by: 'level',
    measure: 'win_rate',
    behaviour: { has: 'people', at_least: 2, before: null, title: 'CFO' },
  });
  expect(new URLSearchParams(writeRoles(choice, 'period=2026Q3&nobody=yes')).toString()).toBe(
    `period=2026Q3&${search}`,
  );
  const usual = readRoles('at_least=-1&by=age&measure=luck&has=dogs');
  expect(writeRoles(usual, '')).toBe('');
  expect(behaviourFilter(usual.behaviour, 'role')).toEqual({ has: 'touches', at_least: 3, before: 'created_date' });
  expect(behaviourFilter(choice.behaviour, 'role')).toEqual({
    has: 'people',
    where: { field: 'role', in: ['CFO'] },
    at_least: 2,
  });
});
