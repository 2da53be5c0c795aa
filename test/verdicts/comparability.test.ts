import { describe, expect, test } from 'vitest';
import { digestOf, type Fingerprint } from '../../src/model/fingerprint.ts';
import { seedFromText } from '../../src/stats/seed-from-text.ts';
import { comparable, reached } from '../../src/verdicts/comparability.ts';

const stands = (is: string, since: string | null = null) => ({ is, since });

const BASE: Fingerprint = {
  membership: stands('m'),
  claim: stands('c'),
  mapping: { outcome: stands('o'), close_date: stands('d') },
  settings: { window: stands('w'), fiscal_year_start: stands('1'), method: stands('k') },
};

describe('rule P1', () => {
  test('the same definitions may be compared, whenever they became so', () => {
    expect(comparable(BASE, BASE)).toBe(true);
    expect(comparable(BASE, { ...BASE, claim: stands('c', '2026-08-03') })).toBe(true);
  });

  test.each<[string, Partial<Fingerprint>, string]>([
    ['membership', { membership: stands('x', '2026-08-03') }, 'the membership rule changed on 3 Aug 2026'],
    ['claim', { claim: stands('x', '2026-08-03') }, 'the claim changed on 3 Aug 2026'],
    ['a change nobody noted', { claim: stands('x') }, 'the claim changed'],
    [
      'mapping',
      { mapping: { ...BASE.mapping, close_date: stands('x', '2026-08-03') } },
      'how close date is read changed on 3 Aug 2026',
    ],
    [
      'two fields on one day',
      { mapping: { outcome: stands('x', '2026-08-03'), close_date: stands('y', '2026-08-03') } },
      'how outcome and close date are read changed on 3 Aug 2026',
    ],
    [
      'settings',
      { settings: { ...BASE.settings, window: stands('x', '2026-08-03') } },
      'the window changed on 3 Aug 2026',
    ],
    [
      'fiscal year',
      { settings: { ...BASE.settings, fiscal_year_start: stands('4', '2026-08-03') } },
      'the start of the fiscal year changed on 3 Aug 2026',
    ],
    [
      'method',
      { settings: { ...BASE.settings, method: stands('x', '2026-08-03') } },
      'the constants of the method changed on 3 Aug 2026',
    ],
  ])('%s', (_what, change, because) => {
    expect(comparable(BASE, { ...BASE, ...change })).toEqual({ because: [because] });
  });

  test('everything that differs is said, the rule first', () => {
    const later: Fingerprint = {
      membership: stands('x', '2026-08-03'),
      claim: stands('x', '2026-08-04'),
      mapping: { outcome: stands('x', '2026-08-05'), close_date: stands('x', '2026-08-06') },
      settings: { ...BASE.settings, method: stands('x', '2026-08-07') },
    };
    expect(comparable(BASE, later)).toEqual({
      because: [
        'the membership rule changed on 3 Aug 2026',
        'the claim changed on 4 Aug 2026',
        'how outcome is read changed on 5 Aug 2026',
        'how close date is read changed on 6 Aug 2026',
        'the constants of the method changed on 7 Aug 2026',
      ],
    });
  });

  test('a field that only one of the two reads is none to differ in: then the rule or the claim does', () => {
    expect(comparable(BASE, { ...BASE, mapping: { ...BASE.mapping, region: stands('r') } })).toBe(true);
  });
});

describe('rule P2', () => {
  const Q = (year: number, quarter: number) => year * 4 + quarter - 1;
  const reach = { covered: [Q(2024, 2), Q(2026, 3)] as const, complete: Q(2026, 3) };

  test.each([
    [Q(2026, 3), reach, true],
    [Q(2024, 2), reach, true],
    [Q(2024, 1), reach, ['the files begin with Q2 2024, after Q1 2024']],
    [Q(2026, 4), reach, ['Q4 2026 is not over']],
    [Q(2026, 4), { ...reach, complete: Q(2026, 4) }, ['the files end with Q3 2026, before Q4 2026']],
    [Q(2026, 3), { ...reach, complete: Q(2026, 2) }, ['Q3 2026 is not over']],
    [Q(2026, 3), { covered: null, complete: null }, ['no deal in the files has a close date']],
  ])('quarter %i', (quarter, of, because) => {
    expect(reached(quarter, of)).toEqual(because === true ? true : { because });
  });
});

describe('the digest of a definition', () => {
  test('does not mind the order of keys and minds that of lists', () => {
    expect(digestOf({ a: 1, b: { c: 2, d: 3 } })).toBe(digestOf({ b: { d: 3, c: 2 }, a: 1 }));
    expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]));
    expect(digestOf({ at_least: 0.25 })).not.toBe(digestOf({ at_most: 0.25 }));
  });

  test('is sixteen digits, the first eight those of FNV-1a over the JSON', () => {
    const digest = digestOf('a');
    expect(digest).toMatch(/^[0-9a-f]{16}$/);
    expect(digest.slice(0, 8)).toBe(seedFromText('"a"').toString(16).padStart(8, '0'));
    expect(digest.slice(8)).not.toBe(digest.slice(0, 8));
  });
});
