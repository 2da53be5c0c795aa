import { binomialTest } from './binomial-test.ts';

/**
 * Exact McNemar test, two-sided: do two marks that may sit on the same record occur equally often?
 * `b`: records with only the first mark, `c`: with only the second; whole numbers. Records with both or neither say
 * nothing. b + c = 0 gives 1. Throws RangeError for fractions or negative counts.
 * Source: McNemar (1947), exact binomial form. Worked: 0 against 6 → 2 / 2^6 = 0.03125.
 */
export function mcnemarExact(b: number, c: number): number {
  return Math.min(1, 2 * binomialTest(Math.min(b, c), b + c, 0.5, 'less'));
}
