import { describe, expect, test } from 'vitest';
import type { Ending } from '../../src/model/derived-field.ts';
import { METHOD } from '../../src/model/settings.ts';
import { rateChange } from '../../src/verdicts/rate-change.ts';
import { recordedShares } from '../../src/verdicts/recorded-shares.ts';
import { valuesWords } from '../../src/views/deals/value-words.ts';
import { changeTitle } from '../../src/views/win-loss/change-words.ts';
import { endingsTitle, reasonsTitle } from '../../src/views/win-loss/reason-words.ts';
import { readQuoted, readWinLoss, writeQuoted, writeWinLoss } from '../../src/views/win-loss/win-loss-address.ts';

const ended = (counts: Partial<Record<Ending, number>>) => (ending: Ending) => counts[ending] ?? 0;
const reasons = (one: number, two: number, blank = 0) =>
  recordedShares(
    [
      { label: 'Price', deals: one },
      { label: 'Timing', deals: two },
    ],
    { eligible: one + two + blank, filled: one + two, spoken: one + two },
    0.9,
  );

describe('titles of win and loss', () => {
  test('how losses ended, unless most of them do not say', () => {
    expect(endingsTitle(ended({ no_decision: 30, competitor: 10, unknown: 20 }), 100)).toBe(
      '30 of 100 losses ended in no decision, 10 went to a competitor',
    );
    expect(endingsTitle(ended({ unknown: 40 }), 100)).toBe('40 of 100 losses (40%) do not say how they were lost');
    expect(endingsTitle(ended({ unknown: 100 }), 100)).toBe('None of the 100 losses says how it was lost');
    expect(endingsTitle(ended({}), 0)).toBe('No deal was lost');
  });

  test('a first reason is claimed where it is told apart from the second alone', () => {
    expect(reasonsTitle(reasons(60, 20), 'losses')).toBe('Price comes first: 60 of 80 losses with a reason');
    expect(reasonsTitle(reasons(60, 20, 30), 'losses')).toMatch(/^Price comes first, whatever the blanks would say/);
    expect(reasonsTitle(reasons(21, 20), 'wins')).toBe('Price (21) and Timing (20) cannot be told apart among 41 wins');
    expect(reasonsTitle(reasons(0, 0, 5), 'wins')).toBe('No reason is recorded for any of the wins');
  });

  test('a change names the part that moved it, or that none did', () => {
    const periods = { before: 'Q2 2026', now: 'Q3 2026' };
    const told = (web: number, referral: number) =>
      rateChange(
        [
          { label: 'Web', before: { x: 40, n: 200 }, now: { x: web / 5, n: web } },
          { label: 'Referral', before: { x: 120, n: 200 }, now: { x: referral * 0.6, n: referral } },
        ],
        METHOD,
      )!;
    expect(changeTitle(told(340, 60), periods, 'lead source')).toBe(
      '104 of 400 won in Q3 2026 against 160 of 400 in Q2 2026, 14 points lower: mostly another mix of deals, fewer where lead source is Referral',
    );
    expect(changeTitle(told(200, 200), periods, 'lead source')).toMatch(/: not enough to tell a change$/);
  });

  test('values of derived fields are named as what they are', () => {
    expect(valuesWords([{ field: 'each:loss_reason', label: 'Price' }])).toEqual(['loss reason is Price']);
    expect(valuesWords([{ field: 'voice:loss_reason', label: '' }])).toEqual(['the buyer’s loss reason is blank']);
    const several = ['Price', 'Timing', 'Fit'].map((label) => ({ field: 'each:loss_reason', label }));
    expect(valuesWords(several.slice(1))).toEqual(['loss reason is Timing or Fit']);
    expect(valuesWords([...several, { field: 'owner', label: 'Ann' }])).toEqual([
      'loss reason is one of 3',
      'owner is Ann',
    ]);
    expect(valuesWords([{ field: 'deal:ending', label: 'No decision' }])).toEqual(['the outcome is no decision']);
  });
});

describe('the address of win and loss', () => {
  test('what is chosen and which notes are open come back as they were written, and nothing else goes', () => {
    const chosen = { persona: 'cfo', reason: 'Price & terms', by: null };
    const quoted = { field: 'each:loss_reason', label: 'Price & terms', outcome: 'lost' } as const;
    const search = writeQuoted(quoted, writeWinLoss(chosen, 'period=2026Q3&by=region'));
    expect(readWinLoss(search)).toEqual(chosen);
    expect(readQuoted(search)).toEqual(quoted);
    expect(writeQuoted(null, writeWinLoss({ persona: null, reason: null, by: null }, search))).toBe('period=2026Q3');
    expect(readQuoted('quotes=Price&quotes.field=x&quotes.outcome=open')).toBeNull();
  });
});
