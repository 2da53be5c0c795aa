import { describe, expect, test } from 'vitest';
import { PLANTED_PATTERNS as PLANTED } from '../../sample-data/planted-patterns.ts';
import { quarterName, quarterOf } from '../../src/model/quarter.ts';
import { type Deal, inWindow, linesOf, median, readDeals, shareWon, WINDOW } from './sample-rows.ts';

const { deals } = readDeals();
const of = (persona: string) => deals.filter((deal) => deal.persona === persona);
const QUARTERS = Array.from({ length: 10 }, (_, step) => quarterOf('2024-04-01') + step);

function byQuarter(group: readonly Deal[], quarters: readonly number[]) {
  const closed = quarters.map((quarter) => group.filter((deal) => deal.quarter === quarter));
  return {
    closed: closed.map((members) => members.length),
    won: closed.map((members) => members.filter((deal) => deal.outcome === 'won').length),
  };
}

test('drift: founder-owners win less from quarter to quarter', () => {
  const { closed, won } = PLANTED.drift;
  expect(byQuarter(of(PLANTED.drift.persona), QUARTERS)).toEqual({ closed, won });
});

test('drift is no change of mix: in the last quarter no lead source of any size wins as it used to', () => {
  const owners = of(PLANTED.drift.persona);
  for (const source of ['Inbound', 'Outbound']) {
    const { closed, won } = byQuarter(
      owners.filter((deal) => deal.line['Lead Source'] === source),
      QUARTERS,
    );
    const before = won.slice(0, 6).reduce((a, b) => a + b) / closed.slice(0, 6).reduce((a, b) => a + b);
    expect((won[9] ?? 0) / (closed[9] ?? 0)).toBeLessThan(before - 0.1);
  }
});

test('mix shift: referrals thin out while both kinds of finance deals win as before', () => {
  const group = of(PLANTED.mix_shift.persona);
  const referred = (deal: Deal) => deal.line['Lead Source'] === 'Referral';
  expect(byQuarter(group.filter(referred), WINDOW)).toEqual(PLANTED.mix_shift.referral);
  expect(
    byQuarter(
      group.filter((deal) => !referred(deal)),
      WINDOW,
    ),
  ).toEqual(PLANTED.mix_shift.other);
});

test('mix shift: by Kitagawa more than the whole fall of the last quarter is a change of mix', () => {
  const { referral, other } = PLANTED.mix_shift;
  const at = (quarter: 2 | 3) => {
    const all = referral.closed[quarter] + other.closed[quarter];
    const share = referral.closed[quarter] / all;
    const rates = [
      referral.won[quarter] / referral.closed[quarter],
      other.won[quarter] / other.closed[quarter],
    ] as const;
    return { share, rates, overall: (referral.won[quarter] + other.won[quarter]) / all };
  };
  const [before, now] = [at(2), at(3)];
  const gap = (before.rates[0] + now.rates[0]) / 2 - (before.rates[1] + now.rates[1]) / 2;
  const mix = (now.share - before.share) * gap;
  expect(now.overall - before.overall).toBeLessThan(-0.05);
  expect(mix).toBeLessThan(now.overall - before.overall);
});

test('leak: the use case is filled in for wins far more often than for losses, the success plan for wins alone', () => {
  const closed = of(PLANTED.leak.persona).filter(inWindow);
  const filled = (outcome: string, field: string) => {
    const group = closed.filter((deal) => deal.outcome === outcome);
    return { x: group.filter((deal) => deal.line[field] !== '').length, n: group.length };
  };
  expect(filled('won', PLANTED.leak.field)).toEqual(PLANTED.leak.won);
  expect(filled('lost', PLANTED.leak.field)).toEqual(PLANTED.leak.lost);
  expect(filled('won', PLANTED.leak.filled_after_winning).x).toBeGreaterThan(0);
  expect(deals.filter((deal) => deal.outcome !== 'won' && deal.line[PLANTED.leak.filled_after_winning] !== '')).toEqual(
    [],
  );
});

test('bulk close: more than a fifth of one quarter of losses carries one date, and no other day comes near', () => {
  const losses = deals.filter((deal) => deal.outcome === 'lost' && deal.quarter === quarterOf(PLANTED.bulk_close.day));
  const onDay = new Map<string, number>();
  for (const deal of losses) onDay.set(deal.closes, (onDay.get(deal.closes) ?? 0) + 1);
  expect({ x: onDay.get(PLANTED.bulk_close.day), n: losses.length }).toEqual(PLANTED.bulk_close.losses);
  onDay.delete(PLANTED.bulk_close.day);
  expect(Math.max(...onDay.values())).toBeLessThan(losses.length * 0.1);
});

