import { fieldLabel } from '../../assumptions/state-filter.ts';
import { formatCount, formatShare } from '../../model/format.ts';
import type { Clustered } from '../clustered.ts';
import { filledMore } from '../leaks.ts';
import { capitalised, type Telling } from './telling.ts';

/** The reasons of rules G2 and G7. */
export function clusterWords({ because, reasons }: Telling): string[] {
  const words: string[] = [];
  const { one_off, leakage } = because;
  if (one_off !== undefined && reasons.includes('one_off')) words.push(oneOffWords(one_off));
  if (leakage !== undefined && reasons.includes('leakage')) {
    const { won, lost } = leakage;
    const [after, other] = filledMore(leakage) > 0 ? ['a win', 'a loss'] : ['a loss', 'a win'];
    const [first, second] = filledMore(leakage) > 0 ? [won, lost] : [lost, won];
    const of = ({ x, n }: typeof won) => `${formatCount(x)} of ${formatCount(n)}`;
    words.push(
      `the ${fieldLabel(leakage.field)} is mostly filled in after ${after} (${of(first)}, against ${of(second)} after ${other})`,
    );
  }
  return words;
}

function oneOffWords({ share, by, name, side, turns }: NonNullable<Telling['because']['one_off']>): string {
  const what = side === 'group' ? 'this' : 'what it is compared with';
  const one = name === null ? `one ${by}` : `one ${by} (${name})`;
  const comes = by === 'day' ? `${what} closed on ${one}` : `${what} comes from ${one}`;
  return `${formatShare(share)} of ${comes}${turns ? ', and without it the answer would be the opposite' : ''}`;
}

// Below this a number of deals and what it is worth are told apart by nobody.
const MATTERS = 1.05;

/** Rule G3 in a line: "Deals of one account are alike: 212 deals count like 180"; empty where they are not. */
export function alikeSentence(clustering: Clustered | null, versus: Clustered | null): string {
  const said = [clustering, versus].flatMap((side) =>
    side === null || side.design_effect <= MATTERS
      ? []
      : [
          `${formatCount(side.units)} ${unitsBy(side.by)} count like ${formatCount(Math.round(side.units / side.design_effect))}`,
        ],
  );
  const by = (clustering ?? versus)?.by ?? 'account';
  return said.length === 0 ? '' : `${capitalised(unitsBy(by))} of one ${by} are alike: ${said.join(', and ')}.`;
}

const unitsBy = (by: Clustered['by']): string => (by === 'campaign' ? 'leads' : 'deals');
