/** How often a term occurs in the first and in the second body of text, and its prior count. */
export type TermCount = { first: number; second: number; prior: number };

/**
 * Over-representation of each term in the first body of text, in standard errors of its log-odds difference.
 * `terms`: counts from 0 on, priors above 0, in one unit (here: deals that contain the term). z above 0: more frequent
 * in the first body. The answer keeps the order; it is null for a term beside which there is no other, because odds
 * need a rest. Throws RangeError for negative counts and priors that are not above 0.
 * Source: Monroe, Colaresi and Quinn, Political Analysis 16 (2008) 372, the informative Dirichlet prior.
 * Worked: terms (3, 1) and (1, 3) with priors of 1 → log-odds of 4/2 against 2/4, z = ln 4 / √(1/4 + 1/2) = 1.600775.
 */
export function logOddsDirichlet(terms: readonly TermCount[]): (number | null)[] {
  for (const { first, second, prior } of terms) {
    if (!(first >= 0 && second >= 0 && Number.isFinite(first) && Number.isFinite(second))) {
      throw new RangeError(`a term is counted from 0 on, not ${first} and ${second}`);
    }
    if (!(prior > 0 && Number.isFinite(prior))) throw new RangeError(`a prior count must be above 0, not ${prior}`);
  }
  if (terms.length < 2) return terms.map(() => null);
  const total = (of: (term: TermCount) => number): number => terms.reduce((sum, term) => sum + of(term), 0);
  const inFirst = total(({ first, prior }) => first + prior);
  const inSecond = total(({ second, prior }) => second + prior);
  return terms.map(({ first, second, prior }) => {
    const [one, other] = [first + prior, second + prior];
    const difference = Math.log(one / (inFirst - one)) - Math.log(other / (inSecond - other));
    return difference / Math.sqrt(1 / one + 1 / other);
  });
}

/**
 * Prior counts in proportion to how often each term occurs anywhere, so that frequent words need more to stand out.
 * `counts`: occurrences in all text, from 0 on; `total`: what the priors add up to; `least`: smallest prior, for terms
 * that are rare or absent. Source: as above. Worked: [30, 10, 0] with total 500 → [375, 125, 0.01].
 */
export function corpusPrior(counts: readonly number[], total = 500, least = 0.01): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (all === 0 ? least : Math.max(least, (total * count) / all)));
}
