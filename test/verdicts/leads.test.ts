import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { leadRate, leadRates, UNTROUBLED, verdictOn } from './build.ts';

const more: Claim = {
  measure: 'campaign_conversion',
  campaigns: { field: 'audience', in: ['Finance'] },
  direction: 'higher',
};
const least: Claim = { measure: 'campaign_conversion', campaigns: { all: [] }, at_least: 0.1 };

describe('K14: conversion of campaigns', () => {
  test('like campaigns: 60 of 200 against 80 of 400 is Newcombe on the leads themselves', () => {
    // Campaigns of 50 leads with 15 won each, against such of 100 with 20: no spread between them.
    const verdict = verdictOn(more, leadRates(Array(4).fill([15, 50]), Array(4).fill([20, 100])));
    expect(verdict).toMatchObject({ verdict: 'holds', unit: 'points', x: 60, n: 200 });
    expect(verdict.estimate).toBeCloseTo(0.1, 12);
    // Newcombe, 90%: Wilson limits .2498 to .3555 and .1692 to .2348; .1 − √(.0502² + .0348²), .1 + √(.0555² + .0308²).
    expect(verdict.interval?.[0]).toBeCloseTo(0.0389, 3);
    expect(verdict.interval?.[1]).toBeCloseTo(0.1635, 3);
    expect(verdict.sentence).toContain('60 of 200 leads were won (30%), against 80 of 400 (20%)');
    expect(verdict.sentence).toContain('1.5× as often, 10 points more');
  });

  test('Rao and Scott: of 30 campaigns half win all their four leads and half none, so 120 leads count like 29', () => {
    const alike = leadRate([...Array(15).fill([4, 4]), ...Array(15).fill([0, 4])]);
    const verdict = verdictOn({ ...least, at_least: 0.5 }, alike);
    // m/(m−1) · Σ(x − n/2)² / N² over p(1 − p)/N: 30/29 · 30·4 / 120² / (.25/120) = 4.138.
    expect(verdict.clustering?.design_effect).toBeCloseTo((30 / 29) * 4, 9);
    // Wilson on 14.5 of 29 instead of 60 of 120: ½ − z / (2 √(n + z²)).
    expect(verdict.interval?.[0]).toBeCloseTo(0.5 - 1.644854 / (2 * Math.sqrt(29 + 1.644854 ** 2)), 6);
    expect(verdict.sentence).toContain('Leads of one campaign are alike: 120 leads count like 29.');
  });

  test('each side has a design effect of its own', () => {
    const spread = [...Array(5).fill([20, 40]), ...Array(5).fill([4, 40])];
    const verdict = verdictOn(more, leadRates(spread, Array(4).fill([10, 100])));
    expect(verdict.clustering?.design_effect).toBeGreaterThan(4);
    expect(verdict.versus_clustering?.design_effect).toBe(1);
  });

  test('49 leads on a side are too few, 50 are enough', () => {
    const side = (n: number) =>
      [
        [n - 20, n - 10],
        [5, 5],
        [5, 5],
      ] as [number, number][];
    expect(verdictOn(more, leadRates(side(49), Array(4).fill([5, 50]))).reasons).toEqual(['too_few']);
    expect(verdictOn(more, leadRates(side(50), Array(4).fill([5, 50]))).reasons).toEqual([]);
    expect(
      verdictOn(
        more,
        leadRates(Array(4).fill([20, 50]), [
          [1, 20],
          [1, 20],
          [0, 9],
        ]),
      ).reasons,
    ).toEqual(['too_few']);
  });

  test('G2: a side of two campaigns is a one-off, whatever the leads say', () => {
    const two = leadRates(
      [
        [60, 100],
        [60, 100],
      ],
      Array(4).fill([10, 100]),
    );
    const verdict = verdictOn(more, two, undefined, UNTROUBLED);
    expect(verdict).toMatchObject({ verdict: 'at-risk', reasons: ['one_off'] });
    expect(verdict.sentence).toContain('the leads of one side came by 2 campaigns');
    expect(
      verdictOn(more, leadRates(Array(3).fill([60, 100]), Array(4).fill([10, 100])), undefined, UNTROUBLED).verdict,
    ).toBe('holds');
  });

  test('D1: leads chose the campaigns they answered, so B is the best grade there is', () => {
    const sources = [
      {
        family: 'voice' as const,
        name: 'Interviews',
        what: '40 interviews',
        indirect: false,
        by_deal: false,
        evidence: leadRate([[30, 100]]),
      },
    ];
    expect(
      verdictOn(more, leadRates(Array(9).fill([30, 100]), Array(9).fill([10, 100])), undefined, {
        ...UNTROUBLED,
        sources,
      }).grade,
    ).not.toBe('A');
    const { grade_reasons } = verdictOn(more, leadRates(Array(9).fill([30, 100]), Array(9).fill([10, 100])));
    expect(grade_reasons).toContain('leads chose the campaigns that they answered');
  });
});
