import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Observed, PLANTED_TRUTHS } from '../../sample-data/planted-truths.ts';
import { quarterOf } from '../../src/model/quarter.ts';
import {
  AS_OF,
  closedBy,
  countsOf,
  createdInWindow,
  type Deal,
  daysBetween,
  endOf,
  inWindow,
  isoDay,
  linesOf,
  median,
  ranked,
  readDeals,
  shareWon,
  WINDOW,
} from './sample-rows.ts';

const { deals } = readDeals();
const of = (persona: string, test: (deal: Deal) => boolean = () => true) =>
  deals.filter((deal) => deal.persona === persona && test(deal));
const finance = of('finance-leader');
const operations = of('operations-head');
const technology = of('it-director');
const owner = of('founder-owner');
const won = (group: readonly Deal[]) => group.filter((deal) => inWindow(deal) && deal.outcome === 'won');
const lost = (group: readonly Deal[]) => group.filter((deal) => inWindow(deal) && deal.outcome === 'lost');
const rest = (group: readonly Deal[]) => deals.filter((deal) => !group.includes(deal));
const amounts = (group: readonly Deal[]) => group.flatMap((deal) => (deal.amount === null ? [] : [deal.amount]));
const rate = (group: readonly Deal[]): Observed => ({ kind: 'rate', share: shareWon(group) });

function category(group: readonly Deal[], value: (deal: Deal) => string, claimed: string): Observed {
  const order = ranked(group.map(value));
  const [rival = '', rival_deals = 0] = order.find(([name]) => name !== claimed) ?? [];
  const n = order.reduce((sum, [, count]) => sum + count, 0);
  return { kind: 'category', claimed: new Map(order).get(claimed) ?? 0, rival, rival_deals, n };
}

const manufacturer = (engaged: boolean) =>
  operations.filter((deal) => deal.industry === 'Manufacturing' && deal.touches_before >= 3 === engaged);
const publicSector = technology.filter((deal) => deal.industry === 'Public sector');
const consolidation = technology.filter((deal) => deal.line['Use Case'] === 'Group consolidation');
const partner = technology.filter((deal) => deal.line['Lead Source'] === 'Partner');
const europe = finance.filter((deal) => deal.region === 'Europe');
const ordered = (group: readonly Deal[], of: (deals: readonly Deal[]) => number[]): Observed => ({
  kind: 'two-medians',
  first: median(of(won(group))),
  second: median(of(won(rest(group)))),
});

function timeToWin(group: readonly Deal[]): Observed {
  const tau = closedBy(group, 0.98);
  const mature = group.filter(
    (deal) =>
      createdInWindow(deal) && deal.outcome === 'won' && daysBetween(deal.created, AS_OF) >= tau && deal.days <= tau,
  );
  return { kind: 'median', median: median(mature.map((deal) => deal.days)), n: mature.length };
}

function conversion(group: readonly Deal[]): Observed {
  const tau = closedBy(group, 0.98);
  const cohorts = WINDOW.filter((quarter) => daysBetween(endOf(quarter), AS_OF) >= tau);
  const mature = group.filter((deal) => cohorts.includes(quarterOf(deal.created)));
  return { kind: 'rate', share: { x: mature.filter((deal) => deal.outcome === 'won').length, n: mature.length } };
}

function bestIndustry(group: readonly Deal[], claimed: string): Observed {
  const shares = [...new Set(group.map((deal) => deal.industry))].map(
    (industry) => [industry, shareWon(group.filter((deal) => deal.industry === industry))] as const,
  );
  const [best, best_share] = shares.sort(([, a], [, b]) => b.x / b.n - a.x / a.n)[0] ?? ['', { x: 0, n: 0 }];
  return { kind: 'segment', claimed: new Map(shares).get(claimed) ?? { x: 0, n: 0 }, best, best_share };
}

/** Campaigns by name, and the touches of each lead, the first one first. */
const campaigns = new Map(linesOf('campaigns.csv', 2).map((line) => [line.Campaign ?? '', line]));
type Touch = { on: string; campaign: string; deal: string };
const touches = new Map<string, Touch[]>();
for (const line of linesOf('touches.csv')) {
  const touch = {
    on: isoDay(line['Member First Associated Date'] ?? '') ?? '',
    campaign: line['Campaign Name'] ?? '',
    deal: line['Opportunity ID'] ?? '',
  };
  const lead = line['Contact ID'] ?? '';
  touches.set(lead, [...(touches.get(lead) ?? []), touch]);
}
const firstOf = (some: readonly Touch[]) =>
  [...some].sort((a, b) => (a.on === b.on ? (a.campaign < b.campaign ? -1 : 1) : a.on < b.on ? -1 : 1))[0];
