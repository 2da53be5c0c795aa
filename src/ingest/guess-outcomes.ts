import type { Outcome } from '../model/outcome.ts';
import { flagsInLabel } from '../model/outcome-flags.ts';
import { ENDING_WORDS, OUTCOME_WORDS } from './outcome-words.ts';

const MEANING = new Map<string, Outcome>();
for (const outcome of ['won', 'lost', 'open'] as const)
  for (const word of OUTCOME_WORDS[outcome]) MEANING.set(word, outcome);
const ASK = new Set<string>(OUTCOME_WORDS.ask);

/** The numbers that one CRM writes for the state of an opportunity. */
const STATE_CODES: Readonly<Record<string, Outcome>> = { '0': 'open', '1': 'won', '2': 'lost' };

type Labels = readonly { label: string }[];

/** What each stage label means by its flags and the dictionary alone; `unmapped` where neither says it. */
export function recogniseOutcomes(labels: Labels): Map<string, Outcome> {
  const found = new Map<string, Outcome>();
  if (isStateCodes(labels)) {
    for (const { label } of labels) found.set(label, STATE_CODES[label.trim()] ?? 'unmapped');
    return found;
  }
  for (const { label } of labels) found.set(label, recognised(label));
  return found;
}

/**
 * What each stage label means, by the whole label. A label that no dictionary holds is an open stage where won and lost
 * were both recognised beside it; otherwise, and where it names some end of its own, it stays `unmapped`.
 */
export function guessOutcomes(labels: Labels): Map<string, Outcome> {
  const found = recogniseOutcomes(labels);
  const outcomes = new Set(found.values());
  if (!outcomes.has('won') || !outcomes.has('lost')) return found;
  for (const [label, outcome] of found) if (outcome === 'unmapped' && mayBeOpen(label)) found.set(label, 'open');
  return found;
}

/** Flags beat the words of a stage: what they leave open, the stage says, and nothing else. */
function recognised(label: string): Outcome {
  const flags = flagsInLabel(label);
  const meaning = MEANING.get(normaliseLabel(flags?.stage ?? label)) ?? 'unmapped';
  if (flags === null) return meaning;
  const [only, ...more] = flags.left;
  if (only !== undefined && more.length === 0) return only;
  return flags.left.some((outcome) => outcome === meaning) ? meaning : 'unmapped';
}

function mayBeOpen(label: string): boolean {
  const flags = flagsInLabel(label);
  return flags === null ? isStage(label) : flags.left.includes('open') && isStage(flags.stage);
}

/** "3. Closed-Won (100%)" and "closed won" are one label. */
export function normaliseLabel(label: string): string {
  return label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(?\b\d{1,3} ?%\)?\s*$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^ *\d+ (?=\p{L})/u, '')
    .trim();
}

function isStage(label: string): boolean {
  const word = normaliseLabel(label);
  return /\p{L}/u.test(word) && !ASK.has(word) && !ENDING_WORDS.test(word);
}

function isStateCodes(labels: Labels): boolean {
  const codes = new Set(labels.map(({ label }) => label.trim()).filter((label) => label !== ''));
  return codes.has('1') && codes.has('2') && [...codes].every((code) => code in STATE_CODES);
}
