import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answers } from '../../src/assumptions/answers.ts';
import { clustersOf } from '../../src/assumptions/clusters-of.ts';
import { pairRepeats, valueRepeats } from '../../src/assumptions/rival-repeats.ts';
import type { UnitTest } from '../../src/assumptions/units-of.ts';
import { dealColumns } from '../../src/metrics/clusters.ts';
import type { Cell, CodedField } from '../../src/model/cell.ts';
import type { ClusterColumn } from '../../src/model/cluster.ts';

const WON: Cell = { masks: [], outcome: 'won', created: null, closed: null };
const LOST: Cell = { ...WON, outcome: 'lost' };
/** Cells 0 and 1 are won and lost; only they are looked at. */
const answers = { facts: { cells: [WON, LOST] } } as unknown as Answers;
const WIN_RATE: UnitTest = { passes: () => true, counts: (_, cell) => cell.outcome === 'won' };
const account = (names: readonly string[] = []): ClusterColumn => ({
  by: 'account',
  column: 'account',
  conditions: [],
  fields: [],
  names,
});

type Deal = { lost: number; account: number };
const columns = (deals: readonly Deal[]) =>
  dealColumns(
    deals.length,
    deals.map(({ lost }) => lost),
    new Map([['account', deals.map((deal) => deal.account)]]),
  );

const someDeals = fc.array(fc.record({ lost: fc.nat({ max: 1 }), account: fc.integer({ min: -1, max: 6 }) }), {
  minLength: 1,
  maxLength: 40,
});

/** Adds up cluster by cluster, a deal without an account by itself. */
function byHand(deals: readonly Deal[]) {
  const groups = new Map<string, Deal[]>();
  deals.forEach((deal, at) => {
    const key = deal.account < 0 ? `alone ${at}` : String(deal.account);
    groups.set(key, [...(groups.get(key) ?? []), deal]);
  });
  const counted = [...groups.values()].map((group) => ({
    n: group.length,
    x: group.filter(({ lost }) => lost === 0).length,
  }));
  const sum = (of: (one: { x: number; n: number }) => number) => counted.reduce((total, one) => total + of(one), 0);
  return {
    units: { x: sum(({ x }) => x), n: deals.length },
    clusters: counted.length,
    squares: { nn: sum(({ n }) => n * n), xn: sum(({ x, n }) => x * n), xx: sum(({ x }) => x * x) },
  };
}

test('sums over clusters are those of adding up cluster by cluster', () => {
  fc.assert(
    fc.property(someDeals, (deals) => {
      expect(clustersOf(answers, columns(deals), account(), WIN_RATE)).toMatchObject(byHand(deals));
    }),
    { seed: 7 },
  );
});

test('names and order decide nothing: not the sums, and not how many units the largest cluster holds', () => {
  fc.assert(
    fc.property(someDeals, fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), (deals, renamed) => {
      const other = deals
        .map((deal) => ({ ...deal, account: deal.account < 0 ? -1 : renamed[deal.account]! }))
        .reverse();
      const { largest, ...sums } = clustersOf(answers, columns(deals), account(), WIN_RATE);
      const { largest: second, ...same } = clustersOf(answers, columns(other), account(), WIN_RATE);
      expect(same).toEqual(sums);
      expect(second.units).toEqual(largest.units);
    }),
    { seed: 7 },
  );
});

test('the largest cluster is named; of two of one size the one that differs more from the rest', () => {
  const deals = [...[0, 0, 1, 1].map((at) => ({ lost: at, account: at })), { lost: 0, account: 2 }];
  const { largest } = clustersOf(answers, columns(deals), account(['Acme', 'Birch', 'Cedar']), WIN_RATE);
  // 3 of 5 won: Birch with 0 of 2 is farther from that than Acme with 2 of 2.
  expect(largest).toEqual({ name: 'Birch', units: { x: 0, n: 2 } });
});

test('a day is named by its date', () => {
  const deals = dealColumns(2, [0, 1], new Map([['closed_day', [20452, 20452]]]));
  const day: ClusterColumn = { by: 'day', column: 'closed_day', conditions: [], fields: [], names: [] };
  expect(clustersOf(answers, deals, day, WIN_RATE).largest).toEqual({ name: '2025-12-30', units: { x: 1, n: 2 } });
});

test('deals of cells that do not pass, and deals that are no unit, are not counted', () => {
  const deals = columns([0, 0, 1].map((lost) => ({ lost, account: 0 })));
  const wins: UnitTest = { passes: (cell) => cell.outcome === 'won', counts: (deal) => (deal === 0 ? null : true) };
  expect(clustersOf(answers, deals, account(), wins)).toMatchObject({ units: { x: 1, n: 1 }, clusters: 1 });
});

const ROLE: CodedField = {
  field: 'role',
  canonical: 'role',
  from: 'people',
  column: 'f0',
  several: true,
  labels: [['CFO'], ['CTO'], ['CFO', 'CTO'], ['COO']],
};
const someRoles = fc.array(
  fc.record({ lost: fc.nat({ max: 1 }), account: fc.integer({ min: -1, max: 4 }), code: fc.nat({ max: 3 }) }),
  { minLength: 1, maxLength: 40 },
);
type Role = Deal & { code: number };
const roleColumns = (deals: readonly Role[]) =>
  dealColumns(
    deals.length,
    deals.map(({ lost }) => lost),
    new Map([
      ['account', deals.map((deal) => deal.account)],
      ['f0', deals.map(({ code }) => code)],
    ]),
  );
const labels = (deal: Role): readonly string[] => ROLE.labels[deal.code] ?? [];

test('a pair of values is added up over the deals that hold exactly one of the two', () => {
  const every: UnitTest = { passes: () => true, counts: () => true };
  fc.assert(
    fc.property(someRoles, (deals) => {
      const pairs = pairRepeats(answers, roleColumns(deals), ROLE, 'CFO', 'account', every);
      for (const [value, label] of [
        ['cto', 'CTO'],
        ['coo', 'COO'],
      ] as const) {
        const exactlyOne = deals.filter((deal) => labels(deal).includes('CFO') !== labels(deal).includes(label));
        const expected = byHand(exactlyOne.map((deal) => ({ ...deal, lost: labels(deal).includes('CFO') ? 0 : 1 })));
        if (deals.some((deal) => labels(deal).includes(label))) expect(pairs.get(value)).toEqual(expected);
      }
    }),
    { seed: 7 },
  );
});

test('a segment is added up over the deals that hold its value', () => {
  const every: UnitTest = { passes: () => true, counts: () => true };
  fc.assert(
    fc.property(someRoles, (deals) => {
      const values = valueRepeats(answers, roleColumns(deals), ROLE, 'CFO', 'account', every);
      const cto = deals.filter((deal) => labels(deal).includes('CTO'));
      expect(values.get('cto')).toEqual(cto.length === 0 ? undefined : byHand(cto));
    }),
    { seed: 7 },
  );
});
