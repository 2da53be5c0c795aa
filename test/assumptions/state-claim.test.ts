import { describe, expect, test } from 'vitest';
import { stateClaim, stateComparison } from '../../src/assumptions/state-claim.ts';
import { fieldLabel, stateFilter } from '../../src/assumptions/state-filter.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Filter } from '../../src/model/filter.ts';
import { formatStatedShare } from '../../src/model/format.ts';

const emea: Filter = { field: 'region', in: ['EMEA'] };

test.each<[Claim, string]>([
  [{ measure: 'win_rate', at_least: 0.25 }, 'at least 25% of closed deals are won'],
  [
    { measure: 'win_rate', between: [0.2, 0.325], segment: emea },
    'between 20% and 32.5% of closed deals where region is EMEA are won',
  ],
  [{ measure: 'conversion', about: 0.05 }, 'about 5% of deals created are won'],
  [{ measure: 'win_rate_ratio', at_least: 2 }, 'closed deals are won at least 2× as often as the rest'],
  [
    { measure: 'win_rate_order', direction: 'higher', versus: emea },
    'closed deals are won more often than deals where region is EMEA',
  ],
  [{ measure: 'win_rate_order', direction: 'same' }, 'closed deals are won as often (within 5 points) as the rest'],
  [
    { measure: 'top_category', field: 'loss_reason', value: 'Price', among: 'lost', is: false },
    'Price is not the most frequent loss reason in lost deals',
  ],
  [
    { measure: 'top_category', field: 'buyer_role', value: 'CFO', among: 'all', top: 3 },
    'CFO is among the 3 most frequent values of buyer role in deals',
  ],
  [
    { measure: 'best_segment', field: 'Industry Group', value: 'Retail', is: 'worst' },
    'Retail has the lowest win rate of all values of Industry Group',
  ],
  [
    { measure: 'share', field: 'buyer_role', in: ['CFO', 'CTO', 'CEO'], among: 'won', at_most: 0.5 },
    'at most 50% of won deals have CFO, CTO or CEO as buyer role',
  ],
  [{ measure: 'time_to_close', at_most: 90 }, 'the median time to close is at most 90 days'],
  [{ measure: 'time_to_win', about: 1 }, 'the median time to win is about 1 day'],
  [{ measure: 'deal_size', at_least: 12_000 }, 'the typical (median) won deal is at least $12,000'],
  [
    { measure: 'deal_size', statistic: 'mean', among: 'closed', at_most: 12_000 },
    'the average closed deal is at most $12,000',
  ],
  [{ measure: 'duration_order', direction: 'higher' }, 'deals take longer to win than the rest'],
  [
    { measure: 'duration_order', direction: 'lower', of: 'time_to_close' },
    'deals take less time to close than the rest',
  ],
  [{ measure: 'deal_size_order', direction: 'lower' }, 'won deals are smaller than the rest'],
  [{ measure: 'coverage', at_least: 0.8 }, 'at least 80% of deals belong to at least one persona'],
  [{ measure: 'belief', statement: 'They trust their peers' }, 'They trust their peers'],
])('%o', (claim, words) => {
  expect(stateClaim(claim, 'USD')).toBe(words);
});

test('an amount without a currency is a bare number', () => {
  expect(stateClaim({ measure: 'deal_size', at_least: 12_000 })).toContain('12,000');
  expect(stateClaim({ measure: 'deal_size', at_least: 12_000 })).not.toContain('$');
});

test('the comparison alone', () => {
  expect(stateComparison({ at_least: 0.25 }, formatStatedShare)).toBe('25% or more');
  expect(stateComparison({ at_most: 0.25 }, formatStatedShare)).toBe('25% or less');
  expect(stateComparison({ about: 0.25 }, formatStatedShare)).toBe('about 25%');
});

describe('filters as clauses', () => {
  test.each<[Filter, string]>([
    [{ field: 'region', in: ['EMEA', 'APAC', 'LATAM'] }, 'region is EMEA, APAC or LATAM'],
    [{ field: 'region', not_in: ['EMEA'] }, 'region is not EMEA'],
    [{ field: 'company_size', at_least: 200 }, 'company size is 200 or more'],
    [{ field: 'company_size', at_least: 200, at_most: 500 }, 'company size is between 200 and 500'],
    [{ field: 'created_date', at_most: '2026-01-31' }, 'created date is 2026-01-31 or earlier'],
    [{ field: 'competitor', is_known: false }, 'competitor is empty'],
    [
      { field: 'title', title_matches: ['CFO', 'Finance'], title_excludes: ['Assistant'] },
      'title says CFO or Finance but not Assistant',
    ],
    [
      { has: 'touches', where: { field: 'type', in: ['Webinar'] }, at_least: 3, before: 'created_date' },
      'there are at least 3 touches where type is Webinar before the created date',
    ],
    [{ has: 'people' }, 'there is at least one person'],
    [{ not: emea }, 'not (region is EMEA)'],
    [
      {
        all: [
          emea,
          {
            any: [
              { field: 'a', in: ['x'] },
              { field: 'b', in: ['y'] },
            ],
          },
        ],
      },
      'region is EMEA and (a is x or b is y)',
    ],
    [{ all: [] }, 'it is any deal'],
  ])('%o', (filter, words) => {
    expect(stateFilter(filter)).toBe(words);
  });

  test('canonical names lose their underscores, headers of the file stay as they are', () => {
    expect(fieldLabel('buyer_role')).toBe('buyer role');
    expect(fieldLabel('Campaigns.Type')).toBe('Campaigns.Type');
    expect(fieldLabel('Deal_Type')).toBe('Deal_Type');
  });
});
