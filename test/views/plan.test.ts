import { expect, test } from 'vitest';
import type { Settling } from '../../src/verdicts/verdict.ts';
import { planOf } from '../../src/views/planning/plan.ts';
import { rate, verdictOn } from '../verdicts/build.ts';

const undecided = verdictOn({ measure: 'win_rate', at_least: 0.25 }, rate(14, 60));
const waiting = (assumption: string, settling: Settling) => ({ ...undecided, assumption, settling });

test('the soonest comes first, what has no pace after it, and what is decided is left out', () => {
  const { soon, never, otherwise } = planOf([
    waiting('undated', { kind: 'more', more: 5, quarters: null, surely: 9 }),
    waiting('late', { kind: 'more', more: 90, quarters: 6, surely: 200 }),
    waiting('many', { kind: 'more', more: 40, quarters: 1, surely: 90 }),
    waiting('few', { kind: 'more', more: 20, quarters: 1, surely: 60 }),
    waiting('far', { kind: 'not-at-this-volume', more: 900, quarters: 30, surely: 2000 }),
    waiting('endless', { kind: 'not-at-this-volume', more: Number.POSITIVE_INFINITY, quarters: null, surely: 0 }),
    waiting('blank', { kind: 'none' }),
    { ...waiting('settled', { kind: 'none' }), verdict: 'holds' as const },
  ]);
  expect(soon.map(({ assumption }) => assumption)).toEqual(['few', 'many', 'late', 'undated']);
  expect(never.map(({ assumption }) => assumption)).toEqual(['far', 'endless']);
  expect(otherwise.map(({ assumption }) => assumption)).toEqual(['blank']);
});

test('four of five takes more deals than an even chance, as a two-sided sign of it', () => {
  const { settling } = undecided;
  if (settling.kind === 'none') throw new Error('it needs more');
  expect(settling.surely).toBeGreaterThan(settling.more);
});
