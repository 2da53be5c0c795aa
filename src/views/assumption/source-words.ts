import type { VerdictWord } from '../../ui/verdict-look.ts';
import type { SourceSaid } from '../../verdicts/source-said.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { writeFigure, writeRange } from '../verdict/figure-words.ts';

/** The families in the order of their columns. */
export const FAMILIES = [
  { family: 'pipeline', name: 'Pipeline' },
  { family: 'campaigns', name: 'Campaigns' },
  { family: 'losses', name: 'Lost deals' },
  { family: 'voice', name: 'Customer voice' },
] as const satisfies readonly { family: SourceSaid['family']; name: string }[];

/** The look of a source's word, and the word where it is another than the verdict's own. */
export function wordOf({ says }: Pick<SourceSaid, 'says'>): { word: VerdictWord; label?: string } {
  if (says === 'cannot-tell') return { word: 'not-enough-evidence', label: 'Cannot tell' };
  if (says === 'cannot-speak') return { word: 'untestable', label: 'Cannot speak to this' };
  return { word: says };
}

export const besideWords = (mark: NonNullable<SourceSaid['mark']>): string =>
  mark === 'agrees' ? 'agrees with the pipeline' : 'conflicts with the pipeline';

/** What a source counted and how sure that is, a line each. */
export function figureWords(said: SourceSaid, { claim }: Pick<Verdict, 'claim'>, currency?: string): string[] {
  const { estimate, interval, line, n, unit } = said;
  if (estimate === null || n === 0) return ['nothing was counted'];
  const likely = interval === null ? '' : `likely ${writeRange({ unit, n }, interval, currency)}`;
  if (claim.measure === 'top_category') {
    const pair = `${claim.value} is ${writeFigure({ unit, n }, estimate, currency)} of the two`;
    return [line, [pair, likely].filter((part) => part !== '').join(', ')];
  }
  if (line !== '') return [line, likely].filter((part) => part !== '');
  return [[writeFigure({ unit, n }, estimate, currency), likely].filter((part) => part !== '').join('; ')];
}

/** One sentence over all sources: who agrees, who does not, who is silent. */
export function summaryWords({ sources }: Pick<Verdict, 'sources'>): string {
  const others = sources.filter(({ family }) => family !== 'pipeline');
  const count = (mark: SourceSaid['mark']) => others.filter((said) => said.mark === mark).length;
  const spoke = others.filter(({ says }) => says !== 'cannot-speak' && says !== 'cannot-tell').length;
  if (spoke === 0) return 'Only the pipeline speaks to this. Each source is judged apart, then they are held together.';
  const agrees = count('agrees');
  const conflicts = count('conflicts');
  const many = (n: number, one: string, several: string) => `${n} ${n === 1 ? `source ${one}` : `sources ${several}`}`;
  const parts = [
    ...(agrees > 0 ? [many(agrees, 'agrees', 'agree')] : []),
    ...(conflicts > 0 ? [many(conflicts, 'conflicts', 'conflict')] : []),
  ];
  const summary = parts.length === 0 ? 'No other source agrees or conflicts' : parts.join(', ');
  return `${summary} with the pipeline. Each is judged apart, then they are held together.`;
}
