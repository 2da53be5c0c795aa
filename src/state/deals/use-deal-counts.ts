import { useQuery } from '@tanstack/react-query';
import type { Counts } from '../../model/outcome.ts';
import type { ViewChoices } from '../fields/view-choices.ts';
import { useSession } from '../sitting/use-session.ts';
import type { ReportAnswer } from '../verdicts/use-report.ts';
import { dealNumbers, useFigureKey } from './deal-numbers.ts';
import type { DealSelection, Narrowing } from './deal-selection.ts';

/** Deals behind a figure by outcome, whatever outcome they are narrowed to; null until they are counted. */
export function useDealCounts(
  answer: ReportAnswer,
  choices: ViewChoices,
  selection: DealSelection,
  value: Narrowing['value'],
): Counts | null {
  const session = useSession();
  const { data } = useQuery({
    queryKey: [...useFigureKey(answer, choices, selection), 'counts', value],
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: async ({ signal }): Promise<Counts> => {
      const asked = await session.analyst();
      const counted = async (outcome: keyof Counts) => {
        const narrowing = value === undefined ? { outcome } : { outcome, value };
        return (await dealNumbers(asked, answer, choices, selection, narrowing, undefined, { signal })).length;
      };
      return { won: await counted('won'), lost: await counted('lost'), open: await counted('open') };
    },
  });
  return data ?? null;
}
