import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine, Row } from '../../src/engine/port.ts';
import { quarterOf } from '../../src/model/quarter.ts';
import type { Project } from '../../src/project/schema.ts';
import { type CampaignFigures, campaignRows } from '../../src/state/campaigns/campaign-rows.ts';
import { ALL_CAMPAIGNS, partsOf } from '../../src/state/campaigns/campaign-sql.ts';
import { spendParts } from '../../src/state/campaigns/spend-parts.ts';
import { aimedCampaigns } from '../../src/state/fields/aimed-campaigns.ts';
import type { SpendView } from '../../src/views/campaigns/spend-view.ts';
import {
  AS_OF,
  type Deal,
  daysBetween,
  inWindow,
  isoDay,
  linesOf,
  readDeals,
  WINDOW,
} from '../sample-data/sample-rows.ts';
import { CASES, hasCases, openFolder, projectFrom } from '../support/open-case.ts';
import { spendOf } from '../support/spend-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine?.close());

type Touch = { on: string; campaign: string; deal: string; lead: string };
const touches: Touch[] = linesOf('touches.csv').map((line) => ({
  on: isoDay(line['Member First Associated Date'] ?? '') ?? '',
  campaign: line['Campaign Name'] ?? '',
  deal: line['Opportunity ID'] ?? '',
  lead: line['Contact ID'] ?? '',
}));
const grouped = (of: (touch: Touch) => string): Map<string, Touch[]> => {
  const found = new Map<string, Touch[]>();
  for (const touch of touches) found.set(of(touch), [...(found.get(of(touch)) ?? []), touch]);
  return found;
};
const firstOf = (some: readonly Touch[] = []) =>
  [...some].sort((a, b) => (a.on === b.on ? (a.campaign < b.campaign ? -1 : 1) : a.on < b.on ? -1 : 1))[0];

const { deals } = readDeals();
const idOf = ({ line }: Deal): string => line['Opportunity ID'] ?? '';
const byId = new Map(deals.map((deal) => [idOf(deal), deal]));
const byDeal = grouped(({ deal }) => deal);
const byLead = grouped(({ lead }) => lead);

/** The campaign that a deal names, otherwise that of its first touch before the close. */
const campaignOf = (deal: Deal): string | undefined =>
  deal.line['Primary Campaign Source'] ||
  firstOf(byDeal.get(idOf(deal))?.filter(({ on }) => deal.outcome === 'open' || on < deal.closes))?.campaign;

const ownedBy = new Map<string, Set<string>>();
for (const line of linesOf('people.csv')) {
  const lead = line['Record ID'] ?? '';
  ownedBy.set(lead, new Set([line['Associated Deal IDs'] ?? '']));
}
for (const { lead, deal } of touches) ownedBy.set(lead, (ownedBy.get(lead) ?? new Set()).add(deal));
const dealsOf = (lead: string): Deal[] => [...(ownedBy.get(lead) ?? [])].flatMap((id) => byId.get(id) ?? []);

const leads = [...byLead].flatMap(([lead, own]) => {
  const first = firstOf(own);
  return first === undefined ? [] : [{ first, owned: dealsOf(lead) }];
});
const lengths = leads
  .flatMap(({ first, owned }) => {
    const later = owned.filter(({ created }) => created >= first.on);
    return later.length === 0 ? [] : [Math.min(...later.map(({ created }) => daysBetween(first.on, created)))];
  })
  .sort((a, b) => a - b);
const course = lengths[Math.ceil(0.9 * lengths.length) - 1] ?? 0;

const cents = (cost: string): number => Math.round(Number(cost.replace(',', '')) * 100);
const list = linesOf('campaigns.csv', 2);
const ran = (line: (typeof list)[number]): boolean => WINDOW.includes(quarterOf(line['Start date'] ?? ''));

