import { describe, expect, test } from 'vitest';
import { METHOD } from '../../src/model/settings.ts';
import { binomialCdf } from '../../src/stats/distributions.ts';
import { wilsonInterval } from '../../src/stats/wilson-interval.ts';
import { type PositionWord, position } from '../../src/verdicts/position.ts';
import { setsOf } from './simulated-reviews.ts';

/** The chance of every verdict on a claim, summed over all numbers of wins there can be. */
function chances(claim: { at_least: number }, n: number, truth: number): Record<PositionWord, number> {
  const sets = setsOf(claim);
  const sums = { holds: 0, 'at-risk': 0, contradicted: 0, 'not-enough-evidence': 0 };
  for (let x = 0; x <= n; x += 1) {
    const { lower, upper } = wilsonInterval(x, n, METHOD.confidence);
    sums[position([lower, upper], sets).verdict] += binomialCdf(x, n, truth) - binomialCdf(x - 1, n, truth);
  }
  return sums;
}

describe('V1 to V6: how often a claim of at least 25% gets each verdict, before any gate', () => {
  // The numbers come from another program (R, dbinom), summed there over the same intervals.
  test.each([
    { n: 30, truth: 0.1, holds: 0.0005, risk: 0.2361, contradicted: 0.4114, undecided: 0.3521 },
    { n: 30, truth: 0.3, holds: 0.4112, risk: 0.0072, contradicted: 0.0021, undecided: 0.5795 },
    { n: 60, truth: 0.1, holds: 0, risk: 0.3205, contradicted: 0.6065, undecided: 0.0731 },
    { n: 60, truth: 0.2, holds: 0.0427, risk: 0.1824, contradicted: 0.0308, undecided: 0.7441 },
    { n: 60, truth: 0.25, holds: 0.2247, risk: 0.042, contradicted: 0.0031, undecided: 0.7301 },
    { n: 120, truth: 0.15, holds: 0.0007, risk: 0.5131, contradicted: 0.3604, undecided: 0.1258 },
    { n: 120, truth: 0.3, holds: 0.8143, risk: 0.0026, contradicted: 0, undecided: 0.1831 },
    { n: 240, truth: 0.25, holds: 0.5838, risk: 0.0406, contradicted: 0.0002, undecided: 0.3754 },
  ])('$n deals at a true rate of $truth', ({ n, truth, holds, risk, contradicted, undecided }) => {
    const found = chances({ at_least: 0.25 }, n, truth);
    const rounded = Object.fromEntries(
      Object.entries(found).map(([verdict, sum]) => [verdict, Number(sum.toFixed(4))]),
    );
    expect(rounded).toEqual({ holds, 'at-risk': risk, contradicted, 'not-enough-evidence': undecided });
  });

  test('at the limit itself, over 20 to 240 deals: holds in 5.4% (most 8.7%), contradicted in 4.5% (most 6.9%)', () => {
    const all = Array.from({ length: 221 }, (_, i) => chances({ at_least: 0.25 }, 20 + i, 0.2));
    const mean = (of: PositionWord): number => all.reduce((sum, each) => sum + each[of], 0) / all.length;
    const most = (of: PositionWord): number => Math.max(...all.map((each) => each[of]));
    expect([mean('holds'), most('holds')].map((value) => value.toFixed(3))).toEqual(['0.054', '0.087']);
    expect([mean('contradicted'), most('contradicted')].map((value) => value.toFixed(3))).toEqual(['0.045', '0.069']);
  });

  test('more deals make a claim that is true hold more often, and one that is far off contradicted more often', () => {
    const [few, many] = [chances({ at_least: 0.25 }, 30, 0.3), chances({ at_least: 0.25 }, 300, 0.3)];
    expect(many.holds).toBeGreaterThan(few.holds + 0.3);
    const [fewOff, manyOff] = [chances({ at_least: 0.25 }, 30, 0.1), chances({ at_least: 0.25 }, 300, 0.1)];
    expect(manyOff.contradicted).toBeGreaterThan(fewOff.contradicted + 0.3);
  });
});
