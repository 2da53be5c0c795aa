import { expect, test } from 'vitest';
import type { Comparison } from '../../../src/state/verdicts/comparison.ts';
import type { Report } from '../../../src/state/verdicts/report.ts';
import { isNew, notCompared, verdictBefore, verdictChanges } from '../../../src/state/verdicts/verdict-changes.ts';
import type { Verdict, VerdictWord } from '../../../src/verdicts/verdict.ts';
import { rate, verdictOn } from '../../verdicts/build.ts';

const base = verdictOn({ measure: 'win_rate', at_least: 0.25 }, rate(30, 212));
const report = (words: Record<string, VerdictWord>): Report =>
  ({
    verdicts: Object.entries(words).map(([assumption, verdict]): Verdict => ({ ...base, assumption, verdict })),
  }) as unknown as Report;

const against = (before: Report, because: Record<string, readonly string[]> = {}): Comparison => ({
  before,
  because: [],
  becauseOf: ({ assumption }) => because[assumption] ?? [],
});

const WORDS: VerdictWord[] = ['holds', 'at-risk', 'contradicted', 'not-enough-evidence', 'untestable'];
const changed = (before: VerdictWord, now: VerdictWord) =>
  verdictChanges(report({ a: now }), against(report({ a: before })))[0]?.kind ?? 'same';

test('every step between two verdicts has one name', () => {
  const table = Object.fromEntries(
    WORDS.map((before) => [before, Object.fromEntries(WORDS.map((now) => [now, changed(before, now)]))]),
  );
  expect(table).toEqual({
    holds: row('same', 'newly-at-risk', 'newly-contradicted', 'no-longer-clear', 'no-longer-clear'),
    'at-risk': row('recovered', 'same', 'newly-contradicted', 'no-longer-clear', 'no-longer-clear'),
    contradicted: row('recovered', 'no-longer-contradicted', 'same', 'no-longer-clear', 'no-longer-clear'),
    'not-enough-evidence': row('newly-holds', 'newly-at-risk', 'newly-contradicted', 'same', 'same'),
    untestable: row('newly-holds', 'newly-at-risk', 'newly-contradicted', 'same', 'same'),
  });
});

const row = (...kinds: string[]) => Object.fromEntries(WORDS.map((word, index) => [word, kinds[index]]));

test('the worst news comes first, and an assumption that the earlier report lacks is no change', () => {
  const now = report({ a: 'holds', b: 'contradicted', c: 'contradicted', d: 'at-risk' });
  const before = report({ a: 'at-risk', b: 'holds', d: 'holds' });
  expect(verdictChanges(now, against(before)).map(({ now: { assumption }, kind }) => [assumption, kind])).toEqual([
    ['b', 'newly-contradicted'],
    ['d', 'newly-at-risk'],
    ['a', 'recovered'],
  ]);
});

test('what may not be compared is no change, has no verdict before, and says why', () => {
  const now = report({ a: 'contradicted', b: 'contradicted' });
  const compared = against(report({ a: 'holds', b: 'holds' }), { b: ['the claim changed on 3 Aug 2026'] });
  expect(verdictChanges(now, compared).map(({ now: { assumption } }) => assumption)).toEqual(['a']);
  expect(notCompared(now, compared).map(({ now: { assumption }, because }) => [assumption, because])).toEqual([
    ['b', ['the claim changed on 3 Aug 2026']],
  ]);
  expect(now.verdicts.map((verdict) => verdictBefore(compared, verdict)?.verdict)).toEqual(['holds', undefined]);
  expect(now.verdicts.map((verdict) => isNew(compared, verdict))).toEqual([true, false]);
});

test('new is what got worse to contradicted or at risk, and nothing that was so before', () => {
  const fresh = (before: VerdictWord, now: VerdictWord) =>
    report({ a: now }).verdicts.map((verdict) => isNew(against(report({ a: before })), verdict))[0];
  const news = WORDS.flatMap((before) => WORDS.filter((now) => fresh(before, now)).map((now) => `${before} → ${now}`));
  expect(news).toEqual([
    'holds → at-risk',
    'holds → contradicted',
    'at-risk → contradicted',
    'not-enough-evidence → at-risk',
    'not-enough-evidence → contradicted',
    'untestable → at-risk',
    'untestable → contradicted',
  ]);
  expect(isNew(null, base)).toBe(false);
});
