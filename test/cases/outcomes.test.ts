import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { addDays, firstDay, lastDay, type Quarter, quarterName, quarterOf } from '../../src/model/quarter.ts';
import { personasOf } from '../../src/project/schema.ts';
import { askCampaigns } from '../../src/state/campaigns/ask-campaigns.ts';
import { askDaysOfWins } from '../../src/state/review/ask-days-of-wins.ts';
import {
  daysOfWins,
  leadRates,
  leadsByQuarter,
  leadsToWin,
  mediansOf,
  spentByQuarter,
  winRates,
} from '../../src/state/review/outcomes.ts';
import { Analyst } from '../../src/state/verdicts/analyst.ts';
import { dealQuartersSql, leadQuartersSql, spentQuartersSql } from '../../src/tables/outcomes-sql.ts';
import { AS_OF, type Deal, daysBetween, isoDay, linesOf, median, readDeals } from '../sample-data/sample-rows.ts';
import { openFolder, projectFrom } from '../support/open-case.ts';

const LAST = quarterOf(AS_OF);
const QUARTERS = Array.from({ length: 8 }, (_, index): Quarter => LAST - 7 + index);
const NAMED = QUARTERS.map((quarter) => ({
  ...{ name: quarterName(quarter), from: firstDay(quarter), to: lastDay(quarter) },
}));

let engine: Engine;
let told: Awaited<ReturnType<typeof tell>>;

async function tell() {
  const project = projectFrom('sample-data/project.json');
  const opened = await openFolder(engine, project, 'sample-data');
  const { warehouse, settings } = opened;
  const { questions, answered } = await opened.own();
  const { facts, outcomes } = answered.answers;
  const [campaigns, days] = await new Analyst(engine).withFacts(warehouse, questions, settings, async (stood) => [
    await askCampaigns(engine, stood, [], settings),
    await askDaysOfWins(engine, stood, []),
  ]);
  const members = { members: questions.members, accounted: null };
  const counted = { ...facts, fiscal_year_start: 1, facets: [] };
  const { catalog, related } = warehouse;
  return { project, settings, facts, outcomes, campaigns, days, members, counted, catalog, related };
}

beforeAll(async () => {
  engine = await openNodeEngine();
  told = await tell();
});
afterAll(() => engine?.close());

const { deals } = readDeals();
const wonIn = (quarter: Quarter) => deals.filter((deal) => deal.quarter === quarter && deal.outcome === 'won');

