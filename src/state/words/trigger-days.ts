import { type Span, within } from '../../assumptions/answers.ts';
import type { Spell } from '../../assumptions/evidence.ts';
import { isClosed } from '../../assumptions/ground.ts';
import type { AskOptions, Engine } from '../../engine/port.ts';
import { askTriggerDays, triggerDays } from '../../metrics/trigger-days.ts';
import { type Cell, type Facts, stateOf } from '../../model/cell.ts';
import type { CodedFacet } from '../../model/scope.ts';
import type { Dimension } from '../../tables/dimensions.ts';
import { labelOf } from '../fields/break-down.ts';
import { type Figure, spellFigure } from '../verdicts/evidence-figures.ts';

/** How long deals with one trigger event took from it to their end; `label` is blank where the event is. */
export type TriggerTime = Figure & { label: string; closed: number };

/** From the trigger event to the end of a deal: all events together, then each. */
export type TriggerTimes = {
  all: TriggerTime;
  events: readonly TriggerTime[];
  /** Deals whose event comes after their end. */
  reversed: number;
  /** How the events are told apart; null where no file names them. */
  dimension: Dimension | null;
};

export type TriggerScope = {
  facts: Facts;
  span: Span;
  facets: readonly CodedFacet[];
  membership: { condition: number; state: 'in' | 'out' } | null;
  confidence: number;
};

/** Counts the deals created in the window, of a persona or of all; open ones last until the cut-off at least. One query. */
export async function readTriggerTimes(
  engine: Engine,
  { facts, span, facets, membership, confidence }: TriggerScope,
  events: Dimension | null,
  reversed: number,
  options: AskOptions = {},
): Promise<TriggerTimes> {
  const question = askTriggerDays(facets, events?.table ?? null);
  const rows = triggerDays.decode(await engine.columns(question.text, question.values, options));
  const counts = (cell: Cell): boolean =>
    cell.outcome !== 'unmapped' &&
    (!facts.has.created_date || within(cell.created, span)) &&
    (membership === null || stateOf(cell, membership.condition) === membership.state);
  const spells = new Map<number, Spell[]>();
  for (const { event, cell: at, days, deals } of rows) {
    const cell = facts.cells[at];
    if (cell === undefined || !counts(cell)) continue;
    const known = spells.get(event) ?? [];
    known.push({ days, event: isClosed(cell), deals });
    spells.set(event, known);
  }
  const time = (label: string, own: readonly Spell[]): TriggerTime => ({
    ...spellFigure(own, confidence),
    label,
    closed: own.reduce((sum, { event, deals }) => sum + (event ? deals : 0), 0),
  });
  const told = [...spells].map(([code, own]) => time(events === null ? '' : labelOf(events, code), own));
  return {
    all: time('', [...spells.values()].flat()),
    events: events === null ? [] : told.sort((a, b) => b.n - a.n || (a.label < b.label ? -1 : 1)),
    reversed,
    dimension: events,
  };
}
