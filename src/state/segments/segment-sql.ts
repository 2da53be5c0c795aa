import { fieldLabel } from '../../assumptions/state-filter.ts';
import { windowOf } from '../../assumptions/window.ts';
import { EVERY_DEAL, type Filter } from '../../model/filter.ts';
import { firstDay, lastDay } from '../../model/quarter.ts';
import type { Dimension } from '../../tables/dimensions.ts';
import { MissingField } from '../../tables/filter-sql.ts';
import { segmentsSql } from '../../tables/segments-sql.ts';
import { membershipOf } from '../fields/use-breakdown.ts';
import type { ViewChoices } from '../fields/view-choices.ts';
import type { ReportAnswer } from '../verdicts/use-report.ts';

/** The query behind figures by one or two fields, with everything in it: window, persona, bands and filters. */
export function segmentSql(
  answer: Pick<ReportAnswer, 'answered' | 'questions' | 'settings' | 'warehouse'>,
  choices: ViewChoices,
  dimensions: readonly Dimension[],
  persona: string | null | undefined,
): string {
  const { answered, questions, settings, warehouse } = answer;
  const { facts } = answered.answers;
  const { span, name } = windowOf(settings, answered.answers, choices.period);
  const start = settings.fiscal_year_start;
  const membership = membershipOf(answer, persona);
  const condition = membership === null ? EVERY_DEAL : (questions.conditions[membership.condition] ?? EVERY_DEAL);
  const group: Filter = membership?.state === 'out' ? { not: condition } : condition;
  try {
    return segmentsSql(
      {
        title: `Deals by ${dimensions.map(({ field }) => fieldLabel(field)).join(' and ')}, closed deals of ${name}`,
        group,
        from: span.first === null ? null : firstDay(span.first, start),
        to: span.last === null ? null : lastDay(span.last, start),
        as_of: facts.as_of,
        fiscal_year_start: start,
        facets: choices.facets,
        has: facts.has,
        untimed: facts.untimed,
      },
      dimensions,
      warehouse.catalog,
      warehouse.related,
    );
  } catch (error) {
    if (error instanceof MissingField) return `-- ${error.message}`;
    throw error;
  }
}
