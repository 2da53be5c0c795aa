import { expect, test } from 'vitest';
import { SETTINGS } from '../../src/model/settings.ts';
import { randomStream } from '../../src/stats/random.ts';
import { type Judged, judgeAll } from '../../src/verdicts/judge.ts';
import { item, rate, YEAR } from './build.ts';
import { history } from './history.ts';

const CLAIM = { measure: 'win_rate', at_least: 0.2 } as const;
const QUARTERS = 8;

/** Wins of `n` deals at a rate. */
function wins(next: () => number, n: number, of: number): number {
  let won = 0;
  for (let deal = 0; deal < n; deal += 1) if (next() < of * 2 ** 32) won += 1;
  return won;
}

/** One assumption with eight quarters of deals, each at its own true rate; oldest first. */
function drawn(next: () => number, deals: number, rates: readonly number[], id: string): Judged {
  const won = rates.map((of) => wins(next, deals, of));
  const sum = (from: number, to: number) => won.slice(from, to).reduce((total, x) => total + x, 0);
  const past = history(rate(won.at(-1) ?? 0, deals), rate(sum(QUARTERS - 5, QUARTERS - 1), 4 * deals), {
    quarters: won.map((x) => rate(x, deals)),
  });
  return item(CLAIM, rate(sum(QUARTERS - 4, QUARTERS), 4 * deals), id, { history: past });
}

const steady = (of: number) => Array.from({ length: QUARTERS }, () => of);
const flagged = (items: readonly Judged[]) =>
  judgeAll(items, SETTINGS, YEAR).map(({ drift }) => drift?.flag === 'adverse');

test('of 200 reviews in which nothing moved, at most one in ten calls anything drifting', () => {
  const next = randomStream(20_260_930);
  const deals = [20, 30, 60];
  const reviews = Array.from({ length: 200 }, () =>
    flagged(
      Array.from({ length: 12 }, (_, index) =>
        drawn(next, deals[index % deals.length] ?? 30, steady(0.2 + (index % 4) * 0.05), `a-${index}`),
      ),
    ),
  );
  expect(reviews.filter((review) => review.some(Boolean)).length).toBeLessThanOrEqual(20);
});

test('a fall from 25% to 10% in one quarter of 30 deals is seen alone in about three of five cases', () => {
  const next = randomStream(1998);
  const rates = [...steady(0.25).slice(1), 0.1];
  const seen = Array.from({ length: 400 }, () => flagged([drawn(next, 30, rates, 'a-1')])[0]);
  const share = seen.filter(Boolean).length / seen.length;
  expect(share).toBeGreaterThan(0.5);
  expect(share).toBeLessThan(0.72);
});

test('a slow fall that no single quarter shows is seen by its trend', () => {
  const next = randomStream(1955);
  const rates = steady(0.3).map((of, quarter) => of - (quarter * 0.15) / (QUARTERS - 1));
  const seen = Array.from({ length: 400 }, () => flagged([drawn(next, 30, rates, 'a-1')])[0]);
  expect(seen.filter(Boolean).length / seen.length).toBeGreaterThan(0.35);
});
