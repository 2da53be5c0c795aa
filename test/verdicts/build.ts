import type { Evidence, Ground, Share } from '../../src/assumptions/evidence.ts';
import type { Scrutiny } from '../../src/assumptions/scrutiny.ts';
import type { Claim } from '../../src/model/claim.ts';
import { METHOD, SETTINGS, type Settings } from '../../src/model/settings.ts';
import { type Judged, judgeAll } from '../../src/verdicts/judge.ts';
import type { Verdict } from '../../src/verdicts/verdict.ts';

export const PERSONA = { id: 'finance-leader', name: 'Finance leader' };
export const YEAR = { window_name: 'Q4 2025 to Q3 2026' };
export const METHOD_STRICT: Settings['method'] = { ...METHOD, confidence: 0.95, fdr_method: 'by' };

/** Q3 2026 as the one integer that stands for it. */
const Q3_2026 = 2026 * 4 + 2;

export const ground = (closed: number, more: Partial<Ground> = {}): Ground => ({
  counts: { won: 0, lost: closed, open: 0 },
  eligible: closed,
  recorded: closed,
  periods: 4,
  pace: closed / 4,
  covered: [Q3_2026 - 3, Q3_2026],
  ...more,
});

export function rate(x: number, n: number, more: Partial<Ground> = {}): Evidence {
  const all = ground(n, { counts: { won: x, lost: n - x, open: 0 }, ...more });
  const blank = all.eligible - all.recorded;
  const bounds = { low: { x, n: n + blank }, high: { x: x + blank, n: n + blank } };
  return { ...all, kind: 'rate', share: { x, n }, bounds };
}

export function twoRates(first: Share, second: Share, more: Partial<Ground> = {}): Evidence {
  const versus = { won: second.x, lost: second.n - second.x, open: 0 };
  const all = ground(first.n, { counts: { won: first.x, lost: first.n - first.x, open: 0 }, versus, ...more });
  const blank = all.eligible - all.recorded;
  const add = ({ x, n }: Share, won: number): Share => ({ x: x + won, n: n + blank });
  const bounds = {
    low: [add(first, 0), add(second, blank)] as const,
    high: [add(first, blank), add(second, 0)] as const,
  };
  return { ...all, kind: 'two-rates', first, second, bounds };
}

/** A field with one value per deal: `claimed` records and those of each rival. */
export function categories(
  claimed: number,
  rivals: Record<string, number>,
  more: Partial<Ground> & { value?: string } = {},
): Evidence {
  const { value = 'CFO', ...rest } = more;
  const recorded = claimed + Object.values(rivals).reduce((sum, deals) => sum + deals, 0);
  return {
    ...ground(recorded, rest),
    kind: 'categories',
    several: false,
    claimed: { value, deals: claimed, without_claimed: 0, claimed_without: claimed },
    rivals: Object.entries(rivals).map(([name, deals]) => ({
      value: name,
      deals,
      without_claimed: deals,
      claimed_without: claimed,
    })),
  };
}

export function segments(claimed: Share, rivals: Record<string, Share>, more: Partial<Ground> = {}): Evidence {
  const list = Object.entries(rivals).map(([value, share]) => ({ value, share }));
  const closed = claimed.n + list.reduce((sum, { share }) => sum + share.n, 0);
  return { ...ground(closed, more), kind: 'segments', claimed, rivals: list };
}

/** Closed deals by days, and open ones by days so far. */
export function spells(
  closed: Record<number, number>,
  open: Record<number, number> = {},
  more: Partial<Ground> = {},
): Evidence {
  const of = (days: Record<number, number>, event: boolean) =>
    Object.entries(days).map(([day, deals]) => ({ days: Number(day), event, deals }));
  const n = Object.values(closed).reduce((sum, deals) => sum + deals, 0);
  return { ...ground(n, more), kind: 'spells', spells: [...of(closed, true), ...of(open, false)], naive: null };
}

export const tally = (values: readonly number[]) => values.map((value) => ({ value, deals: 1 }));

/** Equal steps from `from` to `to`, both included. */
export const steps = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));

export function wins(
  days: readonly number[],
  more: Partial<Ground> &
    Partial<Pick<Extract<Evidence, { kind: 'wins' }>, 'tau' | 'tau_reached' | 'open' | 'naive'>> = {},
): Evidence {
  const { tau = 200, tau_reached = true, open = 0, naive = null, ...rest } = more;
  return { ...ground(days.length, rest), kind: 'wins', days: tally(days), tau, tau_reached, open, naive };
}

