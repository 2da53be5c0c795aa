import type { Share } from '../assumptions/evidence.ts';
import type { MethodSettings } from '../model/settings.ts';
import { overlap, type Words } from '../model/terms.ts';
import { adjustP } from '../stats/adjust-p.ts';
import { normalCdf } from '../stats/distributions.ts';
import { corpusPrior, logOddsDirichlet } from '../stats/log-odds-dirichlet.ts';
import { wilsonInterval } from '../stats/wilson-interval.ts';
import type { Range } from './verdict.ts';

/** Deals that hold a term, among the deals of the claim and among all others with notes. */
export type TermCount = { words: Words; ours: number; rest: number };

/** Rule L1: in use from a small share of deals on, as sure as the settings ask; absent where no deal holds it. */
export type TermUse = { share: Share; interval: Range; use: 'used' | 'rare' | 'absent' };

/** Rule L2: whether a persona speaks its customers' language; null while that cannot be said. */
export type Spoken = { used: number; terms: number; noted: number; speaks: boolean | null };

/** Rule L3: a term that the deals of the claim hold more often than others do. */
export type Phrase = TermCount & { z: number };

export function termUse(x: number, n: number, { confidence, language }: MethodSettings): TermUse {
  const { lower, upper } = n === 0 ? { lower: 0, upper: 1 } : wilsonInterval(x, n, confidence);
  const use = x === 0 ? 'absent' : lower >= language.used ? 'used' : 'rare';
  return { share: { x, n }, interval: [lower, upper], use };
}

export function spokenOf(uses: readonly TermUse[], noted: number, { language, minimum }: MethodSettings): Spoken {
  const used = uses.filter(({ use }) => use === 'used').length;
  const enough = uses.length >= language.terms && noted >= minimum.noted_deals;
  return { used, terms: uses.length, noted, speaks: enough ? used >= language.spoken * uses.length : null };
}

/**
 * Terms that stand out, the clearest first: of several with a word in common that the same number of deals hold one
 * alone, and none of those `known`.
 * `counts` are all terms that enough deals hold, since chance findings are held down over all that were looked at.
 */
export function telling(
  counts: readonly TermCount[],
  known: readonly Words[],
  { language }: MethodSettings,
  most = 10,
): Phrase[] {
  const held = counts.filter(({ ours, rest }) => ours + rest >= language.deals_each);
  const priors = corpusPrior(held.map(({ ours, rest }) => ours + rest));
  const z = logOddsDirichlet(held.map(({ ours, rest }, at) => ({ first: ours, second: rest, prior: priors[at]! })));
  const ps = adjustP(
    z.map((each) => (each === null ? 1 : 2 * normalCdf(-Math.abs(each)))),
    'bh',
  );
  const clear = held
    .map((count, at) => ({ ...count, z: z[at] ?? 0, p: ps[at]! }))
    .filter((each) => each.z > 0 && each.p <= language.fdr)
    .sort((a, b) => b.z - a.z || b.words.length - a.words.length || (a.words.join(' ') < b.words.join(' ') ? -1 : 1));
  const kept: (Phrase & { said: boolean })[] = [];
  for (const { words, ours, rest, z: own } of clear) {
    if (kept.filter(({ said }) => !said).length === most) break;
    if (!kept.some((each) => isTwin(each, { words, ours })))
      kept.push({ words, ours, rest, z: own, said: known.some((each) => overlap(each, words)) });
  }
  return kept.flatMap(({ said, ...phrase }) => (said ? [] : [phrase]));
}

/** The terms that most deals hold, wherever they stand; of several with a word in common one alone. */
export function mostSaid(counts: readonly TermCount[], most = 10): TermCount[] {
  const kept: TermCount[] = [];
  const all = ({ ours, rest }: TermCount): number => ours + rest;
  const sorted = [...counts].sort(
    (a, b) => all(b) - all(a) || b.words.length - a.words.length || (a.words.join(' ') < b.words.join(' ') ? -1 : 1),
  );
  for (const count of sorted) {
    if (kept.length === most) break;
    if (!kept.some((each) => isTwin({ ...each, ours: all(each) }, { ...count, ours: all(count) }))) kept.push(count);
  }
  return kept;
}

type Told = Pick<TermCount, 'words' | 'ours'>;

const isTwin = (one: Told, other: Told): boolean =>
  overlap(one.words, other.words) || (one.ours === other.ours && one.words.some((word) => other.words.includes(word)));
