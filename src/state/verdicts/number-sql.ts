import { countsOpen } from '../../assumptions/language-evidence.ts';
import type { Asked } from '../../assumptions/questionnaire.ts';
import { stateClaim } from '../../assumptions/state-claim.ts';
import { windowOf } from '../../assumptions/window.ts';
import { EVERY_DEAL } from '../../model/filter.ts';
import { addDays, firstDay, lastDay } from '../../model/quarter.ts';
import { type CountedFigure, countedSql } from '../../tables/counted-sql.ts';
import { MissingField } from '../../tables/filter-sql.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import type { ViewChoices } from '../fields/view-choices.ts';
import type { ReportAnswer } from './use-report.ts';

/** The query behind a verdict's figures, with everything in it: membership, segment, window and facets. */
export function numberSql(
  answer: Counted,
  verdict: Pick<Verdict, 'persona' | 'assumption'>,
  choices: ViewChoices,
): string {
  const { questions, settings } = answer;
  const asked = questions.asked.find((one) => isOf(one, verdict));
  if (asked === undefined) return '';
  const { claim } = asked.assumption;
  const number = claim.measure === 'coverage' ? questions.accounted : asked.group;
  const who = asked.persona === null ? '' : `${asked.persona.name}: `;
  return writtenSql(answer, choices, {
    title: `${who}${stateClaim(claim, settings.currency)}`,
    claim,
    group: questions.conditions[number] ?? EVERY_DEAL,
    versus: asked.versus === null ? null : (questions.conditions[asked.versus] ?? null),
  });
}

type Counted = Pick<ReportAnswer, 'answered' | 'questions' | 'settings' | 'warehouse'>;

function writtenSql(
  { answered, settings, warehouse }: Counted,
  choices: ViewChoices,
  figure: Pick<CountedFigure, 'title' | 'claim' | 'group' | 'versus'>,
): string {
  const { facts, lead_days } = answered.answers;
  const { span } = windowOf(settings, answered.answers, choices.period);
  const start = settings.fiscal_year_start;
  try {
    return countedSql(
      {
        ...figure,
        from: span.first === null ? null : firstDay(span.first, start),
        to: span.last === null ? null : lastDay(span.last, start),
        as_of: facts.as_of,
        fiscal_year_start: start,
        facets: choices.facets,
        has: facts.has,
        untimed: facts.untimed,
        open: countsOpen(facts.as_of, span, start),
        touched_by: facts.cut_off === null ? null : addDays(facts.cut_off, -(lead_days ?? 0)),
      },
      warehouse.catalog,
      warehouse.related,
    );
  } catch (error) {
    if (error instanceof MissingField) return `-- ${error.message}`;
    throw error;
  }
}

const isOf = (asked: Asked, verdict: Pick<Verdict, 'persona' | 'assumption'>): boolean =>
  asked.assumption.id === verdict.assumption && (asked.persona?.id ?? null) === verdict.persona;