const aimedAt = (campaign: string | undefined) => campaigns.get(campaign ?? '')?.['Audience segment'];

/** Wins that name a campaign aimed at an audience, or were touched first by one; and what these campaigns cost in the window. */
function cost(group: readonly Deal[], audience: string): Observed {
  const byDeal = new Map<string, Touch[]>();
  for (const touch of [...touches.values()].flat()) byDeal.set(touch.deal, [...(byDeal.get(touch.deal) ?? []), touch]);
  const wins = won(group).filter(({ line, closes }) => {
    const before = (byDeal.get(line['Opportunity ID'] ?? '') ?? []).filter(({ on }) => on <= closes);
    return aimedAt(line['Primary Campaign Source'] || firstOf(before)?.campaign) === audience;
  }).length;
  // Each campaign runs within one quarter.
  const spent = [...campaigns.values()].filter(
    (line) => line['Audience segment'] === audience && WINDOW.includes(quarterOf(line['Start date'] ?? '')),
  );
  const cents = spent.reduce((sum, { Cost = '' }) => sum + Math.round(Number(Cost.replace(',', '')) * 100), 0);
  return { kind: 'cost', spend: cents / 100, wins };
}

/** Leads of a group by the first campaign that was aimed at an audience or at nobody, once nine of ten had come to a deal. */
function conversionOfLeads(group: readonly Deal[], audience: string): Observed {
  const byId = new Map(deals.map((deal) => [deal.line['Opportunity ID'] ?? '', deal]));
  const leads = linesOf('people.csv').map((line) => {
    const touched = touches.get(line['Record ID'] ?? '') ?? [];
    const ids = new Set([line['Associated Deal IDs'] ?? '', ...touched.map(({ deal }) => deal)]);
    return { touched, deals: [...ids].flatMap((id) => byId.get(id) ?? []) };
  });
  const lengths = leads
    .flatMap(({ touched, deals: owned }) => {
      const first = firstOf(touched);
      const later = first === undefined ? [] : owned.filter(({ created }) => created >= first.on);
      return later.length === 0 ? [] : [Math.min(...later.map(({ created }) => daysBetween(first!.on, created)))];
    })
    .sort((a, b) => a - b);
  const course = lengths[Math.ceil(0.9 * lengths.length) - 1] ?? 0;
  const sides = { first: { x: 0, n: 0 }, second: { x: 0, n: 0 } };
  for (const { touched, deals: owned } of leads) {
    const first = firstOf(touched.filter(({ campaign }) => [audience, '--'].includes(aimedAt(campaign) ?? '')));
    const own = owned.filter((deal) => group.includes(deal));
    if (first === undefined || own.length === 0) continue;
    if (!WINDOW.includes(quarterOf(first.on)) || daysBetween(first.on, AS_OF) < course) continue;
    const side = aimedAt(first.campaign) === audience ? sides.first : sides.second;
    side.n += 1;
    if (own.some(({ outcome }) => outcome === 'won')) side.x += 1;
  }
  return { kind: 'two-rates', ...sides };
}

/** Deals closed in the window or open with notes or an interview, and those of them that say a phrase. */
function language(group: readonly Deal[], phrases: readonly string[]): Observed {
  const interviews = new Map(
    linesOf('lost-deal-interviews.csv').map((line) => [line['Deal ID'] ?? '', line.Verbatim ?? '']),
  );
  const texts = group
    .filter((deal) => inWindow(deal) || deal.outcome === 'open')
    .map(({ line }) => [line.Description ?? '', interviews.get(line['Opportunity ID'] ?? '') ?? ''].join(' | ').trim())
    .filter((text) => text !== '|');
  const said = texts.filter((text) => phrases.some((phrase) => text.toLowerCase().includes(phrase)));
  return { kind: 'rate', share: { x: said.length, n: texts.length } };
}

const security = lost(technology).filter((deal) => deal.line['Loss Reason'] === 'Security review').length;
const covered = deals.filter((deal) => deal.persona !== null);
const reason = (deal: Deal) => deal.line['Loss Reason'] ?? '';

