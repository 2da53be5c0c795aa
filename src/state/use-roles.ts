import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { windowOf } from '../assumptions/window.ts';
import type { RoleGrouping } from '../model/role-test.ts';
import type { DealRoles } from '../tables/deal-roles.ts';
import { askRoles, type RoleCounts } from './ask-roles.ts';
import { type Asked, asked } from './asked.ts';
import { countedIn } from './break-down.ts';
import { dealRoles } from './deal-roles.ts';
import { membershipOf } from './use-breakdown.ts';
import type { ReportAnswer } from './use-report.ts';
import { useChoices, useSession } from './use-session.ts';
import type { ViewChoices } from './view-choices.ts';

/** What the screen of roles stands on: counts, and the words of their codes. */
export type RolesAnswer = {
  counts: RoleCounts;
  sources: DealRoles['sources'];
  roles: readonly string[];
  /** Bands of company size; none where no file says sizes. */
  sizes: readonly string[];
};

/** Who was in the closed deals of a window; `persona` as in the address, undefined for everybody. */
export function useRoles(
  answer: ReportAnswer,
  choices: ViewChoices,
  { by, persona }: { by: RoleGrouping; persona: string | null | undefined },
): { asked: Asked<RolesAnswer>; stale: boolean } {
  const session = useSession();
  const revision = useChoices((state) => state.revision);
  const { answered, questions, settings, warehouse } = answer;
  const query = useQuery({
    queryKey: ['roles', revision, by, persona, settings, questions.conditions, choices.period, choices.facets],
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: async ({ signal }): Promise<RolesAnswer> => {
      const { engine, analyst } = await session.analyst();
      return analyst.withFacts(
        warehouse,
        questions,
        settings,
        async (facts) => {
          const { sources, labels } = await dealRoles(engine, warehouse);
          const sizes = await analyst.dimension(warehouse, 'company_size', null, settings);
          const facets = await analyst.facets(warehouse, facts, choices.facets, settings);
          const { span } = windowOf(settings, answered.answers, choices.period);
          const request = { by, sizes, counts: countedIn(span, membershipOf(answer, persona)) };
          const counts = await askRoles(engine, facts, facets, request, { signal });
          return { counts, sources, roles: labels[by], sizes: sizes?.values.map(({ label }) => label) ?? [] };
        },
        { signal },
      );
    },
  });
  return { asked: asked(query), stale: query.isPlaceholderData };
}
