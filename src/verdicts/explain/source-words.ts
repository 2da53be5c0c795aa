import type { SourceSaid } from '../source-said.ts';
import { FAMILY_NAMES } from './cannot-speak.ts';
import type { Telling } from './telling.ts';

type Told = Pick<Telling, 'reasons' | 'because'>;

/** Names that are common nouns; what a person called a source is kept as it was written. */
const COMMON = new Set<string>([
  ...Object.values(FAMILY_NAMES),
  'Lost-deal interviews',
  'Buyer interviews',
  'Lost-deal list',
  'Usage counts',
  'Counts by reps',
  'Surveys and interviews',
]);

/** A source inside a sentence: "the pipeline", "lost-deal interviews". */
export function inSentence({ family, name }: Pick<SourceSaid, 'family' | 'name'>): string {
  if (family === 'pipeline') return `the ${name.toLowerCase()}`;
  const common = COMMON.has(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  return isPlural(name) ? common : `the ${common}`;
}

const isPlural = (name: string): boolean => /[^s]s$/.test(name);
const says = (source: SourceSaid, what: string): string =>
  `${inSentence(source)} ${source.family !== 'pipeline' && isPlural(source.name) ? 'say' : 'says'} ${what}`;

/** Who stands against the pipeline; undefined where nobody does. */
const opponent = ({ because }: Told): SourceSaid | undefined =>
  because.sources?.find(({ mark }) => mark === 'conflicts');

const pipelineOf = ({ because }: Told): SourceSaid | undefined =>
  because.sources?.find(({ family }) => family === 'pipeline');

/** What the gate of sources says of a verdict that it held back. */
export function sourceWords(told: Told): string[] {
  const { reasons, because } = told;
  const words: string[] = [];
  const own = pipelineOf(told);
  const other = opponent(told);
  if (reasons.includes('sources_disagree') && own !== undefined && other !== undefined) {
    const [yes, no] = other.says === 'holds' ? ['no', 'yes'] : ['yes', 'no'];
    words.push(`${says(own, yes)}, ${says(other, no)}`);
  }
  if (reasons.includes('single_source') && own !== undefined) words.push(`only ${inSentence(own)} says so so far`);
  if (reasons.includes('indirect')) {
    const against = (because.sources ?? []).filter(
      ({ family, says: word }) => family !== 'pipeline' && word === 'contradicted',
    );
    words.push(`${against.map(inSentence).join(' and ')} say no`);
  }
  return words;
}

/** "Lost-deal interviews agree: Missing integration (26 of 41) comes before Price (7)."; empty where nobody does. */
export function agreement({ because }: Told): string {
  const ally = because.sources?.find(({ mark }) => mark === 'agrees');
  if (ally === undefined) return '';
  return `${ally.name} ${isPlural(ally.name) ? 'agree' : 'agrees'}${ally.line === '' ? '' : `: ${ally.line}`}.`;
}

/** What to do about sources that disagree, or that are missing; null where sources held nothing back. */
export function sourcesStep(told: Told): string | null {
  const { reasons } = told;
  const other = opponent(told);
  const own = pipelineOf(told);
  if (reasons.includes('sources_disagree') && own !== undefined && other !== undefined) {
    return `Find out why ${inSentence(own)} and ${inSentence(other)} differ before anything is changed: read both on the same deals.`;
  }
  if (reasons.includes('single_source')) {
    return 'Look for a second source, or see whether the next quarters say the same.';
  }
  return null;
}
