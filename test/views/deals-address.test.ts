import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DealIssue } from '../../src/model/deal-issue.ts';
import { VOICES } from '../../src/model/voice.ts';
import type { DealSelection } from '../../src/state/deals/deal-selection.ts';
import { readChoices, writeChoices } from '../../src/state/fields/view-choices.ts';
import { readDeals, withDeals, withoutDeals } from '../../src/views/deals/deals-address.ts';

const id = fc.string({ minLength: 1 });
const selection: fc.Arbitrary<DealSelection> = fc.oneof(
  fc.constant<DealSelection>({ of: 'all' }),
  fc.record({ of: fc.constant('persona' as const), persona: fc.option(id) }),
  fc.record({
    of: fc.constant('issue' as const),
    issue: fc.oneof(
      fc.constantFrom<DealIssue>(
        { kind: 'stale-open' },
        { kind: 'unmapped' },
        { kind: 'bulk-close', day: '2026-03-31' },
      ),
      fc.record({ kind: fc.constant('one-reason' as const), owner: id, reason: id }),
    ),
  }),
  fc.record(
    {
      of: fc.constant('values' as const),
      persona: fc.option(id),
      values: fc.array(fc.record({ field: id, label: fc.string() })),
      triggered: fc.constant(true as const),
      closed_in: fc.array(fc.integer({ min: 4000, max: 12_000 }), { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: ['of', 'values'] },
  ),
  fc.record(
    {
      of: fc.constant('said' as const),
      persona: fc.option(id),
      phrase: fc.array(fc.stringMatching(/^[a-zà-ÿ0-9’'-]+$/), { maxLength: 2 }),
      voice: fc.constantFrom(...VOICES),
    },
    { requiredKeys: ['of', 'phrase', 'voice'] },
  ),
  fc.record(
    {
      of: fc.constant('classified' as const),
      persona: fc.option(id),
      both: id,
      values: fc.array(fc.record({ field: id, label: fc.string() })),
    },
    { requiredKeys: ['of', 'persona', 'values'] },
  ),
  fc.record(
    {
      of: fc.constant('campaigns' as const),
      persona: fc.option(id),
      values: fc.array(fc.record({ field: id, label: fc.string() })),
    },
    { requiredKeys: ['of', 'values'] },
  ),
  fc.record({
    of: fc.constant('assumption' as const),
    persona: fc.option(id),
    assumption: id,
    side: fc.constantFrom('group' as const, 'versus' as const),
  }),
);
const narrowing = fc.record(
  { outcome: fc.constantFrom('won', 'lost', 'open', 'closed'), value: fc.string() },
  { requiredKeys: [] },
);

test('whatever deals the address names, reading it gives them back, and closing leaves everything else', () => {
  const scope = writeChoices({
    period: 2026 * 4 + 2,
    compare: null,
    facets: [{ field: 'region', in: ['A & B', 'C=D'] }],
  });
  fc.assert(
    fc.property(selection, narrowing, (chosen, narrowed) => {
      const search = withDeals(scope, { selection: chosen, narrowing: narrowed });
      expect(readDeals(search)).toEqual({ selection: chosen, narrowing: narrowed });
      expect(readChoices(search)).toEqual(readChoices(scope));
      expect(withoutDeals(search)).toBe(scope);
    }),
    { seed: 7 },
  );
});

test('an address without deals, or with half of one, opens nothing', () => {
  expect(readDeals('period=2026Q3')).toBeNull();
  expect(readDeals('deals=assumption')).toBeNull();
  expect(readDeals('deals=everything')).toBeNull();
  expect(readDeals('deals=issue&deals.issue=ugly')).toBeNull();
  expect(readDeals('deals=issue&deals.issue=one-reason&deals.owner=Ana')).toBeNull();
  expect(readDeals('deals=issue&deals.issue=bulk-close&deals.day=yesterday')).toBeNull();
});

test('an outcome that does not exist narrows nothing', () => {
  expect(readDeals('deals=all&deals.outcome=stalled')).toEqual({ selection: { of: 'all' }, narrowing: {} });
});