/** Each figure once more, straight from the rows, with the deals that it speaks of. */
const RECOMPUTED: Record<string, { group: readonly Deal[]; observed: Observed }> = {
  'fl-1': { group: finance, observed: rate(finance) },
  'fl-2': {
    group: finance,
    observed: category(finance.filter(inWindow), (deal) => deal.line['Decision Maker'] ?? '', 'CFO'),
  },
  'fl-3': { group: finance, observed: category(lost(finance), reason, 'Price') },
  'fl-4': { group: finance, observed: timeToWin(finance) },
  'fl-5': {
    group: europe,
    observed: {
      kind: 'two-rates',
      first: shareWon(europe),
      second: shareWon(finance.filter((deal) => deal.region === 'North America')),
    },
  },
  'fl-6': { group: finance, observed: conversion(finance) },
  'fl-7': { group: finance, observed: cost(finance, 'Finance leaders') },
  'oh-1': { group: operations, observed: rate(operations) },
  'oh-2': { group: operations, observed: category(lost(operations), reason, 'Price') },
  'oh-3': { group: operations, observed: ordered(operations, amounts) },
  'oh-4': { group: operations, observed: bestIndustry(operations, 'Retail') },
  'oh-5': {
    group: manufacturer(true),
    observed: { kind: 'two-rates', first: shareWon(manufacturer(true)), second: shareWon(manufacturer(false)) },
  },
  'oh-6': {
    group: operations,
    observed: {
      kind: 'median',
      median: closedBy(operations.filter(createdInWindow), 0.5),
      n: operations.filter(createdInWindow).length,
    },
  },
  'oh-7': { group: operations, observed: conversionOfLeads(operations, 'Operations heads') },
  'it-1': { group: technology, observed: rate(technology) },
  'it-2': {
    group: partner,
    observed: {
      kind: 'two-rates',
      first: shareWon(partner),
      second: shareWon(technology.filter((deal) => !partner.includes(deal))),
    },
  },
  'it-3': { group: publicSector, observed: rate(publicSector) },
  'it-4': {
    group: technology,
    observed: {
      kind: 'median',
      median: median(amounts(technology.filter(inWindow))),
      n: amounts(technology.filter(inWindow)).length,
    },
  },
  'it-5': { group: consolidation, observed: rate(consolidation) },
  'it-6': { group: [], observed: { kind: 'nothing', missing: 'Competitor Count' } },
  'it-7': {
    group: technology,
    observed: {
      kind: 'rate',
      share: { x: security, n: ranked(lost(technology).map(reason)).reduce((n, [, d]) => n + d, 0) },
    },
  },
  'ow-1': { group: owner, observed: rate(owner) },
  'ow-2': { group: owner, observed: ordered(owner, (group) => group.map((deal) => deal.days)) },
  'ow-3': {
    group: owner,
    observed: { kind: 'median', median: median(amounts(won(owner))), n: amounts(won(owner)).length },
  },
  'ow-4': { group: owner, observed: category(won(owner), (deal) => deal.industry, 'Professional services') },
  'ow-5': { group: owner, observed: language(owner, ['runway', 'burn rate']) },
  'p-1': {
    group: covered,
    observed: { kind: 'rate', share: { x: covered.filter(inWindow).length, n: deals.filter(inWindow).length } },
  },
};

type Stated = { id: string; claim: { measure: string } };
const project = JSON.parse(readFileSync(new URL('../../sample-data/project.json', import.meta.url), 'utf8')) as {
  personas: { id: string; assumptions: Stated[] }[];
  assumptions: Stated[];
};
const stated = [
  ...project.personas.flatMap(({ id, assumptions }) =>
    assumptions.map((assumption) => ({ persona: id, ...assumption })),
  ),
  ...project.assumptions.map((assumption) => ({ persona: null, ...assumption })),
].filter(({ claim }) => claim.measure !== 'belief');

test('every assumption of the project is planted under its persona, beliefs aside', () => {
  const planted = Object.entries(PLANTED_TRUTHS).map(([id, { persona }]) => ({ id, persona }));
  expect(planted).toEqual(stated.map(({ id, persona }) => ({ id, persona })));
  expect(Object.keys(RECOMPUTED)).toEqual(stated.map(({ id }) => id));
});

test('the sample tells 27 assumptions: 14 hold, 2 are at risk, 6 contradicted, 4 undecided, 1 untestable', () => {
  const words = Object.values(PLANTED_TRUTHS).map(({ verdict }) => verdict);
  expect(Object.fromEntries(ranked(words))).toEqual({
    holds: 14,
    contradicted: 6,
    'not-enough-evidence': 4,
    'at-risk': 2,
    untestable: 1,
  });
});

describe('the figures behind each verdict are in the rows', () => {
  for (const [id, truth] of Object.entries(PLANTED_TRUTHS)) {
    test(`${id}: ${truth.label}`, () => {
      expect(RECOMPUTED[id]?.observed).toEqual(truth.observed);
      expect(countsOf(RECOMPUTED[id]?.group ?? [])).toEqual(truth.counts);
    });
  }
});

test('no row has the column that the untestable assumption needs', () => {
  expect(Object.keys(deals[0]?.line ?? {})).not.toContain('Competitor Count');
});