export function amounts(values: readonly number[], more: Partial<Ground> = {}): Evidence {
  const total = values.reduce((sum, value) => sum + value, 0);
  const largest_share = total > 0 ? Math.max(...values) / total : 0;
  return { ...ground(values.length, more), kind: 'amounts', amounts: tally(values), largest_share, seed: 'a-1' };
}

export function twoSamples(first: readonly number[], second: readonly number[], more: Partial<Ground> = {}): Evidence {
  return { ...ground(first.length, more), kind: 'two-samples', first: tally(first), second: tally(second) };
}

/** Dollars that eight campaigns spent, and the deals that they won. */
export function cost(
  spend: number,
  wins: number,
  more: Partial<Ground> & Partial<Pick<Extract<Evidence, { kind: 'cost' }>, 'campaigns' | 'traced' | 'others'>> = {},
): Evidence {
  const { campaigns = 8, traced = 'named', others = 0, ...rest } = more;
  const all = ground(4 * wins, { counts: { won: wins, lost: 3 * wins, open: 0 }, eligible: 8, recorded: 8, ...rest });
  return { ...all, kind: 'cost', spend_minor: Math.round(spend * 100), wins, campaigns, traced, others };
}

type Campaign = readonly [won: number, leads: number];

function sideOf(campaigns: readonly Campaign[]) {
  const add = (of: (campaign: Campaign) => number) => campaigns.reduce((sum, each) => sum + of(each), 0);
  const units = { x: add(([x]) => x), n: add(([, n]) => n) };
  const squares = { nn: add(([, n]) => n * n), xn: add(([x, n]) => x * n), xx: add(([x]) => x * x) };
  const largest = [...campaigns].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return {
    units,
    repeats: { units, clusters: campaigns.length, squares },
    told: { campaigns: campaigns.length, largest: { name: 'Spring mail', units: { x: largest[0], n: largest[1] } } },
  };
}

/** Leads of the campaigns of one kind, each as won of leads. */
export function leadRate(campaigns: readonly Campaign[], more: Partial<Ground> = {}): Evidence {
  const { units, repeats, told } = sideOf(campaigns);
  const leads = { first: told, second: null, days: 30, young: 0, listed: false };
  const evidence = rate(units.x, units.n, more);
  return { ...evidence, leads, accounts: { units: repeats } };
}

/** Leads of two kinds of campaigns. */
export function leadRates(
  first: readonly Campaign[],
  second: readonly Campaign[],
  more: Partial<Ground> = {},
): Evidence {
  const [own, other] = [sideOf(first), sideOf(second)];
  const { versus: _, ...evidence } = twoRates(own.units, other.units, more);
  const leads = { first: own.told, second: other.told, days: 30, young: 0, listed: false };
  return { ...evidence, leads, accounts: { units: own.repeats, versus: other.repeats } } as Evidence;
}

/** Deals with notes that say a term; most of the notes are a rep's where `paraphrased` is not given. */
export function saidBy(x: number, n: number, deals: number, paraphrased = n): Evidence {
  return { ...rate(x, n), language: { deals, paraphrased } } as Evidence;
}

/** Nothing that speaks against the evidence, and nobody else who speaks. */
export const UNTROUBLED: Scrutiny = {
  clusters: [],
  versus_clusters: [],
  filled: [],
  denominators: null,
  strata: [],
  periods: null,
  history: null,
  sources: [],
  own_source: null,
  opinion: false,
};

export const item = (
  claim: Claim,
  evidence: Evidence,
  id = 'a-1',
  scrutiny: Partial<Scrutiny> | null = null,
): Judged => ({
  persona: PERSONA,
  assumption: { id, claim },
  evidence,
  // Where a test says nothing of periods, the evidence is as true of each of two.
  scrutiny: scrutiny === null ? null : { ...UNTROUBLED, periods: { recent: evidence, earlier: evidence }, ...scrutiny },
});

/** The verdict on one assumption alone. */
export function verdictOn(
  claim: Claim,
  evidence: Evidence,
  settings: Settings = SETTINGS,
  scrutiny: Partial<Scrutiny> | null = null,
): Verdict {
  const [verdict] = judgeAll([item(claim, evidence, 'a-1', scrutiny)], settings, YEAR);
  if (verdict === undefined) throw new Error('a belief has no verdict');
  return verdict;
}
