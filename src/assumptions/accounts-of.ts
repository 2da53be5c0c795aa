import type { DealColumns } from '../metrics/clusters.ts';
import type { Cell, CodedField } from '../model/cell.ts';
import { type Answers, type Group, inGroup, inWindow, type Span } from './answers.ts';
import { repeatsOf } from './clusters-of.ts';
import type { AccountRepeats, Repeats } from './evidence.ts';
import { groupOf, isClosed, versusOf } from './ground.ts';
import type { Asked, Questionnaire } from './questionnaire.ts';
import { pairRepeats, valueRepeats } from './rival-repeats.ts';
import { type Course, type UnitTest, unitsOf } from './units-of.ts';

/** With fewer clusters their spread says too little, and that of all deals has to stand in. */
export const FEWEST_CLUSTERS = 5;

/** How the deals of one account repeat among the units of a rate; undefined where no file tells accounts apart. */
export function accountsOf(
  answers: Answers,
  questions: Questionnaire,
  asked: Asked,
  span: Span,
  course: Course,
): AccountRepeats | undefined {
  const { deals, facts } = answers;
  const account = facts.clusters.find(({ by }) => by === 'account');
  if (deals === null || account === undefined) return undefined;
  const repeats = (group: Group | null): Repeats | undefined => {
    const units = unitsOf(answers, deals, questions, asked, span, course, group);
    return units === null ? undefined : repeatsOf(answers, deals, account.column, units);
  };
  const sides = sidesOf(answers, deals, questions, asked, span, course, account.column, repeats);
  if (sides === undefined) return undefined;
  const all = [sides.units, ...(sides.versus === undefined ? [] : [sides.versus]), ...(sides.rivals?.values() ?? [])];
  const pooled = all.some(isTooFew) ? pooledOf(answers, deals, asked, span, account.column, repeats) : undefined;
  return { ...sides, ...(pooled === undefined ? {} : { pooled }) };
}

/** The units of everybody; of a comparison of values those of every value. */
function pooledOf(
  answers: Answers,
  deals: DealColumns,
  { assumption: { claim } }: Asked,
  span: Span,
  column: string,
  repeats: (group: null) => Repeats | undefined,
): Repeats | undefined {
  const coded = claim.measure === 'best_segment' ? answers.facts.coded.get(claim.field) : undefined;
  if (coded === undefined) return repeats(null);
  return repeatsOf(
    answers,
    deals,
    column,
    closedWith(deals, coded, (cell) => inWindow(cell, span)),
  );
}

/** Closed deals with a field filled in; the won ones count. */
function closedWith(deals: DealColumns, { column }: CodedField, passes: (cell: Cell) => boolean): UnitTest {
  const codes = deals.column(column);
  return {
    passes: (cell) => isClosed(cell) && passes(cell),
    counts: (deal, cell) => (codes[deal]! < 0 ? null : cell.outcome === 'won'),
  };
}

const isTooFew = ({ clusters, units, squares }: Repeats): boolean => clusters < FEWEST_CLUSTERS && squares.nn > units.n;

function sidesOf(
  answers: Answers,
  deals: DealColumns,
  questions: Questionnaire,
  asked: Asked,
  span: Span,
  course: Course,
  column: string,
  repeats: (group: Group | null) => Repeats | undefined,
): Omit<AccountRepeats, 'pooled'> | undefined {
  const { claim } = asked.assumption;
  const units = repeats(groupOf(asked));
  if (units === undefined) return undefined;
  switch (claim.measure) {
    case 'win_rate':
    case 'conversion':
    case 'coverage':
    case 'share':
    case 'language':
      return { units };
    case 'win_rate_ratio':
    case 'win_rate_order': {
      const versus = repeats(versusOf(asked));
      return { units, ...(versus === undefined ? {} : { versus }) };
    }
    case 'top_category': {
      const coded = answers.facts.coded.get(claim.field);
      const test = unitsOf(answers, deals, questions, asked, span, course);
      if (coded === undefined || test === null) return undefined;
      return { units, rivals: pairRepeats(answers, deals, coded, claim.value, column, test) };
    }
    case 'best_segment': {
      const coded = answers.facts.coded.get(claim.field);
      if (coded === undefined) return undefined;
      const test = closedWith(deals, coded, (cell) => inWindow(cell, span) && inGroup(cell, groupOf(asked)));
      return { units, rivals: valueRepeats(answers, deals, coded, claim.value, column, test) };
    }
    case 'time_to_close':
    case 'time_to_win':
    case 'deal_size':
    case 'duration_order':
    case 'deal_size_order':
    case 'cost_per_win':
    case 'campaign_conversion':
    case 'belief':
      return undefined;
    default:
      return claim satisfies never;
  }
}
