import { inWindow, type Span } from '../../assumptions/answers.ts';
import type { AskOptions, Engine } from '../../engine/port.ts';
import { askBreakdown, breakdown, type DimensionTables } from '../../metrics/breakdown.ts';
import { askBreakdownValues, breakdownValues } from '../../metrics/breakdown-values.ts';
import type { Question } from '../../metrics/metric.ts';
import { type Cell, type Facts, stateOf } from '../../model/cell.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { CodedFacet } from '../../model/scope.ts';
import type { Dimension } from '../../tables/dimensions.ts';

/** Deals by the values of one or two fields, cell by cell: any window and any persona can be laid over it. */
export type Breakdown = {
  dimensions: readonly Dimension[];
  rows: ReturnType<typeof breakdown.decode>;
};

export type Measured = 'amount' | 'days';

/** Amounts in cents or lengths in days, by the values of the same fields. */
export type MeasuredRows = ReturnType<typeof breakdownValues.decode>;

const tablesOf = (dimensions: readonly Dimension[]): DimensionTables => {
  const [first, second] = dimensions;
  if (first === undefined) throw new RangeError('Nothing to break the deals down by.');
  return second === undefined ? [first.table] : [first.table, second.table];
};

export async function breakDown(
  engine: Engine,
  dimensions: readonly Dimension[],
  facets: readonly CodedFacet[],
  options: AskOptions = {},
): Promise<Breakdown> {
  const answer = await asked(engine, askBreakdown(facets, tablesOf(dimensions)), options);
  return { dimensions, rows: breakdown.decode(answer) };
}

/** Without dimensions each deal once. */
export async function measureIn(
  engine: Engine,
  dimensions: readonly Dimension[] | null,
  facets: readonly CodedFacet[],
  measured: Measured,
  cells: readonly number[],
  options: AskOptions = {},
): Promise<MeasuredRows> {
  if (cells.length === 0) return [];
  const question = askBreakdownValues(facets, dimensions === null ? null : tablesOf(dimensions), measured, cells);
  return breakdownValues.decode(await asked(engine, question, options));
}

const asked = (engine: Engine, { text, values }: Question, options: AskOptions) =>
  engine.columns(text, values, options);

/** Code of deals that leave a field blank. */
export const BLANK_CODE = -1;

/** Counts of one value, or of one pair of values. */
export type BreakdownCounts = Record<Outcome, number> & {
  first: number;
  second: number;
  /** Of won deals, in cents, and how many of them have an amount. */
  won_minor: number;
  won_with_amount: number;
};

/** Which deals of a breakdown count: those closed in the window and all open ones, of a persona or of everybody. */
export const countedIn =
  (span: Span, membership: { condition: number; state: 'in' | 'out' } | null) =>
  (cell: Cell): boolean =>
    inWindow(cell, span) && (membership === null || stateOf(cell, membership.condition) === membership.state);

/** Adds up the cells that count. */
export function countBreakdown(
  { rows }: Breakdown,
  facts: Facts,
  counts: (cell: Cell) => boolean,
): readonly BreakdownCounts[] {
  const found = new Map<string, BreakdownCounts>();
  for (const row of rows) {
    const cell = facts.cells[row.cell];
    if (cell === undefined || !counts(cell)) continue;
    const key = `${row.first} ${row.second}`;
    const sum = found.get(key) ?? {
      ...{ first: row.first, second: row.second, won: 0, lost: 0, open: 0, unmapped: 0 },
      ...{ won_minor: 0, won_with_amount: 0 },
    };
    sum[cell.outcome] += row.deals;
    if (cell.outcome === 'won') {
      sum.won_minor += row.amount_minor;
      sum.won_with_amount += row.with_amount;
    }
    found.set(key, sum);
  }
  return [...found.values()];
}

/** Cells whose deals count and are won, or closed. */
export const cellsThat = (facts: Facts, counts: (cell: Cell) => boolean): number[] =>
  facts.cells.flatMap((cell, index) => (counts(cell) ? [index] : []));

/** The words of a code, blank where the field is. */
export const labelOf = ({ values }: Dimension, code: number): string => values[code]?.label ?? '';
