import { expect, test } from 'vitest';
import type { FilledByOutcome } from '../../src/model/cell.ts';
import type { Claim } from '../../src/model/claim.ts';
import { METHOD, SETTINGS } from '../../src/model/settings.ts';
import { fisherExact } from '../../src/stats/fisher-exact.ts';
import { judgeAll } from '../../src/verdicts/judge.ts';
import { item, rate, verdictOn, YEAR } from './build.ts';

const quarter: Claim = { measure: 'win_rate', at_least: 0.25 };

const filled = (won: number, wins: number, lost: number, losses: number, field = 'primary_need'): FilledByOutcome => ({
  field,
  won: { x: won, n: wins },
  lost: { x: lost, n: losses },
});

const holding = (...fields: FilledByOutcome[]) => verdictOn(quarter, rate(40, 100), SETTINGS, { filled: fields });

test('G7: a field filled in for 96% of wins and 60% of losses holds a claim back, with both rates', () => {
  expect(holding()).toMatchObject({ verdict: 'holds', reasons: [] });
  const verdict = holding(filled(192, 200, 240, 400));
  expect(verdict).toMatchObject({ verdict: 'at-risk', label: 'At risk', reasons: ['leakage'] });
  expect(verdict.sentence).toContain(
    'the primary need is mostly filled in after a win (192 of 200, against 240 of 400 after a loss)',
  );
});

test('G7: a contradiction is held back as well, and too few stays too few', () => {
  const leak = { filled: [filled(192, 200, 240, 400)] };
  expect(verdictOn(quarter, rate(5, 100), SETTINGS, leak)).toMatchObject({ verdict: 'at-risk', reasons: ['leakage'] });
  expect(verdictOn(quarter, rate(5, 19), SETTINGS, leak)).toMatchObject({
    verdict: 'not-enough-evidence',
    reasons: ['too_few'],
  });
});

test('G7: 15 points are no leak, 16 are, however clear the difference', () => {
  expect(holding(filled(750, 1000, 600, 1000)).verdict).toBe('holds');
  expect(holding(filled(760, 1000, 600, 1000)).verdict).toBe('at-risk');
});

test('G7: 30 points on a handful of deals can be chance', () => {
  expect(fisherExact(8, 10, 5, 10).pTwoSided).toBeGreaterThan(0.05);
  expect(holding(filled(8, 10, 5, 10)).verdict).toBe('holds');
});

test('G7: a field filled in after a loss leaks too, and is told that way round', () => {
  const verdict = holding(filled(10, 200, 300, 400, 'loss_reason'));
  expect(verdict.verdict).toBe('at-risk');
  expect(verdict.sentence).toContain('the loss reason is mostly filled in after a loss (300 of 400, against 10 of 200');
});

test('G7: fields are one family over the review, and each is tested once', () => {
  const doubtful = filled(24, 30, 32, 60);
  const { pTwoSided } = fisherExact(24, 30, 32, 60);
  expect(pTwoSided).toBeLessThan(0.05);
  expect(pTwoSided * 3).toBeGreaterThan(0.05);
  const judge = (others: readonly FilledByOutcome[]) =>
    judgeAll(
      [
        item(quarter, rate(40, 100), 'leak', { filled: [doubtful] }),
        ...others.map((other, i) => item(quarter, rate(40, 100), `other-${i}`, { filled: [other] })),
      ],
      SETTINGS,
      YEAR,
    )[0]?.verdict;
  expect(judge([])).toBe('at-risk');
  expect(judge([doubtful, doubtful])).toBe('at-risk');
  expect(judge([filled(50, 100, 50, 100, 'industry'), filled(50, 100, 50, 100, 'region')])).toBe('holds');
});

test('G7: only claims that read the field are held back', () => {
  const [first, second] = judgeAll(
    [
      item(quarter, rate(40, 100), 'reads', { filled: [filled(192, 200, 240, 400)] }),
      item(quarter, rate(40, 100), 'reads not', { filled: [filled(200, 200, 400, 400, 'industry')] }),
    ],
    SETTINGS,
    YEAR,
  );
  expect([first?.verdict, second?.verdict]).toEqual(['at-risk', 'holds']);
});

test('G7: how much is too much is a setting; a file with one outcome only cannot tell', () => {
  const settings = { ...SETTINGS, method: { ...METHOD, checks: { ...METHOD.checks, leak: 0.4 } } };
  expect(verdictOn(quarter, rate(40, 100), settings, { filled: [filled(192, 200, 240, 400)] }).verdict).toBe('holds');
  expect(holding(filled(192, 200, 0, 0)).verdict).toBe('holds');
});
