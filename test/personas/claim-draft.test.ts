import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { MEASURES } from '../../src/model/claim.ts';
import { changeMeasure } from '../../src/personas/change-measure.ts';
import { NEW_DRAFT } from '../../src/personas/claim-draft.ts';
import { claimOf } from '../../src/personas/claim-of-draft.ts';
import { draftOf } from '../../src/personas/draft-of-claim.ts';
import { MEASURE_WORDS, measuresFor } from '../../src/personas/measure-words.ts';

const europe = { field: 'region', in: ['Europe'] };
const ONE_OF_EACH: Record<Claim['measure'], Claim> = {
  win_rate: { measure: 'win_rate', between: [0.07, 0.29], segment: europe },
  conversion: { measure: 'conversion', about: 0.125 },
  win_rate_ratio: { measure: 'win_rate_ratio', versus: europe, at_least: 1.5 },
  win_rate_order: { measure: 'win_rate_order', direction: 'same', segment: europe },
  top_category: { measure: 'top_category', field: 'loss_reason', value: 'Price', among: 'lost', is: false, top: 3 },
  best_segment: { measure: 'best_segment', field: 'industry', value: 'Retail', is: 'worst' },
  share: { measure: 'share', field: 'region', in: ['Europe', 'APAC'], among: 'won', at_most: 0.33 },
  time_to_close: { measure: 'time_to_close', at_most: 90 },
  time_to_win: { measure: 'time_to_win', at_most: 45, segment: europe },
  deal_size: { measure: 'deal_size', statistic: 'mean', among: 'closed', at_least: 100000 },
  duration_order: { measure: 'duration_order', direction: 'lower', of: 'time_to_close' },
  deal_size_order: { measure: 'deal_size_order', versus: europe, direction: 'higher' },
  cost_per_win: { measure: 'cost_per_win', campaigns: { field: 'channel', in: ['Search'] }, at_most: 5000 },
  campaign_conversion: {
    measure: 'campaign_conversion',
    campaigns: { field: 'channel', in: ['Search'] },
    versus: { field: 'channel', in: ['Video'] },
    direction: 'lower',
  },
  language: { measure: 'language', says: ['month end', 'audit trail'], segment: europe },
  coverage: { measure: 'coverage', at_least: 0.8 },
  belief: { measure: 'belief', statement: 'An owner asks the accountant first.' },
};

test.each(MEASURES)('a %s claim comes back from its draft as it was', (measure) => {
  const claim = ONE_OF_EACH[measure];
  expect(claimOf(draftOf(claim))).toEqual({ claim });
});

test('every claim of the sample comes back from its draft, with the defaults written out', () => {
  const project = JSON.parse(readFileSync('sample-data/project.json', 'utf8')) as {
    personas: { assumptions: { claim: Claim }[] }[];
  };
  const claims = project.personas.flatMap(({ assumptions }) => assumptions.map(({ claim }) => claim));
  expect(claims.length).toBeGreaterThan(20);
  for (const claim of claims) {
    const read = claimOf(draftOf(claim));
    expect(read).toEqual({ claim: expect.objectContaining(claim) });
  }
});

test.each([
  [{ measure: 'win_rate' as const }, 'Write a number, such as 30.'],
  [{ measure: 'win_rate' as const, low: 130 }, 'A share lies between 0% and 100%.'],
  [{ measure: 'win_rate' as const, compare: 'between' as const, low: 30 }, 'Write both ends of the range.'],
  [
    { measure: 'time_to_win' as const, compare: 'between' as const, low: 60, high: 30 },
    'The range runs from its higher to its lower end.',
  ],
  [
    { measure: 'win_rate_ratio' as const, low: 0.8 },
    'A multiple can be tested above 1. For less, state it as an order or as a win rate.',
  ],
  [{ measure: 'top_category' as const }, 'Choose a field.'],
  [{ measure: 'top_category' as const, field: 'loss_reason' }, 'Choose a value of the field.'],
  [{ measure: 'duration_order' as const, direction: 'same' as const }, 'Choose higher or lower.'],
  [{ measure: 'belief' as const, belief: ' ' }, 'Write down what you believe.'],
])('the draft %j says what it needs', (part, needs) => {
  expect(claimOf({ ...NEW_DRAFT, ...part })).toEqual({ needs });
});

test('a number stays under a measure of its kind only, also by way of one without a number', () => {
  const percent = { ...NEW_DRAFT, low: 30 };
  expect(changeMeasure(percent, 'share').low).toBe(30);
  expect(changeMeasure(percent, 'time_to_win').low).toBeNull();
  const away = changeMeasure(changeMeasure(percent, 'win_rate_order'), 'deal_size');
  expect(away.low).toBeNull();
  expect(changeMeasure(changeMeasure(percent, 'win_rate_order'), 'conversion').low).toBe(30);
});

test('"as often" is left behind where only longer and shorter can be said', () => {
  const same = { ...NEW_DRAFT, measure: 'win_rate_order' as const, direction: 'same' as const };
  expect(changeMeasure(same, 'duration_order').direction).toBe('higher');
});

test('trying another measure keeps what was typed', () => {
  const draft = { ...NEW_DRAFT, low: 30, field: 'loss_reason', value: 'Price', among: 'lost' as const };
  expect(claimOf({ ...draft, measure: 'top_category' })).toEqual({
    claim: { measure: 'top_category', field: 'loss_reason', value: 'Price', among: 'lost' },
  });
  expect(claimOf(draft)).toEqual({ claim: { measure: 'win_rate', at_least: 0.3 } });
});

test('coverage is offered for all personas together only', () => {
  expect(measuresFor(false)).not.toContain('coverage');
  expect(measuresFor(true)).toContain('coverage');
  expect(Object.keys(MEASURE_WORDS).sort()).toEqual([...MEASURES].sort());
});
