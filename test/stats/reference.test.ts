import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ADAPTERS } from './adapters.ts';
import type { ReferenceCase } from './case-input.ts';
import { deviations } from './deviations.ts';

// Another set of cases can be run through the same command: STATS_REFERENCE=file npm run test:vectors
const given = process.env.STATS_REFERENCE;
const file = given ? resolve(given) : resolve(import.meta.dirname, 'reference/stats-reference.json');
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: ReferenceCase[] };

const byFunction = new Map<string, ReferenceCase[]>();
for (const one of cases) byFunction.set(one.fn, [...(byFunction.get(one.fn) ?? []), one]);
const passed = new Map<string, number>();

function missed({ fn, input, expected, tol }: ReferenceCase): string[] {
  const adapter = Object.hasOwn(ADAPTERS, fn) ? ADAPTERS[fn] : undefined;
  if (adapter === undefined) return ['there is no such function here'];
  try {
    return deviations(expected, adapter(input), tol);
  } catch (error) {
    // The file writes null for what is undefined; our functions refuse it.
    return error instanceof RangeError && isUndefined(expected) ? [] : [`threw ${error}`];
  }
}

function isUndefined(expected: unknown): boolean {
  return expected === null || (typeof expected === 'object' && Object.values(expected).every(isUndefined));
}

describe(`reference cases of ${file.split('/').at(-1)}`, () => {
  for (const [fn, adapterCases] of byFunction) {
    test(`${fn} reproduces its ${adapterCases.length} cases`, () => {
      const misses = adapterCases.flatMap((one) => {
        const found = missed(one);
        return found.length === 0 ? [] : [`${fn}, case ${one.id}: ${found.join('; ')}`];
      });
      passed.set(fn, adapterCases.length - misses.length);
      expect(misses).toEqual([]);
    });
  }

  test('the file holds cases', () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  test.skipIf(given !== undefined)('every function that is listed here has cases in the default file', () => {
    expect(Object.keys(ADAPTERS).filter((fn) => !byFunction.has(fn))).toEqual([]);
  });

  afterAll(() => {
    const total = [...passed.values()].reduce((sum, n) => sum + n, 0);
    const lines = [
      ...[...byFunction].map(([fn, list]) => `  ${fn}: ${passed.get(fn) ?? 0} of ${list.length} passed`),
      `reference cases passed: ${total} of ${cases.length} in ${byFunction.size} functions`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  });
});

describe('the rule of comparison', () => {
  const tol = { abs: 0.01, rel: 0.1 };

  test('lets a value differ by abs + rel·|expected| and no more', () => {
    expect(deviations({ a: -10 }, { a: -11.005 }, tol)).toEqual([]);
    expect(deviations({ a: -10 }, { a: -11.02 }, tol)).toHaveLength(1);
  });

  test('demands null for null, Infinity for "Infinity", and every field and item', () => {
    expect(deviations({ a: null, b: 'Infinity' }, { a: null, b: Infinity }, tol)).toEqual([]);
    expect(deviations({ a: null }, { a: 0 }, tol)).toHaveLength(1);
    expect(deviations({ a: null }, {}, tol)).toHaveLength(1);
    expect(deviations({ a: 0 }, { a: null }, tol)).toHaveLength(1);
    expect(deviations({ a: 0 }, { a: Number.NaN }, tol)).toHaveLength(1);
    expect(deviations({ a: 'Infinity' }, { a: 1e300 }, tol)).toHaveLength(1);
    expect(deviations({ a: [1, 2] }, { a: [1] }, tol)).toHaveLength(1);
    expect(deviations({ a: [1, 2] }, { a: [1, 3] }, tol)).toHaveLength(1);
  });
});
