import { type Aim, aimOf } from '../../assumptions/campaign-aim.ts';
import type { CampaignCounts } from '../../assumptions/campaign-funnel.ts';
import type { Persona } from '../../model/persona.ts';
import type { MethodSettings } from '../../model/settings.ts';
import { judgeSpend, type SpendSaid } from '../../verdicts/spend-cells.ts';
import type { SegmentValue } from '../deals/deal-selection.ts';
import { aimKey, type CampaignFigures, figuresOf, runningOf } from './campaign-rows.ts';

/** What was spent on one kind of buyers through one channel, and what can be said of it. */
export type SpendPart = CampaignFigures & {
  key: string;
  channel: string;
  aim: Aim;
  values: readonly SegmentValue[];
  said: SpendSaid;
};

/** Spend of the window by channel and audience, most of it first. */
export function spendParts(
  campaigns: readonly CampaignCounts[],
  personas: readonly Pick<Persona, 'id' | 'name'>[],
  method: MethodSettings,
): SpendPart[] {
  const groups = new Map<string, { channel: string; aim: Aim; campaigns: CampaignCounts[] }>();
  for (const campaign of campaigns) {
    const aim = aimOf(campaign.audience, personas);
    const key = `${campaign.channel.toLowerCase()}\n${aimKey(aim)}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { channel: campaign.channel, aim, campaigns: [campaign] });
    else known.campaigns.push(campaign);
  }
  const parts = [...groups].flatMap(([key, { channel, aim, campaigns: each }]) => {
    const figures = figuresOf(each, 'deals', method);
    if (figures.spend === null || figures.spend <= 0) return [];
    const audiences = [...new Set(each.map(({ audience }) => audience))];
    const values = [{ field: 'channel', label: channel }, ...audiences.map((label) => ({ field: 'audience', label }))];
    return [{ ...figures, key, channel, aim, values }];
  });
  const said = judgeSpend(parts.map(runningOf), method);
  return parts
    .flatMap((part, index) => {
      const judged = said[index];
      return judged === undefined ? [] : [{ ...part, said: judged }];
    })
    .sort((a, b) => (b.spend ?? 0) - (a.spend ?? 0));
}
