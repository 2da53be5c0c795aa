import { fieldLabel } from '../../assumptions/state-filter.ts';
import { formatCount, formatShare } from '../../model/format.ts';
import type { Discovery } from '../discover.ts';

/** "industry is Retail and region is Europe". */
export const segmentWords = (values: readonly { field: string; label: string }[]): string =>
  values.map(({ field, label }) => `${fieldLabel(field)} is ${label}`).join(' and ');

const rate = (x: number, n: number): string => formatShare(n === 0 ? 0 : x / n);

/** Rule F8: one sentence that can be said in a meeting; null where a finding is not clear enough for it. */
export function plainStatement({ values, statement }: Discovery): string | null {
  if (statement === null) return null;
  const { inside, rest, ratio, low, high } = statement;
  const times = (value: number): string => value.toFixed(1);
  return (
    `Deals where ${segmentWords(values)} won ${times(ratio)}× as often as other deals: ` +
    `${formatCount(inside.x)} of ${formatCount(inside.n)} vs ${formatCount(rest.x)} of ${formatCount(rest.n)} ` +
    `(likely ${times(low)}–${times(high)}×).`
  );
}

/** What was found and whether the last quarters say the same, counts first. */
export function foundSentence({ explore, confirm, confirmed }: Discovery): string {
  const { inside, rest } = explore;
  const before =
    `${formatCount(inside.x)} of ${formatCount(inside.n)} won (${rate(inside.x, inside.n)}), ` +
    `other deals ${formatCount(rest.x)} of ${formatCount(rest.n)} (${rate(rest.x, rest.n)})`;
  const lately =
    confirm.inside.n === 0
      ? 'no deal of it closed in the last two quarters'
      : `in the last two quarters ${formatCount(confirm.inside.x)} of ${formatCount(confirm.inside.n)} ` +
        `against ${formatCount(confirm.rest.x)} of ${formatCount(confirm.rest.n)}`;
  return `${before}; ${lately}, ${confirmed ? 'which confirms it' : 'which does not settle it yet'}.`;
}
