import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../src/assumptions/evidence.ts';
import type { Claim } from '../../src/model/claim.ts';
import { METHOD } from '../../src/model/settings.ts';
import { claimSets } from '../../src/verdicts/claim-sets.ts';
import { judgeEvidence } from '../../src/verdicts/judge-evidence.ts';
import { position } from '../../src/verdicts/position.ts';
import type { ClaimSets, Range } from '../../src/verdicts/verdict.ts';
import { amounts, ground, rate, twoRates } from './build.ts';

type Limit = number | 'Infinity' | null;
type Case = {
  id: string;
  kind: string;
  input: Record<string, number | number[]>;
  claim: { value: number; high?: number; C: [Limit, Limit]; C_plus: [Limit, Limit] | string };
  conf: number;
  interval: { estimate: Limit; lower: Limit; upper: Limit };
  expected: string;
};

// Another set of cases can be run through the same command: VERDICTS_REFERENCE=file
const given = process.env.VERDICTS_REFERENCE;
const file = given ? resolve(given) : resolve(import.meta.dirname, '../stats/reference/stats-verdicts.json');
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] };

const number = (input: Case['input'], key: string): number => input[key] as number;
const list = (input: Case['input'], key: string): number[] => input[key] as number[];

function comparison({ kind, claim: { value, high } }: Case) {
  if (kind.endsWith('at_least')) return { at_least: value };
  if (kind.endsWith('at_most')) return { at_most: value };
  if (kind.endsWith('between')) return { between: [value, high!] as const };
  return { about: value };
}

function read(one: Case): { claim: Claim; evidence: Exclude<Evidence, { kind: 'untestable' | 'window-empty' }> } {
  const { kind, input } = one;
  const countable = (evidence: Evidence) => {
    if (evidence.kind === 'untestable' || evidence.kind === 'window-empty') throw new Error('nothing to count');
    return evidence;
  };
  if (kind.startsWith('rate_')) {
    const claim: Claim = { measure: 'win_rate', ...comparison(one) };
    return { claim, evidence: countable(rate(number(input, 'x'), number(input, 'n'))) };
  }
  if (kind.startsWith('ratio_') || kind.startsWith('order_')) {
    const claim: Claim = kind.startsWith('ratio_')
      ? { measure: 'win_rate_ratio', ...comparison(one) }
      : { measure: 'win_rate_order', direction: 'higher' };
    const first = { x: number(input, 'x1'), n: number(input, 'n1') };
    const second = { x: number(input, 'x2'), n: number(input, 'n2') };
    return { claim, evidence: countable(twoRates(first, second)) };
  }
  if (kind.startsWith('median_')) {
    return { claim: { measure: 'deal_size', ...comparison(one) }, evidence: countable(amounts(list(input, 'values'))) };
  }
  if (kind.startsWith('km_median_')) {
    const events = list(input, 'event');
    const spells = list(input, 'time').map((days, i) => ({ days, event: events[i] === 1, deals: 1 }));
    const evidence: Evidence = { ...ground(spells.length), kind: 'spells', spells, naive: null };
    return { claim: { measure: 'time_to_close', ...comparison(one) }, evidence };
  }
  throw new Error(`no claim is known for ${kind}`);
}

const limit = (value: Limit): number => (value === null ? Number.POSITIVE_INFINITY : Number(value));
const range = ([low, high]: [Limit, Limit]): Range => [limit(low), limit(high)];

/** The sets as the case gives them; "(0,1]" leaves out its lower end. */
function setsOf({ C, C_plus }: Case['claim']): ClaimSets {
  const claim = range(C);
  if (typeof C_plus !== 'string') return { claim, tolerated: range(C_plus) };
  const [low = Number.NaN, high = Number.NaN] = C_plus.slice(1, -1).split(',').map(Number);
  return { claim, tolerated: [low, high], ...(C_plus.startsWith('(') ? { open: 'low' as const } : {}) };
}

const word = (verdict: string): string => verdict.replaceAll('-', '_');

describe(`interval to verdict, ${file.split('/').at(-1)}`, () => {
  test('the file holds cases', () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  test('V1 to V6: the given interval and sets give the given verdict', () => {
    const wrong = cases.filter(({ interval, claim, expected }) => {
      const [low, high] = [interval.lower, interval.upper];
      return word(position([limit(low), limit(high)], setsOf(claim)).verdict) !== expected;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('V8 to V11: the claim gives the given sets', () => {
    const wrong = cases.filter((one) => {
      const reading = claimSets(read(one).claim, METHOD);
      if (reading.kind !== 'sets') return true;
      const expected = setsOf(one.claim);
      const pairs = [...zip(reading.sets.claim, expected.claim), ...zip(reading.sets.tolerated, expected.tolerated)];
      return (
        pairs.some(([a, b]) => a !== b && !(Math.abs(a - b) <= 1e-9 * Math.abs(b))) ||
        reading.sets.open !== expected.open
      );
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('K1 to K3, K8, K10: the counts give the given estimate, interval and verdict', () => {
    const wrong = cases.filter((one) => {
      const { claim, evidence } = read(one);
      const reading = claimSets(claim, METHOD);
      if (reading.kind === 'refused') return true;
      const finding = judgeEvidence(claim, reading, evidence, { ...METHOD, confidence: one.conf });
      const { estimate, lower, upper } = one.interval;
      const seen = [finding.estimate ?? Number.NaN, ...(finding.interval ?? [])];
      const close = [estimate, lower, upper].every((value, i) => {
        const expected = limit(value);
        return seen[i] === expected || Math.abs(seen[i]! - expected) <= 1e-7 + 1e-7 * Math.abs(expected);
      });
      return !close || word(finding.position.verdict) !== one.expected;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

const zip = (a: Range, b: Range): [number, number][] => [
  [a[0], b[0]],
  [a[1], b[1]],
];
