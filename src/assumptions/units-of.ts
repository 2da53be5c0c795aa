import type { DealColumns } from '../metrics/clusters.ts';
import { type Cell, type CodedField, stateOf } from '../model/cell.ts';
import { type Answers, type Group, inGroup, inWindow, type Span, within } from './answers.ts';
import { speaking } from './category-evidence.ts';
import { groupOf, isClosed } from './ground.ts';
import { notedCells } from './language-evidence.ts';
import type { Asked, Questionnaire } from './questionnaire.ts';
import { inMatureCohort, isAmong } from './rate-evidence.ts';

/** Which deals are the units of a claim: by cell first, then deal by deal whether one counts for the claim; null: no unit. */
export type UnitTest = {
  passes(cell: Cell): boolean;
  counts(deal: number, cell: Cell): boolean | null;
};

/** What the units of a claim that are deals old enough to have closed depend on. */
export type Course = { tau: number | null; fiscal_year_start: number };

const won = (_: number, cell: Cell): boolean => cell.outcome === 'won';

/**
 * The units of a claim, as single deals. `group` null: of every deal there is, whoever it belongs to. Null where the
 * units are no deals.
 */
export function unitsOf(
  answers: Answers,
  deals: DealColumns,
  questions: Questionnaire,
  asked: Asked,
  span: Span,
  course: Course,
  group: Group | null = groupOf(asked),
): UnitTest | null {
  const { claim } = asked.assumption;
  const { facts } = answers;
  const inside = (cell: Cell) => group === null || inGroup(cell, group);
  const among = (test: (cell: Cell) => boolean) => (cell: Cell) => test(cell) && inWindow(cell, span) && inside(cell);
  const measured = (column: string) => {
    const values = deals.column(column);
    return (deal: number): boolean | null => (values[deal]! >= 0 ? true : null);
  };
  switch (claim.measure) {
    case 'win_rate':
    case 'win_rate_ratio':
    case 'win_rate_order':
      return { passes: among(isClosed), counts: won };
    case 'conversion': {
      const mature = inMatureCohort(facts, span, course);
      return { passes: (cell) => cell.outcome !== 'unmapped' && mature(cell) && inside(cell), counts: won };
    }
    case 'language': {
      const { texts } = asked;
      if (texts === null) return null;
      const { said } = texts;
      const noted = notedCells(answers, span, course.fiscal_year_start);
      return {
        passes: (cell) => inside(cell) && noted(cell) && stateOf(cell, said) !== 'unknown',
        counts: (_, cell) => stateOf(cell, said) === 'in',
      };
    }
    case 'coverage': {
      const { accounted } = questions;
      return {
        passes: (cell) =>
          isClosed(cell) &&
          inWindow(cell, span) &&
          (inGroup(cell, { condition: accounted, state: 'in' }) ||
            inGroup(cell, { condition: accounted, state: 'out' })),
        counts: (_, cell) => inGroup(cell, { condition: accounted, state: 'in' }),
      };
    }
    case 'share':
    case 'top_category':
    case 'best_segment': {
      const coded = facts.coded.get(claim.field);
      if (coded === undefined) return null;
      const claimed = claim.measure === 'share' ? claim.in : [claim.value];
      const { said, holds } = valuesOf(coded, claimed);
      const codes = deals.column(coded.column);
      const whole = claim.measure === 'best_segment';
      return {
        passes: among((cell) => isAmong(cell, whole ? 'closed' : claim.among)),
        counts: (deal, cell) => {
          const code = codes[deal]!;
          if (code < 0 || said[code]!.length === 0) return null;
          if (!whole) return holds[code]!;
          return holds[code]! ? cell.outcome === 'won' : null;
        },
      };
    }
    case 'time_to_close':
      return {
        passes: (cell) => isClosed(cell) && (!facts.has.created_date || within(cell.created, span)) && inside(cell),
        counts: measured('days'),
      };
    case 'time_to_win': {
      const { tau } = course;
      if (tau === null || facts.cut_off === null) {
        return { passes: among((cell) => cell.outcome === 'won'), counts: measured('days') };
      }
      const last = Math.round(Date.parse(`${facts.cut_off}T00:00:00Z`) / 86_400_000) - tau;
      const [days, created] = [deals.column('days'), deals.column('created_day')];
      return {
        passes: (cell) => cell.outcome === 'won' && within(cell.created, span) && inside(cell),
        counts: (deal) => (days[deal]! >= 0 && days[deal]! <= tau && created[deal]! <= last ? true : null),
      };
    }
    case 'deal_size':
      return { passes: among((cell) => isAmong(cell, claim.among ?? 'won')), counts: measured('with_amount') };
    case 'duration_order':
      return {
        passes: among(claim.of === 'time_to_close' ? isClosed : (cell) => cell.outcome === 'won'),
        counts: measured('days'),
      };
    case 'deal_size_order':
      return { passes: among((cell) => cell.outcome === 'won'), counts: measured('with_amount') };
    case 'cost_per_win':
    case 'campaign_conversion':
    case 'belief':
      return null;
    default:
      return claim satisfies never;
  }
}

/** By code: the values that say anything, folded, and whether one of the claimed is among them. */
export function valuesOf(
  coded: CodedField,
  claimed: readonly string[],
): { said: readonly (readonly string[])[]; holds: readonly boolean[] } {
  const speaks = speaking(coded.field, claimed);
  const wanted = new Set(claimed.map(plain));
  const said = coded.labels.map((labels) => [...new Set(labels.filter(speaks).map(plain))]);
  return { said, holds: said.map((values) => values.some((value) => wanted.has(value))) };
}

export const plain = (text: string): string => text.trim().toLowerCase();
