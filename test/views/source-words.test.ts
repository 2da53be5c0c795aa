import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import type { SourceSaid } from '../../src/verdicts/source-said.ts';
import { figureWords, summaryWords, wordOf } from '../../src/views/assumption/source-words.ts';

const said = (more: Partial<SourceSaid>): SourceSaid => ({
  family: 'voice',
  name: 'Lost-deal interviews',
  what: 'buyers of 48 deals',
  says: 'contradicted',
  mark: null,
  indirect: false,
  unit: 'share',
  estimate: 0.325,
  interval: [0.2, 0.45],
  x: 14,
  n: 48,
  line: 'Missing integration (29 of 48) comes before Price (14)',
  by_deal: true,
  ...more,
});
const ranking: Claim = { measure: 'top_category', field: 'loss_reason', value: 'Price', among: 'lost' };
const rate: Claim = { measure: 'win_rate', at_least: 0.2 };
const median: Claim = { measure: 'deal_size', at_least: 100 };

describe('figures of a source', () => {
  test('a ranking says the counts, then the pair', () => {
    expect(figureWords(said({}), { claim: ranking })).toEqual([
      'Missing integration (29 of 48) comes before Price (14)',
      'Price is 33% of the two, likely 20–45%',
    ]);
  });

  test('a rate says x of n, then the range; an amount itself', () => {
    expect(figureWords(said({ line: '14 of 48 (29%)' }), { claim: rate })).toEqual(['14 of 48 (29%)', 'likely 20–45%']);
    const amount = said({ unit: 'money', line: '', estimate: 120, interval: [100, 150] });
    expect(figureWords(amount, { claim: median }, 'USD')).toEqual(['$120; likely $100 to $150']);
  });

  test('nothing counted is said to be nothing', () => {
    expect(figureWords(said({ estimate: null, n: 0 }), { claim: rate })).toEqual(['nothing was counted']);
  });
});

test('what cannot tell or speak is no verdict', () => {
  expect(wordOf({ says: 'cannot-tell' })).toEqual({ word: 'not-enough-evidence', label: 'Cannot tell' });
  expect(wordOf({ says: 'cannot-speak' })).toEqual({ word: 'untestable', label: 'Cannot speak to this' });
  expect(wordOf({ says: 'holds' })).toEqual({ word: 'holds' });
});

test.each<[Partial<SourceSaid>[], string]>([
  [[{ says: 'cannot-speak' }, { says: 'cannot-tell' }], 'Only the pipeline speaks to this.'],
  [[{ mark: 'agrees' }], '1 source agrees with the pipeline.'],
  [
    [{ mark: 'agrees' }, { mark: 'agrees' }, { mark: 'conflicts' }],
    '2 sources agree, 1 source conflicts with the pipeline.',
  ],
  [[{ says: 'at-risk' }], 'No other source agrees or conflicts with the pipeline.'],
])('%o: %s', (others, summary) => {
  const sources = [said({ family: 'pipeline' }), ...others.map(said)];
  expect(summaryWords({ sources }).startsWith(summary)).toBe(true);
});