/** What one campaign spent and brought, from the rows of the files. */
function recounted(name: string) {
  const line = list.find(({ Campaign }) => Campaign === name)!;
  const brought = deals.filter((deal) => campaignOf(deal) === name);
  const closed = brought.filter(inWindow);
  const of = (outcome: Deal['outcome']) => closed.filter((deal) => deal.outcome === outcome).length;
  const own = leads.filter(({ first }) => first.campaign === name && WINDOW.includes(quarterOf(first.on)));
  const known = own.filter(({ first, owned }) => owned.length > 0 && owned.every(({ created }) => created < first.on));
  const mature = own.filter((lead) => !known.includes(lead) && daysBetween(lead.first.on, AS_OF) >= course);
  const later = ({ first, owned }: (typeof own)[number]) => owned.filter(({ created }) => created >= first.on);
  return {
    // Each campaign of the window runs within one quarter.
    spend_minor: ran(line) ? cents(line.Cost ?? '') : 0,
    ...{ won: of('won'), lost: of('lost'), open: brought.filter(({ outcome }) => outcome === 'open').length },
    leads: {
      all: own.length,
      known: known.length,
      mature: mature.length,
      came: mature.filter((lead) => later(lead).length > 0).length,
      won: mature.filter((lead) => later(lead).some(({ outcome }) => outcome === 'won')).length,
    },
  };
}

describe('campaigns of the sample', () => {
  let view: SpendView;
  beforeAll(async () => {
    const project = projectFrom('sample-data/project.json');
    view = await spendOf(engine, await openFolder(engine, project, 'sample-data'), project);
  });

  test('each campaign spent and brought what the rows of the files add up to', () => {
    const names = list.map(({ Campaign = '' }) => Campaign);
    const wanted = new Map(names.map((name) => [name, recounted(name)]));
    const shown = [...wanted].filter(
      ([
        name,
        {
          won,
          lost,
          open,
          leads: { all },
        },
      ]) => ran(list.find(({ Campaign }) => Campaign === name)!) || won + lost + open + all > 0,
    );
    expect(view.campaigns.map(({ label }) => label).sort()).toEqual(shown.map(([name]) => name).sort());
    for (const { label, spend_minor, won, lost, open, leads: told } of view.campaigns) {
      expect([label, { spend_minor, won, lost, open, leads: told }]).toEqual([label, wanted.get(label)]);
    }
    expect(view.lead_days).toBe(course);
  });

  const numbers = (row: Row | undefined, ...names: string[]) => names.map((name) => Number(row?.[name] ?? 0));
  const COLUMNS = ['campaigns', 'spend', 'won_with_a_spend', 'won', 'lost', 'open'];
  const OF_LEADS = ['leads', 'had_a_deal_before', 'old_enough', 'came_to_a_deal', 'leads_won'];
  const counted = ({ spend, totals }: CampaignFigures): number[] => [
    ...[totals.campaigns, spend ?? 0, totals.cost_wins, totals.won, totals.lost, totals.open],
    ...[totals.leads.all, totals.leads.known, totals.leads.mature, totals.leads.came, totals.leads.won],
  ];

  test.each(['channel', 'campaign', 'persona'] as const)('the query behind rows by %s says the same', async (by) => {
    const rows = campaignRows(view.campaigns, by, 'deals', view.personas, view.method);
    const asked = await engine.rows(view.queryOf(partsOf(by, rows)) ?? 'SELECT 1');
    const [name = ''] = Object.keys(asked[0] ?? {});
    expect(new Map(asked.map((row) => [row[name], numbers(row, ...COLUMNS, ...OF_LEADS)]))).toEqual(
      new Map(rows.map((row) => [row.name, counted(row)])),
    );
  });

  test('so do those behind all campaigns, targeted and broad ones, and whose deals they brought', async () => {
    const [all] = await engine.rows(view.queryOf(ALL_CAMPAIGNS) ?? 'SELECT 1');
    expect(numbers(all, ...COLUMNS, ...OF_LEADS)).toEqual(counted(view.all));
    const { arms } = aimedCampaigns(view.campaigns, view.personas, view.method);
    const parts = {
      by: 'rows' as const,
      header: 'aimed',
      rows: arms.map(({ arm, values }) => ({ name: arm, values })),
    };
    const asked = await engine.rows(view.queryOf(parts) ?? 'SELECT 1');
    expect(new Map(asked.map((row) => [row.aimed, numbers(row, ...COLUMNS, ...OF_LEADS)]))).toEqual(
      new Map(arms.map((arm) => [arm.arm, counted(arm)])),
    );
    const { of, nobody } = view.all.totals;
    const whose = [...view.personas, { id: null, name: 'No persona' }];
    const brought = await engine.rows(view.queryBrought(whose));
    expect(brought.map((row) => [row.persona, ...numbers(row, 'deals', 'closed', 'won')])).toEqual(
      whose.map(({ id, name }) => {
        const { won, lost, open } = (id === null ? nobody : of.get(id)) ?? { won: 0, lost: 0, open: 0 };
        return [name, won + lost + open, won + lost, won];
      }),
    );
  });

  test('days from the first touch to the win are those between the rows', () => {
    const wins = deals.filter((deal) => inWindow(deal) && deal.outcome === 'won');
    const days = wins.flatMap((deal) => {
      const name = campaignOf(deal);
      const by = [...byLead]
        .filter(([lead]) => ownedBy.get(lead)?.has(idOf(deal)))
        .flatMap(([, own]) => own.filter(({ campaign, on }) => campaign === name && on <= deal.closes));
      return by.length === 0 ? [] : [daysBetween(firstOf(by)!.on, deal.closes)];
    });
    const told = view.all.totals.touch_days.flatMap(({ value, deals: many }) =>
      Array.from({ length: many }, () => value),
    );
    expect([...told].sort((a, b) => a - b)).toEqual(days.sort((a, b) => a - b));
    expect(days.length).toBeGreaterThan(100);
  });

  test('finance leaders: the campaigns aimed at them cost what the assumption about them says', () => {
    const rows = campaignRows(view.campaigns, 'persona', 'deals', view.personas, view.method);
    const finance = rows.find(({ key }) => key === 'persona finance-leader');
    expect(finance).toMatchObject({ spend: 21705.06, totals: { cost_wins: 44 } });
    expect(finance?.totals.of.get('finance-leader')?.won).toBe(44);
    const spent = (some: readonly { spend: number | null }[]) => some.reduce((sum, { spend }) => sum + (spend ?? 0), 0);
    const parts = spendParts(view.campaigns, view.personas, view.method);
    const { arms } = aimedCampaigns(view.campaigns, view.personas, view.method);
    const whole = list.filter(ran).reduce((sum, { Cost = '' }) => sum + cents(Cost), 0) / 100;
    for (const some of [rows, parts, arms, [view.all]]) expect(spent(some)).toBeCloseTo(whole, 6);
  });

  test('no persona is called after the owners and founders; broad campaigns pay twice for a win', () => {
    const { arms, cost } = aimedCampaigns(view.campaigns, view.personas, view.method);
    const elsewhere = list.filter((line) => ran(line) && line['Audience segment'] === 'Owners and founders');
    expect(arms.map(({ arm, totals }) => [arm, totals.spending])).toEqual([
      ['targeted', 12],
      ['broad', 16],
      ['elsewhere', elsewhere.length],
    ]);
    expect(cost?.few).toBe(false);
    expect(cost?.ratio.upper).toBeLessThan(1);
  });
});

