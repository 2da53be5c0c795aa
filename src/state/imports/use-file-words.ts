import { useQuery } from '@tanstack/react-query';
import type { AskOptions, Engine } from '../../engine/port.ts';
import { MAYBE_EMPTY, NULL_WORDS } from '../../ingest/null-words.ts';
import type { ColumnPlan } from '../../model/import-plan.ts';
import { type ColumnWords, columnWords, emptyLooking, type WordPlaces } from '../../tables/file-words.ts';
import { useSession } from '../sitting/use-session.ts';
import { type Asked, asked } from '../verdicts/asked.ts';
import type { PlannedSource } from './load-sources.ts';
import { planNumber } from './plan-number.ts';

const MOST = 200;

/** The words of a column as they stand in its file. */
export const useColumnWords = ({ planned }: PlannedSource, column: ColumnPlan): Asked<ColumnWords> =>
  useCounted(planned, ['column words', planned.plan.file, column.name], (engine, options) =>
    columnWords(engine, planned, column.index, MOST, options),
  );

export type EmptyWord = WordPlaces & {
  isEmpty: boolean;
  /** Taken for empty unless a person says otherwise. */
  isUsual: boolean;
};

/** Words of a file that mean "empty", and those that might. */
export function useEmptyWords({ planned }: PlannedSource): Asked<readonly EmptyWord[]> {
  const { file, null_words } = planned.plan;
  const found = useCounted(planned, ['empty words', file], (engine, options) =>
    emptyLooking(engine, planned, [...NULL_WORDS, ...MAYBE_EMPTY, ...null_words], options),
  );
  if (found.kind !== 'ready') return found;
  const [empty, usual] = [new Set(null_words.map(folded)), new Set(NULL_WORDS.map(folded))];
  const value = found.value.map((each) => ({
    ...each,
    isEmpty: empty.has(folded(each.word)),
    isUsual: usual.has(folded(each.word)),
  }));
  return { kind: 'ready', value };
}

const folded = (word: string): string => word.trim().toLowerCase();

/** The counts of before stay while the file is read otherwise, so that whoever decides keeps the place. */
function useCounted<T>(
  planned: PlannedSource['planned'],
  about: readonly string[],
  count: (engine: Engine, options: AskOptions) => Promise<T>,
): Asked<T> {
  const session = useSession();
  const query = useQuery<T>({
    queryKey: [...about, planNumber(planned)],
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    placeholderData: (earlier, before) =>
      about.every((part, index) => before?.queryKey[index] === part) ? earlier : undefined,
    queryFn: async ({ signal }) => count((await session.analyst()).engine, { signal }),
  });
  return asked(query);
}
