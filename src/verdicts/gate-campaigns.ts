import type { LeadArm } from '../assumptions/evidence.ts';
import { type GateCase, type Gated, toAtRisk } from './gated.ts';

/** Rule G2 for leads: a side of fewer campaigns than the method asks for says more of those than of their kind. */
export function gateCampaigns<G extends Gated>({ evidence, scrutiny, method }: GateCase, gated: G): G {
  const { leads } = evidence;
  if (leads === undefined || scrutiny === null || gated.verdict === 'not-enough-evidence') return gated;
  const few = [leads.first, ...(leads.second === null ? [] : [leads.second])].find(
    ({ campaigns }) => campaigns < method.minimum.campaigns_each,
  );
  if (few === undefined) return gated;
  // That one of so few supplies most of the leads says nothing more.
  const { one_off: _, ...because } = gated.because;
  return { ...gated, ...toAtRisk({ ...gated, because }, 'one_off', becauseOf(few)) };
}

function becauseOf({ campaigns, largest }: LeadArm) {
  return largest === null ? {} : { few_campaigns: { campaigns, name: largest.name } };
}