/** Campaigns of the case read as such, and not as columns that each deal looks up. */
function zohoProject(): Project {
  const project = projectFrom('test/cases/zoho.project.json');
  const columns = {
    ...{ campaign_id: 'CAMPAIGNID', name: 'Campaign Name', channel: 'Type' },
    ...{ start_date: 'Start Date', end_date: 'End Date', spend: 'Actual Cost' },
  };
  const sources = project.sources.filter(({ file }) => file !== 'Campaigns.csv');
  return { ...project, sources: [...sources, { table: 'campaigns', file: 'Campaigns.csv', columns }] } as Project;
}

describe.skipIf(!hasCases)('campaigns of the Zoho demo', () => {
  type Known = {
    campaigns: number;
    actual_cost: number;
    won: number;
    lost: number;
    open: number;
    cost_per_win: number;
  };

  test('spend, deals and wins of each type are those known; nothing tells leads or audiences', async () => {
    const folder = path.join(CASES, 'zoho-crm-demo');
    const project = zohoProject();
    const view = await spendOf(engine, await openFolder(engine, project, folder), project);
    const truth: Record<string, Known> = JSON.parse(
      readFileSync(path.join(folder, 'truth.json'), 'utf8'),
    ).campaign_spend_by_type;
    const rows = campaignRows(view.campaigns, 'channel', 'deals', view.personas, view.method);
    const told = rows.map(({ name, spend, cost, totals: { campaigns, won, lost, open } }) => [
      name,
      { campaigns, actual_cost: spend, won, lost, open, cost_per_win: Math.round(cost?.estimate ?? 0) },
    ]);
    const known = Object.entries(truth).map(([type, { campaigns, actual_cost, won, lost, open, cost_per_win }]) => [
      type,
      { campaigns, actual_cost, won, lost, open, cost_per_win: Math.round(cost_per_win) },
    ]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(known));
    expect(view).toMatchObject({ by: 'deals', has: { spend: true, channel: true, audience: false, leads: false } });
  });
});
