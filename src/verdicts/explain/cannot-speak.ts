import { fieldLabel } from '../../assumptions/state-filter.ts';
import type { Claim } from '../../model/claim.ts';
import { lostDealColumns, type SourceFamily } from '../../model/source-family.ts';

/** Families by the name they go by on screens. */
export const FAMILY_NAMES: Record<SourceFamily, string> = {
  campaigns: 'Campaigns',
  losses: 'Lost-deal reasons',
  voice: 'Customer voice',
};

/** A family that holds nothing on a claim: its name, and why it cannot speak. */
export function cannotSpeak(family: SourceFamily, claim: Claim): { name: string; what: string } {
  return { name: FAMILY_NAMES[family], what: why(family, claim) };
}

function why(family: SourceFamily, claim: Claim): string {
  const field = 'field' in claim && lostDealColumns(claim.field).length > 0 ? fieldLabel(claim.field) : null;
  switch (family) {
    case 'campaigns':
      return claim.measure === 'conversion'
        ? 'no campaign that names it reports opportunities and wins'
        : 'no usage count is about this';
    case 'losses':
      return field === null
        ? 'reasons for losses are not about this'
        : `no rep’s list of lost deals names the ${field}`;
    case 'voice':
      return field === null
        ? 'no survey or interview count is about this'
        : `no interview or survey names the ${field}`;
    default:
      return family satisfies never;
  }
}
