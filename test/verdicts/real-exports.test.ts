import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Share } from '../../src/assumptions/evidence.ts';
import type { Claim, Direction } from '../../src/model/claim.ts';
import { rate, twoRates, verdictOn } from './build.ts';

type Group = { won: number; decided: number };
type Stated = {
  id: string;
  type: string;
  claim?: 'higher' | 'lower' | 'no_difference';
  threshold?: number;
  expected: { verdict: string; segment?: Group; comparison?: Group };
};

const folder = resolve(import.meta.dirname, '../../../shared/cases');
const DIRECTION: Record<string, Direction> = { higher: 'higher', lower: 'lower', no_difference: 'same' };
const share = ({ won, decided }: Group): Share => ({ x: won, n: decided });

/** Counts with the claim they were stated for; null for claims that need more than counts. */
function verdictFor({ type, claim, threshold, expected: { segment, comparison } }: Stated): string | null {
  if (segment === undefined) return null;
  const { x, n } = share(segment);
  switch (type) {
    case 'rate_at_least':
      return verdictOn({ measure: 'win_rate', at_least: threshold! }, rate(x, n)).verdict;
    case 'rate_at_most':
      return verdictOn({ measure: 'win_rate', at_most: threshold! }, rate(x, n)).verdict;
    case 'rate_vs_rest':
    case 'rate_vs_segment': {
      if (comparison === undefined || claim === undefined) return null;
      const order: Claim = { measure: 'win_rate_order', direction: DIRECTION[claim]! };
      return verdictOn(order, twoRates({ x, n }, share(comparison))).verdict;
    }
    default:
      return null;
  }
}

describe.each(['maven-crm', 'zoho-crm-demo'])('%s: assumptions stated with the counts that the data give', (name) => {
  const file = resolve(folder, name, 'personas-expected.json');

  test.skipIf(!existsSync(file))('V1: supported is never contradicted, contradicted never holds', () => {
    const { personas } = JSON.parse(readFileSync(file, 'utf8')) as { personas: { assumptions: Stated[] }[] };
    const judged = personas
      .flatMap(({ assumptions }) => assumptions)
      .map((stated) => ({ id: stated.id, expected: stated.expected.verdict, ours: verdictFor(stated) }))
      .filter(({ ours }) => ours !== null);
    expect(judged.length).toBeGreaterThan(5);
    const clashes = judged.filter(
      ({ expected, ours }) =>
        (expected === 'supported' && ours === 'contradicted') ||
        (expected === 'contradicted' && ours === 'holds') ||
        (expected === 'insufficient_data' && (ours === 'holds' || ours === 'contradicted')),
    );
    expect(clashes).toEqual([]);
    expect(judged.filter(({ expected, ours }) => expected === 'contradicted' && ours === 'contradicted')).not.toEqual(
      [],
    );
  });
});
