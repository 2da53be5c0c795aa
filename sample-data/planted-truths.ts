import type { Counts } from '../src/model/outcome.ts';
import type { PLANTED_PATTERNS } from './planted-patterns.ts';

export type PlantedVerdict = 'holds' | 'at-risk' | 'contradicted' | 'not-enough-evidence' | 'untestable';

export type Share = { x: number; n: number };

/** What the rows hold within the four quarters to the as-of date; amounts in dollars, lengths in days, rates of deals or leads. */
export type Observed =
  | { kind: 'rate'; share: Share }
  | { kind: 'two-rates'; first: Share; second: Share }
  | { kind: 'category'; claimed: number; rival: string; rival_deals: number; n: number }
  | { kind: 'segment'; claimed: Share; best: string; best_share: Share }
  | { kind: 'median'; median: number; n: number }
  | { kind: 'two-medians'; first: number; second: number }
  | { kind: 'cost'; spend: number; wins: number }
  | { kind: 'nothing'; missing: string };

export type PlantedTruth = {
  persona: string | null;
  verdict: PlantedVerdict;
  /** The word on screen. */
  label: string;
  observed: Observed;
  /** Deals of persona and segment: closed in the window, and open whenever created. */
  counts: Counts;
  /** A pattern below that a further check (drift, mix, leakage, agreement of sources) would raise on a claim that holds. */
  beneath?: keyof typeof PLANTED_PATTERNS;
  /** What that check makes of the verdict; absent: the verdict by the numbers stands. */
  checked?: { verdict: PlantedVerdict; label: string };
};

const holds = { verdict: 'holds', label: 'Holds' } as const;
const atRisk = { verdict: 'at-risk', label: 'At risk' } as const;
const contradicted = { verdict: 'contradicted', label: 'Contradicted' } as const;
const notEnough = { verdict: 'not-enough-evidence', label: 'Not enough evidence' } as const;

const FINANCE = { won: 100, lost: 188, open: 67 };
const OPERATIONS = { won: 62, lost: 194, open: 55 };
const IT = { won: 54, lost: 162, open: 76 };
const OWNER = { won: 71, lost: 153, open: 30 };

