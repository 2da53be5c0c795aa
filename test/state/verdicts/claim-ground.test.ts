import { expect, test } from 'vitest';
import type { Evidence } from '../../../src/assumptions/evidence.ts';
import type { Claim } from '../../../src/model/claim.ts';
import { SETTINGS } from '../../../src/model/settings.ts';
import { type ClaimGround, claimGround } from '../../../src/state/verdicts/claim-ground.ts';
import { judgeAll } from '../../../src/verdicts/judge.ts';
import { ground, PERSONA, rate, YEAR } from '../../verdicts/build.ts';

const claim: Claim = { measure: 'win_rate', at_least: 0.25 };

function groundOf(stated: Claim, evidence: Evidence): ClaimGround {
  const [verdict] = judgeAll(
    [{ persona: PERSONA, assumption: { id: 'a', claim: stated }, evidence, scrutiny: null }],
    SETTINGS,
    YEAR,
  );
  if (verdict === undefined) throw new Error('no verdict');
  return claimGround(verdict, SETTINGS);
}

const answerable = (stated: Claim, evidence: Evidence) => {
  const found = groundOf(stated, evidence);
  if (found.kind !== 'answerable') throw new Error(found.why);
  return found;
};

test('a rate over 9 closed deals says how many a verdict takes', () => {
  const found = answerable(claim, rate(3, 9));
  expect(found.units).toBe(9);
  expect(found.requirements).toMatchObject([{ have: 9, needed: 20, of: 'closed deals' }]);
});

test('"at least 25%" against 20% takes about 430 deals, as 80% power and one-sided 5% give', () => {
  // Cohen's h of .25 and .20 is .1199; ((1.6449 + .8416) / .1199)² = 430.1, which is rounded up to two digits.
  expect(answerable(claim, rate(3, 9)).firm).toBe(440);
  expect(answerable(claim, rate(30, 240)).firm_more).toBe(200);
  expect(answerable(claim, rate(150, 600)).firm_more).toBe(0);
});

test('nothing that is said depends on how many deals were won', () => {
  const all = Array.from({ length: 61 }, (_, won) => {
    const { counts: _counts, ...rest } = answerable(claim, rate(won, 60));
    return JSON.stringify(rest);
  });
  expect(new Set(all).size).toBe(1);
});

test('a missing column is named, without the word of a verdict', () => {
  const found = groundOf(claim, { ...ground(0), kind: 'untestable', missing: ['close_date'], because: 'missing' });
  expect(found).toEqual({
    kind: 'unanswerable',
    why: 'There is no close date in the data, or it is empty.',
    remedy: 'Export the deals again with the close date.',
  });
});

test('a ratio below one is refused with what to state instead', () => {
  const ratio: Claim = { measure: 'win_rate_ratio', at_most: 0.5 };
  const found = groundOf(ratio, { ...ground(50), kind: 'two-rates', ...TWO });
  expect(found.kind === 'unanswerable' && found.why).toMatch(/state it as an order or a rate/);
});

const share = { x: 10, n: 50 };
const TWO = {
  first: share,
  second: share,
  bounds: { low: [share, share], high: [share, share] },
} as const;
