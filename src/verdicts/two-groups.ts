import type { Requirement } from './finding.ts';

/** Both sides of a comparison need the same least number of deals. */
export function bothGroups(
  first: { n: number },
  second: { n: number },
  needed: number,
  of = 'closed deals',
): Requirement[] {
  return [
    { have: first.n, needed, of, firmer: true, own: true },
    { have: second.n, needed, of: `${of} to compare with`, firmer: true, own: false },
  ];
}
