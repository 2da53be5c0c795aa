import type { Cell } from '../model/cell.ts';
import { type Answers, sumOver } from './answers.ts';
import type { Ground } from './evidence.ts';
import { isClosed } from './ground.ts';

/**
 * The ground of a length of time: of the deals that `passes` picks, those whose length is known. Deals whose dates are
 * no event times are named and in neither number. `recorded` are the units of the evidence.
 */
export function timedGround(
  answers: Answers,
  ground: Ground,
  passes: (cell: Cell) => boolean,
  recorded: number,
): Ground {
  const { facts, outcomes, durations } = answers;
  const closed = (cell: Cell) => isClosed(cell) && passes(cell);
  const untimed = untimedOf(answers, closed);
  const tidied = untimed.same_day + untimed.bulk.reduce((sum, { deals }) => sum + deals, 0);
  const unknown = sumOver(outcomes, facts, closed) - sumOver(durations, facts, closed) - tidied;
  // An open deal has lasted until today unless nobody wrote down since when.
  const undated = facts.has.created_date
    ? sumOver(outcomes, facts, (cell) => cell.outcome === 'open' && cell.created === null && passes(cell))
    : 0;
  const own = { eligible: recorded + unknown + undated, recorded };
  return { ...lessKnown(ground, { ...ground, ...own, about: 'dates' }), ...(tidied === 0 ? {} : { untimed }) };
}

/** Where both who belongs and what is measured have blanks, what is known less well is what has to be told. */
export function lessKnown(membership: Ground, measured: Ground): Ground {
  return measured.recorded * membership.eligible <= membership.recorded * measured.eligible
    ? measured
    : { ...membership, about: 'membership' };
}

function untimedOf({ facts, untimed }: Answers, passes: (cell: Cell) => boolean): NonNullable<Ground['untimed']> {
  const reasons = new Map<number, number>();
  for (const { cell: at, reason, deals } of untimed) {
    const cell = facts.cells[at];
    if (cell !== undefined && passes(cell)) reasons.set(reason, (reasons.get(reason) ?? 0) + deals);
  }
  const bulk = facts.untimed.bulk.map(({ day }, index) => ({ day, deals: reasons.get(index + 1) ?? 0 }));
  return { bulk: bulk.filter(({ deals }) => deals > 0), same_day: reasons.get(-1) ?? 0 };
}
