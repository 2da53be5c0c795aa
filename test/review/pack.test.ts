import { describe, expect, test } from 'vitest';
import type { Fingerprint } from '../../src/model/fingerprint.ts';
import { readReview } from '../../src/project/review-schema.ts';
import { comparePacks } from '../../src/review/compare-packs.ts';
import { redacted } from '../../src/review/freeze.ts';
import { minutes } from '../../src/review/minutes.ts';
import { packHtml } from '../../src/review/pack-html.ts';
import { scoreDecision } from '../../src/review/replay.ts';
import { assumptionKey, type Decision, type FrozenVerdict, type Pack } from '../../src/review/review.ts';

const fingerprint = (membership: string, since: string | null = null): Fingerprint => ({
  membership: { is: membership, since },
  claim: { is: 'c', since: null },
  mapping: {},
  settings: {},
});

const verdict = (more: Partial<FrozenVerdict> = {}): FrozenVerdict => ({
  persona: 'finance-leader',
  persona_name: 'Finance <leader>',
  assumption: 'fl-1',
  claim: { measure: 'win_rate', at_least: 0.25 },
  stated: 'at least 25% of closed deals are won',
  headline: 'Finance <leader> won 30 of 212 (14%), not the stated 25% or more',
  verdict: 'contradicted',
  label: 'Contradicted',
  grade: 'B',
  unit: 'share',
  estimate: 30 / 212,
  interval: [0.1, 0.19],
  counts: { won: 30, lost: 182, open: 9 },
  x: 30,
  n: 212,
  reasons: [],
  missing: [],
  sentence: 'Contradicted. 30 of 212.',
  next_step: 'Restate it.',
  at_stake: 3_100_000,
  fingerprint: fingerprint('m'),
  ...more,
});

const decision = (more: Partial<Decision> = {}): Decision => ({
  word: 'revise',
  sales: 'Ann',
  marketing: 'Bo',
  due: '2026-11-15',
  expect: 'Spend on finance titles down 30%',
  target: { side: 'at_least', value: 0.2, unit: 'share' },
  revisit: 'win rate is above 20% over 60 closed deals',
  reason: 'Budget sits with *operations*.',
  decided_on: '2026-10-08',
  ...more,
});

const KEY = assumptionKey('finance-leader', 'fl-1');
const pack = (more: Partial<Pack> = {}): Pack => ({
  kind: 'persona-proof-review',
  version: 1,
  name: 'Q3 2026 review',
  owner: 'Cy',
  held_on: '2026-10-08',
  closed_on: '2026-10-08',
  as_of: '2026-09-30',
  window: 'Q4 2025 to Q3 2026',
  period: 8106,
  deals: { won: 30, lost: 182, open: 9 },
  personas: [
    { id: 'finance-leader', name: 'Finance <leader>', sales: 'Ann', marketing: 'Bo', membership: 'buyer role is CFO' },
  ],
  verdicts: [
    verdict(),
    verdict({
      assumption: 'fl-2',
      verdict: 'holds',
      label: 'Holds',
      unit: 'money',
      estimate: 52_000,
      interval: [50_000, 55_000],
    }),
  ],
  agenda: [
    {
      key: KEY,
      question: 'holds',
      title: verdict().headline,
      note: '$3.1M of open pipeline rests on it',
      about: { persona: 'finance-leader', assumption: 'fl-1' },
    },
  ],
  decisions: { [KEY]: decision() },
  market_changes: [
    { id: 'm-1', what: 'Ordovale *halved* its price', kind: 'price', changed_on: '2026-07-01', source: 'A <customer>' },
  ],
  settings: { confidence: 0.9 },
  files: [{ name: 'pipeline.csv', sha256: 'ab'.repeat(32), size: 12_345 }],
  redacted: false,
  ...more,
});

describe('what became of a decision', () => {
  const since = (low: number, high: number) => ({ estimate: (low + high) / 2, interval: [low, high] as const, n: 60 });
  test.each([
    [{ side: 'at_least', value: 0.2, unit: 'share' }, since(0.2, 0.3), 'happened'],
    [{ side: 'at_least', value: 0.2, unit: 'share' }, since(0.1, 0.19), 'did not happen'],
    [{ side: 'at_least', value: 0.2, unit: 'share' }, since(0.1, 0.2), 'too early'],
    [{ side: 'at_most', value: 60, unit: 'days' }, since(40, 60), 'happened'],
    [{ side: 'at_most', value: 60, unit: 'days' }, since(61, Number.POSITIVE_INFINITY), 'did not happen'],
    [{ side: 'at_most', value: 60, unit: 'days' }, since(50, 61), 'too early'],
    [{ side: 'at_least', value: 0.2, unit: 'share' }, null, 'too early'],
    [{ side: 'at_least', value: 0.2, unit: 'share' }, { estimate: null, interval: null, n: 0 }, 'too early'],
    [null, since(0.2, 0.3), null],
  ] as const)('%j against %j: %s', (target, data, score) => {
    expect(scoreDecision({ target }, data)).toBe(score);
  });
});

