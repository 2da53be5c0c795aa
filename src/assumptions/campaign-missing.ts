import type { ClaimOf } from '../model/claim.ts';
import type { Answers } from './answers.ts';
import type { AskedCampaigns } from './campaign-questions.ts';
import { stateFilter } from './state-filter.ts';

export type Missing = { missing: readonly string[]; because: string };

export const lacks = (field: string): Missing => ({ missing: [field], because: 'missing' });

/** Whether the list of campaigns is there, has the fields that tell the kinds, and holds any campaign of the claimed one. */
export function missingKind(
  { campaigns, facts }: Answers,
  asked: AskedCampaigns,
  claim: ClaimOf<'cost_per_win' | 'campaign_conversion'>,
): Missing | null {
  if (facts.campaigns === null) return lacks('campaigns');
  const kinds = asked.of === 'leads' && asked.versus !== null ? [asked.kind, asked.versus] : [asked.kind];
  for (const kind of kinds) {
    const unknown = facts.campaigns.missing.get(kind);
    if (unknown !== undefined) return lacks(unknown);
  }
  if (campaigns.some(({ kind }) => kind === asked.kind)) return null;
  return { missing: [], because: `the list has no campaign where ${stateFilter(claim.campaigns)}` };
}
