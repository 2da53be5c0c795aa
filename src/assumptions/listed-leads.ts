import { type Answers, type Span, within } from './answers.ts';
import type { AskedLeads } from './campaign-questions.ts';
import type { LeadRow } from './lead-evidence.ts';

/** Leads and wins as the list of campaigns states them, whole campaigns that ran in the window; whoever the leads were. */
export function listedLeads({ campaigns }: Answers, { kind, versus }: AskedLeads, span: Span): LeadRow[] {
  const ran = new Set(
    campaigns
      .filter(({ quarter }) => within(quarter === 0 ? null : quarter, span))
      .map(({ campaign_number }) => campaign_number),
  );
  const first = new Set(campaigns.filter((row) => row.kind === kind).map(({ campaign_number }) => campaign_number));
  const rows = new Map<number, LeadRow>();
  for (const { kind: of, campaign_number, leads, wins } of campaigns) {
    const arm = of === kind ? 0 : 1;
    if (!ran.has(campaign_number) || (of !== kind && (of !== versus || first.has(campaign_number)))) continue;
    const row = rows.get(campaign_number) ?? { arm, campaign_number, name: '', membership: 1, leads: 0, won: 0 };
    rows.set(campaign_number, { ...row, leads: row.leads + leads, won: row.won + wins });
  }
  // More wins than leads are no rate: such a campaign counts its leads in another way.
  return [...rows.values()].filter(({ leads, won }) => leads > 0 && won <= leads);
}
