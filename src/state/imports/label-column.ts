import { listWords } from '../../assumptions/state-filter.ts';
import type { FilePlan } from '../../model/import-plan.ts';
import { flagsInLabel, isFlagField } from '../../model/outcome-flags.ts';

/** What says the outcome of deals: the header over it, and what each of its labels is. */
export type LabelColumn = { header: string; each: 'stage' | 'flag' };

/** Which columns of a file the labels of its deals come from: flags, or words. */
export function labelColumn({ columns }: FilePlan, labels: readonly { label: string }[]): LabelColumn {
  const headerOf = (field: string) => columns.find(({ maps_to }) => maps_to === field)?.name;
  const words = headerOf('outcome') ?? headerOf('stage') ?? 'Stage';
  const flags = columns.filter(({ maps_to }) => isFlagField(maps_to)).map(({ name }) => name);
  // A stage may be called "Won", which is also what a flag says.
  const said = flags.length === 0 ? [] : labels.flatMap(({ label }) => flagsInLabel(label) ?? []);
  if (said.length === 0) return { header: words, each: 'stage' };
  const stage = said.some((each) => each.stage !== '') || said.length < labels.length ? [words] : [];
  return { header: listWords([...flags, ...stage], 'and'), each: 'flag' };
}
