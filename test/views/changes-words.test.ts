import { expect, test } from 'vitest';
import type { Comparison } from '../../src/state/verdicts/comparison.ts';
import type { Report } from '../../src/state/verdicts/report.ts';
import type { Verdict, VerdictWord } from '../../src/verdicts/verdict.ts';
import { byReason, sinceWords } from '../../src/views/overview/changes-words.ts';
import { newsOf, whyNotCompared } from '../../src/views/verdict/comparison-words.ts';
import { rate, verdictOn } from '../verdicts/build.ts';

const Q2_2026 = 2026 * 4 + 1;
const base = verdictOn({ measure: 'win_rate', at_least: 0.25 }, rate(30, 212));
const verdict = (word: VerdictWord): Verdict => ({ ...base, verdict: word });
const compared = (because: readonly string[] = [], ofEach: readonly string[] = [], was: VerdictWord = 'holds') =>
  ({
    before: { period: Q2_2026, verdicts: [verdict(was)] } as unknown as Report,
    because,
    becauseOf: () => [...because, ...ofEach],
  }) satisfies Comparison;

const CHANGED = ['the claim changed on 3 Aug 2026'];
const CHANGE = { kind: 'newly-contradicted', now: base, before: base } as const;

test('what changed since when, and how many are not compared', () => {
  expect(sinceWords(null, [], [])).toBe('');
  expect(sinceWords(compared(), [], [])).toBe('Since Q2 2026: no verdict changed.');
  expect(sinceWords(compared(), [CHANGE], [])).toBe('Since Q2 2026: 1 newly contradicted.');
  expect(sinceWords(compared(), [CHANGE], [1, 2])).toBe('Since Q2 2026: 1 newly contradicted; 2 not compared.');
  expect(sinceWords(compared(), [], [1])).toBe('Since Q2 2026: no verdict changed of those compared; 1 not compared.');
});

test('a period that is no side of a comparison is said instead of any change', () => {
  const reason = ['the files begin with Q3 2026, after Q2 2026'];
  expect(sinceWords(compared(reason), [], [])).toBe(
    'Not compared with Q2 2026: the files begin with Q3 2026, after Q2 2026.',
  );
});

test('the reason names the period where it stands alone', () => {
  expect(whyNotCompared(CHANGED)).toBe('not compared: the claim changed on 3 Aug 2026');
  expect(whyNotCompared(CHANGED, Q2_2026)).toBe('not compared with Q2 2026: the claim changed on 3 Aug 2026');
  expect(
    byReason([
      { now: base, because: CHANGED },
      { now: base, because: CHANGED },
    ]),
  ).toEqual([['not compared: the claim changed on 3 Aug 2026', [base, base]]]);
});

test('new names since when, and nothing is new that may not be compared', () => {
  expect(newsOf(compared(), verdict('contradicted'))).toBe('new since Q2 2026');
  expect(newsOf(compared([], [], 'contradicted'), verdict('contradicted'))).toBeUndefined();
  expect(newsOf(compared([], CHANGED), verdict('contradicted'))).toBeUndefined();
  expect(newsOf(compared(), verdict('holds'))).toBeUndefined();
  expect(newsOf(null, verdict('contradicted'))).toBeUndefined();
});