describe('outcomes of the sample, quarter by quarter, are those of its rows', () => {
  test('won of closed deals', async () => {
    const wanted = QUARTERS.map((quarter) => [
      wonIn(quarter).length,
      deals.filter((deal) => deal.quarter === quarter).length,
    ]);
    const rates = winRates(told.outcomes, told.facts, QUARTERS, told.settings.method);
    expect(rates.map(({ x, n }) => [x, n])).toEqual(wanted);
    for (const { x, n, estimate, interval } of rates) {
      expect(estimate).toBeCloseTo((x ?? 0) / n, 12);
      expect(interval?.[0]).toBeLessThan(estimate ?? 0);
      expect(interval?.[1]).toBeGreaterThan(estimate ?? 1);
    }
    const rows = await engine.rows(dealQuartersSql('rate', NAMED, told.counted, told.catalog, told.related));
    expect(rows.map(({ quarter, won, closed }) => [quarter, Number(won), Number(closed)])).toEqual(
      wanted.map((each, index) => [NAMED[index]?.name, ...each]),
    );
  });

  test('median days to win', async () => {
    const wanted = QUARTERS.map((quarter) => {
      const days = wonIn(quarter).map((deal) => deal.days);
      return [median(days), days.length];
    });
    const medians = mediansOf(daysOfWins(told.days, told.facts, QUARTERS), told.settings.method);
    expect(medians.map(({ estimate, n }) => [estimate, n])).toEqual(wanted);
    const rows = await engine.rows(dealQuartersSql('days', NAMED, told.counted, told.catalog, told.related));
    expect(rows.map(({ median_days, won }) => [Number(median_days), Number(won)])).toEqual(wanted);
  });

  test('spend through a channel on an audience of which nothing was won in the quarter', async () => {
    const list = linesOf('campaigns.csv', 2);
    const touches = linesOf('touches.csv').map((line) => ({
      ...{ on: isoDay(line['Member First Associated Date'] ?? '') ?? '', campaign: line['Campaign Name'] ?? '' },
      deal: line['Opportunity ID'] ?? '',
    }));
    const ofDeal = new Map<string | undefined, typeof touches>();
    for (const touch of touches) ofDeal.set(touch.deal, [...(ofDeal.get(touch.deal) ?? []), touch]);
    const firstTouch = (deal: Deal) =>
      (ofDeal.get(deal.line['Opportunity ID']) ?? [])
        .filter(({ on }) => on < deal.closes)
        .sort((a, b) => (a.on === b.on ? (a.campaign < b.campaign ? -1 : 1) : a.on < b.on ? -1 : 1))[0]?.campaign;
    const pairOf = (line: (typeof list)[number]) => `${line['Campaign type']} / ${line['Audience segment']}`;
    const pairs = new Map(list.map((line) => [line.Campaign, pairOf(line)]));
    const cents = (cost: string) => Math.round(Number(cost.replaceAll(',', '')) * 100);
    const wanted = QUARTERS.map((quarter) => {
      const won = new Set(
        wonIn(quarter).map((deal) => pairs.get(deal.line['Primary Campaign Source'] || firstTouch(deal))),
      );
      const spent = new Map<string, number>();
      for (const line of list) {
        // Each campaign of these quarters runs within one of them.
        if (quarterOf(line['Start date'] ?? '') !== quarter) continue;
        spent.set(pairOf(line), (spent.get(pairOf(line)) ?? 0) + cents(line.Cost ?? ''));
      }
      const without = [...spent].filter(([pair]) => !won.has(pair));
      const sum = (some: readonly (readonly [string, number])[]) => some.reduce((all, [, each]) => all + each, 0) / 100;
      return {
        quarter,
        spend: sum([...spent]),
        without: sum(without),
        parts: spent.size,
        parts_without: without.length,
      };
    });
    const { campaigns, members, project, settings } = told;
    const spent = spentByQuarter(campaigns, QUARTERS, members, personasOf(project), settings.method);
    expect(
      spent.map(({ spend, without, ...rest }) => ({ ...rest, spend: spend.toFixed(2), without: without.toFixed(2) })),
    ).toEqual(
      wanted.map(({ spend, without, ...rest }) => ({ ...rest, spend: spend.toFixed(2), without: without.toFixed(2) })),
    );
    expect(wanted.some(({ without }) => without > 0)).toBe(true);
    const table = told.related.campaigns;
    const query = table === null ? null : spentQuartersSql(NAMED, table, told.counted);
    const rows = await engine.rows(query ?? 'SELECT 1');
    for (const { quarter, without, parts } of wanted) {
      const own = rows.filter((row) => row.quarter === quarterName(quarter));
      const free = own.filter(({ won }) => Number(won) === 0).reduce((all, { spend }) => all + Number(spend), 0);
      expect([own.length, free.toFixed(2)]).toEqual([parts, without.toFixed(2)]);
    }
  });

  test('leads that were won, of quarters that are old enough for it', async () => {
    const byId = new Map(deals.map((deal) => [deal.line['Opportunity ID'], deal]));
    const owned = new Map<string, Set<string>>();
    const first = new Map<string, string>();
    for (const line of linesOf('people.csv'))
      owned.set(line['Record ID'] ?? '', new Set([line['Associated Deal IDs'] ?? '']));
    for (const line of linesOf('touches.csv')) {
      const lead = line['Contact ID'] ?? '';
      const on = isoDay(line['Member First Associated Date'] ?? '') ?? '';
      owned.set(lead, (owned.get(lead) ?? new Set()).add(line['Opportunity ID'] ?? ''));
      if (!first.has(lead) || on < (first.get(lead) ?? '')) first.set(lead, on);
    }
    const leads = [...first].map(([lead, on]) => {
      const own = [...(owned.get(lead) ?? [])].flatMap((id) => byId.get(id) ?? []);
      const later = own.filter(({ created }) => created >= on);
      return { on, known: own.length > later.length && later.length === 0, later };
    });
    const within = (values: number[]) => [...values].sort((a, b) => a - b)[Math.ceil(0.9 * values.length) - 1] ?? 0;
    const came = within(
      leads.flatMap(({ on, later }) =>
        later.length === 0 ? [] : [Math.min(...later.map((deal) => daysBetween(on, deal.created)))],
      ),
    );
    const course = came + within(deals.filter(({ outcome }) => outcome === 'won').map(({ days }) => days));
    expect(leadsToWin(told.campaigns, told.days, told.facts, told.settings.method)).toBe(course);

    const isRipe = (quarter: Quarter) => addDays(lastDay(quarter), course) <= AS_OF;
    const wanted = QUARTERS.map((quarter) => {
      const own = isRipe(quarter) ? leads.filter(({ on, known }) => quarterOf(on) === quarter && !known) : [];
      return [own.filter(({ later }) => later.some(({ outcome }) => outcome === 'won')).length, own.length];
    });
    const counts = leadsByQuarter(told.campaigns, QUARTERS, told.members, isRipe);
    expect(leadRates(counts, told.settings.method).map(({ x, n }) => [x, n])).toEqual(wanted);
    expect(wanted.filter(([, n]) => n === 0).length).toBeGreaterThan(0);
    const ripe = NAMED.filter((_, index) => isRipe(QUARTERS[index] ?? 0));
    const rows = await engine.rows(leadQuartersSql(ripe, told.counted.has));
    expect(rows.map(({ won, leads: all }) => [Number(won), Number(all)])).toEqual(
      wanted.filter(([, n]) => (n ?? 0) > 0),
    );
  });
});
