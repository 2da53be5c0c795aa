import { inGroup, inWindow, type Span, within } from '../../assumptions/answers.ts';
import { speaking } from '../../assumptions/category-evidence.ts';
import { groupOf, isClosed, versusOf } from '../../assumptions/ground.ts';
import { notedCells } from '../../assumptions/language-evidence.ts';
import type { Asked, Questionnaire } from '../../assumptions/questionnaire.ts';
import { inMatureCohort, isAmong } from '../../assumptions/rate-evidence.ts';
import { type Cell, type Facts, stateOf } from '../../model/cell.ts';
import type { Among } from '../../model/claim.ts';
import type { DealIssue } from '../../model/deal-issue.ts';
import type { Filter } from '../../model/filter.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Quarter } from '../../model/quarter.ts';
import type { RoleTest } from '../../model/role-test.ts';
import { sourceField } from '../../model/source-family.ts';
import type { Words } from '../../model/terms.ts';
import type { Voice } from '../../model/voice.ts';
import type { ListRequest } from '../../tables/deal-list.ts';
import { isClassified } from '../personas/classified-deals.ts';

/** Which figure's deals to show. `values` are of the deals, or of the campaigns that brought them. Written into the address, so that Back and links work. */
export type DealSelection =
  | { of: 'assumption'; persona: string | null; assumption: string; side: 'group' | 'versus'; source?: ListedSource }
  | { of: 'persona'; persona: string | null }
  | { of: 'segment'; nobody: boolean; values: readonly SegmentValue[] }
  /** `triggered`: of deals created in the window, those whose trigger event has a day. `closed_in`: those closed in these quarters, whatever the window. */
  | {
      of: 'values';
      persona?: string | null;
      values: readonly SegmentValue[];
      triggered?: true;
      closed_in?: readonly Quarter[];
    }
  | { of: 'campaigns'; persona?: string | null; values: readonly SegmentValue[] }
  | { of: 'roles'; persona?: string | null; test: RoleTest; values: readonly SegmentValue[] }
  | { of: 'rule'; persona?: string | null; rule: Filter }
  /** Deals with such notes that say a phrase; without words all that have any. */
  | { of: 'said'; persona?: string | null; phrase: Words; voice: Voice }
  /** Named by the persona's rule, the first that is met; by none for null; or met by its rule and that of `both`. */
  | { of: 'classified'; persona: string | null; both?: string; values: readonly SegmentValue[] }
  | { of: 'issue'; issue: DealIssue }
  | { of: 'all' };

/** Sources other than the pipeline whose deals can be listed: what customers and what reps said of lost deals. */
export type ListedSource = 'voice' | 'losses';

/** A value of a field in the words of the data, or a band of it; blank where the field is. */
export type SegmentValue = { field: string; label: string };

/** `value` narrows to deals that hold one value of the field a claim counts. */
export type Narrowing = { outcome?: Outcome | 'closed'; value?: string };

/** τ of the deals that an assumption speaks of; null where the file has no dates. */
export type DealMaturity = { tau: number | null; fiscal_year_start: number };

type CellRequest = Omit<ListRequest, 'facets' | 'sort'>;

/** The cells and codes that a figure counted: the same test that counted it picks its deals. */
export function listRequest(
  facts: Facts,
  questions: Questionnaire,
  span: Span,
  selection: Exclude<DealSelection, { of: 'issue' }>,
  narrowing: Narrowing = {},
  maturity: DealMaturity = { tau: null, fiscal_year_start: 1 },
): CellRequest {
  const passes = (test: (cell: Cell) => boolean) =>
    facts.cells.flatMap((cell, index) => (test(cell) && hasOutcome(cell, narrowing.outcome) ? [index] : []));
  const cohort = selection.of === 'values' && selection.triggered === true && facts.has.created_date;
  const quarters = selection.of === 'values' ? selection.closed_in : undefined;
  const noted = selection.of === 'said' ? notedCells({ facts }, span, maturity.fiscal_year_start) : null;
  const counted = (cell: Cell) => {
    if (noted !== null) return noted(cell);
    if (quarters !== undefined) return isClosed(cell) && cell.closed !== null && quarters.includes(cell.closed);
    return cell.outcome !== 'unmapped' && (cohort ? within(cell.created, span) : inWindow(cell, span));
  };
  if (selection.of === 'all') return { cells: passes(counted), codes: [] };
  if (selection.of === 'segment') {
    const last = span.last;
    const outside = (cell: Cell) => !selection.nobody || stateOf(cell, questions.accounted) === 'out';
    // A segment is looked for in the whole history, and not in the window alone.
    return {
      cells: passes((cell) => isClosed(cell) && inWindow(cell, { first: null, last }) && outside(cell)),
      codes: [],
    };
  }
  if (selection.of === 'classified') {
    return { cells: passes((cell) => counted(cell) && isClassified(cell, questions, selection)), codes: [] };
  }
  const { of } = selection;
  const valued = of === 'values' || of === 'campaigns' || of === 'roles' || of === 'rule' || of === 'said';
  if (valued && selection.persona === undefined) return { cells: passes(counted), codes: [] };
  if (of === 'persona' || valued) {
    const { persona = null } = selection;
    const member = persona === null ? questions.accounted : questions.members.get(persona);
    const state = persona === null ? 'out' : 'in';
    return {
      cells: passes((cell) => member !== undefined && stateOf(cell, member) === state && counted(cell)),
      codes: [],
    };
  }
  const asked = questions.asked.find(
    ({ persona, assumption }) => assumption.id === selection.assumption && (persona?.id ?? null) === selection.persona,
  );
  if (asked === undefined) return { cells: [], codes: [] };
  return assumptionRequest(facts, questions, span, asked, selection, narrowing, maturity, passes);
}