describe('Simpson: partner deals win more overall', () => {
  const group = of(PLANTED.simpson.persona);
  const split = (partner: boolean, region?: string) =>
    shareWon(
      group.filter(
        (deal) =>
          (deal.line['Lead Source'] === 'Partner') === partner && (region === undefined || deal.region === region),
      ),
    );
  test('over all regions', () => {
    expect(split(true).x / split(true).n).toBeGreaterThan(split(false).x / split(false).n + 0.15);
  });
  for (const region of ['North America', 'Europe', 'Asia Pacific'] as const) {
    test(`and less in ${region}`, () => {
      const [partner, other] = [split(true, region), split(false, region)];
      expect([partner, other]).toEqual([PLANTED.simpson.partner[region], PLANTED.simpson.other[region]]);
      expect(partner.x / partner.n).toBeLessThan(other.x / other.n);
    });
  }
});

/** Reasons that buyers gave for deals lost in the window. */
function interviewed(persona: string): (reason: string) => number {
  const lost = new Set(
    of(persona)
      .filter(inWindow)
      .map((deal) => deal.line['Opportunity ID']),
  );
  const held = linesOf('lost-deal-interviews.csv').filter((line) => lost.has(line['Deal ID'] ?? ''));
  return (reason) => held.filter((line) => line['Primary Loss Reason'] === reason).length;
}

test('conflict of sources: reps of operations deals note price, their buyers name the fit', () => {
  const { persona, crm, interviews } = PLANTED.conflict;
  const noted = (reason: string) =>
    of(persona).filter((deal) => inWindow(deal) && deal.line['Loss Reason'] === reason).length;
  const said = interviewed(persona);
  expect({ Price: noted('Price'), 'Product fit': noted('Product fit') }).toEqual(crm);
  expect({ Price: said('Price'), 'Product fit': said('Product fit') }).toEqual(interviews);
});

test('agreement of sources: finance buyers name what the reps note', () => {
  const said = interviewed(PLANTED.agreement.persona);
  expect({ 'Missing integration': said('Missing integration'), Price: said('Price') }).toEqual(
    PLANTED.agreement.interviews,
  );
});

test('a segment that no persona accounts for wins more often, in the last two quarters as before', () => {
  const outside = deals.filter((deal) => deal.persona === null);
  const inside = outside.filter((deal) => deal.line.Title === PLANTED.uncovered.title);
  const others = outside.filter((deal) => deal.line.Title !== PLANTED.uncovered.title);
  expect(shareWon(inside)).toEqual(PLANTED.uncovered.won);
  expect(shareWon(others)).toEqual(PLANTED.uncovered.rest_of_uncovered);
  const rate = (group: readonly Deal[], newest: boolean) => {
    const { closed, won } = byQuarter(group, newest ? QUARTERS.slice(8) : QUARTERS.slice(0, 8));
    return won.reduce((a, b) => a + b) / closed.reduce((a, b) => a + b);
  };
  for (const newest of [false, true]) expect(rate(inside, newest)).toBeGreaterThan(rate(others, newest) + 0.2);
});

test('behaviour: three touches before creation go with twice the rate in manufacturing and nowhere else', () => {
  const share = (manufacturing: boolean, engaged: boolean) =>
    shareWon(
      deals.filter(
        (deal) =>
          (deal.industry === PLANTED.behaviour.industry) === manufacturing && deal.touches_before >= 3 === engaged,
      ),
    );
  expect({
    engaged: share(true, true),
    other: share(true, false),
    elsewhere_engaged: share(false, true),
    elsewhere_other: share(false, false),
  }).toEqual({ ...PLANTED.behaviour, industry: undefined });
});

describe('each contradiction is as true of the last two quarters as of the two before', () => {
  for (const half of [WINDOW.slice(0, 2), WINDOW.slice(2)]) {
    const inHalf = deals.filter((deal) => deal.quarter !== null && half.includes(deal.quarter));
    const group = (persona: string) => inHalf.filter((deal) => deal.persona === persona);
    const won = (among: readonly Deal[]) => among.filter((deal) => deal.outcome === 'won');
    const rate = (among: readonly Deal[]) => won(among).length / among.length;
    const [finance, operations] = [group('finance-leader'), group('operations-head')];
    const said = (reason: string) => finance.filter((deal) => deal.line['Loss Reason'] === reason).length;
    const sizes = (among: readonly Deal[]) => median(won(among).flatMap(({ amount }) => amount ?? []));
    const industry = (name: string) => operations.filter((deal) => deal.industry === name);

    test(`in quarters ${half.map(quarterName).join(' and ')}`, () => {
      expect(said('Missing integration')).toBeGreaterThan(1.5 * said('Price'));
      expect(median(won(finance).map((deal) => deal.days))).toBeGreaterThan(1.25 * 45);
      expect(rate(operations)).toBeLessThan(0.4 - 0.1);
      expect(sizes(operations)).toBeLessThan(0.7 * sizes(inHalf.filter((deal) => !operations.includes(deal))));
      expect(rate(industry('Retail'))).toBeLessThan(rate(industry('Manufacturing')) - 0.15);
    });
  }
});
