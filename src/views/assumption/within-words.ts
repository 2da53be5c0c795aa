import { fieldLabel } from '../../assumptions/state-filter.ts';
import { formatPoints, formatRatio } from '../../model/format.ts';
import type { Within } from '../../verdicts/stratified.ts';

/** What the comparison reads like within the values of a field. */
export function withinTitle({ field, crude, pooled, reverses, differs }: Within, ratio: boolean): string {
  const name = fieldLabel(field);
  if (reverses) return `Within ${name} the comparison reverses`;
  if (!differs) return `How far the two are apart is not the same for every ${name}`;
  const [all, within] = ratio ? [formatRatio(crude), formatRatio(pooled)] : [formatPoints(crude), formatPoints(pooled)];
  return `Within ${name} it is ${within}, not ${all}`;
}
