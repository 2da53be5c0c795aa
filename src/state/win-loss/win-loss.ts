import type { Share } from '../../assumptions/evidence.ts';
import type { Cell, Facts } from '../../model/cell.ts';
import { derivedName } from '../../model/derived-field.ts';
import type { Quarter } from '../../model/quarter.ts';
import type { Warehouse } from '../../tables/warehouse.ts';
import type { KindOfDeal } from '../../verdicts/rate-change.ts';
import { saysSomething } from '../../verdicts/recorded-shares.ts';
import { BLANK_CODE, type Breakdown, countBreakdown, labelOf } from '../fields/break-down.ts';

/** Where deals are counted by a field, and where those of one value are found: a cell can hold several. */
export type Recorded = { counted: string; opened: string };

/** The fields of a project that say why deals were won and lost; null where no file has one. */
export type WinLossFields = {
  loss_reason: Recorded | null;
  win_reason: Recorded | null;
  competitor: Recorded | null;
  owner: string | null;
  /** The stage that lost deals had reached. */
  stage_lost: string | null;
  objections: { first: string; late: string } | null;
  /** Fields of which a deal holds one value, by which the deals may have become others. */
  kinds: readonly string[];
};

const STAGE_LOST =
  /^(stage before clos(ed|ing)|prior stage|previous( deal)? stage|stage lost|lost at stage|from stage|(last|furthest)( open)? stage)$/i;
const FIRST = /\b(first|early|initial)\b.*\bobjections?\b|\bobjections?\b.*\b(first|early|initial)\b/i;
const LATE = /\b(late|last|final)\b.*\bobjections?\b|\bobjections?\b.*\b(late|last|final)\b/i;
const KINDS = ['lead_source', 'region', 'industry', 'type', 'company_size', 'product', 'owner'];

export function winLossFields({ catalog, related, outcome_column }: Warehouse): WinLossFields {
  const listed = new Set(related.losses?.columns ?? []);
  const own = (name: string) => catalog.find(name, 'deals');
  const either = (name: string, column = name): Recorded | null => {
    if (own(name) !== undefined) return { counted: name, opened: derivedName('each', name) };
    const all = derivedName('listed', name);
    return listed.has(column) ? { counted: all, opened: all } : null;
  };
  const called = (pattern: RegExp) =>
    catalog.fields.find(({ table, name }) => table === 'deals' && pattern.test(name.replaceAll('_', ' ')))?.name;
  // Where another column says the outcome, the stage of a lost deal is the one it had reached.
  const stage = own('stage')?.column === outcome_column ? undefined : own('stage')?.name;
  const [first, late] = [called(FIRST), called(LATE)];
  return {
    loss_reason: either('loss_reason', 'reason_primary'),
    win_reason: either('win_reason'),
    competitor: either('competitor'),
    owner: own('owner')?.name ?? null,
    stage_lost:
      called(STAGE_LOST) ?? (listed.has('stage_lost') ? derivedName('listed', 'stage_lost') : (stage ?? null)),
    objections: first === undefined || late === undefined ? null : { first, late },
    kinds: KINDS.filter((name) => own(name) !== undefined),
  };
}

/** Deals that count, by outcome. */
export function closedOf(
  outcomes: readonly { cell: number; deals: number }[],
  facts: Facts,
  counts: (cell: Cell) => boolean,
): { won: number; lost: number } {
  const sum = { won: 0, lost: 0 };
  for (const { cell: at, deals } of outcomes) {
    const cell = facts.cells[at];
    if (cell !== undefined && (cell.outcome === 'won' || cell.outcome === 'lost') && counts(cell))
      sum[cell.outcome] += deals;
  }
  return sum;
}

/** Won of closed deals quarter by quarter, from the first to the last. */
export function ratesByQuarter(
  outcomes: readonly { cell: number; deals: number }[],
  facts: Facts,
  counts: (cell: Cell) => boolean,
  quarters: readonly Quarter[],
): { quarter: Quarter; share: Share }[] {
  return quarters.map((quarter) => {
    const { won, lost } = closedOf(outcomes, facts, (cell) => cell.closed === quarter && counts(cell));
    return { quarter, share: { x: won, n: won + lost } };
  });
}

/** The values that one cell holds, each once. */
export const valuesIn = (label: string): string[] => {
  const values = new Map(label.split(';').map((value) => [value.trim().toLowerCase(), value.trim()] as const));
  values.delete('');
  return [...values.values()];
};

