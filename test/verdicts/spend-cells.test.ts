import { expect, test } from 'vitest';
import { METHOD } from '../../src/model/settings.ts';
import { compareLeads, leadRate } from '../../src/verdicts/campaign-arms.ts';
import { againstTheRest, costRatio, type Running } from '../../src/verdicts/cost-contrast.ts';
import { judgeSpend } from '../../src/verdicts/spend-cells.ts';

const REST: Running = { spend: 100_000, wins: 100, closed: 400, open: 0, mature: 1 };
const part = (given: Partial<Running>): Running => ({
  spend: 20_000,
  wins: 2,
  closed: 80,
  open: 0,
  mature: 1,
  ...given,
});
const said = (given: Partial<Running>) => {
  const [judged] = judgeSpend([part(given), REST], METHOD);
  return judged?.said === 'unproven' ? judged.reason : judged?.said;
};

test('B2: a win that cost twice as much has a ratio of two, and the ratio turns over with the sides', () => {
  const [dear, cheap] = [
    { spend: 20_000, wins: 10 },
    { spend: 100_000, wins: 100 },
  ];
  const ratio = costRatio(dear, cheap, 0.9);
  const turned = costRatio(cheap, dear, 0.9);
  expect(ratio?.estimate).toBeCloseTo(2, 12);
  expect(ratio?.lower).toBeCloseTo(1 / (turned?.upper ?? 0), 9);
  expect(ratio?.upper).toBeCloseTo(1 / (turned?.lower ?? 0), 9);
  // 0 of 100 wins in a sixth of the spend: only a lower limit is known.
  expect(costRatio({ spend: 20_000, wins: 0 }, cheap, 0.9)?.upper).toBe(Number.POSITIVE_INFINITY);
  expect(costRatio({ spend: 0, wins: 3 }, cheap, 0.9)).toBeNull();
});

test('B4: spend whose wins clearly cost more than a quarter above the rest is wasted', () => {
  expect(said({})).toBe('wasted');
  expect(said({ wins: 20 })).toBe('either-way');
  expect(said({ wins: 40 })).toBe('pays');
});

test('B5: too few deals, recent leads, open deals, and a range to either side are unproven', () => {
  expect(said({ wins: 2, closed: 19 })).toBe('few');
  expect(said({ wins: 0, closed: 0, open: 40 })).toBe('few');
  expect(said({ mature: 0.4 })).toBe('young');
  expect(said({ mature: null })).toBe('wasted');
  // A quarter of the rest's closed deals was won: of 60 open ones 15 may be.
  expect(said({ open: 60 })).toBe('open');
  expect(said({ wins: 15 })).toBe('either-way');
});

test('B3: nothing stands apart where all cost alike; recent leads and open deals keep spend from being called dearer', () => {
  const apart = (first: Partial<Running>) => againstTheRest([part(first), REST], METHOD)[0]?.apart;
  expect(apart({ wins: 20 })).toBeNull();
  expect(apart({ wins: 60 })).toBe('cheaper');
  expect(apart({})).toBe('dearer');
  expect(apart({ mature: 0.2 })).toBeNull();
  expect(apart({ open: 60 })).toBeNull();
});

test('B6: leads of campaigns that differ are worth fewer; three campaigns and 50 leads on either side are compared', () => {
  const alike = Array.from({ length: 3 }, () => ({ x: 5, n: 20 }));
  const unlike = [
    { x: 0, n: 20 },
    { x: 0, n: 20 },
    { x: 15, n: 20 },
  ];
  expect(leadRate(alike, 0.9)).toMatchObject({ x: 15, n: 60, effect: 1 });
  const [low, high] = leadRate(unlike, 0.9).interval ?? [1, 0];
  const [from, to] = leadRate(alike, 0.9).interval ?? [0, 1];
  expect(high - low).toBeGreaterThan(to - from);
  expect(compareLeads(alike, unlike, METHOD)).toMatchObject({ few: false, difference: { estimate: 0 } });
  expect(compareLeads(alike.slice(1), unlike, METHOD)?.few).toBe(true);
  expect(compareLeads([], unlike, METHOD)).toBeNull();
});
