import {
  type CampaignAnswers,
  type CampaignCounts,
  countCampaigns,
  tracedDeals,
} from '../../assumptions/campaign-funnel.ts';
import type { CountedBy } from '../../assumptions/campaign-totals.ts';
import { windowOf } from '../../assumptions/window.ts';
import type { Persona } from '../../model/persona.ts';
import type { MethodSettings } from '../../model/settings.ts';
import { type CampaignFigures, figuresOf } from '../../state/campaigns/campaign-rows.ts';
import { broughtSql, funnelSql } from '../../state/campaigns/campaign-sql.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import type { FunnelParts } from '../../tables/funnel-sql.ts';

/** Everything that the panels of the screen draw on, within the window in force. */
export type SpendView = {
  campaigns: readonly CampaignCounts[];
  all: CampaignFigures;
  /** Null where neither deals nor the list say what campaigns brought. */
  by: CountedBy | null;
  personas: readonly Persona[];
  /** Closed deals of the window that campaigns of the list brought, and all others. */
  closed: { traced: number; others: number };
  /** Whether cost and shares of leads are told: not while filters narrow the deals. */
  narrowed: boolean;
  /** What the list has, and what touches tell. */
  has: { spend: boolean; channel: boolean; audience: boolean; leads: boolean };
  /** What keeps touches from telling leads. */
  leads_missing: string | null;
  /** Campaigns with a spend and without a day, which a window of quarters leaves out. */
  undated: number;
  lead_days: number | null;
  cut_off: string | null;
  window: string;
  currency: string | undefined;
  method: MethodSettings;
  /** The query behind the figures of campaigns as they are told apart. */
  queryOf: (parts: FunnelParts) => string | null;
  /** The query behind the deals of each persona. */
  queryBrought: (personas: readonly { id: string | null; name: string }[]) => string;
};

export function spendView(
  answer: ReportAnswer,
  answers: CampaignAnswers,
  choices: ViewChoices,
  personas: readonly Persona[],
): SpendView {
  const { questions, settings, warehouse, answered } = answer;
  const { facts } = answers;
  const { span, name: window } = windowOf(settings, answered.answers, choices.period);
  const accounted = questions.members.size === 0 || facts.missing.has(questions.accounted) ? null : questions.accounted;
  const campaigns = countCampaigns(answers, span, { members: questions.members, accounted });
  const by = countedBy(answers);
  const bounded = span.first !== null || span.last !== null;
  const catalog = warehouse.related.campaigns?.catalog;
  const holds = (field: string) => catalog?.find(field) !== undefined;
  return {
    campaigns,
    all: figuresOf(campaigns, by ?? 'deals', settings.method),
    by,
    personas,
    closed: tracedDeals(answers, span),
    narrowed: answers.narrowed,
    has: {
      spend: answers.quarters.some(({ with_spend }) => with_spend > 0),
      channel: holds('channel'),
      audience: holds('audience'),
      leads: answers.leads !== null,
    },
    leads_missing: facts.campaigns?.leads_missing ?? null,
    undated: bounded ? answers.quarters.filter(({ quarter, with_spend }) => quarter === 0 && with_spend > 0).length : 0,
    lead_days: answers.lead_days,
    cut_off: facts.cut_off,
    window,
    currency: settings.currency ?? warehouse.currency.reporting ?? undefined,
    method: settings.method,
    queryOf: (parts) => funnelSql({ answer, choices }, answers, by, parts),
    queryBrought: (each) => broughtSql({ answer, choices }, each),
  };
}

function countedBy({ facts, deals, quarters, narrowed }: CampaignAnswers): CountedBy | null {
  const { named = false, touched = false } = facts.campaigns?.traced ?? {};
  const traced = (named || touched) && (narrowed || deals.some(({ campaign_number }) => campaign_number >= 0));
  if (traced) return 'deals';
  return quarters.some(({ wins }) => wins > 0) ? 'list' : null;
}
