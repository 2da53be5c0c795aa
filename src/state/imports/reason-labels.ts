import { NO_REASON } from '../../assumptions/category-evidence.ts';
import type { ColumnPlan, FilePlan } from '../../model/import-plan.ts';
import type { LabelMap } from '../../project/source-schema.ts';
import type { WordCount } from '../../tables/file-words.ts';

/** What a label of a reason is taken for. */
export type ReasonMeaning =
  | { kind: 'reason' }
  | { kind: 'none' }
  /** Read as another word, which may be the word of another label. */
  | { kind: 'as'; word: string };

export type ReasonLabel = WordCount & {
  meaning: ReasonMeaning;
  why: 'chosen' | 'as-every-other' | 'says-nothing' | 'as-it-stands';
};

const FIELDS: ReadonlySet<string> = new Set(['loss_reason', 'reason_primary', 'reason_secondary', 'win_reason']);

/** The columns of a file in which somebody wrote down a reason. */
export const reasonColumns = ({ columns }: FilePlan): (ColumnPlan & { maps_to: string })[] =>
  columns.flatMap((column) =>
    column.maps_to !== null && FIELDS.has(column.maps_to) ? [{ ...column, maps_to: column.maps_to }] : [],
  );

const folded = (word: string): string => word.trim().toLowerCase();

/** What each word of such a column is taken for. `given`: what a person has said, `*` for every other. */
export function reasonLabels(words: readonly WordCount[], given: LabelMap = {}): ReasonLabel[] {
  const said = new Map(Object.entries(given).map(([label, meant]) => [folded(label), meant]));
  const rest = said.get('*');
  return words.map((count): ReasonLabel => {
    const own = said.get(folded(count.word));
    const meant = own ?? rest;
    if (meant !== undefined) {
      const why = own === undefined ? 'as-every-other' : 'chosen';
      return { ...count, meaning: meaningOf(meant, count.word), why };
    }
    if (NO_REASON.has(folded(count.word))) return { ...count, meaning: { kind: 'none' }, why: 'says-nothing' };
    return { ...count, meaning: { kind: 'reason' }, why: 'as-it-stands' };
  });
}

function meaningOf(meant: string, word: string): ReasonMeaning {
  if (meant.trim() === '' || NO_REASON.has(folded(meant))) return { kind: 'none' };
  const isItself = folded(meant) === folded(word) || meant === asReason(word);
  return isItself ? { kind: 'reason' } : { kind: 'as', word: meant };
}

/** What to read a label as so that it counts as a reason: itself (null), or words beside those that give none. */
export const asReason = (word: string): string | null => (NO_REASON.has(folded(word)) ? `${word} (a reason)` : null);
