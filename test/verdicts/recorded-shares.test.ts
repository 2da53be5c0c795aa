import { describe, expect, test } from 'vitest';
import { recordedShares } from '../../src/verdicts/recorded-shares.ts';

const counts = (...deals: number[]) => deals.map((each, at) => ({ label: 'ABCD'[at] ?? '', deals: each }));
const whole = (n: number) => ({ eligible: n, filled: n, spoken: n });

describe('shares of the values that a field holds', () => {
  test('blanks are in no share, and widen what each could be', () => {
    const told = recordedShares(counts(9, 4, 4), { eligible: 20, filled: 17, spoken: 17 }, 0.9);
    expect(told).toMatchObject({ recorded: 17, unknown: 3, blank: 3, several: false });
    expect(told.shares[0]?.bounds).toEqual([9 / 20, 12 / 20]);
    // Goodman's own example: 9, 4, 4 at 90%.
    expect(told.shares[0]?.interval[0]).toBeCloseTo(0.294218, 6);
    expect(told.shares[0]?.interval[1]).toBeCloseTo(0.752232, 6);
  });

  test('"other" is no reason: it is counted with the blanks and stands apart', () => {
    const told = recordedShares(
      [...counts(6, 2), { label: 'Other', deals: 4 }],
      { eligible: 14, filled: 12, spoken: 8 },
      0.9,
    );
    expect(told).toMatchObject({ recorded: 8, unknown: 6, blank: 2, silent: [{ label: 'Other', deals: 4 }] });
    expect(told.shares.map(({ estimate }) => estimate)).toEqual([0.75, 0.25]);
    expect(told.shares[1]?.bounds).toEqual([2 / 14, 8 / 14]);
  });

  test('several values of one deal are shares of deals, with an interval each, and no order is claimed', () => {
    const told = recordedShares(counts(15, 50), whole(60), 0.9);
    expect(told).toMatchObject({ several: true, first: null });
    const [, quarter] = told.shares;
    // Wilson's: 15 of 60 at 90%.
    expect(quarter?.interval[0]).toBeCloseTo(0.170198, 6);
    expect(quarter?.interval[1]).toBeCloseTo(0.351376, 6);
  });

  test.each([
    [[30, 20], { eligible: 50, filled: 50, spoken: 50 }, 'open'],
    [[60, 20], { eligible: 80, filled: 80, spoken: 80 }, 'likely'],
    [[60, 20], { eligible: 110, filled: 80, spoken: 80 }, 'certain'],
    [[60, 20], { eligible: 120, filled: 80, spoken: 80 }, 'likely'],
    [[5], { eligible: 5, filled: 5, spoken: 5 }, 'likely'],
    [[], { eligible: 5, filled: 0, spoken: 0 }, null],
  ] as const)('%j of %j: the first value is %s', (deals, of, first) => {
    expect(recordedShares(counts(...deals), of, 0.9).first).toBe(first);
  });
});