type Closed = { won: number; lost: number };

/** Closed deals by the values of the first field, several to a deal counted for each; those with any value, and with one that says something. */
export function valuesOf(
  breakdown: Breakdown,
  facts: Facts,
  counts: (cell: Cell) => boolean,
): { values: (Closed & { label: string })[]; filled: Closed; spoken: Closed } {
  const [dimension] = breakdown.dimensions;
  const filled = { won: 0, lost: 0 };
  const spoken = { won: 0, lost: 0 };
  const found = new Map<string, Closed & { label: string }>();
  for (const { first, won, lost } of countBreakdown(breakdown, facts, counts)) {
    if (first === BLANK_CODE || dimension === undefined) continue;
    filled.won += won;
    filled.lost += lost;
    const labels = valuesIn(labelOf(dimension, first));
    if (labels.some(saysSomething)) {
      spoken.won += won;
      spoken.lost += lost;
    }
    for (const label of labels) {
      const sum = found.get(label.toLowerCase()) ?? { label, won: 0, lost: 0 };
      found.set(label.toLowerCase(), { ...sum, won: sum.won + won, lost: sum.lost + lost });
    }
  }
  return { values: [...found.values()], filled, spoken };
}

/** Lost deals by pairs of values, with the words of both; blank where a field is. */
export function lostPairs(
  breakdown: Breakdown,
  facts: Facts,
  counts: (cell: Cell) => boolean,
): { first: string; second: string; deals: number }[] {
  const [one, two] = breakdown.dimensions;
  if (one === undefined || two === undefined) return [];
  return countBreakdown(breakdown, facts, counts).flatMap(({ first, second, lost }) =>
    lost === 0 ? [] : [{ first: labelOf(one, first), second: labelOf(two, second), deals: lost }],
  );
}

/** Won of closed deals by the values of the first field, in two periods; a blank is a kind of its own. */
export function kindsIn(
  breakdown: Breakdown,
  facts: Facts,
  counts: Record<'before' | 'now', (cell: Cell) => boolean>,
): KindOfDeal[] {
  const [dimension] = breakdown.dimensions;
  const kinds = new Map<number, KindOfDeal>();
  for (const period of ['before', 'now'] as const) {
    for (const { first, won, lost } of countBreakdown(breakdown, facts, counts[period])) {
      if (won + lost === 0 || dimension === undefined) continue;
      const none = { x: 0, n: 0 };
      const kind = kinds.get(first) ?? { label: labelOf(dimension, first), before: none, now: none };
      kinds.set(first, { ...kind, [period]: { x: won, n: won + lost } });
    }
  }
  return [...kinds.values()];
}

/** Closed deals by what was objected first and late, most frequent first, and how many have either. */
export function objectionsOf(
  breakdown: Breakdown,
  facts: Facts,
  counts: (cell: Cell) => boolean,
): { objections: { label: string; first: number; late: number }[]; asked: { first: number; late: number } } {
  const [one, two] = breakdown.dimensions;
  const asked = { first: 0, late: 0 };
  const found = new Map<string, { label: string; first: number; late: number }>();
  if (one === undefined || two === undefined) return { objections: [], asked };
  for (const { first, second, won, lost } of countBreakdown(breakdown, facts, counts)) {
    for (const [when, label] of [['first', labelOf(one, first)] as const, ['late', labelOf(two, second)] as const]) {
      if (label === '') continue;
      asked[when] += won + lost;
      const sum = found.get(label.toLowerCase()) ?? { label, first: 0, late: 0 };
      found.set(label.toLowerCase(), { ...sum, [when]: sum[when] + won + lost });
    }
  }
  const objections = [...found.values()].sort(
    (a, b) => b.first + b.late - a.first - a.late || (a.label < b.label ? -1 : 1),
  );
  return { objections, asked };
}

/** Part of the lost deals that stand in a stage which open deals stand in as well: in a final one only lost deals do. */
export function inOpenStages(breakdown: Breakdown, facts: Facts, counts: (cell: Cell) => boolean): number {
  let [lost, reached] = [0, 0];
  for (const count of countBreakdown(breakdown, facts, counts)) {
    if (count.first === BLANK_CODE) continue;
    lost += count.lost;
    if (count.open > 0) reached += count.lost;
  }
  return lost === 0 ? 0 : reached / lost;
}
