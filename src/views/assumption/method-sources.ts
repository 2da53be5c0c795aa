import type { EvidenceKind } from '../../assumptions/evidence.ts';
import { formatCount, formatStatedShare } from '../../model/format.ts';
import type { MethodSettings } from '../../model/settings.ts';

/** Where the method behind each kind of evidence can be read up. */
export const SOURCES: Partial<Record<EvidenceKind, string>> = {
  rate: 'Wilson (1927); Brown, Cai and DasGupta, Statistical Science 16 (2001)',
  'two-rates': 'Newcombe, Statistics in Medicine 17 (1998); Miettinen and Nurminen, Statistics in Medicine 4 (1985)',
  categories: 'Mogstad, Romano, Shaikh and Wilhelm, Review of Economic Studies (2023); Holm (1979)',
  segments: 'Newcombe, Statistics in Medicine 17 (1998); Holm (1979)',
  spells: 'Kaplan and Meier (1958); Brookmeyer and Crowley, Biometrics 38 (1982)',
  wins: 'order statistics with binomial ranks, as in Conover, Practical Nonparametric Statistics',
  amounts: 'order statistics with binomial ranks; for averages Efron’s bootstrap (1987)',
  'two-samples': 'Mann and Whitney (1947)',
  cost: 'exact Poisson limits, Garwood (1936)',
};

/** The constants in force that decide most, each with what it does. */
export function settingsInForce(method: MethodSettings): { name: string; value: string }[] {
  const { confidence, fdr, fdr_method, minimum, filled, strict } = method;
  const together = fdr_method === 'by' ? ', however assumptions hang together' : '';
  return [
    { name: 'Mode', value: strict ? 'strict' : 'usual' },
    { name: 'Likely range', value: `covers the true value in ${formatStatedShare(confidence)} of cases` },
    { name: 'Contradictions by chance', value: `at most ${formatStatedShare(fdr)}${together}` },
    { name: 'Fewest closed deals', value: formatCount(minimum.closed_deals) },
    { name: 'A field is filled for', value: `at least ${formatStatedShare(filled)} of deals` },
  ];
}
