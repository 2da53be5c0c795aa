import type { amounts } from '../metrics/amounts.ts';
import type { campaignSpend } from '../metrics/campaign-spend.ts';
import type { categories } from '../metrics/categories.ts';
import type { DealColumns } from '../metrics/clusters.ts';
import type { durations } from '../metrics/durations.ts';
import type { leads } from '../metrics/leads.ts';
import type { untimedDurations } from '../metrics/untimed-durations.ts';
import { type Cell, type CellCount, type ConditionState, type Facts, stateOf } from '../model/cell.ts';
import type { Counts } from '../model/outcome.ts';
import type { Quarter } from '../model/quarter.ts';

type RowsOf<M extends { decode(answer: never): unknown }> = ReturnType<M['decode']>;

/** What the engine said about one scope. Windows are laid over it afterwards, so that any period costs no new query. */
export type Answers = {
  facts: Facts;
  outcomes: readonly CellCount[];
  /** In the order of `fields`; `field` of a row is the position there. */
  categories: RowsOf<typeof categories>;
  fields: readonly string[];
  durations: RowsOf<typeof durations>;
  /** Between the dates of closed deals that are no event times: known to be won or lost, not when. */
  untimed: RowsOf<typeof untimedDurations>;
  amounts: RowsOf<typeof amounts>;
  /** Single deals with what they share; null where no file says it. */
  deals: DealColumns | null;
  /** Fields that the scope is narrowed by. */
  facet_fields: readonly string[];
  /** Leads by what `leadsKey` makes of a claim; and the days within which most leads that come to a deal come to it. */
  leads: ReadonlyMap<string, RowsOf<typeof leads>>;
  lead_days: number | null;
  /** Spend of each kind of campaigns by quarter; empty where no claim speaks of campaigns. */
  campaigns: RowsOf<typeof campaignSpend>;
};

/** Quarters that count, ends included; null is open-ended. */
export type Span = { first: Quarter | null; last: Quarter | null };

/** Which deals of the cells: a condition and where a deal stands in it. */
export type Group = { condition: number; state: ConditionState; outside?: number };

export function within(quarter: Quarter | null, span: Span): boolean {
  if (span.first === null && span.last === null) return true;
  if (quarter === null) return false;
  return (span.first === null || quarter >= span.first) && (span.last === null || quarter <= span.last);
}

/** Closed deals by the quarter they closed in; open deals are never windowed. */
export function inWindow(cell: Cell, span: Span): boolean {
  return cell.outcome === 'won' || cell.outcome === 'lost' ? within(cell.closed, span) : true;
}

/** Deals that are in `versus` and in the group as well leave `versus`. */
export function inGroup(cell: Cell, group: Group): boolean {
  if (stateOf(cell, group.condition) !== group.state) return false;
  return group.outside === undefined || stateOf(cell, group.outside) !== 'in';
}

/** Adds up rows of a metric whose cell passes a test. */
export function sumOver<R extends { cell: number; deals: number }>(
  rows: readonly R[],
  facts: Facts,
  passes: (cell: Cell, row: R) => boolean,
): number {
  let deals = 0;
  for (const row of rows) {
    const cell = facts.cells[row.cell];
    if (cell !== undefined && passes(cell, row)) deals += row.deals;
  }
  return deals;
}

export function countsOf(answers: Answers, group: Group, span: Span): Counts {
  const counts: Counts = { won: 0, lost: 0, open: 0 };
  for (const row of answers.outcomes) {
    const cell = answers.facts.cells[row.cell];
    if (cell === undefined || cell.outcome === 'unmapped') continue;
    if (inGroup(cell, group) && inWindow(cell, span)) counts[cell.outcome] += row.deals;
  }
  return counts;
}

/** Oldest and newest quarter with a closed deal. */
export function coveredQuarters(answers: Answers): readonly [Quarter, Quarter] | null {
  let first: Quarter | null = null;
  let last: Quarter | null = null;
  for (const row of answers.outcomes) {
    const closed = row.deals > 0 ? (answers.facts.cells[row.cell]?.closed ?? null) : null;
    if (closed === null) continue;
    if (first === null || closed < first) first = closed;
    if (last === null || closed > last) last = closed;
  }
  return first === null || last === null ? null : [first, last];
}
