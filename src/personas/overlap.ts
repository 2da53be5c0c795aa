/** Two memberships held together: all in deals but `jaccard`, which is deals in both ÷ deals in either, and the shares. */
export type SharedDeals = {
  both: number;
  jaccard: number;
  /** Of the deals of this persona, and of the other one, those that are in both; null where there are none. */
  of_own: number | null;
  of_other: number | null;
};

/** `own` deals of this persona; `both` in the two memberships, `either` in at least one. */
export function sharedDeals(own: number, { both, either }: { both: number; either: number }): SharedDeals {
  const other = either - own + both;
  return {
    both,
    jaccard: either === 0 ? 0 : both / either,
    of_own: own === 0 ? null : both / own,
    of_other: other === 0 ? null : both / other,
  };
}
