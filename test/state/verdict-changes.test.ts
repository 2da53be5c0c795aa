import { expect, test } from 'vitest';
import type { Report } from '../../src/state/report.ts';
import { verdictChanges } from '../../src/state/verdict-changes.ts';
import type { Verdict, VerdictWord } from '../../src/verdicts/verdict.ts';
import { rate, verdictOn } from '../verdicts/build.ts';

const base = verdictOn({ measure: 'win_rate', at_least: 0.25 }, rate(30, 212));
const report = (words: Record<string, VerdictWord>): Report =>
  ({
    verdicts: Object.entries(words).map(([assumption, verdict]): Verdict => ({ ...base, assumption, verdict })),
  }) as unknown as Report;

const WORDS: VerdictWord[] = ['holds', 'at-risk', 'contradicted', 'not-enough-evidence', 'untestable'];
const changed = (before: VerdictWord, now: VerdictWord) =>
  verdictChanges(report({ a: now }), report({ a: before }))[0]?.kind ?? 'same';

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
  expect(verdictChanges(now, before).map(({ now: { assumption }, kind }) => [assumption, kind])).toEqual([
    ['b', 'newly-contradicted'],
    ['d', 'newly-at-risk'],
    ['a', 'recovered'],
  ]);
});
