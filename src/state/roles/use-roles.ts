import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { RoleGrouping } from '../../model/role-test.ts';
import type { DealRoles } from '../../tables/deal-roles.ts';
import type { Dimension } from '../../tables/dimensions.ts';
import { dealRoles } from '../deals/deal-roles.ts';
import type { ViewChoices } from '../fields/view-choices.ts';
import { type Asked, asked } from '../verdicts/asked.ts';
import { useInWindow } from '../verdicts/use-in-window.ts';
import type { ReportAnswer } from '../verdicts/use-report.ts';
import { askRoles, type RoleCounts } from './ask-roles.ts';

/** What the screen of roles stands on: counts, and the words of their codes. */
export type RolesAnswer = {
  counts: RoleCounts;
  sources: DealRoles['sources'];
  roles: readonly string[];
  /** Bands of company size; none where no file says sizes. */
  sizes: readonly string[];
  size: Dimension | null;
};

/** Who was in the closed deals of a window; `persona` as in the address, undefined for everybody. */
export function useRoles(
  answer: ReportAnswer,
  choices: ViewChoices,
  { by, persona }: { by: RoleGrouping; persona: string | null | undefined },
): { asked: Asked<RolesAnswer>; stale: boolean } {
  const { settings, warehouse } = answer;
  const { key, inWindow } = useInWindow(answer, choices, persona);
  const query = useQuery({
    queryKey: ['roles', by, ...key],
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: inWindow(async ({ engine, analyst, facts, facets, counts }, options): Promise<RolesAnswer> => {
      const { sources, labels } = await dealRoles(engine, warehouse);
      const sizes = await analyst.dimension(warehouse, 'company_size', null, settings);
      const found = await askRoles(engine, facts, facets, { by, sizes, counts }, options);
      return {
        counts: found,
        sources,
        roles: labels[by],
        sizes: sizes?.values.map(({ label }) => label) ?? [],
        size: sizes,
      };
    }),
  });
  return { asked: asked(query), stale: query.isPlaceholderData };
}
