import type { LeadArm } from '../assumptions/evidence.ts';
import { type GateCase, type Gated, toAtRisk } from './gated.ts';

/** Rule G2 for leads: a side of fewer campaigns than the method asks for says more of those than of their kind. */
export function gateCampaigns<G extends Gated>({ evidence, scrutiny, method }: GateCase, gated: G): G {
  const { leads } = evidence;
  if (leads === undefined || scrutiny === null) return gated;
  const few = [leads.first, ...(leads.second === null ? [] : [leads.second])].find(
    ({ campaigns }) => campaigns < method.minimum.campaigns_each,
  );
  return few === undefined ? gated : { ...gated, ...toAtRisk(gated, 'one_off', becauseOf(few)) };
}

function becauseOf({ campaigns, largest }: LeadArm) {
  if (largest === null || largest.units.n === 0) return {};
  return { few_campaigns: { campaigns, name: largest.name } };
}