/** Assumption id → the verdict that its planted rows give by their numbers, what checks leave of it, and the figures behind it. */
export const PLANTED_TRUTHS: Readonly<Record<string, PlantedTruth>> = {
  'fl-1': {
    persona: 'finance-leader',
    ...holds,
    observed: { kind: 'rate', share: { x: 100, n: 288 } },
    counts: FINANCE,
    beneath: 'mix_shift',
  },
  'fl-2': {
    persona: 'finance-leader',
    ...holds,
    observed: { kind: 'category', claimed: 150, rival: 'VP Finance', rival_deals: 58, n: 265 },
    counts: FINANCE,
  },
  'fl-3': {
    persona: 'finance-leader',
    ...contradicted,
    observed: { kind: 'category', claimed: 30, rival: 'Missing integration', rival_deals: 64, n: 165 },
    counts: FINANCE,
  },
  'fl-4': {
    persona: 'finance-leader',
    ...contradicted,
    observed: { kind: 'median', median: 74, n: 54 },
    counts: FINANCE,
  },
  'fl-5': {
    persona: 'finance-leader',
    ...notEnough,
    observed: { kind: 'two-rates', first: { x: 36, n: 102 }, second: { x: 45, n: 130 } },
    counts: { won: 36, lost: 66, open: 24 },
  },
  'fl-6': {
    persona: 'finance-leader',
    ...holds,
    observed: { kind: 'rate', share: { x: 48, n: 141 } },
    counts: FINANCE,
  },
  'fl-7': {
    persona: 'finance-leader',
    ...holds,
    observed: { kind: 'cost', spend: 21_705.06, wins: 44 },
    counts: FINANCE,
  },
  'oh-1': {
    persona: 'operations-head',
    ...contradicted,
    observed: { kind: 'rate', share: { x: 62, n: 256 } },
    counts: OPERATIONS,
  },
  'oh-2': {
    persona: 'operations-head',
    ...holds,
    observed: { kind: 'category', claimed: 74, rival: 'No decision', rival_deals: 36, n: 171 },
    counts: OPERATIONS,
    beneath: 'conflict',
    checked: atRisk,
  },
  'oh-3': {
    persona: 'operations-head',
    ...contradicted,
    observed: { kind: 'two-medians', first: 23_000, second: 42_000 },
    counts: OPERATIONS,
  },
  'oh-4': {
    persona: 'operations-head',
    ...contradicted,
    observed: { kind: 'segment', claimed: { x: 5, n: 44 }, best: 'Manufacturing', best_share: { x: 39, n: 104 } },
    counts: OPERATIONS,
  },
  'oh-5': {
    persona: 'operations-head',
    ...holds,
    observed: { kind: 'two-rates', first: { x: 25, n: 44 }, second: { x: 14, n: 60 } },
    counts: { won: 25, lost: 19, open: 9 },
  },
  'oh-6': {
    persona: 'operations-head',
    ...holds,
    observed: { kind: 'median', median: 62, n: 255 },
    counts: OPERATIONS,
  },
  'oh-7': {
    persona: 'operations-head',
    ...holds,
    observed: { kind: 'two-rates', first: { x: 25, n: 96 }, second: { x: 12, n: 106 } },
    counts: OPERATIONS,
  },
  'it-1': {
    persona: 'it-director',
    ...atRisk,
    observed: { kind: 'rate', share: { x: 54, n: 216 } },
    counts: IT,
  },
  'it-2': {
    persona: 'it-director',
    ...holds,
    observed: { kind: 'two-rates', first: { x: 31, n: 84 }, second: { x: 23, n: 132 } },
    counts: { won: 31, lost: 53, open: 30 },
    beneath: 'simpson',
    checked: atRisk,
  },
  'it-3': {
    persona: 'it-director',
    ...notEnough,
    observed: { kind: 'rate', share: { x: 2, n: 8 } },
    counts: { won: 2, lost: 6, open: 3 },
  },
  'it-4': {
    persona: 'it-director',
    ...atRisk,
    observed: { kind: 'median', median: 89_500, n: 216 },
    counts: IT,
  },
  'it-5': {
    persona: 'it-director',
    ...holds,
    observed: { kind: 'rate', share: { x: 25, n: 61 } },
    counts: { won: 25, lost: 36, open: 20 },
    beneath: 'leak',
    checked: atRisk,
  },
  'it-6': {
    persona: 'it-director',
    verdict: 'untestable',
    label: 'Untestable',
    observed: { kind: 'nothing', missing: 'Competitor Count' },
    counts: { won: 0, lost: 0, open: 0 },
  },
  'it-7': {
    persona: 'it-director',
    ...notEnough,
    observed: { kind: 'rate', share: { x: 40, n: 144 } },
    counts: IT,
  },
  'ow-1': {
    persona: 'founder-owner',
    ...holds,
    observed: { kind: 'rate', share: { x: 71, n: 224 } },
    counts: OWNER,
    beneath: 'drift',
    checked: { verdict: 'at-risk', label: 'Drifting' },
  },
  'ow-2': {
    persona: 'founder-owner',
    ...holds,
    observed: { kind: 'two-medians', first: 37, second: 76 },
    counts: OWNER,
  },
  'ow-3': {
    persona: 'founder-owner',
    ...holds,
    observed: { kind: 'median', median: 12_100, n: 71 },
    counts: OWNER,
  },
  'ow-4': {
    persona: 'founder-owner',
    ...notEnough,
    observed: { kind: 'category', claimed: 24, rival: 'Retail', rival_deals: 22, n: 71 },
    counts: OWNER,
  },
  'ow-5': {
    persona: 'founder-owner',
    ...contradicted,
    observed: { kind: 'rate', share: { x: 0, n: 86 } },
    counts: OWNER,
  },
  'p-1': {
    persona: null,
    ...holds,
    observed: { kind: 'rate', share: { x: 984, n: 1120 } },
    counts: { won: 287, lost: 697, open: 228 },
  },
};
