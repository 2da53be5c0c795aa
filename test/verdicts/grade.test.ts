import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { categories, ground, rate, verdictOn } from './build.ts';

const quarter: Claim = { measure: 'win_rate', at_least: 0.25 };
const role: Claim = { measure: 'top_category', field: 'buyer_role', value: 'CFO', among: 'won' };
const reason: Claim = { measure: 'top_category', field: 'loss_reason', value: 'Price', among: 'lost' };

describe('D1: steps down from A, each with its words', () => {
  test('the pipeline alone is B at best', () => {
    expect(verdictOn(quarter, rate(40, 100))).toMatchObject({
      grade: 'B',
      grade_reasons: ['only the pipeline speaks so far'],
    });
  });

  test('fewer than twice the minimum: 39 of a minimum of 20 is C, 40 is B', () => {
    expect(verdictOn(quarter, rate(20, 39)).grade).toBe('C');
    expect(verdictOn(quarter, rate(20, 39)).grade_reasons[1]).toContain('39 closed deals');
    expect(verdictOn(quarter, rate(20, 40)).grade).toBe('B');
  });

  test('a single quarter is C', () => {
    expect(verdictOn(quarter, rate(40, 100, { periods: 1 })).grade).toBe('C');
    expect(verdictOn(quarter, rate(40, 100, { periods: 2 })).grade).toBe('B');
  });

  test('a reason recorded by the rep is C where a role is B', () => {
    expect(verdictOn(role, categories(45, { CTO: 20 })).grade).toBe('B');
    expect(verdictOn(reason, categories(45, { Fit: 20 }, { value: 'Price' })).grade).toBe('C');
  });

  test('79 of 100 filled is C, 80 of 100 is B', () => {
    expect(verdictOn(quarter, rate(40, 79, { eligible: 100 })).grade).toBe('C');
    expect(verdictOn(quarter, rate(40, 80, { eligible: 100 })).grade).toBe('B');
  });

  test('everything at once is D and not below', () => {
    const verdict = verdictOn(reason, categories(15, { Fit: 10 }, { value: 'Price', eligible: 40, periods: 1 }));
    expect(verdict.grade).toBe('D');
    expect(verdict.grade_reasons).toHaveLength(5);
  });

  test('untestable has no grade', () => {
    const verdict = verdictOn(role, { ...ground(40), kind: 'untestable', missing: ['buyer_role'], because: 'missing' });
    expect(verdict).toMatchObject({ verdict: 'untestable', grade: null, missing: ['buyer_role'], estimate: null });
  });
});

describe('D2: a file without dates', () => {
  const undated = { periods: null, pace: null, covered: null };

  test('is C at most, and a contradiction from it carries single_period', () => {
    expect(verdictOn(quarter, rate(3, 100, undated))).toMatchObject({
      verdict: 'contradicted',
      grade: 'C',
      reasons: ['single_period'],
    });
    expect(verdictOn(quarter, rate(40, 100, undated))).toMatchObject({ verdict: 'holds', grade: 'C', reasons: [] });
  });
});

describe('D3: what a contradiction may offer', () => {
  test('B offers to update the persona and says how', () => {
    const verdict = verdictOn(quarter, rate(30, 212));
    expect(verdict.grade).toBe('B');
    expect(verdict.next_step).toBe('Update the persona: restate as 14% (range 11–19%).');
    expect(verdict.sentence).toContain('Suggested: restate as 14%');
  });

  test('C offers to investigate and suggests no wording', () => {
    const verdict = verdictOn(quarter, rate(30, 212, { periods: 1 }));
    expect(verdict.grade).toBe('C');
    expect(verdict.next_step).toMatch(/^Investigate/);
    expect(verdict.sentence).not.toContain('Suggested');
  });
});