describe('a frozen review', () => {
  test('comes back from the project file as it was', () => {
    const review = {
      id: 'r-1',
      name: 'Q3',
      owner: 'Cy',
      held_on: '2026-10-08',
      period: 8106,
      added: [KEY],
      decisions: { [KEY]: decision() },
      pack: pack(),
    };
    expect(readReview(JSON.parse(JSON.stringify(review)))).toEqual(review);
    expect(readReview({ ...review, pack: { ...pack(), verdicts: [{ ...verdict(), n: 'many' }] } })).toBeNull();
    const { market_changes: _, ...older } = pack();
    expect(readReview({ ...review, pack: older })?.pack?.market_changes).toEqual([]);
    expect(readReview({ name: 'of another program' })).toBeNull();
  });

  test('tells its minutes, with every mark of Markdown that people wrote escaped', () => {
    expect(minutes(pack())).toBe(`# Q3 2026 review

Held on 8 Oct 2026, led by Cy. Q4 2025 to Q3 2026, as of 30 Sep 2026.

1 of 2 persona assumptions still holds. 1 is contradicted by closed deals.

## Which assumptions hold and which do not?

- **Finance \\<leader\\> won 30 of 212 (14%), not the stated 25% or more**. $3.1M of open pipeline rests on it
  - Decision: Revise
  - Owner in sales: Ann
  - Owner in marketing: Bo
  - Due: 15 Nov 2026
  - Expect: Spend on finance titles down 30%
  - The figure should be: at least 20%
  - Revisit if: win rate is above 20% over 60 closed deals
  - Reason: Budget sits with \\*operations\\*.

## Changes in the market

- Price, 1 Jul 2026: Ordovale \\*halved\\* its price. Known from: A \\<customer\\>
`);
  });

  test('is a page without scripts or addresses in which nothing that people wrote is markup', () => {
    const html = packHtml(pack({ name: '<script>alert(1)</script>' }), 'USD');
    expect(html).not.toMatch(/<script|https?:|src=|href=/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('Finance &lt;leader&gt;');
    expect(html).toContain('Ordovale *halved* its price. Known from: A &lt;customer&gt;');
    expect(html).toContain('14% (10% to 19%)');
    expect(html).toContain('$52,000 ($50,000 to $55,000)');
  });

  test('without names and amounts holds neither, in any of its forms', () => {
    const bare = redacted(pack());
    for (const form of [JSON.stringify(bare), packHtml(bare, 'USD'), minutes(bare)]) {
      expect(form).not.toMatch(
        /Finance|finance|Ann|\bBo\b|\bCy\b|CFO|52000|52,000|3100000|3\.1M|pipeline\.csv|abab|operations|30 of 212|Ordovale|customer/,
      );
    }
    expect(bare.verdicts.map(({ verdict: word, n, estimate }) => [word, n, estimate])).toEqual([
      ['contradicted', 212, 30 / 212],
      ['holds', 212, null],
    ]);
    expect(Object.values(bare.decisions).map(({ word, due }) => [word, due])).toEqual([['revise', '2026-11-15']]);
  });
});

describe('two reviews', () => {
  test('show the change of a figure where both rest on the same', () => {
    const later = pack({ verdicts: [verdict({ estimate: 0.2 })] });
    const [pair, gone] = comparePacks(pack(), later);
    expect(pair?.delta).toBeCloseTo(0.2 - 30 / 212, 12);
    expect([pair?.because, gone?.because, gone?.delta]).toEqual([[], ['it is not stated any more'], null]);
  });

  test('withhold it, with the reason, where the membership changed', () => {
    const later = pack({ verdicts: [verdict({ estimate: 0.2, fingerprint: fingerprint('other', '2026-11-03') })] });
    expect(comparePacks(pack(), later)[0]).toMatchObject({
      delta: null,
      because: ['the membership rule changed on 3 Nov 2026'],
    });
    const fresh = pack({ verdicts: [verdict({ assumption: 'new' })] });
    expect(comparePacks(pack(), fresh)[0]).toMatchObject({ delta: null, because: ['it was not stated then'] });
    expect(comparePacks(redacted(pack()), redacted(pack()))[0]).toMatchObject({
      delta: null,
      because: ['what it rested on is not in the pack'],
    });
  });
});
