import { useQuery } from '@tanstack/react-query';
import { questionnaire } from '../../assumptions/questionnaire.ts';
import type { Assumption } from '../../model/claim.ts';
import type { Filter } from '../../model/filter.ts';
import type { Persona } from '../../model/persona.ts';
import { personasOf, settingsOf } from '../../project/schema.ts';
import { type Preview, previewMembership } from '../../tables/membership-preview.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { useChoices, useSession } from '../sitting/use-session.ts';
import { type Asked, asked } from './asked.ts';

/** What a membership rule catches now, before it is saved, and its overlap with the other personas. */
export function useMembershipPreview(rule: Filter, own: string | null): Asked<Preview> {
  const session = useSession();
  const warehouse = useChoices((state) => state.warehouse);
  const revision = useChoices((state) => state.revision);
  const project = useChoices((state) => state.project);
  const others = (project?.personas ?? [])
    .filter(({ id }) => id !== own)
    .map(({ id, membership }) => ({ id, membership }));
  const query = useQuery({
    queryKey: ['membership', revision, rule, others],
    enabled: warehouse !== null && warehouse.deals > 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: async ({ signal }) => {
      if (warehouse === null) throw new Error('There is no data yet.');
      const { engine } = await session.analyst();
      return previewMembership(engine, warehouse.catalog, warehouse.related, rule, others, { signal });
    },
  });
  return asked(query);
}

/** The verdict that a draft would get now, over how many deals, and what it would need: before it is saved. */
export function useClaimPreview(persona: Persona | null, draft: Assumption | null): Asked<Verdict> {
  const session = useSession();
  const warehouse = useChoices((state) => state.warehouse);
  const revision = useChoices((state) => state.revision);
  const project = useChoices((state) => state.project);
  const query = useQuery({
    queryKey: ['draft', revision, persona?.membership, draft?.claim, project?.settings],
    enabled:
      warehouse !== null &&
      warehouse.deals > 0 &&
      project !== null &&
      draft !== null &&
      draft.claim.measure !== 'belief',
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: async ({ signal }) => {
      if (warehouse === null || project === null || draft === null) throw new Error('There is no data yet.');
      const settings = settingsOf(project);
      const alone = persona === null ? null : { ...persona, assumptions: [draft] };
      const everyone = personasOf(project).map((other) => ({ ...other, assumptions: [] }));
      const personas = alone === null ? everyone : [...everyone.filter(({ id }) => id !== alone.id), alone];
      const questions = questionnaire(personas, alone === null ? [draft] : []);
      const [{ analyst }, { makeReport }] = await Promise.all([session.analyst(), import('./make-report.ts')]);
      const answered = await analyst.answer(warehouse, questions, [], settings, { signal });
      const verdict = makeReport(answered, questions, personas, settings).verdicts[0];
      if (verdict === undefined) throw new Error('This claim cannot be put to the data.');
      return verdict;
    },
  });
  return asked(query);
}
