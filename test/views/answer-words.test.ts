import { describe, expect, test } from 'vitest';
import type { VerdictChange } from '../../src/state/verdicts/verdict-changes.ts';
import type { VerdictWord } from '../../src/verdicts/verdict.ts';
import { answerWords, changeWords, countVerdicts } from '../../src/views/overview/answer-words.ts';
import { rate, verdictOn } from '../verdicts/build.ts';

const said = (counts: Partial<Record<VerdictWord, number>>): string => {
  const words = Object.entries(counts).flatMap(([verdict, count]) =>
    Array.from({ length: count }, () => ({ verdict: verdict as VerdictWord })),
  );
  const { holds, contradicted } = answerWords(countVerdicts(words));
  return contradicted === null ? holds : `${holds} ${contradicted}`;
};

describe('the answer in a sentence', () => {
  test('names how many hold of how many, and how many are contradicted', () => {
    expect(said({ holds: 11, contradicted: 5, 'at-risk': 4, 'not-enough-evidence': 4 })).toBe(
      '11 of 24 persona assumptions still hold. 5 are contradicted by closed deals.',
    );
  });
  test('agrees in number with one', () => {
    expect(said({ holds: 1, contradicted: 1, untestable: 1 })).toBe(
      '1 of 3 persona assumptions still holds. 1 is contradicted by closed deals.',
    );
  });
  test('says none where none holds, and nothing of contradictions where there are none', () => {
    expect(said({ 'not-enough-evidence': 3 })).toBe('None of 3 persona assumptions still holds.');
  });
  test('needs no fraction for a single assumption', () => {
    expect(said({ holds: 1 })).toBe('The one persona assumption still holds.');
    expect(said({ contradicted: 1 })).toBe('There is one persona assumption. It is contradicted by closed deals.');
    expect(said({ 'at-risk': 1 })).toBe('There is one persona assumption, and closed deals do not settle it yet.');
  });
  test('is not silent where nothing is stated', () => {
    expect(said({})).toBe('No persona assumption is stated yet.');
  });
});

test('changes are counted by kind, the worst first, and none is no sentence', () => {
  const verdict = verdictOn({ measure: 'win_rate', at_least: 0.25 }, rate(30, 212));
  const change = (kind: VerdictChange['kind']): VerdictChange => ({ kind, now: verdict, before: verdict });
  expect(changeWords([change('recovered'), change('newly-contradicted'), change('newly-contradicted')])).toBe(
    '2 newly contradicted, 1 recovered',
  );
  expect(changeWords([])).toBeNull();
});
