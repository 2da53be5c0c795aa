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

test('the sample tells 24 assumptions: 12 hold, 2 are at risk, 5 contradicted, 4 undecided, 1 untestable', () => {
  const words = Object.values(PLANTED_TRUTHS).map(({ verdict }) => verdict);
  expect(Object.fromEntries(ranked(words))).toEqual({
    holds: 12,
    contradicted: 5,
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
