import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RivalSpell } from '../../src/stats/spell.ts';
import { wonAmongSettled } from '../../src/stats/won-among-settled.ts';
import { near, SEED } from './arbitraries.ts';

const spell = (days: number, outcome: RivalSpell['outcome'], deals = 1): RivalSpell => ({ days, outcome, deals });

describe('won among settled', () => {
  test('won after 10, lost after 20, open at 30: one half of two thirds', () => {
    const found = wonAmongSettled([spell(10, 'won'), spell(20, 'lost'), spell(30, 'open')], 30);
    // Day 10: (1/3)/3 · (0.75 + 0.375)²; day 20: (1/2)/2 · (2/3 · −0.75)².
    expect(found).toEqual({
      rate: expect.closeTo(0.5, 14),
      settled: expect.closeTo(2 / 3, 14),
      standardError: expect.closeTo(Math.sqrt(0.140625 + 0.0625), 14),
    });
  });

  test('an open deal goes the way of those that lasted longer: four of eight, then one of three', () => {
    // 4 of 8 won on day 1, of the 4 left one is open from day 2 on, and of the 3 that last one is won and two are lost.
    const spells = [spell(1, 'won', 4), spell(2, 'open'), spell(3, 'won'), spell(4, 'lost', 2)];
    expect(wonAmongSettled(spells, 4)?.rate).toBeCloseTo(0.5 + 0.5 / 3, 14);
    // Of the deals that closed, 5 of 7 were won.
    expect(5 / 7).toBeGreaterThan(2 / 3);
  });

  test('only what is settled by the day counts, and nothing settled is no rate', () => {
    const spells = [spell(5, 'won'), spell(9, 'lost')];
    expect(wonAmongSettled(spells, 5)).toMatchObject({ rate: 1, settled: 0.5 });
    expect(wonAmongSettled(spells, 4)).toBeNull();
    expect(wonAmongSettled([], 100)).toBeNull();
  });

  test('one last deal after many open ones decides a quarter of the rate, and the spread says so', () => {
    const many = [spell(10, 'won', 30), spell(10, 'lost', 30), spell(20, 'open', 60)];
    const steady = wonAmongSettled(many, 500)!;
    const shaken = wonAmongSettled([...many, spell(500, 'lost')], 500)!;
    expect(steady.rate).toBe(0.5);
    // It alone carries the half that was still open: the rate falls to one quarter.
    expect(shaken.rate).toBeCloseTo(30 / 121, 12);
    // 61 closed deals, as sure as eleven.
    const alike = ({ rate, standardError }: typeof shaken) => (rate * (1 - rate)) / standardError ** 2;
    expect([alike(steady), alike(shaken)].map(Math.round)).toEqual([60, 11]);
  });
});

const day = fc.integer({ min: 0, max: 400 });
const closed = fc.record({
  days: day,
  outcome: fc.constantFrom<('won' | 'lost')[]>('won', 'lost'),
  deals: fc.integer({ min: 1, max: 9 }),
});
const any = fc.record({
  days: day,
  outcome: fc.constantFrom<('won' | 'lost' | 'open')[]>('won', 'lost', 'open'),
  deals: fc.integer({ min: 1, max: 9 }),
});
const total = (spells: readonly RivalSpell[], ...outcomes: string[]) =>
  spells.reduce((sum, { outcome, deals }) => sum + (outcomes.includes(outcome) ? deals : 0), 0);

describe('won among settled, whatever the deals', () => {
  test('without an open deal it is won of closed, as sure as so many single deals but for ties', () => {
    fc.assert(
      fc.property(fc.array(closed, { minLength: 1, maxLength: 60 }), (spells) => {
        const { rate, settled, standardError } = wonAmongSettled(spells, 400)!;
        const [won, n] = [total(spells, 'won'), total(spells, 'won', 'lost')];
        near(rate, won / n);
        near(settled, 1);
        const plain = Math.sqrt((rate * (1 - rate)) / n);
        expect(standardError).toBeGreaterThanOrEqual(plain * (1 - 1e-9));
      }),
      SEED,
    );
  });

  test('the order and grouping of deals change nothing; k times the deals are √k times as sure', () => {
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 40 }), fc.integer({ min: 2, max: 5 }), (spells, k) => {
        const plain = wonAmongSettled(spells, 400);
        const single = spells.flatMap((each) => Array.from({ length: each.deals }, () => ({ ...each, deals: 1 })));
        const times = wonAmongSettled(
          spells.map((each) => ({ ...each, deals: k * each.deals })),
          400,
        );
        near(wonAmongSettled(single.reverse(), 400)?.rate ?? 0, plain?.rate ?? 0);
        near(times?.rate ?? 0, plain?.rate ?? 0);
        near((times?.standardError ?? 0) * Math.sqrt(k), plain?.standardError ?? 0);
      }),
      SEED,
    );
  });

  test('won and lost exchanged, the rates add up to one and are equally sure', () => {
    const other = { won: 'lost', lost: 'won', open: 'open' } as const;
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 40 }), (spells) => {
        const plain = wonAmongSettled(spells, 400);
        const mirror = wonAmongSettled(
          spells.map((each) => ({ ...each, outcome: other[each.outcome] })),
          400,
        );
        expect(mirror === null).toBe(plain === null);
        if (plain === null || mirror === null) return;
        near(plain.rate + mirror.rate, 1);
        near(plain.standardError, mirror.standardError);
      }),
      SEED,
    );
  });
});
