import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../src/assumptions/evidence.ts';
import type { ClaimOf } from '../../src/model/claim.ts';
import { categories, ground, verdictOn } from './build.ts';

const cfo: ClaimOf<'top_category'> = { measure: 'top_category', field: 'buyer_role', value: 'CFO', among: 'won' };
const notCfo = { ...cfo, is: false };
const top = (m: number) => ({ ...cfo, top: m });

describe('K4: the most frequent value of a field with one value per deal', () => {
  test('45 against 20 and 15: 69% of the pair, lower limit above one half, holds', () => {
    const verdict = verdictOn(cfo, categories(45, { CTO: 20, CEO: 15 }));
    expect(verdict).toMatchObject({ verdict: 'holds', unit: 'share', x: 45, n: 80, p: 1 });
    expect(verdict.estimate).toBeCloseTo(45 / 65, 12);
    expect(verdict.interval?.[0]).toBeGreaterThan(0.5);
  });

  test('one rival that cannot be told apart is enough to leave it open: 45, 40, 15', () => {
    const verdict = verdictOn(cfo, categories(45, { CEO: 15, CTO: 40 }));
    expect(verdict.verdict).toBe('not-enough-evidence');
    expect(verdict.sentence).toContain('CTO');
  });

  test('15 against 60: p = P(at most 15 of 75 at one half) = 7.9e-8, contradicted', () => {
    const verdict = verdictOn(cfo, categories(15, { CTO: 60 }));
    expect(verdict.verdict).toBe('contradicted');
    expect(verdict.p).toBeCloseTo(7.938995372689732e-8, 16);
  });

  test('18 against 30: the interval ends below one half, but p = 0.0557, so at risk and not contradicted', () => {
    const verdict = verdictOn(cfo, categories(18, { CTO: 30 }));
    expect(verdict.interval?.[1]).toBeLessThan(0.5);
    expect(verdict.p).toBeCloseTo(0.055701445530509375, 12);
    expect(verdict.verdict).toBe('at-risk');
  });

  test('the same without the second condition: 22 against 40 (p = 0.0150) is contradicted', () => {
    expect(verdictOn(cfo, categories(22, { CTO: 40 })).verdict).toBe('contradicted');
  });

  test('Holm: 22 against 40 is no contradiction among five rivals (5 × 0.0150 = 0.075)', () => {
    const verdict = verdictOn(cfo, categories(22, { CTO: 40, A: 3, B: 3, C: 3, D: 3 }));
    expect(verdict.p).toBeCloseTo(5 * 0.015007932174533646, 12);
    expect(verdict.verdict).toBe('at-risk');
  });

  test('at risk from an upper limit below 55%: 95 against 105', () => {
    const verdict = verdictOn(cfo, categories(95, { CTO: 105 }));
    expect(verdict.interval?.[1]).toBeGreaterThan(0.5);
    expect(verdict.interval?.[1]).toBeLessThan(0.55);
    expect(verdict.verdict).toBe('at-risk');
  });

  test('rivals with 2 mentions cannot keep a value from leading: 10 against sixteen times 2', () => {
    const pairs = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [`Role ${i}`, 2]));
    expect(verdictOn(cfo, categories(10, { CTO: 3, ...pairs })).verdict).toBe('holds');
    expect(verdictOn(cfo, categories(10, { CTO: 8, ...pairs })).verdict).toBe('not-enough-evidence');
  });

  test('nor do they count for Holm: 22 against 40 stays contradicted beside sixteen times 2', () => {
    const pairs = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [`Role ${i}`, 2]));
    expect(verdictOn(cfo, categories(22, { CTO: 40, ...pairs })).verdict).toBe('contradicted');
  });

  test('where every rival is rare the most frequent one still stands: 1 against thirty times 1', () => {
    const singles = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`Role ${i}`, 1]));
    expect(verdictOn(cfo, categories(1, singles)).verdict).toBe('not-enough-evidence');
  });

  test('a value without any rival leads: 30 of 30', () => {
    expect(verdictOn(cfo, categories(30, {}))).toMatchObject({ verdict: 'holds', estimate: 1 });
  });

  test('a leader at 17% carries the note that it leads a crowd, one at 20% does not', () => {
    const crowd = (each: number) => Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`Role ${i}`, each]));
    expect(verdictOn(cfo, categories(60, crowd(15))).reasons).toEqual(['many_small']);
    expect(verdictOn(cfo, categories(75, crowd(15))).reasons).toEqual([]);
  });
});

