import type { ClaimOf } from '../model/claim.ts';
import { EVERY_DEAL } from '../model/filter.ts';
import { type Answers, type Span, within } from './answers.ts';
import { missingKind } from './campaign-missing.ts';
import type { AskedLeads } from './campaign-questions.ts';
import type { Evidence, LeadArm, Leads, Repeats, Share } from './evidence.ts';
import { groundOf } from './ground.ts';
import { listedLeads } from './listed-leads.ts';
import type { Asked, Questionnaire } from './questionnaire.ts';
import type { Clustering } from './scrutiny.ts';

/** Leads of one campaign that agree in whether they belong to the group (1 yes, 2 no, 0 unknown). */
export type LeadRow = {
  arm: number;
  campaign_number: number;
  name: string;
  membership: number;
  leads: number;
  won: number;
};

/** Leads that campaigns brought, and those of them that were won; a lead comes by the first of the campaigns compared. */
export function campaignConversion(
  answers: Answers,
  questions: Questionnaire,
  asked: Asked,
  claim: ClaimOf<'campaign_conversion'>,
  span: Span,
): Evidence {
  const ground = groundOf(answers, asked, span, false);
  const { campaigns } = asked;
  if (campaigns?.of !== 'leads') throw new Error('A conversion of campaigns was asked without campaigns.');
  const missing = missingKind(answers, campaigns, claim);
  if (missing !== null) return { ...ground, kind: 'untestable', ...missing };
  const touched = answers.leads.get(leadsKey(questions, asked, campaigns));
  const listed = touched === undefined ? listedLeads(answers, campaigns, span) : null;
  if (listed !== null && listed.length === 0) {
    const lacks = answers.facts.campaigns?.leads_missing ?? 'touches';
    return { ...ground, kind: 'untestable', missing: [lacks], because: 'missing' };
  }
  const inSpan = touched?.filter(({ quarter }) => within(quarter, span)) ?? [];
  const rows: readonly LeadRow[] = listed ?? inSpan.filter(({ mature }) => mature === 1);
  const young = inSpan.reduce((sum, row) => sum + (row.mature === 0 && row.membership === 1 ? row.leads : 0), 0);
  const arms = [0, 1].map((arm) => armOf(rows.filter((row) => row.arm === arm))) as [Arm, Arm];
  const [first, second] = arms;
  const compared = campaigns.versus !== null;
  const leads: Leads = {
    first: first.told,
    second: compared ? second.told : null,
    days: listed === null ? answers.lead_days : null,
    young,
    listed: listed !== null,
  };
  const counted = compared ? rows : rows.filter(({ arm }) => arm === 0);
  const shared = {
    ...ground,
    eligible: sum(counted.filter(({ membership }) => membership !== 2)),
    recorded: sum(counted.filter(({ membership }) => membership === 1)),
    leads,
    accounts: { units: first.repeats, ...(compared ? { versus: second.repeats } : {}) },
  };
  if (!compared) {
    const { share, unknown } = first;
    return { ...shared, kind: 'rate', share, bounds: { low: without(share, unknown), high: withWon(share, unknown) } };
  }
  return {
    ...shared,
    kind: 'two-rates',
    first: first.share,
    second: second.share,
    bounds: {
      low: [without(first.share, first.unknown), withWon(second.share, second.unknown)],
      high: [withWon(first.share, first.unknown), without(second.share, second.unknown)],
    },
  };
}

/** The leads of a claim by the campaign that brought them, for each side. */
export function leadClusters(
  answers: Answers,
  questions: Questionnaire,
  asked: Asked,
  claim: ClaimOf<'campaign_conversion'>,
  span: Span,
): { clusters: Clustering[]; versus_clusters: Clustering[] } {
  const { leads, accounts } = campaignConversion(answers, questions, asked, claim, span);
  const of = (arm: LeadArm | null | undefined, repeats: Repeats | undefined): Clustering[] => {
    const largest = arm?.largest ?? null;
    return largest === null || repeats === undefined ? [] : [{ ...repeats, by: 'campaign', largest }];
  };
  return { clusters: of(leads?.first, accounts?.units), versus_clusters: of(leads?.second, accounts?.versus) };
}

/** Under which the answer to a claim stands: claims that ask alike share it. */
export function leadsKey(questions: Questionnaire, { group }: Asked, { kind, versus }: AskedLeads): string {
  return JSON.stringify([kind, versus, isEverybody(questions, group) ? null : group]);
}

/** A condition that leads without a deal meet as well. */
export const isEverybody = ({ conditions }: Questionnaire, group: number): boolean =>
  JSON.stringify(conditions[group]) === JSON.stringify(EVERY_DEAL);

type Arm = { share: Share; unknown: Share; repeats: Repeats; told: LeadArm };

function armOf(rows: readonly LeadRow[]): Arm {
  const inside = rows.filter(({ membership }) => membership === 1);
  const unknown = rows.filter(({ membership }) => membership === 0);
  const campaigns = new Map<number, { name: string; x: number; n: number }>();
  for (const { campaign_number, name, leads, won } of inside) {
    const known = campaigns.get(campaign_number) ?? { name, x: 0, n: 0 };
    campaigns.set(campaign_number, { name, x: known.x + won, n: known.n + leads });
  }
  const clusters = [...campaigns.values()];
  const add = (of: (cluster: { x: number; n: number }) => number) => clusters.reduce((all, each) => all + of(each), 0);
  const share = { x: won(inside), n: sum(inside) };
  const largest = clusters.reduce<{ name: string; x: number; n: number } | null>(
    (most, each) => (most === null || each.n > most.n || (each.n === most.n && each.name < most.name) ? each : most),
    null,
  );
  return {
    share,
    unknown: { x: won(unknown), n: sum(unknown) },
    repeats: {
      units: share,
      clusters: clusters.length,
      squares: { nn: add(({ n }) => n * n), xn: add(({ x, n }) => x * n), xx: add(({ x }) => x * x) },
    },
    told: {
      campaigns: clusters.length,
      largest: largest === null ? null : { name: largest.name, units: { x: largest.x, n: largest.n } },
    },
  };
}

const sum = (rows: readonly LeadRow[]): number => rows.reduce((all, { leads }) => all + leads, 0);
const won = (rows: readonly LeadRow[]): number => rows.reduce((all, row) => all + row.won, 0);

/** Leads of unknown membership, counted against the rate and for it. */
const without = (share: Share, unknown: Share): Share => ({ x: share.x, n: share.n + unknown.n - unknown.x });
const withWon = (share: Share, unknown: Share): Share => ({ x: share.x + unknown.x, n: share.n + unknown.x });
