import { useQuery } from '@tanstack/react-query';
import { readDealQuotes } from '../../tables/term-counts.ts';
import type { ViewChoices } from '../fields/view-choices.ts';
import { useSession } from '../sitting/use-session.ts';
import { type Asked, asked } from '../verdicts/asked.ts';
import type { ReportAnswer } from '../verdicts/use-report.ts';
import { QUOTED_DEALS, type Quotes } from '../words/use-vocabulary.ts';
import { dealNumbers, useFigureKey } from './deal-numbers.ts';
import type { DealSelection, Narrowing } from './deal-selection.ts';

/** What was written on the deals that a figure counts: two queries. */
export function useDealQuotes(
  answer: ReportAnswer,
  choices: ViewChoices,
  selection: DealSelection,
  narrowing: Narrowing,
): Asked<Quotes> {
  const session = useSession();
  const key = useFigureKey(answer, choices, selection);
  const query = useQuery({
    queryKey: [...key, narrowing, 'written'],
    enabled: answer.warehouse.related.texts,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: async ({ signal }) => {
      const { engine, analyst } = await session.analyst();
      const deals = await dealNumbers({ engine, analyst }, answer, choices, selection, narrowing, undefined, {
        signal,
      });
      const { warehouse, questions, settings } = answer;
      return analyst.withFacts(
        warehouse,
        questions,
        settings,
        () => readDealQuotes(engine, warehouse.catalog, deals, QUOTED_DEALS, { signal }),
        { signal },
      );
    },
  });
  return asked(query);
}
