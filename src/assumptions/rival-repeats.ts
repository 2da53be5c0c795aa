import type { DealColumns } from '../metrics/clusters.ts';
import type { CodedField } from '../model/cell.ts';
import type { Answers } from './answers.ts';
import { eachUnit } from './clusters-of.ts';
import type { Repeats } from './evidence.ts';
import { plain, type UnitTest, valuesOf } from './units-of.ts';

type Sums = { n: number; x: number; clusters: number; nn: number; xn: number; xx: number };

/** Deals of one account: `won` of `n` deals that hold a value, `beside` of them hold the claimed one as well. */
type Held = { n: number; won: number; beside: number };

/**
 * By value, how the deals of one account repeat among those that hold either the value or the claimed one, but not both:
 * the pair that a rival is judged on. One pass over the deals, however many values there are.
 */
export function pairRepeats(
  answers: Answers,
  deals: DealColumns,
  coded: CodedField,
  claimed: string,
  column: string,
  units: UnitTest,
): Map<string, Repeats> {
  const wanted = plain(claimed);
  const everywhere = noSums();
  const beyond = new Map<string, Sums>();
  for (const held of heldByAccount(answers, deals, coded, [claimed], column, units)) {
    const own = held.get(wanted)?.n ?? 0;
    add(everywhere, own, own, 1);
    for (const [value, { n, beside }] of held) {
      if (value === wanted) continue;
      const sums = beyond.get(value) ?? noSums();
      beyond.set(value, sums);
      const x = own - beside;
      add(sums, x, x + n - beside, 1);
      add(sums, own, own, -1);
    }
  }
  return new Map([...beyond].map(([value, sums]) => [value, repeats(plus(everywhere, sums))]));
}

/** By value, how the deals of one account repeat among those that hold it, won ones counting. */
export function valueRepeats(
  answers: Answers,
  deals: DealColumns,
  coded: CodedField,
  claimed: string,
  column: string,
  units: UnitTest,
): Map<string, Repeats> {
  const all = new Map<string, Sums>();
  for (const held of heldByAccount(answers, deals, coded, [claimed], column, units)) {
    for (const [value, { n, won }] of held) {
      const sums = all.get(value) ?? noSums();
      all.set(value, sums);
      add(sums, won, n, 1);
    }
  }
  return new Map([...all].map(([value, sums]) => [value, repeats(sums)]));
}

function heldByAccount(
  { facts }: Answers,
  deals: DealColumns,
  coded: CodedField,
  claimed: readonly string[],
  column: string,
  units: UnitTest,
): Iterable<Map<string, Held>> {
  const codes = deals.column(coded.column);
  const accounts = deals.column(column);
  const { said, holds } = valuesOf(coded, claimed);
  const byAccount = new Map<number, Map<string, Held>>();
  let alone = 0;
  eachUnit(facts.cells, deals, units, (deal) => {
    const code = codes[deal]!;
    // An account that nobody names is nobody's second deal.
    const account = accounts[deal]! < 0 ? -1 - alone : accounts[deal]!;
    if (account < 0) alone += 1;
    const held = byAccount.get(account) ?? new Map<string, Held>();
    byAccount.set(account, held);
    const won = facts.cells[deals.cell[deal]!]?.outcome === 'won' ? 1 : 0;
    for (const value of said[code]!) {
      const count = held.get(value) ?? { n: 0, won: 0, beside: 0 };
      count.n += 1;
      count.won += won;
      if (holds[code]!) count.beside += 1;
      held.set(value, count);
    }
  });
  return byAccount.values();
}

const noSums = (): Sums => ({ n: 0, x: 0, clusters: 0, nn: 0, xn: 0, xx: 0 });

function add(sums: Sums, x: number, n: number, times: 1 | -1): void {
  if (n === 0) return;
  sums.clusters += times;
  sums.n += times * n;
  sums.x += times * x;
  sums.nn += times * n * n;
  sums.xn += times * x * n;
  sums.xx += times * x * x;
}

const plus = (one: Sums, other: Sums): Sums => ({
  n: one.n + other.n,
  x: one.x + other.x,
  clusters: one.clusters + other.clusters,
  nn: one.nn + other.nn,
  xn: one.xn + other.xn,
  xx: one.xx + other.xx,
});

const repeats = ({ x, n, clusters, nn, xn, xx }: Sums): Repeats => ({
  units: { x, n },
  clusters,
  squares: { nn, xn, xx },
});
