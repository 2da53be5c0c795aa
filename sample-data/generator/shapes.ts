import type { Group } from './sample-deal.ts';

/** Median and spread (sigma of the logarithm) of amounts in dollars and of days from creation to close. */
export type Shape = { amount: number; amount_sigma: number; days: number; days_sigma: number };

export const SHAPES: Readonly<Record<Group, Shape>> = {
  finance: { amount: 54_000, amount_sigma: 0.5, days: 78, days_sigma: 0.33 },
  operations: { amount: 23_000, amount_sigma: 0.45, days: 58, days_sigma: 0.45 },
  it: { amount: 89_500, amount_sigma: 0.45, days: 104, days_sigma: 0.45 },
  owner: { amount: 12_100, amount_sigma: 0.45, days: 36, days_sigma: 0.45 },
  none: { amount: 28_000, amount_sigma: 0.6, days: 62, days_sigma: 0.45 },
};

/** A loss takes a little longer to be entered than a win. */
export const LOSS_DELAY = 1.08;

/** Smallest and largest number of employees of the account behind a title; outside a persona the titles of personas sit in companies of the wrong size. */
export function sizesOf(group: Group, title: string): readonly [number, number] {
  switch (group) {
    case 'finance':
      return [200, 5000];
    case 'operations':
      return [50, 999];
    case 'it':
      return [500, 8000];
    case 'owner':
      return [5, 199];
    case 'none':
      return OUTSIDE[title] ?? [50, 3000];
    default:
      return group satisfies never;
  }
}

const OUTSIDE: Readonly<Record<string, readonly [number, number]>> = {
  CFO: [20, 199],
  'IT Director': [50, 499],
  'Managing Director': [200, 900],
  COO: [1000, 5000],
};
