import type { Span } from '../../assumptions/answers.ts';
import { windowOf } from '../../assumptions/window.ts';
import type { Among } from '../../model/claim.ts';
import { EVERY_DEAL, type Filter } from '../../model/filter.ts';
import { firstDay, lastDay } from '../../model/quarter.ts';
import { MissingField } from '../../tables/filter-sql.ts';
import { type PanelBody, panelSql } from '../../tables/panel-sql.ts';
import { membershipOf } from '../fields/use-breakdown.ts';
import type { ViewChoices } from '../fields/view-choices.ts';
import type { ReportAnswer } from '../verdicts/use-report.ts';

/** What a query of a screen is written from. */
export type Queried = Pick<ReportAnswer, 'answered' | 'questions' | 'settings' | 'warehouse'>;

/** The deals of a panel: a persona's id, null for deals of no persona, everybody's where it is left out. */
export type PanelAsked = {
  title: string;
  among: Among;
  persona?: string | null | undefined;
  /** Another window than the one of the screen. */
  span?: Span;
  window?: 'closed' | 'created';
};

/** The rule of a persona, or of all deals that no persona has. */
export function personaFilter(answer: Pick<Queried, 'questions'>, persona: string | null | undefined): Filter {
  const membership = membershipOf(answer, persona);
  if (membership === null) return EVERY_DEAL;
  const rule = answer.questions.conditions[membership.condition] ?? EVERY_DEAL;
  return membership.state === 'out' ? { not: rule } : rule;
}

/** The query behind a panel, with everything in it: window, persona and filters. `body` may throw MissingField. */
export function panelQuery(answer: Queried, choices: ViewChoices, asked: PanelAsked, body: () => PanelBody): string {
  const { answered, settings, warehouse } = answer;
  const { facts } = answered.answers;
  const inForce = windowOf(settings, answered.answers, choices.period);
  const { first, last } = asked.span ?? inForce.span;
  const start = settings.fiscal_year_start;
  try {
    return panelSql(
      asked.span === undefined ? `${asked.title}, ${inForce.name}` : asked.title,
      {
        among: asked.among,
        window: asked.window ?? 'closed',
        group: personaFilter(answer, asked.persona),
        from: first === null ? null : firstDay(first, start),
        to: last === null ? null : lastDay(last, start),
        as_of: facts.as_of,
        fiscal_year_start: start,
        facets: choices.facets,
        has: facts.has,
        untimed: facts.untimed,
      },
      warehouse,
      body(),
    );
  } catch (error) {
    if (error instanceof MissingField) return `-- ${error.message}`;
    throw error;
  }
}
