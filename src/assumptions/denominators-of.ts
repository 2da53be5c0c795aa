import type { Cell } from '../model/cell.ts';
import { closedDeals } from '../model/outcome.ts';
import { type Quarter, quarterOf } from '../model/quarter.ts';
import { type Answers, countsOf, inGroup, inWindow, type Span, sumOver, within } from './answers.ts';
import type { Share } from './evidence.ts';
import { type Maturity, tau } from './gather.ts';
import { groupOf, isClosed } from './ground.ts';
import { endedInNoDecision } from './no-decision.ts';
import type { Asked, Questionnaire } from './questionnaire.ts';
import { conversion } from './rate-evidence.ts';
import type { ClosedValue, Course, Denominators, OutcomeSpell } from './scrutiny.ts';

/** Eighteen months: fewer quarters of created deals leave too few that have run their course. */
const LEAST_QUARTERS = 6;
const DAYS_PER_QUARTER = 91;

// A file from which a tenth of the open deals is missing says little about what becomes of them.
const MOST_SET_ASIDE = 0.1;

/** What a win rate can be a share of, and how deals of the group ran their course. Null for other kinds of claims. */
export function denominatorsOf(
  answers: Answers,
  questions: Questionnaire,
  asked: Asked,
  span: Span,
  maturity: Maturity,
): Denominators | null {
  const { measure } = asked.assumption.claim;
  if (measure === 'time_to_win') {
    const everything = { first: null, last: null };
    const course = courseOf(answers, asked, span, everything, maturity);
    return { no_decision: null, cohort: null, course, value: null };
  }
  if (measure !== 'win_rate') return null;
  const course = courseOf(answers, asked, span, null, maturity);
  const undecided = endedInNoDecision(answers, questions);
  const counts = (cell: Cell) => inWindow(cell, span) && inGroup(cell, groupOf(asked));
  return {
    no_decision:
      undecided === null ? null : sumOver(answers.outcomes, answers.facts, (cell) => undecided(cell) && counts(cell)),
    cohort: course === null ? null : cohortOf(answers, asked, span, course.tau, maturity),
    course,
    value: closedValue(answers, counts),
  };
}

function cohortOf(answers: Answers, asked: Asked, span: Span, days: number, maturity: Maturity): Share | null {
  const { fiscal_year_start } = maturity;
  const evidence = conversion(answers, asked, span, { tau: days, fiscal_year_start });
  return evidence.kind === 'rate' ? evidence.share : null;
}

/** `created` null: the quarters of which a rate is read; see `recentlyCreated`. */
function courseOf(answers: Answers, asked: Asked, span: Span, created: Span | null, maturity: Maturity): Course | null {
  const { facts } = answers;
  const { tau: days, reached } = tau(answers, asked, maturity);
  if (days === null || facts.cut_off === null || !facts.has.close_date) return null;
  const counted = created ?? recentlyCreated(span, days, quarterOf(facts.cut_off, maturity.fiscal_year_start));
  const group = groupOf(asked);
  const member = facts.cells.map((cell) => cell.outcome !== 'unmapped' && inGroup(cell, group));
  const spells = new Map<string, OutcomeSpell>();
  let stale = 0;
  let timed = 0;
  const add = (row: Answers['durations'][number], length: number) => {
    const cell = facts.cells[row.cell];
    if (cell === undefined || cell.outcome === 'unmapped' || member[row.cell] !== true) return;
    if (cell.outcome === 'open' && row.days > days) stale += row.deals;
    if (isClosed(cell) && inWindow(cell, span)) timed += row.deals;
    if (!within(cell.created, counted)) return;
    const key = `${length}:${cell.outcome}`;
    const spell = spells.get(key);
    if (spell === undefined) spells.set(key, { days: length, outcome: cell.outcome, deals: row.deals });
    else spell.deals += row.deals;
  };
  for (const row of answers.durations) add(row, row.days);
  // That these are won or lost is known, and a rate without them would be another one; it was by τ at the latest.
  for (const row of answers.untimed) add(row, Math.min(row.days, days));
  return {
    tau: days,
    reached,
    stale,
    spells: [...spells.values()].sort((a, b) => a.days - b.days || (a.outcome < b.outcome ? -1 : 1)),
    timed: { x: timed, n: closedDeals(countsOf(answers, group, span)) },
    open_known: openKnown(answers),
  };
}

/**
 * The last eighteen months, or twice τ, or the window where that is longer, so that a rate over many years is not held
 * against one of the last few. Up to the end of the window: what became of the deals of then.
 */
function recentlyCreated({ first, last }: Span, days: number, now: Quarter): Span {
  if (first === null) return { first, last };
  const quarters = Math.max(LEAST_QUARTERS, Math.ceil((2 * days) / DAYS_PER_QUARTER));
  return { first: Math.min(first, (last ?? now) - quarters + 1), last };
}

/** Deals that closed after the as-of date were open on it, and no longer are in the file. */
function openKnown({ facts, outcomes }: Answers): boolean {
  const open = sumOver(outcomes, facts, (cell) => cell.outcome === 'open');
  const gone = facts.excluded.closed_after_as_of;
  return open > 0 && gone <= MOST_SET_ASIDE * (open + gone);
}

function closedValue({ facts, outcomes }: Answers, counts: (cell: Cell) => boolean): ClosedValue | null {
  if (!facts.has.amount) return null;
  const minor = { won: 0, closed: 0, squares: 0 };
  const valued = { won: { x: 0, n: 0 }, lost: { x: 0, n: 0 } };
  for (const row of outcomes) {
    const cell = facts.cells[row.cell];
    if (cell === undefined || (cell.outcome !== 'won' && cell.outcome !== 'lost') || !counts(cell)) continue;
    minor.closed += row.amount_minor;
    minor.squares += row.amount_squares;
    if (cell.outcome === 'won') minor.won += row.amount_minor;
    valued[cell.outcome].x += row.valued;
    valued[cell.outcome].n += row.deals;
  }
  return { minor, valued };
}
