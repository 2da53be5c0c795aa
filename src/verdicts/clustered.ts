import { FEWEST_CLUSTERS } from '../assumptions/accounts-of.ts';
import type { Ground, Repeats, Share } from '../assumptions/evidence.ts';
import type { ClusterKind } from '../model/cluster.ts';
import { type ClusterSums, designEffect } from '../stats/design-effect.ts';
import { effectiveCounts } from '../stats/effective-counts.ts';

/** Units that come in clusters count for fewer: `units / design_effect` of them. */
export type Clustered = { by: ClusterKind; clusters: number; units: number; design_effect: number };

/** Rule G3 for one piece of evidence: by how much each count has to be divided. 1 where nothing is known to repeat. */
export type Effects = {
  own: number;
  versus: number;
  /** Of the pair with a rival category, or of a rival segment, by its value. */
  rival(value: string): number;
  /** Fewer clusters than it takes to tell, here and among all deals. */
  unknown: boolean;
};

export const ALONE: Effects = { own: 1, versus: 1, rival: () => 1, unknown: false };

export function effectsOf({ accounts }: Pick<Ground, 'accounts'>): Effects {
  if (accounts === undefined) return ALONE;
  const { units, versus, rivals, pooled } = accounts;
  const effect = (repeats: Repeats | undefined): number | null =>
    repeats === undefined ? 1 : (told(repeats) ?? (pooled === undefined ? null : told(pooled)));
  const [own, other] = [effect(units), effect(versus)];
  return {
    own: own ?? 1,
    versus: other ?? 1,
    rival: (value) => effect(rivals?.get(value.trim().toLowerCase())) ?? 1,
    unknown: own === null || other === null,
  };
}

/** Null where there are clusters, and too few of them to tell. */
function told(repeats: Repeats): number | null {
  const { units, clusters, squares } = repeats satisfies ClusterSums;
  if (units.n === 0) return 1;
  const isOne = squares.nn === units.n || units.x === 0 || units.x === units.n;
  return clusters < FEWEST_CLUSTERS && !isOne ? null : designEffect(repeats);
}

/** What clustered counts are worth, for every interval and test; nothing is worth nothing. */
export const worthOf = ({ x, n }: Share, effect: number): Share => (n === 0 ? { x, n } : effectiveCounts(x, n, effect));

/** What to say of it; undefined where no cluster repeats or none is known. */
export function clusteredIn(repeats: Repeats | undefined, units: number, effect: number): Clustered | undefined {
  if (repeats === undefined || repeats.squares.nn === repeats.units.n) return undefined;
  return { by: 'account', clusters: repeats.clusters, units, design_effect: effect };
}