function hasOutcome(cell: Cell, wanted: Narrowing['outcome']): boolean {
  return wanted === undefined || (wanted === 'closed' ? isClosed(cell) : cell.outcome === wanted);
}

function assumptionRequest(
  facts: Facts,
  questions: Questionnaire,
  span: Span,
  asked: Asked,
  { side, source }: Extract<DealSelection, { of: 'assumption' }>,
  narrowing: Narrowing,
  maturity: DealMaturity,
  passes: (test: (cell: Cell) => boolean) => number[],
): CellRequest {
  const { claim } = asked.assumption;
  const group = side === 'group' ? groupOf(asked) : versusOf(asked);
  const among = (which: Among) =>
    passes((cell) => inGroup(cell, group) && isAmong(cell, which) && inWindow(cell, span));
  switch (claim.measure) {
    case 'win_rate':
    case 'win_rate_ratio':
    case 'win_rate_order':
      return { cells: among('closed'), codes: [] };
    case 'conversion': {
      const mature = inMatureCohort(facts, span, maturity);
      return {
        cells: passes((cell) => inGroup(cell, group) && cell.outcome !== 'unmapped' && mature(cell)),
        codes: [],
      };
    }
    case 'top_category':
    case 'share':
    case 'best_segment': {
      const claimed = claim.measure === 'share' ? claim.in : [claim.value];
      return {
        cells: among(claim.measure === 'best_segment' ? 'closed' : claim.among),
        codes: codesOf(
          facts,
          source === undefined ? claim.field : sourceField(source, claim.field),
          claimed,
          narrowing.value,
        ),
      };
    }
    case 'time_to_close':
      return {
        cells: passes((cell) => inGroup(cell, group) && (!facts.has.created_date || within(cell.created, span))),
        codes: [],
        measured: 'days',
      };
    case 'time_to_win':
      return maturity.tau === null || facts.cut_off === null
        ? { cells: among('won'), codes: [], measured: 'days' }
        : {
            cells: passes((cell) => inGroup(cell, group) && cell.outcome === 'won' && within(cell.created, span)),
            codes: [],
            measured: 'days',
            mature: { tau: maturity.tau, cut_off: facts.cut_off },
          };
    case 'deal_size':
      return { cells: among(claim.among ?? 'won'), codes: [], measured: 'amount' };
    case 'duration_order':
      return { cells: among(claim.of === 'time_to_close' ? 'closed' : 'won'), codes: [], measured: 'days' };
    case 'deal_size_order':
      return { cells: among('won'), codes: [], measured: 'amount' };
    case 'cost_per_win': {
      const dated = span.first !== null || span.last !== null;
      const cost = asked.campaigns?.of === 'cost' ? asked.campaigns : undefined;
      const brought = dated ? cost?.dated : cost?.brought;
      return {
        cells: among('won').filter((index) => {
          const cell = facts.cells[index];
          return cell !== undefined && brought !== undefined && stateOf(cell, brought) === 'in';
        }),
        codes: [],
      };
    }
    case 'coverage':
      return {
        cells: passes(
          (cell) => stateOf(cell, questions.accounted) === 'in' && isAmong(cell, 'closed') && inWindow(cell, span),
        ),
        codes: [],
      };
    case 'language': {
      const said = asked.texts?.said;
      const windowed = notedCells({ facts }, span, maturity.fiscal_year_start);
      return {
        cells: passes(
          (cell) => inGroup(cell, group) && windowed(cell) && said !== undefined && stateOf(cell, said) !== 'unknown',
        ),
        codes: [],
      };
    }
    // The units are leads, and most of those have no deal.
    case 'campaign_conversion':
    case 'belief':
      return { cells: [], codes: [] };
    default:
      return claim satisfies never;
  }
}

function codesOf(
  facts: Facts,
  field: string,
  claimed: readonly string[],
  value: string | undefined,
): ListRequest['codes'] {
  const coded = facts.coded.get(field);
  if (coded === undefined) return [];
  const speaks = speaking(coded.canonical ?? field, claimed);
  const wanted = value?.trim().toLowerCase();
  const codes = coded.labels.flatMap((labels, code) => {
    const said = labels.filter(speaks);
    const passes = wanted === undefined ? said.length > 0 : said.some((label) => label.trim().toLowerCase() === wanted);
    return passes ? [code] : [];
  });
  return [{ column: coded.column, codes }];
}