describe('K4: where deals hold several values', () => {
  const several = (both: number, only: number, other: number): Evidence => ({
    ...ground(both + only + other),
    kind: 'categories',
    several: true,
    claimed: { value: 'CFO', deals: both + only, without_claimed: 0, claimed_without: both + only },
    rivals: [{ value: 'CTO', deals: both + other, without_claimed: other, claimed_without: only }],
  });

  test('records with both say nothing: 200 with both, 20 with one and 5 with the other is 20 of 25', () => {
    const verdict = verdictOn(cfo, several(200, 20, 5));
    expect(verdict.estimate).toBe(0.8);
    expect(verdict.verdict).toBe('holds');
    expect(verdict).toMatchObject({ x: 220, n: 225 });
  });

  test('all records with both leave everything open', () => {
    const verdict = verdictOn(cfo, several(200, 0, 0));
    expect(verdict).toMatchObject({ verdict: 'not-enough-evidence', estimate: null, interval: [0, 1] });
  });
});

describe('K5: not the most frequent', () => {
  test.each([
    [45, { CTO: 20 }, 'contradicted'],
    [15, { CTO: 60 }, 'holds'],
    [18, { CTO: 30 }, 'not-enough-evidence'],
    [30, { CTO: 26 }, 'not-enough-evidence'],
  ])('%i against %o → %s', (claimed, rivals, expected) => {
    expect(verdictOn(notCfo, categories(claimed, rivals as Record<string, number>)).verdict).toBe(expected);
  });

  test('p is that of being ahead of every rival: the largest, P(at least 30 of 56) = 0.3444', () => {
    expect(verdictOn(notCfo, categories(30, { CTO: 26, CEO: 5 })).p).toBeCloseTo(0.3444398803616698, 12);
    expect(verdictOn(notCfo, categories(26, { CTO: 30, CEO: 5 })).p).toBe(1);
  });
});

describe('K6: among the top m, by rank bounds', () => {
  const roles = { CTO: 60, CEO: 50, COO: 8, CMO: 6 };

  test('45 is behind none and ahead of two of four: worst rank 3, among the top 3', () => {
    expect(verdictOn(top(3), categories(45, roles)).verdict).toBe('holds');
    expect(verdictOn(top(2), categories(45, roles)).verdict).toBe('not-enough-evidence');
  });

  test('10 is behind two: best rank 3, not among the top 2', () => {
    const verdict = verdictOn(top(2), categories(10, roles));
    expect(verdict.verdict).toBe('contradicted');
    expect(verdict.sets).toBeNull();
    expect(verdictOn(top(3), categories(10, roles)).verdict).not.toBe('contradicted');
  });

  test('"not among the top" turns holds and contradicted round', () => {
    expect(verdictOn({ ...top(2), is: false }, categories(10, roles)).verdict).toBe('holds');
    expect(verdictOn({ ...top(3), is: false }, categories(45, roles)).verdict).toBe('contradicted');
  });

  test('p of the second place is the second smallest Holm p: two rivals have to be ahead', () => {
    const one = verdictOn(top(2), categories(10, { CTO: 60, CEO: 9, COO: 5 }));
    expect(one.verdict).not.toBe('contradicted');
    expect(one.p).toBe(1);
    const two = verdictOn(top(2), categories(10, { CTO: 60, CEO: 50, COO: 5 }));
    expect(two.p).toBeLessThan(1e-6);
  });

  test('with as many places as values everything is among the top', () => {
    expect(verdictOn(top(3), categories(5, { CTO: 60, CEO: 50 })).verdict).toBe('holds');
    expect(verdictOn({ ...top(3), is: false }, categories(5, { CTO: 60, CEO: 50 }))).toMatchObject({
      verdict: 'contradicted',
      p: 1e-12,
    });
  });
});
