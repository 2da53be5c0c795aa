import type { CampaignAnswers } from '../../assumptions/campaign-funnel.ts';
import type { CountedBy } from '../../assumptions/campaign-totals.ts';
import { windowOf } from '../../assumptions/window.ts';
import { firstDay, lastDay } from '../../model/quarter.ts';
import { eligible } from '../../tables/counted-sql.ts';
import { broughtBody, type FunnelParts, funnelBody, listedBody } from '../../tables/funnel-sql.ts';
import { shownFilter } from '../../tables/panel-sql.ts';
import type { SegmentValue } from '../deals/deal-selection.ts';
import type { ViewChoices } from '../fields/view-choices.ts';
import { panelQuery, personaFilter, type Queried } from '../sql/panel-query.ts';
import type { Grouping } from './campaign-rows.ts';

type Of = { answer: Queried; choices: ViewChoices };
type Rows = readonly { name: string; values: readonly SegmentValue[] }[];

const HEADERS: Record<Grouping, string> = { channel: 'channel', campaign: 'campaign', persona: 'aimed_at' };

/** Campaigns as a panel tells them apart. */
export const partsOf = (grouping: Grouping, rows: Rows): FunnelParts =>
  grouping === 'campaign' ? { by: 'each' } : { by: 'rows', header: HEADERS[grouping], rows };

/** All campaigns as one. */
export const ALL_CAMPAIGNS: FunnelParts = { by: 'rows', header: 'campaigns_of', rows: [{ name: 'All', values: [] }] };

/** The query behind spend, leads and deals of campaigns; null without a list of them. */
export function funnelSql(
  { answer, choices }: Of,
  { facts, leads, lead_days, narrowed }: CampaignAnswers,
  by: CountedBy | null,
  parts: FunnelParts,
): string | null {
  const { settings, warehouse } = answer;
  const table = warehouse.related.campaigns;
  if (table === null) return null;
  const start = settings.fiscal_year_start;
  const { first, last } = windowOf(settings, answer.answered.answers, choices.period).span;
  const funnel = {
    parts,
    from: first === null ? null : firstDay(first, start),
    to: last === null ? null : lastDay(last, start),
    as_of: facts.as_of,
    has: facts.has,
    eligible: eligible(facts),
    narrowed,
    leads: leads === null || narrowed ? null : { cut_off: facts.cut_off, days: lead_days ?? 0 },
  };
  const title = 'What campaigns spent and brought';
  return panelQuery(answer, choices, { title, among: 'all' }, () =>
    by === 'deals' ? funnelBody(table, funnel) : listedBody(table, funnel),
  );
}

/** The query behind the deals of each persona that campaigns brought. */
export function broughtSql({ answer, choices }: Of, personas: readonly { id: string | null; name: string }[]): string {
  const title = 'Deals of each persona that campaigns brought';
  return panelQuery(answer, choices, { title, among: 'all' }, () =>
    broughtBody(
      personas.map(({ id, name }) => ({ name, rule: shownFilter(personaFilter(answer, id), answer.warehouse) })),
    ),
  );
}
