import type { campaignDeals } from '../metrics/campaign-deals.ts';
import type { campaignLeads } from '../metrics/campaign-leads.ts';
import type { campaignQuarters } from '../metrics/campaign-quarters.ts';
import type { touchDays } from '../metrics/touch-days.ts';
import { type Cell, type Facts, stateOf } from '../model/cell.ts';
import type { Counts } from '../model/outcome.ts';
import { inWindow, type Span, within } from './answers.ts';
import type { Tally } from './evidence.ts';

type RowsOf<M extends { decode(answer: never): unknown }> = ReturnType<M['decode']>;

/** What the engine said about the campaigns of the list; windows are laid over it afterwards. */
export type CampaignAnswers = {
  facts: Facts;
  quarters: RowsOf<typeof campaignQuarters>;
  deals: RowsOf<typeof campaignDeals>;
  /** Null where touches tell no leads. */
  leads: RowsOf<typeof campaignLeads> | null;
  touch_days: RowsOf<typeof touchDays> | null;
  /** Within so many days of the first touch most leads that come to a deal come to it. */
  lead_days: number | null;
  /** Deals are narrowed by filters, which leave spend and leads as they are. */
  narrowed: boolean;
};

/** One campaign of the list, as it is called. */
export type Campaign = { number: number; label: string; channel: string; audience: string; started: string };

/** A campaign with what it spent and brought in the window. */
export type CampaignCounts = Campaign &
  Counts & {
    /** It ran in the window; or in a window without ends, whenever. */
    ran: boolean;
    spend_minor: number;
    with_spend: boolean;
    /** Its wins stand against its spend: both are known, and when. */
    costed: boolean;
    /** By the persona they belong to; a deal of two stands under both. */
    of: ReadonlyMap<string, Counts>;
    /** Of no persona. */
    nobody: Counts;
    /** What the list itself says of the whole campaign, whenever it ran. */
    listed: { spend_minor: number; leads: number; wins: number };
    leads: { all: number; mature: number; came: number; won: number; known: number };
    touch_days: Tally;
  };

/** Conditions of membership: of each persona by its id, and of any; null where nobody can say. */
export type Personas = { members: ReadonlyMap<string, number>; accounted: number | null };

/** Deals that no campaign of the list brought. */
const NO_CAMPAIGN = -1;

/** Counts of one campaign each within a window; campaigns that neither ran nor brought anything in it are left out. */
export function countCampaigns(answers: CampaignAnswers, span: Span, personas: Personas): CampaignCounts[] {
  const { facts } = answers;
  const bounded = span.first !== null || span.last !== null;
  const found = new Map<number, CampaignCounts>();
  for (const row of answers.quarters) {
    const { campaign_number: number, label, channel, audience, started, quarter } = row;
    const known = found.get(number) ?? { ...NOTHING, number, label, channel, audience, started };
    const inSpan = within(quarter === 0 ? null : quarter, span);
    const has = row.with_spend > 0;
    found.set(number, {
      ...known,
      ran: known.ran || inSpan,
      spend_minor: known.spend_minor + (inSpan ? row.spend_minor : 0),
      with_spend: known.with_spend || has,
      costed: known.costed || (has && (!bounded || quarter !== 0)),
      listed: {
        spend_minor: known.listed.spend_minor + row.spend_minor,
        leads: known.listed.leads + row.leads,
        wins: known.listed.wins + row.wins,
      },
    });
  }
  for (const { campaign_number, cell, deals } of answers.deals) {
    const counts = found.get(campaign_number);
    const at = facts.cells[cell];
    if (counts === undefined || at === undefined || !inWindow(at, span)) continue;
    found.set(campaign_number, withDeals(counts, at, deals, personas));
  }
  for (const row of answers.leads ?? []) {
    const counts = found.get(row.campaign_number);
    if (counts === undefined || !within(row.quarter, span)) continue;
    const { leads } = counts;
    const grown = row.known === 1 ? row.leads : 0;
    const mature = row.mature === 1 && row.known === 0;
    found.set(row.campaign_number, {
      ...counts,
      leads: {
        all: leads.all + row.leads,
        known: leads.known + grown,
        mature: leads.mature + (mature ? row.leads : 0),
        came: leads.came + (mature ? row.came : 0),
        won: leads.won + (mature ? row.won : 0),
      },
    });
  }
  for (const { campaign_number, cell, days, deals } of answers.touch_days ?? []) {
    const counts = found.get(campaign_number);
    const at = facts.cells[cell];
    if (counts === undefined || at === undefined || !inWindow(at, span)) continue;
    found.set(campaign_number, { ...counts, touch_days: [...counts.touch_days, { value: days, deals }] });
  }
  return [...found.values()].filter(({ ran, won, lost, open, leads }) => ran || won + lost + open > 0 || leads.all > 0);
}

/** Closed deals in the window that no campaign of the list brought, and those of the campaigns. */
export function tracedDeals(answers: CampaignAnswers, span: Span): { traced: number; others: number } {
  const counts = { traced: 0, others: 0 };
  for (const { campaign_number, cell, deals } of answers.deals) {
    const at = answers.facts.cells[cell];
    if (at === undefined || (at.outcome !== 'won' && at.outcome !== 'lost') || !inWindow(at, span)) continue;
    counts[campaign_number === NO_CAMPAIGN ? 'others' : 'traced'] += deals;
  }
  return counts;
}

const NO_DEALS: Counts = { won: 0, lost: 0, open: 0 };

const NOTHING: CampaignCounts = {
  ...{ number: 0, label: '', channel: '', audience: '', started: '' },
  ...{ ran: false, spend_minor: 0, with_spend: false, costed: false },
  ...NO_DEALS,
  of: new Map(),
  nobody: NO_DEALS,
  listed: { spend_minor: 0, leads: 0, wins: 0 },
  leads: { all: 0, mature: 0, came: 0, won: 0, known: 0 },
  touch_days: [],
};

function withDeals(
  counts: CampaignCounts,
  cell: Cell,
  deals: number,
  { members, accounted }: Personas,
): CampaignCounts {
  const { outcome } = cell;
  if (outcome === 'unmapped') return counts;
  const more = (before: Counts = NO_DEALS): Counts => ({ ...before, [outcome]: before[outcome] + deals });
  const of = new Map(counts.of);
  for (const [persona, condition] of members) {
    if (stateOf(cell, condition) === 'in') of.set(persona, more(of.get(persona)));
  }
  const { won, lost, open } = more(counts);
  const nobody = accounted !== null && stateOf(cell, accounted) === 'out' ? more(counts.nobody) : counts.nobody;
  return { ...counts, won, lost, open, of, nobody };
}
