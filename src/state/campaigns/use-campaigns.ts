import { useQuery } from '@tanstack/react-query';
import type { CampaignAnswers } from '../../assumptions/campaign-funnel.ts';
import type { ViewChoices } from '../fields/view-choices.ts';
import { useChoices, useSession } from '../sitting/use-session.ts';
import { type Asked, asked } from '../verdicts/asked.ts';
import type { ReportAnswer } from '../verdicts/use-report.ts';

/** What campaigns spent and brought, over all dates, so that another period costs no query. Nothing without a list of them. */
export function useCampaigns(answer: ReportAnswer, choices: ViewChoices): Asked<CampaignAnswers> {
  const session = useSession();
  const revision = useChoices((state) => state.revision);
  const { questions, settings, warehouse } = answer;
  const query = useQuery({
    queryKey: ['campaigns', revision, settings, questions.conditions, questions.campaigns, choices.facets],
    enabled: warehouse.related.campaigns !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: async ({ signal }) => {
      const [{ engine, analyst }, { askCampaigns }] = await Promise.all([
        session.analyst(),
        import('./ask-campaigns.ts'),
      ]);
      return analyst.withScope(
        warehouse,
        questions,
        choices.facets,
        settings,
        async (facts, facets) => {
          return askCampaigns(engine, facts, facets, settings, { signal });
        },
        { signal },
      );
    },
  });
  return asked(query);
}
