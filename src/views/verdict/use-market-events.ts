import { useMemo } from 'react';
import { marketChangeTitle } from '../../model/market-change.ts';
import type { TrendEvent } from '../../model/trend-event.ts';
import { marketChangesOf } from '../../state/review/market-changes.ts';
import { useChoices } from '../../state/sitting/use-session.ts';

/** What changed in the market, as every trend line of the app marks it. */
export function useMarketEvents(): readonly TrendEvent[] {
  const project = useChoices((state) => state.project);
  return useMemo(
    () =>
      project === null
        ? []
        : marketChangesOf(project).map(
            (change): TrendEvent => ({ kind: 'market', on: change.changed_on, words: marketChangeTitle(change) }),
          ),
    [project],
  );
}
