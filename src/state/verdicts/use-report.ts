import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Questionnaire, questionnaire } from '../../assumptions/questionnaire.ts';
import type { Quarter } from '../../model/quarter.ts';
import type { Settings } from '../../model/settings.ts';
import { type Project, personasOf, settingsOf } from '../../project/schema.ts';
import type { Warehouse } from '../../tables/warehouse.ts';
import { facetFields } from '../fields/facet-fields.ts';
import type { ViewChoices } from '../fields/view-choices.ts';
import { useChoices, useSession } from '../sitting/use-session.ts';
import type { Answered } from './ask-engine.ts';
import { type Comparison, comparison } from './comparison.ts';
import type { Report } from './report.ts';

/** A report with what it stands on: the same answers list its deals. */
export type ReportAnswer = {
  report: Report;
  /** The same over the period it is compared with, and what of it may be compared; null where there is none. */
  compared: Comparison | null;
  answered: Answered;
  questions: Questionnaire;
  settings: Settings;
  warehouse: Warehouse;
};

export type ReportState =
  | { kind: 'none' }
  | { kind: 'asking' }
  | { kind: 'failed'; message: string; retry: () => void }
  | { kind: 'ready'; answer: ReportAnswer; stale: boolean };

/** Everything that the screens say about the project within these choices. */
export function useReport(choices: ViewChoices): ReportState {
  const session = useSession();
  const project = useChoices((state) => state.project);
  const warehouse = useChoices((state) => state.warehouse);
  const revision = useChoices((state) => state.revision);
  const asked = useMemo(() => (project === null ? null : askOf(project, warehouse)), [project, warehouse]);
  const isAnswerable = warehouse !== null && warehouse.deals > 0 && asked !== null;
  const query = useQuery({
    queryKey: ['answers', revision, asked?.key, choices.facets],
    enabled: isAnswerable,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    // Answers are large and new with every key: comparing them with the last would be all cost.
    structuralSharing: false,
    retry: false,
    queryFn: async ({ signal }) => {
      if (warehouse === null || asked === null) throw new Error('There is no data yet.');
      const [{ analyst }, { makeReport }] = await Promise.all([session.analyst(), import('./make-report.ts')]);
      const answered = await analyst.answer(warehouse, asked.questions, choices.facets, asked.settings, { signal });
      const { questions, personas, settings } = asked;
      const reports = new Map<Quarter | null, Report>();
      // The bar above the screen and the screen itself ask for the same periods.
      const over = (period: Quarter | null): Report => {
        const known = reports.get(period) ?? makeReport(answered, questions, personas, settings, period);
        reports.set(period, known);
        return known;
      };
      return { answered, questions, settings, warehouse, over };
    },
  });
  const { data } = query;
  const answer = useMemo((): ReportAnswer | null => {
    if (data === undefined) return null;
    const { over, ...stands } = data;
    const report = over(choices.period);
    const earlier = choices.compare ?? earlierThan(report);
    const compared =
      earlier === null || project === null ? null : comparison(project, stands.settings, report, over(earlier));
    return { ...stands, report, compared };
  }, [data, project, choices.period, choices.compare]);
  // What was answered before is still at hand once the project is closed.
  if (!isAnswerable) return { kind: 'none' };
  if (answer !== null) return { kind: 'ready', answer, stale: query.isPlaceholderData };
  if (query.error !== null) {
    return { kind: 'failed', message: query.error.message, retry: () => void query.refetch() };
  }
  return { kind: 'asking' };
}

/** The quarter before the report's own, where the data reach that far. */
function earlierThan(report: Report): Quarter | null {
  return report.periods.find((quarter) => report.period !== null && quarter < report.period) ?? null;
}

function askOf(project: Project, warehouse: Warehouse | null) {
  const settings = settingsOf(project);
  const personas = personasOf(project);
  const portfolio = project.assumptions;
  const fields = warehouse === null ? [] : facetFields(warehouse);
  const questions = questionnaire(personas, portfolio, fields, [], settings.method);
  const names = personas.map(({ id, name, owners }) => [id, name, owners]);
  const assumptions = questions.asked.map(({ persona, assumption }) => [persona?.id, assumption]);
  return {
    settings,
    personas,
    questions,
    key: JSON.stringify([settings, names, assumptions, questions.conditions, fields]),
  };
}
