import { describe, expect, test } from 'vitest';
import { position } from '../../src/verdicts/position.ts';
import type { ClaimSets, Range } from '../../src/verdicts/verdict.ts';

const END = Number.POSITIVE_INFINITY;
const quarter: ClaimSets = { claim: [0.25, 1], tolerated: [0.2, 1] };
const ahead: ClaimSets = { claim: [0.02, 1], tolerated: [0, 1], open: 'low' };
const behind: ClaimSets = { claim: [-1, -0.02], tolerated: [-1, 0], open: 'high' };

const at = (interval: Range, sets: ClaimSets) => position(interval, sets);
const word = (interval: Range, sets: ClaimSets) => position(interval, sets).verdict;

describe('at least 25%, tolerated from 20%', () => {
  test('V2: 20% to 25% touches both edges and holds', () => {
    expect(at([0.2, 0.25], quarter)).toEqual({ verdict: 'holds', within_tolerance: false });
  });

  test('V3: 21% to 24% is just missed', () => {
    expect(at([0.21, 0.24], quarter)).toEqual({ verdict: 'at-risk', within_tolerance: true });
  });

  test('V4: 10% to 19% is contradicted, and so is nothing that touches 20%', () => {
    expect(word([0.1, 0.19], quarter)).toBe('contradicted');
    expect(word([0.1, 0.2], quarter)).toBe('at-risk');
  });

  test('V5: 18% to 24% misses the claim and may or may not miss the tolerance', () => {
    expect(at([0.18, 0.24], quarter)).toEqual({ verdict: 'at-risk', within_tolerance: false });
  });

  test('V6: 18% to 26% leaves it open', () => {
    expect(word([0.18, 0.26], quarter)).toBe('not-enough-evidence');
  });
});

describe('order, on first minus second', () => {
  test('V7: a lower limit of exactly 0 does not hold, an upper limit of exactly 0 contradicts', () => {
    expect(word([0, 0.1], ahead)).toBe('not-enough-evidence');
    expect(word([1e-9, 0.1], ahead)).toBe('holds');
    expect(word([-0.1, 0], ahead)).toBe('contradicted');
    expect(word([-0.1, 1e-9], ahead)).toBe('at-risk');
  });

  test('V7: lower is the mirror of higher', () => {
    const intervals: Range[] = [
      [0.03, 0.1],
      [0, 0.1],
      [-0.1, 0],
      [0.001, 0.01],
      [-0.05, 0.05],
      [-0.3, -0.2],
    ];
    for (const [low, high] of intervals) expect(at([-high, -low], behind)).toEqual(at([low, high], ahead));
  });

  test('V3: ahead by 0.1 to 1 point is just missed', () => {
    expect(at([0.001, 0.01], ahead)).toEqual({ verdict: 'at-risk', within_tolerance: true });
  });
});

describe('infinite limits are limits like any other', () => {
  const ninety: ClaimSets = { claim: [0, 90], tolerated: [0, 112.5] };
  const double: ClaimSets = { claim: [2, END], tolerated: [1.6, END] };

  test('V4: 120 days or more contradicts "at most 90 days"', () => {
    expect(word([120, END], ninety)).toBe('contradicted');
  });

  test('V5 and V6: 100 days or more is at risk, 80 days or more is open', () => {
    expect(word([100, END], ninety)).toBe('at-risk');
    expect(word([80, END], ninety)).toBe('not-enough-evidence');
  });

  test('V2: 1.7 times or more holds "at least twice"', () => {
    expect(word([1.7, END], double)).toBe('holds');
  });
});
