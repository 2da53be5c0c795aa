import type { Evidence, Repeats, Share } from '../assumptions/evidence.ts';
import type { MethodSettings } from '../model/settings.ts';
import { designEffect } from '../stats/design-effect.ts';
import { ratioScoreInterval } from '../stats/ratio-score-interval.ts';
import { ALONE, worthOf } from './clustered.ts';
import type { Finding } from './finding.ts';
import { judgeOrder } from './judge-order.ts';
import { judgeRate } from './judge-rate.ts';
import { bothGroups } from './two-groups.ts';
import type { ClaimSets } from './verdict.ts';

type Counted = Extract<Evidence, { kind: 'rate' | 'two-rates' }>;

/** Rule K14. Leads of one campaign are alike, so each side is worth as many leads as independent ones would take. */
export function judgeLeads(evidence: Counted, sets: ClaimSets, method: MethodSettings): Finding {
  const { accounts } = evidence;
  const needed = method.minimum.leads_each;
  const own = effectOf(accounts?.units);
  if (evidence.kind === 'rate') {
    const finding = judgeRate(evidence.share, sets, method, needed, 'leads', own);
    return { ...finding, ...alike('clustering', accounts?.units, own) };
  }
  const { first, second } = evidence;
  const versus = effectOf(accounts?.versus);
  return {
    ...judgeOrder(first, second, sets, method, { ...ALONE, own, versus }),
    requirements: bothGroups(first, second, needed, 'leads'),
    ...alike('clustering', accounts?.units, own),
    ...alike('versus_clustering', accounts?.versus, versus),
    ...ratioOf(worthOf(first, own), worthOf(second, versus), method.confidence),
  };
}

/** Leads of a single campaign tell nothing of how alike they are; such a side is a one-off anyway. */
const effectOf = (repeats: Repeats | undefined): number =>
  repeats === undefined || repeats.clusters < 2 || repeats.units.n === 0 ? 1 : (designEffect(repeats) ?? 1);

const alike = (key: 'clustering' | 'versus_clustering', repeats: Repeats | undefined, design_effect: number) =>
  repeats === undefined
    ? {}
    : { [key]: { by: 'campaign', clusters: repeats.clusters, units: repeats.units.n, design_effect } as const };

/** Shown beside the difference, which decides. */
function ratioOf(first: Share, second: Share, confidence: number): Pick<Finding, 'ratio'> {
  if (first.n === 0 || second.n === 0 || second.x === 0) return {};
  const { estimate, lower, upper } = ratioScoreInterval(first.x, first.n, second.x, second.n, confidence);
  return estimate === null ? {} : { ratio: { estimate, interval: [lower, upper] } };
}
