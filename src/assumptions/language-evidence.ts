import { type Cell, stateOf } from '../model/cell.ts';
import { type Day, lastCompleteQuarter } from '../model/quarter.ts';
import { type Answers, inGroup, type Span, sumOver, within } from './answers.ts';
import { lacks } from './campaign-missing.ts';
import type { Evidence } from './evidence.ts';
import { groundOf, groupOf, isClosed } from './ground.ts';
import type { Asked } from './questionnaire.ts';

/** Deals with notes that say any of the terms, out of the deals with notes. */
export function language(answers: Answers, asked: Asked, span: Span, fiscalYearStart: number): Evidence {
  const ground = groundOf(answers, asked, span, false);
  const { texts } = asked;
  if (texts === null) throw new Error('What deals say was asked without terms.');
  const { facts, outcomes } = answers;
  const noted = sumOver(outcomes, facts, (cell) => stateOf(cell, texts.said) !== 'unknown');
  if (noted === 0) return { ...ground, kind: 'untestable', ...lacks('notes') };
  const windowed = notedCells(answers, span, fiscalYearStart);
  const counts = (cell: Cell) => windowed(cell) && inGroup(cell, groupOf(asked));
  const count = (test: (cell: Cell) => boolean) => sumOver(outcomes, facts, (cell) => counts(cell) && test(cell));
  const x = count((cell) => stateOf(cell, texts.said) === 'in');
  const n = count((cell) => stateOf(cell, texts.said) !== 'unknown');
  const share = { x, n };
  return {
    ...ground,
    eligible: n,
    recorded: n,
    language: {
      deals: count(() => true),
      paraphrased: n - count((cell) => stateOf(cell, texts.voice) === 'in'),
    },
    kind: 'rate',
    share,
    bounds: { low: share, high: share },
  };
}

/** Deals in the window, noted or not: closed ones by the quarter they closed in, open ones where `countsOpen`. */
export function notedCells(
  { facts }: Pick<Answers, 'facts'>,
  span: Span,
  fiscalYearStart: number,
): (cell: Cell) => boolean {
  const open = countsOpen(facts.as_of, span, fiscalYearStart);
  return (cell) => (isClosed(cell) ? within(cell.closed, span) : open && cell.outcome === 'open');
}

/**
 * Whether open deals are among those of a window: where it reaches to the newest quarter. A single quarter counts closed
 * deals alone, or the same open ones would be in each.
 */
export function countsOpen(asOf: Day | null, { first, last }: Span, fiscalYearStart: number): boolean {
  if (last === null || asOf === null) return true;
  return last >= lastCompleteQuarter(asOf, fiscalYearStart) && (first === null || first < last);
}
