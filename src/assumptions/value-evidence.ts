import type { Cell } from '../model/cell.ts';
import type { Claim, ClaimOf } from '../model/claim.ts';
import { type Answers, type Group, inGroup, inWindow, type Span, sumOver, within } from './answers.ts';
import type { Evidence, Spell, Tally } from './evidence.ts';
import { groundOf, groupOf, isClosed, versusOf } from './ground.ts';
import type { Asked } from './questionnaire.ts';
import { isAmong } from './rate-evidence.ts';
import { lessKnown, timedGround } from './timed-ground.ts';

type DayRow = { cell: number; days: number; deals: number };

/** Deals by value, in order; only those whose cell passes. */
function tally<R extends { cell: number; deals: number }>(
  answers: Answers,
  rows: readonly R[],
  value: (row: R) => number,
  passes: (cell: Cell) => boolean,
): Tally {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const cell = answers.facts.cells[row.cell];
    if (cell !== undefined && passes(cell)) counts.set(value(row), (counts.get(value(row)) ?? 0) + row.deals);
  }
  return [...counts].map(([at, deals]) => ({ value: at, deals })).sort((a, b) => a.value - b.value);
}

const days = (answers: Answers, passes: (cell: Cell) => boolean, rows: readonly DayRow[] = answers.durations): Tally =>
  tally(answers, rows, (row) => row.days, passes);

export function medianOf(values: Tally): number | null {
  const n = values.reduce((sum, { deals }) => sum + deals, 0);
  if (n === 0) return null;
  const at = (rank: number) => {
    let seen = 0;
    for (const { value, deals } of values) {
      seen += deals;
      if (seen >= rank) return value;
    }
    return values.at(-1)?.value ?? 0;
  };
  return (at(Math.floor((n + 1) / 2)) + at(Math.floor(n / 2) + 1)) / 2;
}

/** Median of the won deals alone, as a CRM shows it: it leaves out the slow ones. */
const naive = (answers: Answers, asked: Asked, span: Span): number | null =>
  medianOf(days(answers, (cell) => cell.outcome === 'won' && inWindow(cell, span) && inGroup(cell, groupOf(asked))));

/**
 * Lengths of deals created in the window, closed ones as events, open ones cut off. With only a duration column the
 * closed deals are all there is.
 */
export function spellsOf(answers: Answers, group: Group, span: Span): Spell[] {
  const { facts } = answers;
  const dated = facts.has.created_date;
  const spells = new Map<string, Spell>();
  for (const row of answers.durations) {
    const cell = facts.cells[row.cell];
    if (cell === undefined || cell.outcome === 'unmapped' || !inGroup(cell, group)) continue;
    if (dated && !within(cell.created, span)) continue;
    const event = isClosed(cell);
    if (!dated && !event) continue;
    const key = `${row.days}:${event}`;
    const spell = spells.get(key) ?? { days: row.days, event, deals: 0 };
    spell.deals += row.deals;
    spells.set(key, spell);
  }
  return [...spells.values()].sort((a, b) => a.days - b.days || Number(b.event) - Number(a.event));
}

export function timeToClose(answers: Answers, asked: Asked, span: Span): Evidence {
  const spells = spellsOf(answers, groupOf(asked), span);
  const dated = answers.facts.has.created_date;
  const counts = (cell: Cell) =>
    cell.outcome !== 'unmapped' && inGroup(cell, groupOf(asked)) && (!dated || createdWithin(cell, span));
  return {
    ...timedGround(answers, groundOf(answers, asked, span, false), counts, countDeals(spells)),
    kind: 'spells',
    spells,
    naive: naive(answers, asked, span),
  };
}

/** A deal that nobody knows the start of belongs to the window by its end, an open one always. */
const createdWithin = (cell: Cell, span: Span): boolean =>
  cell.created === null ? !isClosed(cell) || within(cell.closed, span) : within(cell.created, span);

const countDeals = (rows: readonly { deals: number }[]): number => rows.reduce((sum, { deals }) => sum + deals, 0);

/** Wins of deals old enough to have run their course; `mature` holds the rows for this τ. */
export function timeToWin(
  answers: Answers,
  asked: Asked,
  span: Span,
  maturity: { tau: number | null; reached: boolean; mature: readonly DayRow[] | null },
): Evidence {
  const ground = groundOf(answers, asked, span, false);
  const won = (cell: Cell) => cell.outcome === 'won' && inGroup(cell, groupOf(asked));
  const mature = maturity.tau === null || maturity.mature === null ? null : maturity.mature;
  const counted =
    mature === null
      ? days(answers, (cell) => won(cell) && inWindow(cell, span))
      : days(answers, (cell) => won(cell) && within(cell.created, span), mature);
  const counts = (cell: Cell) => won(cell) && (mature === null ? inWindow(cell, span) : createdWithin(cell, span));
  return {
    ...timedGround(answers, ground, counts, countDeals(counted)),
    kind: 'wins',
    days: counted,
    tau: mature === null ? null : maturity.tau,
    tau_reached: maturity.reached,
    open: ground.counts.open,
    naive: naive(answers, asked, span),
  };
}

const amounts = (answers: Answers, passes: (cell: Cell) => boolean): Tally =>
  tally(answers, answers.amounts, (row) => row.amount_minor / 100, passes);

export function dealSize(answers: Answers, asked: Asked, claim: ClaimOf<'deal_size'>, span: Span): Evidence {
  const among = claim.among ?? 'won';
  const values = amounts(
    answers,
    (cell) => isAmong(cell, among) && inWindow(cell, span) && inGroup(cell, groupOf(asked)),
  );
  const total = values.reduce((sum, { value, deals }) => sum + value * deals, 0);
  const ground = groundOf(answers, asked, span, false);
  const eligible =
    among === 'closed'
      ? ground.counts.won + ground.counts.lost
      : among === 'all'
        ? ground.counts.won + ground.counts.lost + ground.counts.open
        : ground.counts[among];
  return {
    ...lessKnown(ground, { ...ground, eligible, recorded: countDeals(values), about: 'amounts' }),
    kind: 'amounts',
    amounts: values,
    largest_share: total > 0 ? (values.at(-1)?.value ?? 0) / total : 0,
    seed: asked.assumption.id,
  };
}

/** Two samples to put in order: days of won (or closed) deals, or amounts of won deals. */
export function twoSamples(
  answers: Answers,
  asked: Asked,
  claim: Extract<Claim, { measure: 'duration_order' | 'deal_size_order' }>,
  span: Span,
): Evidence {
  const isLong = claim.measure === 'duration_order';
  const isUnit = (cell: Cell) =>
    claim.measure === 'duration_order' && claim.of === 'time_to_close' ? isClosed(cell) : cell.outcome === 'won';
  const counted = (group: Group) => (cell: Cell) => isUnit(cell) && inWindow(cell, span) && inGroup(cell, group);
  const sample = (group: Group): Tally => (isLong ? days(answers, counted(group)) : amounts(answers, counted(group)));
  const [first, second] = [sample(groupOf(asked)), sample(versusOf(asked))];
  const recorded = countDeals(first) + countDeals(second);
  const ground = groundOf(answers, asked, span, true);
  const measured = (cell: Cell) => counted(groupOf(asked))(cell) || counted(versusOf(asked))(cell);
  const eligible = sumOver(answers.outcomes, answers.facts, measured);
  return {
    ...(isLong
      ? timedGround(answers, ground, measured, recorded)
      : lessKnown(ground, { ...ground, eligible, recorded, about: 'amounts' })),
    kind: 'two-samples',
    first,
    second,
  };
}
