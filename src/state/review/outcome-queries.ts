import { firstDay, lastDay, type Quarter, quarterName } from '../../model/quarter.ts';
import {
  dealQuartersSql,
  leadQuartersSql,
  type NamedQuarter,
  type OutcomeScope,
  spentQuartersSql,
} from '../../tables/outcomes-sql.ts';
import type { ViewChoices } from '../fields/view-choices.ts';
import type { ReportAnswer } from '../verdicts/use-report.ts';

type Answer = Pick<ReportAnswer, 'answered' | 'settings' | 'warehouse'>;

const named = (quarters: readonly Quarter[], { settings: { fiscal_year_start } }: Answer): NamedQuarter[] =>
  quarters.map((quarter) => ({
    name: quarterName(quarter),
    from: firstDay(quarter, fiscal_year_start),
    to: lastDay(quarter, fiscal_year_start),
  }));

const scopeOf = ({ answered, settings }: Answer): OutcomeScope => {
  const { as_of, has, untimed } = answered.answers.facts;
  return { as_of, has, untimed, fiscal_year_start: settings.fiscal_year_start };
};

/** The query behind win rates or days to win by quarter, within the filters in force. */
export const dealsQuery = (
  of: 'rate' | 'days',
  quarters: readonly Quarter[],
  answer: Answer,
  { facets }: Pick<ViewChoices, 'facets'>,
): string => {
  const { catalog, related } = answer.warehouse;
  return dealQuartersSql(of, named(quarters, answer), { ...scopeOf(answer), facets }, catalog, related);
};

/** The query behind spend and wins by quarter; null where the list of campaigns lacks what it reads. */
export function spentQuery(quarters: readonly Quarter[], answer: Answer): string | null {
  const { campaigns } = answer.warehouse.related;
  return campaigns === null ? null : spentQuartersSql(named(quarters, answer), campaigns, scopeOf(answer));
}

/** The query behind leads and those of them that were won; null where no quarter is shown. */
export const leadsQuery = (quarters: readonly Quarter[], answer: Answer): string | null =>
  quarters.length === 0 ? null : leadQuartersSql(named(quarters, answer), scopeOf(answer).has);
